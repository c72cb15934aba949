/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The standard tables of the office: what stands in their rows and columns is data, and every cell
 * is a figure by its one rule, with the scope that leads to its records. */

#pragma once

#include "stats/zb-figure.h"

G_BEGIN_DECLS

typedef struct _ZbTableKind ZbTableKind; /* const, static */

const ZbTableKind *zb_table_kind_find (const char *key);
const ZbTableKind *zb_table_kinds_get (gsize i); /* NULL after the last */

/* "attraction-zone". */
const char *zb_table_kind_get_key (const ZbTableKind *self);

/* Its printed title, without the period. */
const char *zb_table_kind_get_title (const ZbTableKind *self, ZbLanguage language);

typedef struct
{
  char *text;               /* as it is printed; "–" where nothing was recorded */
  gboolean is_number;       /* then number / 10^scale is what it says */
  gint64 number;            /* exact; of a percentage rounded once, as printed */
  guint scale;              /* of @number */
  const ZbFigureRule *rule; /* whose records are behind it; NULL: none are */
  ZbScope scope;            /* of these */
} ZbTableCell;

typedef struct
{
  const char *name;   /* for machines */
  const char *header; /* with the unit; interned or static */
  gboolean is_number;
  guint width; /* in characters */
} ZbTableColumn;

typedef struct
{
  ZbTableCell *cells; /* one a column */
  gboolean total;
} ZbTableRow;

typedef struct
{
  const ZbTableKind *kind; /* NULL of a breakdown */
  const char *name; /* for machines: "attraction-zone", "new_projects-by-country"; interned */
  ZbLanguage language;
  ZbScope scope;
  char *title;     /* with the period */
  GArray *columns; /* ZbTableColumn */
  GPtrArray *rows; /* ZbTableRow */
} ZbFigureTable;

void zb_figure_table_free (ZbFigureTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbFigureTable, zb_figure_table_free)

/* The table @kind of @scope's year and period up to its cut-off (0: the period's end). Reads the
 * ledger alone; any thread. (transfer full) */
ZbFigureTable *zb_figure_table_compute (ZbLedger *ledger,
                                        const ZbTableKind *kind,
                                        const ZbScope *scope,
                                        ZbLanguage language,
                                        GError **error);

G_END_DECLS
