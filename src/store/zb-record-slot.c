/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One position of a list, and the record that stands there now. */

#include "config.h"

#include "store/zb-record-slot-private.h"

struct _ZbRecordSlot
{
  GObject parent_instance;

  guint position;
  gint64 id;
  ZbRecord *record;

  ZbSlotGone gone;
  gpointer data;
};

enum
{
  PROP_0,
  PROP_RECORD,
  PROP_POSITION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ZbRecordSlot, zb_record_slot, G_TYPE_OBJECT)

static void
zb_record_slot_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ZbRecordSlot *self = ZB_RECORD_SLOT (object);

  switch (id)
    {
    case PROP_RECORD:
      g_value_set_boxed (value, self->record);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zb_record_slot_dispose (GObject *object)
{
  ZbRecordSlot *self = ZB_RECORD_SLOT (object);

  if (self->gone != NULL)
    self->gone (self->data, self->position);
  self->gone = NULL;
  g_clear_pointer (&self->record, zb_record_unref);

  G_OBJECT_CLASS (zb_record_slot_parent_class)->dispose (object);
}

static void
zb_record_slot_class_init (ZbRecordSlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = zb_record_slot_get_property;
  object_class->dispose = zb_record_slot_dispose;

  properties[PROP_RECORD] = g_param_spec_boxed ("record", NULL, NULL, ZB_TYPE_RECORD, flags);
  properties[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
zb_record_slot_init (ZbRecordSlot *self)
{
}

ZbRecordSlot *
zb_record_slot_new (guint position, ZbSlotGone gone, gpointer data)
{
  ZbRecordSlot *self = g_object_new (ZB_TYPE_RECORD_SLOT, NULL);

  self->position = position;
  self->gone = gone;
  self->data = data;

  return self;
}

void
zb_record_slot_fill (ZbRecordSlot *self, gint64 id, ZbRecord *record)
{
  self->id = id;
  if (self->record == record)
    return;

  g_clear_pointer (&self->record, zb_record_unref);
  self->record = record != NULL ? zb_record_ref (record) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

void
zb_record_slot_orphan (ZbRecordSlot *self)
{
  self->gone = NULL;
}

ZbRecord *
zb_record_slot_get_record (ZbRecordSlot *self)
{
  g_return_val_if_fail (ZB_IS_RECORD_SLOT (self), NULL);

  return self->record;
}

gint64
zb_record_slot_get_id (ZbRecordSlot *self)
{
  g_return_val_if_fail (ZB_IS_RECORD_SLOT (self), 0);

  return self->id;
}

guint
zb_record_slot_get_position (ZbRecordSlot *self)
{
  g_return_val_if_fail (ZB_IS_RECORD_SLOT (self), 0);

  return self->position;
}
