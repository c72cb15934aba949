/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds out the form of a text file with rows from its beginning. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char separator;
  gsize start;      /* of the rows: after BOM and Excel's "sep=" line */
  guint start_line; /* 1, or 2 after "sep=" */
} ZbCsvForm;

/* Reads the first @length bytes of a file. FALSE where they are of another kind: a workbook, a
 * picture. */
gboolean zb_csv_sniff (const char *text, gsize length, ZbCsvForm *form, GError **error);

G_END_DECLS
