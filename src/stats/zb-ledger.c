/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Owns the columns and keeps them in step with the book: loads them on the reader thread, and
 * after a commit reads again what it outdated. Figures read under one side of a lock, updates
 * change the columns in place under the other, for milliseconds. */

#include "config.h"

#include "stats/zb-ledger.h"

#include "stats/zb-ledger-load.h"
#include "stats/zb-ledger-private.h"
#include "stats/zb-ledger-update.h"

struct _ZbLedger
{
  GObject parent_instance;

  ZbStore *store;
  GRWLock lock;
  ZbColumns *columns; /* under the lock */
  guint64 generation; /* under the lock */
  ZbOutdated *outdated;
  gboolean updating;
  gboolean loaded;
};

enum
{
  PROP_STORE = 1,
  PROP_LOADED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

G_DEFINE_FINAL_TYPE (ZbLedger, zb_ledger, G_TYPE_OBJECT)

static void update (ZbLedger *self);

static void
set_loaded (ZbLedger *self, gboolean loaded)
{
  if (self->loaded == loaded)
    return;

  self->loaded = loaded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}

static void
take_columns (ZbLedger *self, ZbColumns *columns)
{
  ZbColumns *old;

  g_rw_lock_writer_lock (&self->lock);
  old = self->columns;
  self->columns = columns;
  self->generation++;
  g_rw_lock_writer_unlock (&self->lock);
  zb_columns_free (old);
}

/* Reads everything; on the reader thread, or on the caller's in a program without a main loop. */
static gboolean
load_all (ZbLedger *self, GCancellable *cancellable, GError **error)
{
  ZbColumns *columns = zb_columns_load (self->store, ZB_ALL_SETS, NULL, cancellable, error);

  if (columns == NULL)
    return FALSE;
  take_columns (self, columns);
  return TRUE;
}

/* Puts what was read again into the standing columns; FALSE where only a whole load will do. */
static gboolean
adopt (ZbLedger *self, guint sets, ZbColumns *fresh, const ZbColumns *patch)
{
  gboolean done;

  g_rw_lock_writer_lock (&self->lock);
  done = self->columns != NULL && (patch == NULL || zb_columns_merge (self->columns, patch));
  if (done)
    {
      for (ZbSetId set = 0; set < ZB_N_SETS; set++)
        if ((sets & ZB_SET_BIT (set)) != 0)
          zb_columns_swap_set (self->columns, fresh, set);
      if (patch != NULL || zb_sets_are_placed (sets))
        zb_columns_place (self->columns);
      self->generation++;
    }
  g_rw_lock_writer_unlock (&self->lock);
  return done;
}

static void
load_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (load_all (source, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Reads @sets anew; only this thread changes the columns that stand. */
static ZbColumns *
load_again (ZbLedger *self, guint sets, GCancellable *cancellable, GError **error)
{
  const ZbColumns *standing = zb_ledger_begin_read (self);
  ZbColumns *fresh = standing == NULL
                       ? zb_columns_load (self->store, ZB_ALL_SETS, NULL, cancellable, error)
                       : zb_columns_load (self->store, sets, standing, cancellable, error);

  if (standing != NULL)
    zb_ledger_end_read (self);
  return fresh;
}

static gboolean
update_columns (ZbLedger *self,
                const ZbOutdated *outdated,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (ZbColumns) fresh = NULL;
  g_autoptr (ZbColumns) patch = NULL;
  g_autoptr (GError) local_error = NULL;

  if (zb_outdated_is_whole (outdated))
    return load_all (self, cancellable, error);

  fresh = load_again (self, outdated->sets, cancellable, error);
  if (fresh == NULL)
    return FALSE;
  if (outdated->projects->len + outdated->events->len > 0)
    {
      patch = zb_columns_fetch (self->store, self, outdated, cancellable, &local_error);
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      if (patch == NULL)
        return load_all (self, cancellable, error);
    }
  return adopt (self, outdated->sets, fresh, patch) || load_all (self, cancellable, error);
}

static void
update_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (update_columns (source, task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* A ledger that could not follow the book shows nothing rather than yesterday's figures. */
static void
updated_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  ZbLedger *self = ZB_LEDGER (object);
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  self->updating = FALSE;
  if (!done)
    {
      g_debug ("Failed to update the ledger: %s", error->message);
      self->outdated->sets = ZB_ALL_SETS;
      set_loaded (self, FALSE);
      g_signal_emit (self, changed_signal, 0);
      return;
    }
  set_loaded (self, TRUE);
  g_signal_emit (self, changed_signal, 0);
  update (self);
}

static void
update (ZbLedger *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->updating || zb_outdated_is_empty (self->outdated))
    return;

  self->updating = TRUE;
  task = g_task_new (self, NULL, updated_cb, NULL);
  g_task_set_source_tag (task, update);
  g_task_set_task_data (task, self->outdated, (GDestroyNotify)zb_outdated_free);
  self->outdated = zb_outdated_new ();
  zb_store_run_reader (self->store, task, update_thread);
}

static void
store_changed_cb (ZbLedger *self, const char *reg, GArray *ids, ZbStore *store)
{
  zb_outdated_add (self->outdated, reg, ids);
}

static void
store_committed_cb (ZbLedger *self, gint64 change_set, ZbStore *store)
{
  if (self->loaded)
    update (self);
}

/* What was outdated before a load begins is read by it; what is outdated meanwhile is read after
 * it. */
static void
forget_touched (ZbLedger *self)
{
  zb_outdated_free (self->outdated);
  self->outdated = zb_outdated_new ();
}

static void
zb_ledger_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ZbLedger *self = ZB_LEDGER (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
zb_ledger_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ZbLedger *self = ZB_LEDGER (object);

  switch (prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
zb_ledger_constructed (GObject *object)
{
  ZbLedger *self = ZB_LEDGER (object);

  G_OBJECT_CLASS (zb_ledger_parent_class)->constructed (object);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "committed", G_CALLBACK (store_committed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
zb_ledger_finalize (GObject *object)
{
  ZbLedger *self = ZB_LEDGER (object);

  g_clear_object (&self->store);
  zb_columns_free (self->columns);
  zb_outdated_free (self->outdated);
  g_rw_lock_clear (&self->lock);
  G_OBJECT_CLASS (zb_ledger_parent_class)->finalize (object);
}

static void
zb_ledger_class_init (ZbLedgerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = zb_ledger_get_property;
  object_class->set_property = zb_ledger_set_property;
  object_class->constructed = zb_ledger_constructed;
  object_class->finalize = zb_ledger_finalize;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, ZB_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOADED] =
    g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  changed_signal = g_signal_new ("changed", ZB_TYPE_LEDGER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
zb_ledger_init (ZbLedger *self)
{
  g_rw_lock_init (&self->lock);
  self->outdated = zb_outdated_new ();
}

/* Public functions. */

const ZbColumns *
zb_ledger_begin_read (ZbLedger *self)
{
  g_rw_lock_reader_lock (&self->lock);
  if (self->columns != NULL)
    return self->columns;
  g_rw_lock_reader_unlock (&self->lock);
  return NULL;
}

void
zb_ledger_end_read (ZbLedger *self)
{
  g_rw_lock_reader_unlock (&self->lock);
}

ZbLedger *
zb_ledger_new (ZbStore *store)
{
  g_return_val_if_fail (ZB_IS_STORE (store), NULL);

  return g_object_new (ZB_TYPE_LEDGER, "store", store, NULL);
}

gboolean
zb_ledger_is_loaded (ZbLedger *self)
{
  g_return_val_if_fail (ZB_IS_LEDGER (self), FALSE);

  return self->loaded;
}

guint64
zb_ledger_get_generation (ZbLedger *self)
{
  guint64 generation;

  g_return_val_if_fail (ZB_IS_LEDGER (self), 0);

  g_rw_lock_reader_lock (&self->lock);
  generation = self->generation;
  g_rw_lock_reader_unlock (&self->lock);
  return generation;
}

gboolean
zb_ledger_load (ZbLedger *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (ZB_IS_LEDGER (self), FALSE);

  forget_touched (self);
  if (!load_all (self, cancellable, error))
    return FALSE;
  set_loaded (self, TRUE);
  g_signal_emit (self, changed_signal, 0);
  return TRUE;
}

void
zb_ledger_load_async (ZbLedger *self,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ZB_IS_LEDGER (self));

  forget_touched (self);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, zb_ledger_load_async);
  zb_store_run_reader (self->store, task, load_thread);
}

gboolean
zb_ledger_load_finish (ZbLedger *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (ZB_IS_LEDGER (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  set_loaded (self, TRUE);
  g_signal_emit (self, changed_signal, 0);
  update (self);
  return TRUE;
}
