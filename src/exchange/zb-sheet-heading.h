/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The headings of a sheet's columns, which may stand in two lines: a group over several columns,
 * and what each of them is. */

#pragma once

#include "exchange/zb-sheet-header.h"

G_BEGIN_DECLS

#define ZB_SHEET_HEADING_FORMS 3

/* One column. */
typedef struct
{
  char *text;                                  /* as people read it, both lines in one */
  ZbSheetHeader forms[ZB_SHEET_HEADING_FORMS]; /* the ways it may be meant, the likeliest first */
  guint n_forms;
} ZbSheetHeading;

/* Headings of the columns of @lower, under @upper (nullable); both end with NULL. Gives their
 * number. */
ZbSheetHeading *zb_sheet_headings_new (char **upper, char **lower, guint *n);
void zb_sheet_headings_free (ZbSheetHeading *self, guint n);

/* How well it names a field, as zb_field_names_rate () says, and by which of its forms. */
guint zb_sheet_heading_rate (const ZbSheetHeading *self, const ZbFieldNames *names, guint *form);

/* The unit that a line above the header states for all figures ("Đơn vị tính: tỷ đồng"), or NONE. */
ZbUnit zb_sheet_heading_find_unit (char **cells);

G_END_DECLS
