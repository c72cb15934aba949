/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The store as an object: its threads, its properties and signals. What is read and written is in the files beside it. */

#include "config.h"

#include "store/zb-store-private.h"

#include "store/zb-id.h"

#define OPEN_DEADLINE_MS 20000

enum
{
  PROP_0,
  PROP_PATH,
  PROP_AUTHOR,
  PROP_OPEN,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_SAMPLE,
  PROP_CHECKING,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_COMMITTED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_QUARK (zb - store - error - quark, zb_store_error)
G_DEFINE_FINAL_TYPE (ZbStore, zb_store, G_TYPE_OBJECT)

static void
touched_clear (gpointer data)
{
  g_clear_pointer (&((ZbTouched *)data)->ids, g_array_unref);
}

static void
set_label (ZbStore *self, char **label, const char *value, guint text_property, guint flag_property)
{
  gboolean had = *label != NULL;

  if (!g_set_str (label, value))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[text_property]);
  if (had != (value != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[flag_property]);
}

static void
set_flag (ZbStore *self, gboolean *flag, gboolean value, guint property)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
emit_notice (ZbStore *self, const ZbNotice *notice)
{
  if (notice->about_check)
    {
      set_flag (self, &self->checking, notice->checking, PROP_CHECKING);
      return;
    }
  for (guint i = 0; i < notice->touched->len; i++)
    {
      const ZbTouched *touched = &g_array_index (notice->touched, ZbTouched, i);

      g_signal_emit (self, signals[SIGNAL_CHANGED], 0, touched->reg->name, touched->ids);
    }
  set_label (self, &self->undo_label, notice->undo_label, PROP_UNDO_LABEL, PROP_CAN_UNDO);
  set_label (self, &self->redo_label, notice->redo_label, PROP_REDO_LABEL, PROP_CAN_REDO);
  set_flag (self, &self->sample, notice->sample, PROP_SAMPLE);
  if (notice->change_set != 0)
    g_signal_emit (self, signals[SIGNAL_COMMITTED], 0, notice->change_set);
}

static void
emit_notices (ZbStore *self)
{
  ZbNotice *notice = NULL;

  do
    {
      g_mutex_lock (&self->mutex);
      notice = g_queue_pop_head (&self->notices);
      g_mutex_unlock (&self->mutex);
      if (notice == NULL)
        return;
      emit_notice (self, notice);
      zb_notice_free (notice);
    }
  while (TRUE);
}

static gboolean
notices_cb (gpointer data)
{
  ZbStore *self = data;

  g_mutex_lock (&self->mutex);
  g_clear_pointer (&self->notice_source, g_source_unref);
  g_mutex_unlock (&self->mutex);
  emit_notices (self);

  return G_SOURCE_REMOVE;
}

static void
zb_store_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ZbStore *self = ZB_STORE (object);

  switch (id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;
    case PROP_OPEN:
      g_value_set_boolean (value, self->state == ZB_STATE_OPEN);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->undo_label != NULL);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->redo_label != NULL);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_SAMPLE:
      g_value_set_boolean (value, self->sample);
      break;
    case PROP_CHECKING:
      g_value_set_boolean (value, self->checking);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zb_store_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ZbStore *self = ZB_STORE (object);

  switch (id)
    {
    case PROP_PATH:
      self->path = g_value_dup_string (value);
      break;
    case PROP_AUTHOR:
      self->author = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zb_store_finalize (GObject *object)
{
  ZbStore *self = ZB_STORE (object);

  zb_store_stop_workers (self);
  g_assert (self->notice_source == NULL); /* a source holds a reference */
  g_queue_clear_full (&self->notices, (GDestroyNotify)zb_notice_free);
  zb_gate_clear (&self->gate);
  g_mutex_clear (&self->mutex);
  g_free (self->generations);
  g_free (self->path);
  g_free (self->author);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_main_context_unref (self->context);

  G_OBJECT_CLASS (zb_store_parent_class)->finalize (object);
}

static void
zb_store_class_init (ZbStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = zb_store_get_property;
  object_class->set_property = zb_store_set_property;
  object_class->finalize = zb_store_finalize;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, construct);
  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, NULL, construct);
  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, read);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, read);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, read);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, read);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, read);
  properties[PROP_SAMPLE] = g_param_spec_boolean ("sample", NULL, NULL, FALSE, read);
  properties[PROP_CHECKING] = g_param_spec_boolean ("checking", NULL, NULL, FALSE, read);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", ZB_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE,
                  G_TYPE_ARRAY | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[SIGNAL_COMMITTED] = g_signal_new ("committed", ZB_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
zb_store_init (ZbStore *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->deadline_ms = OPEN_DEADLINE_MS;
  self->generations = g_new0 (guint, zb_table_get_n ());
  g_mutex_init (&self->mutex);
  g_queue_init (&self->notices);
  zb_gate_init (&self->gate);
}

/* Who waited for a job on the store's own thread hears of it before it goes on. */
void
zb_store_flush_notices (ZbStore *self)
{
  if (!g_main_context_acquire (self->context))
    return;

  emit_notices (self);
  g_main_context_release (self->context);
}

void
zb_store_notify_open (ZbStore *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

ZbNotice *
zb_notice_new (gint64 change_set)
{
  ZbNotice *self = g_new0 (ZbNotice, 1);

  self->change_set = change_set;
  self->touched = g_array_new (FALSE, FALSE, sizeof (ZbTouched));
  g_array_set_clear_func (self->touched, touched_clear);

  return self;
}

void
zb_notice_free (ZbNotice *self)
{
  g_array_unref (self->touched);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_free (self);
}

void
zb_store_notify_later (ZbStore *self, ZbNotice *notice)
{
  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->notices, notice);
  if (self->notice_source == NULL)
    {
      self->notice_source = g_idle_source_new ();
      g_source_set_priority (self->notice_source, G_PRIORITY_DEFAULT);
      g_source_set_callback (self->notice_source, notices_cb, g_object_ref (self), g_object_unref);
      g_source_attach (self->notice_source, self->context);
    }
  g_mutex_unlock (&self->mutex);
}

ZbGate *
zb_store_get_gate (ZbStore *self)
{
  return &self->gate;
}

const char *
zb_store_get_author (ZbStore *self)
{
  return self->author != NULL ? self->author : "";
}

guint
zb_store_get_generation (ZbStore *self, const ZbRegister *reg)
{
  return (guint)g_atomic_int_get ((gint *)&self->generations[zb_table_get_index (reg)]);
}

void
zb_store_bump_generation (ZbStore *self, const ZbRegister *reg)
{
  g_atomic_int_inc ((gint *)&self->generations[zb_table_get_index (reg)]);
}

ZbStore *
zb_store_new (const char *path, const char *author)
{
  g_return_val_if_fail (path != NULL, NULL);

  return g_object_new (ZB_TYPE_STORE, "path", path, "author", author, NULL);
}

const char *
zb_store_get_path (ZbStore *self)
{
  g_return_val_if_fail (ZB_IS_STORE (self), NULL);

  return self->path;
}

gint64
zb_store_make_id (ZbStore *self)
{
  g_return_val_if_fail (ZB_IS_STORE (self), 0);

  return zb_id_make ();
}
