/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which rows of an understood sheet are no records: titles, totals, notes, headings of groups,
 * headers once more, and the line of column numbers. They are passed over, and named. */

#pragma once

#include "exchange/zb-sheet-layout.h"

G_BEGIN_DECLS

typedef enum
{
  ZB_SHEET_ROW_RECORD,
  ZB_SHEET_ROW_TITLE,   /* above the header */
  ZB_SHEET_ROW_HEADER,  /* the header, and where it stands once more */
  ZB_SHEET_ROW_NUMBERS, /* (1) (2) (3) */
  ZB_SHEET_ROW_TOTAL,
  ZB_SHEET_ROW_NOTE, /* or the heading of a group */
  ZB_N_SHEET_ROWS,
} ZbSheetRow;

/* What a row without fault is. */
ZbSheetRow zb_sheet_row_classify (const ZbSheetLayout *layout, const ZbTableRow *row);

/* "total row" … in the language of the window. Not to be freed. */
const char *zb_sheet_row_get_label (ZbSheetRow kind);

/* The first text of a row, for people to know it by; "" where it has none. */
const char *zb_sheet_row_get_text (const ZbTableRow *row);

G_END_DECLS
