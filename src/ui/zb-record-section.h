/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A section of the detail page: a title and its fields, those without a value hidden until they
 * are asked for. */

#pragma once

#include "ui/zb-property-row.h"

G_BEGIN_DECLS

#define ZB_TYPE_RECORD_SECTION (zb_record_section_get_type ())
G_DECLARE_FINAL_TYPE (ZbRecordSection, zb_record_section, ZB, RECORD_SECTION, AdwPreferencesGroup)

GtkWidget *zb_record_section_new (const char *title);
void zb_record_section_add (ZbRecordSection *self, ZbPropertyRow *row);

/* Number of rows without a value. */
guint zb_record_section_get_n_empty (ZbRecordSection *self);

/* A section with nothing to show hides itself. */
void zb_record_section_set_show_empty (ZbRecordSection *self, gboolean show_empty);

/* The sections of @record by its description; fields named in @left_out (nullable) stand
 * elsewhere. (transfer container) */
GPtrArray *zb_record_section_make_all (const ZbRecord *record,
                                       const char *const *left_out,
                                       ZbLanguage language);

G_END_DECLS
