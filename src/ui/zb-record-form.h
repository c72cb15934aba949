/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of one record as rows in sections, made from its register's description. */

#pragma once

#include <adwaita.h>

#include "register/zb-register.h"
#include "ui/zb-context.h"
#include "ui/zb-field-row.h"

G_BEGIN_DECLS

/* Signals: "finished", Enter in the last row, and "settled" (see zb_record_form_settle ()). */
#define ZB_TYPE_RECORD_FORM (zb_record_form_get_type ())
G_DECLARE_FINAL_TYPE (ZbRecordForm, zb_record_form, ZB, RECORD_FORM, AdwBin)

/* @record: what the form begins with. */
GtkWidget *zb_record_form_new (ZbContext *context, ZbRecord *record);

/* Whether a person has altered anything, also if it cannot be read. */
gboolean zb_record_form_is_altered (ZbRecordForm *self);

/* Finds out what is meant by names that were typed and not chosen; TRUE where that is known, else "settled"
 * tells the end. */
gboolean zb_record_form_settle (ZbRecordForm *self);

/* The record as it was typed, checked as far as that needs no book; NULL where something is
 * wrong, which then stands under its field. (transfer full) */
ZbRecord *zb_record_form_read (ZbRecordForm *self);

/* Shows what the book found wrong (GPtrArray of ZbFinding) under the fields; gives the first
 * sentence that has no field here, or NULL. */
const char *zb_record_form_show_findings (ZbRecordForm *self, GPtrArray *findings);

/* The row that a new record is begun in: the first that is still empty. */
GtkWidget *zb_record_form_get_first (ZbRecordForm *self);

/* Puts the focus on the first field with a problem; FALSE where there is none. */
gboolean zb_record_form_focus_problem (ZbRecordForm *self);

/* The row of a field, or NULL (a derived field has none). */
ZbFieldRow *zb_record_form_get_row (ZbRecordForm *self, const char *field);

G_END_DECLS
