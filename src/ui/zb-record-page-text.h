/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the detail page: small pure functions. */

#pragma once

#include "register/zb-field-text.h"
#include "register/zb-register.h"

G_BEGIN_DECLS

/* The text of field @name of @record with its unit; "" where it is empty or @name is NULL.
 * (transfer full) */
char *zb_record_text_dup_field (const ZbRecord *record, const char *name, ZbLanguage language);

/* What a related list calls @record, which need not repeat its @owner field: title and a second
 * line ("": none). (transfer full) */
char *zb_record_text_dup_line (const ZbRecord *record, const char *owner, ZbLanguage language);
char *
zb_record_text_dup_second_line (const ZbRecord *record, const char *owner, ZbLanguage language);

/* The one figure of @record in short lists, with its unit: where it is dollars and there are none,
 * the đồng beside them. "" for none. (transfer full) */
char *zb_record_text_dup_figure (const ZbRecord *record, ZbLanguage language);

/* The entry of the CODE field @name, or of the state field; NULL where there is none. */
const ZbCode *zb_record_text_get_code (const ZbRecord *record, const char *name);
const ZbCode *zb_record_text_get_state (const ZbRecord *record);

/* Whether @field is shown as a pill under the title: the state, and codes that lists show. */
gboolean zb_record_text_is_pill (const ZbRegister *reg, const ZbField *field);

/* A change of an amount with its sign, "+5 triệu USD"; "" for zero. (transfer full) */
char *zb_record_text_dup_delta (gint64 value, ZbUnit unit, ZbLanguage language);

/* Moments of the store ("2026-11-23T13:05:07Z", UTC) on the clock of this machine: "23/11/2026
 * 20:05". (transfer full) */
char *zb_record_text_dup_moment (const char *utc, ZbLanguage language);

/* “Name: old → new”, “Name: new”, “Name: old → –”; labels name the records of references
 * (nullable). (transfer full) */
char *zb_record_text_dup_alteration (const ZbField *field,
                                     const ZbValue *before,
                                     const ZbValue *after,
                                     const char *label_before,
                                     const char *label_after,
                                     ZbLanguage language);

G_END_DECLS
