/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to stats: what a standard table is made of. Its words are in the document's language, not
 * the window's: gettext has no part in them. */

#pragma once

#include "stats/zb-figure-table.h"

G_BEGIN_DECLS

#define ZB_N_TABLE_COLUMNS 8

/* One column of figures, or in a table of rules one row. */
typedef struct
{
  const char *rule; /* key; NULL ends the list */
  ZbUnit unit;      /* shown in; of capital the one of a currency */
  const char *header[ZB_LANGUAGE_EN + 1];
} ZbTableFigure;

struct _ZbTableKind
{
  const char *key;
  const char *title[ZB_LANGUAGE_EN + 1];
  ZbBy by; /* what the rows are; NONE: a row for each figure */
  ZbTableFigure figures[ZB_N_TABLE_COLUMNS + 1];
};

G_END_DECLS
