/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Between stored values and what people read and type: one pair of functions for every field of every register. */

#pragma once

#include "register/zb-field.h"
#include "register/zb-value.h"

G_BEGIN_DECLS

/* Reads @text for @field in @style (UNKNOWN refuses what is ambiguous) and, for NUMBER with a unit, in @unit
 * (ZB_UNIT_NONE: the field's own). "" gives NULL. REFERENCE is not read here (the store resolves names). CODE and COUNTRY take the
 * stored code, either language's label or the written forms, case and marks aside. Errors: ZB_VALUE_ERROR with a whole sentence. */
gboolean zb_field_parse (const ZbField *field,
                         const char *text,
                         ZbNumberStyle style,
                         ZbUnit unit,
                         ZbValue *value,
                         GError **error);

/* What people read, without the unit ("9.405,326", "28/12/2021", "Đang hoạt động"): "" for NULL; of a REFERENCE @reference_label. Code
 * labels come in @language. (transfer full) */
char *zb_field_format (const ZbField *field,
                       const ZbValue *value,
                       const char *reference_label,
                       ZbLanguage language);

/* The same with the unit ("9.405,326 tỷ đồng"). (transfer full) */
char *zb_field_format_with_unit (const ZbField *field,
                                 const ZbValue *value,
                                 const char *reference_label,
                                 ZbLanguage language);

/* How values of @field are stored. */
ZbValueKind zb_field_get_value_kind (const ZbField *field);

/* The years that a YEAR or the year of a DATE may be. */
#define ZB_YEAR_FIRST 1900
#define ZB_YEAR_LAST 2199

/* The names of a country in either language by iso-codes; the code itself when unknown. Not to be freed. */
const char *zb_country_get_name (const char *alpha2, ZbLanguage language);

G_END_DECLS
