/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Records in memory. What a record says is checked in zb-register.c and written by the store. */

#include "config.h"

#include "register/zb-record.h"

#include "register/zb-register.h"

G_DEFINE_BOXED_TYPE (ZbRecord, zb_record, zb_record_ref, zb_record_unref)

static void
record_finalize (gpointer data)
{
  ZbRecord *self = data;

  for (guint i = 0; i < self->reg->n_fields; i++)
    {
      zb_value_clear (&self->values[i]);
      g_free (self->labels[i]);
    }
  g_free (self->values);
  g_free (self->labels);
  g_free (self->created_at);
  g_free (self->created_by);
  g_free (self->updated_at);
  g_free (self->updated_by);
  g_free (self->note);
}

/* The index of a field that must be there: a wrong name is a mistake of ours, never of people. */
static guint
field_index (const ZbRecord *self, const char *field)
{
  gint index = zb_register_find_field (self->reg, field);

  if (index < 0)
    g_error ("Register %s has no field %s", self->reg->name, field);

  return index;
}

ZbRecord *
zb_record_new (const ZbRegister *reg, gint64 id)
{
  ZbRecord *self;

  g_return_val_if_fail (reg != NULL, NULL);

  self = g_atomic_rc_box_new0 (ZbRecord);
  self->reg = reg;
  self->id = id;
  self->values = g_new0 (ZbValue, reg->n_fields);
  self->labels = g_new0 (char *, reg->n_fields);

  return self;
}

ZbRecord *
zb_record_copy (const ZbRecord *self)
{
  ZbRecord *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = zb_record_new (self->reg, self->id);
  for (guint i = 0; i < self->reg->n_fields; i++)
    {
      zb_value_copy (&self->values[i], &copy->values[i]);
      copy->labels[i] = g_strdup (self->labels[i]);
    }
  copy->created_at = g_strdup (self->created_at);
  copy->created_by = g_strdup (self->created_by);
  copy->updated_at = g_strdup (self->updated_at);
  copy->updated_by = g_strdup (self->updated_by);
  copy->note = g_strdup (self->note);

  return copy;
}

ZbRecord *
zb_record_ref (ZbRecord *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
zb_record_unref (ZbRecord *self)
{
  g_atomic_rc_box_release_full (self, record_finalize);
}

const ZbValue *
zb_record_get (const ZbRecord *self, const char *field)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->values[field_index (self, field)];
}

gint64
zb_record_get_integer (const ZbRecord *self, const char *field)
{
  const ZbValue *value = zb_record_get (self, field);

  return value->kind == ZB_VALUE_INTEGER ? value->integer : 0;
}

const char *
zb_record_get_text (const ZbRecord *self, const char *field)
{
  const ZbValue *value = zb_record_get (self, field);

  return value->kind == ZB_VALUE_TEXT ? value->text : NULL;
}

const char *
zb_record_get_label (const ZbRecord *self, const char *field)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->labels[field_index (self, field)];
}

gboolean
zb_record_is_null (const ZbRecord *self, const char *field)
{
  return zb_record_get (self, field)->kind == ZB_VALUE_NULL;
}

void
zb_record_set_integer (ZbRecord *self, const char *field, gint64 value)
{
  g_return_if_fail (self != NULL);

  zb_value_set_integer (&self->values[field_index (self, field)], value);
}

void
zb_record_set_text (ZbRecord *self, const char *field, const char *value)
{
  g_return_if_fail (self != NULL);

  zb_value_set_text (&self->values[field_index (self, field)], value);
}

void
zb_record_set_null (ZbRecord *self, const char *field)
{
  g_return_if_fail (self != NULL);

  zb_value_clear (&self->values[field_index (self, field)]);
}
