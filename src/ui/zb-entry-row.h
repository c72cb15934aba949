/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for what is typed in one line: text, a year, industries; and the base of numbers, dates
 * and references. The text is never touched while somebody types: it is read, checked and
 * written in its full form when the focus leaves. */

#pragma once

#include "ui/zb-field-row.h"

G_BEGIN_DECLS

#define ZB_TYPE_ENTRY_ROW (zb_entry_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (ZbEntryRow, zb_entry_row, ZB, ENTRY_ROW, AdwEntryRow)

struct _ZbEntryRowClass
{
  AdwEntryRowClass parent_class;

  /* From typed text to a value, and to the text that a person sees. By default zb_field_parse ()
   * and zb_field_format (). */
  gboolean (*read) (ZbEntryRow *self, const char *text, ZbValue *value, GError **error);
  char *(*write) (ZbEntryRow *self, const ZbValue *value);
  /* A person altered the text; by default nothing more happens. */
  void (*typed) (ZbEntryRow *self);
  /* The focus left; by default zb_entry_row_commit (). */
  void (*leave) (ZbEntryRow *self);
};

GtkWidget *zb_entry_row_new (const ZbField *field, ZbContext *context);

/* Shows @value under @text (NULL: as write () has it). */
void zb_entry_row_show (ZbEntryRow *self, const ZbValue *value, const char *text);

/* Reads what was typed and writes it in full, or shows what is wrong with it. */
void zb_entry_row_commit (ZbEntryRow *self);

/* The text that was last shown for a value. Not to be freed. */
const char *zb_entry_row_get_shown (ZbEntryRow *self);

/* Whether the text is as it was last shown, so that its value is known without reading it. */
gboolean zb_entry_row_is_untouched (ZbEntryRow *self);

G_END_DECLS
