/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The heading of one column as people write it, taken apart: "Vốn đăng ký (triệu USD)" is a name
 * and a unit. And how well such a heading names a field. */

#pragma once

#include "register/zb-register.h"

G_BEGIN_DECLS

typedef struct
{
  char *text;   /* as it stands, line ends as spaces */
  char *folded; /* all of it */
  char *bare;   /* without what stands in parentheses at its end */
  ZbUnit unit;  /* read from the parentheses, or NONE */
  gboolean has_unit;
} ZbSheetHeader;

void zb_sheet_header_init (ZbSheetHeader *self, const char *text);
void zb_sheet_header_clear (ZbSheetHeader *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZbSheetHeader, zb_sheet_header_clear)

/* The folded names that headings may have for a field. */
typedef struct
{
  GPtrArray *own;      /* its labels in both languages, its .headers and column name */
  GPtrArray *borrowed; /* of REFERENCE: what heads the key of its target */
  ZbUnit unit;
} ZbFieldNames;

/* Names of @field; @override, nullable: further headers, "|" between, that stand instead of the
 * field's own. */
ZbFieldNames *zb_field_names_new (const ZbField *field, const char *override);

/* Adds one more heading as the field's own. */
void zb_field_names_add (ZbFieldNames *self, const char *header);
void zb_field_names_free (ZbFieldNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbFieldNames, zb_field_names_free)

/* 0: @header does not name it; else the more the surer. A unit of another dimension (USD for đồng)
 * never fits. */
guint zb_field_names_rate (const ZbFieldNames *self, const ZbSheetHeader *header);

/* Whether values in @a can be stored in @b: both money of one currency, both areas, or the same. */
gboolean zb_unit_is_alike (ZbUnit a, ZbUnit b);

G_END_DECLS
