/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changes: lists of edits that the store applies all or nothing. */

#include "config.h"

#include "register/zb-record.h"

static void
edit_clear (gpointer data)
{
  ZbEdit *edit = data;

  g_clear_pointer (&edit->record, zb_record_unref);
}

static void
add_record (ZbChange *self, ZbEditKind kind, ZbRecord *record)
{
  ZbEdit edit = { kind, record->reg, record->id, zb_record_ref (record) };

  g_array_append_val (self->edits, edit);
}

ZbChange *
zb_change_new (const char *label, const char *source)
{
  ZbChange *self = g_new0 (ZbChange, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->label = g_strdup (label);
  self->source = g_strdup (source);
  self->edits = g_array_new (FALSE, FALSE, sizeof (ZbEdit));
  g_array_set_clear_func (self->edits, edit_clear);

  return self;
}

ZbChange *
zb_change_ref (ZbChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
zb_change_unref (ZbChange *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->label);
  g_free (self->source);
  g_array_unref (self->edits);
  g_free (self);
}

void
zb_change_insert (ZbChange *self, ZbRecord *record)
{
  g_return_if_fail (self != NULL && record != NULL);

  add_record (self, ZB_EDIT_INSERT, record);
}

void
zb_change_update (ZbChange *self, ZbRecord *record)
{
  g_return_if_fail (self != NULL && record != NULL);

  add_record (self, ZB_EDIT_UPDATE, record);
}

void
zb_change_delete (ZbChange *self, const ZbRegister *reg, gint64 id)
{
  ZbEdit edit = { ZB_EDIT_DELETE, reg, id, NULL };

  g_return_if_fail (self != NULL && reg != NULL);

  g_array_append_val (self->edits, edit);
}
