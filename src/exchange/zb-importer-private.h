/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the two halves of the importer share. */

#pragma once

#include "exchange/zb-importer.h"
#include "exchange/zb-sheet-mapping.h"

G_BEGIN_DECLS

struct _ZbImporter
{
  GObject parent_instance;

  ZbStore *store;
  GPtrArray *sheets;       /* ZbImportSheet */
  GPtrArray *others;       /* ZbImportSheet of no register */
  GPtrArray *doubled;      /* char * */
  ZbMappingFile *mappings; /* nullable */
  gboolean detailed;
  gint permille; /* atomic */
  gint rows;     /* atomic */
};

/* "file" or "file, sheet". (transfer full) */
char *zb_importer_dup_place (const ZbImportSheet *sheet);

G_END_DECLS
