/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What every row of a form can do, whatever its field's type: take a value, give the one that
 * was typed, and carry the sentence of what is wrong with it. */

#pragma once

#include <adwaita.h>

#include "register/zb-field-text.h"
#include "register/zb-register.h"
#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_FIELD_ROW (zb_field_row_get_type ())
G_DECLARE_INTERFACE (ZbFieldRow, zb_field_row, ZB, FIELD_ROW, GtkWidget)

/* Signals: "edited" when a person altered what the row holds (never from set_value ()),
 * "problem-changed", "finished" when Enter was pressed in it, and "settled" (see zb_field_row_settle ()). */
struct _ZbFieldRowInterface
{
  GTypeInterface parent;

  void (*set_value) (ZbFieldRow *self, const ZbValue *value, const char *label);
  gboolean (*get_value) (ZbFieldRow *self, ZbValue *value, GError **error);
  void (*set_within) (ZbFieldRow *self, gint64 id); /* of references within another; may be NULL */
  const char *(*get_label) (ZbFieldRow *self);      /* of references; may be NULL */
  gboolean (*settle) (ZbFieldRow *self);            /* of rows that ask the book; may be NULL */
};

/* The row for @field of @reg: the one place that knows which kind of row a type has. (transfer
 * floating) */
GtkWidget *zb_field_row_new (const ZbRegister *reg, const ZbField *field, ZbContext *context);

const ZbField *zb_field_row_get_field (ZbFieldRow *self);
ZbContext *zb_field_row_get_context (ZbFieldRow *self);
ZbLanguage zb_field_row_get_language (ZbFieldRow *self);

/* Shows @value; @label names the record of a reference. Takes away the problem. */
void zb_field_row_set_value (ZbFieldRow *self, const ZbValue *value, const char *label);

/* What the row holds, typed text read in the language's style; FALSE with a whole sentence where
 * it cannot be read. */
gboolean zb_field_row_get_value (ZbFieldRow *self, ZbValue *value, GError **error);

/* The name of the record that a reference row refers to, or NULL. Not to be freed. */
const char *zb_field_row_get_label (ZbFieldRow *self);

/* Finds out what the typed text means, where that needs the book: FALSE where it is still being asked, and
 * "settled" tells the end. */
gboolean zb_field_row_settle (ZbFieldRow *self);

/* Tells a reference which record its own must belong to (0: any). */
void zb_field_row_set_within (ZbFieldRow *self, gint64 id);

/* The sentence under the row; NULL: none. */
void zb_field_row_set_problem (ZbFieldRow *self, const char *sentence);
const char *zb_field_row_get_problem (ZbFieldRow *self);

/* For rows only: binds a new row to its field, titles it, and tells of what a person did. */
void zb_field_row_setup (ZbFieldRow *self, const ZbField *field, ZbContext *context);
void zb_field_row_edited (ZbFieldRow *self);
void zb_field_row_finished (ZbFieldRow *self);
void zb_field_row_settled (ZbFieldRow *self);

G_END_DECLS
