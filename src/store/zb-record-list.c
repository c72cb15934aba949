/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list model over a query. Positions are places in an array of ids; what stands there is fetched when a view holds a slot of it.
 * A new order tells only how many rows came or went, and fills the slots that are held (measured.md, *Lists*). */

#include "config.h"

#include "store/zb-record-list.h"

#include <string.h>

#include "store/zb-page-cache.h"
#include "store/zb-query-run.h"
#include "store/zb-record-slot-private.h"

/* Pages whose rows are on the screen while the order changes are read together with it. */
#define MAX_SHOWN_PAGES 8

struct _ZbRecordList
{
  GObject parent_instance;

  ZbStore *store;
  ZbQuery *query;
  GArray *ids; /* gint64, shared with the store */
  guint n_all;
  GArray *totals; /* gint64, or NULL */
  ZbListState state;
  char *error;
  gboolean busy;

  GHashTable *slots; /* position → ZbRecordSlot, not owned */
  ZbPageCache *pages;
  GQueue wanted; /* numbers of pages, the last asked for first */

  GCancellable *querying; /* NULL: no query runs */
  GCancellable *fetching; /* NULL: no page is fetched */
  GCancellable *totalling;
  guint refresh_source;
};

enum
{
  PROP_0,
  PROP_STORE,
  PROP_STATE,
  PROP_N_SHOWN,
  PROP_N_ALL,
  PROP_ERROR,
  PROP_TOTALS,
  PROP_BUSY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_ENUM_TYPE (ZbListState,
                    zb_list_state,
                    G_DEFINE_ENUM_VALUE (ZB_LIST_LOADING, "loading"),
                    G_DEFINE_ENUM_VALUE (ZB_LIST_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (ZB_LIST_EMPTY, "empty"),
                    G_DEFINE_ENUM_VALUE (ZB_LIST_NO_MATCH, "no-match"),
                    G_DEFINE_ENUM_VALUE (ZB_LIST_FAILED, "failed"))

G_DEFINE_FINAL_TYPE_WITH_CODE (ZbRecordList,
                               zb_record_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* A running call: the list may be gone when it ends. */
typedef struct
{
  GWeakRef list;
  GCancellable *cancellable;
  guint page;
} Call;

static Call *
call_new (ZbRecordList *list, GCancellable *cancellable, guint page)
{
  Call *self = g_new0 (Call, 1);

  g_weak_ref_init (&self->list, list);
  self->cancellable = g_object_ref (cancellable);
  self->page = page;

  return self;
}

static void
call_free (Call *self)
{
  g_weak_ref_clear (&self->list);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Call, call_free)

static void
cancel (GCancellable **cancellable)
{
  if (*cancellable == NULL)
    return;

  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

static void
set_state (ZbRecordList *self, ZbListState state, const char *error)
{
  if (g_set_str (&self->error, error))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
set_busy (ZbRecordList *self, gboolean busy)
{
  if (self->busy == busy)
    return;

  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
set_totals (ZbRecordList *self, GArray *totals)
{
  if (self->totals == NULL && totals == NULL)
    return;

  g_clear_pointer (&self->totals, g_array_unref);
  self->totals = totals;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTALS]);
}

static guint
get_n (const ZbRecordList *self)
{
  return self->ids != NULL ? self->ids->len : 0;
}

static gint64
get_id (const ZbRecordList *self, guint position)
{
  return position < get_n (self) ? g_array_index (self->ids, gint64, position) : 0;
}

static ZbRecord *
find_record (ZbRecordList *self, guint position)
{
  GPtrArray *records = zb_page_cache_get (self->pages, position / ZB_PAGE_SIZE);
  guint offset = position % ZB_PAGE_SIZE;

  return records != NULL && offset < records->len ? records->pdata[offset] : NULL;
}

static void
slot_gone_cb (gpointer data, guint position)
{
  ZbRecordList *self = data;

  g_hash_table_remove (self->slots, GUINT_TO_POINTER (position));
}

static gboolean
page_is_shown (ZbRecordList *self, guint page)
{
  for (guint i = 0; i < ZB_PAGE_SIZE; i++)
    if (g_hash_table_contains (self->slots, GUINT_TO_POINTER (page * ZB_PAGE_SIZE + i)))
      return TRUE;

  return FALSE;
}

static void
fill_page (ZbRecordList *self, guint page)
{
  guint first = page * ZB_PAGE_SIZE;
  guint end = MIN (first + ZB_PAGE_SIZE, get_n (self));

  for (guint position = first; position < end; position++)
    {
      ZbRecordSlot *slot = g_hash_table_lookup (self->slots, GUINT_TO_POINTER (position));

      if (slot != NULL)
        zb_record_slot_fill (slot, get_id (self, position), find_record (self, position));
    }
}

static void fetch_next (ZbRecordList *self);

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Call) call = user_data;
  g_autoptr (ZbRecordList) self = g_weak_ref_get (&call->list);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = zb_store_fetch_finish (ZB_STORE (source), result, &error);

  if (self == NULL || self->fetching != call->cancellable)
    return; /* for an order that is no more */

  g_clear_object (&self->fetching);
  if (records != NULL)
    {
      zb_page_cache_put (self->pages, call->page, records);
      fill_page (self, call->page);
    }
  else
    set_state (self, ZB_LIST_FAILED, error->message);
  fetch_next (self);
}

static void
fetch_next (ZbRecordList *self)
{
  while (self->fetching == NULL && self->wanted.length > 0)
    {
      guint page = GPOINTER_TO_UINT (g_queue_pop_head (&self->wanted));
      guint first = page * ZB_PAGE_SIZE;

      if (first >= get_n (self) || zb_page_cache_get (self->pages, page) != NULL ||
          !page_is_shown (self, page))
        continue;
      self->fetching = g_cancellable_new ();
      zb_store_fetch_async (self->store, self->query->reg,
                            &g_array_index (self->ids, gint64, first),
                            MIN (ZB_PAGE_SIZE, get_n (self) - first), self->fetching, fetched_cb,
                            call_new (self, self->fetching, page));
    }
}

static void
want_page (ZbRecordList *self, guint page)
{
  g_queue_remove (&self->wanted, GUINT_TO_POINTER (page));
  g_queue_push_head (&self->wanted, GUINT_TO_POINTER (page));
  fetch_next (self);
}

static void
totalled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Call) call = user_data;
  g_autoptr (ZbRecordList) self = g_weak_ref_get (&call->list);
  GArray *totals = zb_store_totals_finish (ZB_STORE (source), result, NULL);

  if (self == NULL || self->totalling != call->cancellable)
    {
      g_clear_pointer (&totals, g_array_unref);
      return;
    }

  g_clear_object (&self->totalling);
  set_totals (self, totals);
}

static void
count_totals (ZbRecordList *self)
{
  cancel (&self->totalling);
  self->totalling = g_cancellable_new ();
  zb_store_totals_of_async (self->store, self->query->reg, self->ids, self->totalling, totalled_cb,
                            call_new (self, self->totalling, 0));
}

/* Takes positions from @n_new on out of the table: they are no more. */
static void
orphan_beyond (ZbRecordList *self, guint n_new)
{
  GHashTableIter iter;
  gpointer position;
  ZbRecordSlot *slot;

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, &position, (gpointer *)&slot))
    if (GPOINTER_TO_UINT (position) >= n_new)
      {
        zb_record_slot_orphan (slot);
        g_hash_table_iter_remove (&iter);
      }
}

/* All held slots get what stands at their positions now. Listeners may ask for or drop slots meanwhile. */
static void
fill_slots (ZbRecordList *self)
{
  g_autoptr (GPtrArray) slots = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer slot;

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, NULL, &slot))
    g_ptr_array_add (slots, g_object_ref (slot));
  for (guint i = 0; i < slots->len; i++)
    {
      guint position = zb_record_slot_get_position (slots->pdata[i]);
      ZbRecord *record = find_record (self, position);

      zb_record_slot_fill (slots->pdata[i], get_id (self, position), record);
      if (record == NULL)
        want_page (self, position / ZB_PAGE_SIZE);
    }
}

static void
set_counts (ZbRecordList *self, guint n_old, guint n_all)
{
  gboolean changed = self->n_all != n_all;

  self->n_all = n_all;
  if (n_old != get_n (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SHOWN]);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ALL]);
}

static void
show (ZbRecordList *self, ZbListing *listing)
{
  guint n_old = get_n (self);
  guint n_new = listing->ids->len;
  GHashTableIter iter;
  gpointer page, records;

  cancel (&self->fetching);
  g_queue_clear (&self->wanted);
  zb_page_cache_clear (self->pages);
  g_hash_table_iter_init (&iter, listing->pages);
  while (g_hash_table_iter_next (&iter, &page, &records))
    zb_page_cache_put (self->pages, GPOINTER_TO_UINT (page), records);
  g_clear_pointer (&self->ids, g_array_unref);
  self->ids = g_array_ref (listing->ids);
  orphan_beyond (self, n_new);
  fill_slots (self);
  if (n_new < n_old)
    g_list_model_items_changed (G_LIST_MODEL (self), n_new, n_old - n_new, 0);
  else if (n_new > n_old)
    g_list_model_items_changed (G_LIST_MODEL (self), n_old, 0, n_new - n_old);
  set_counts (self, n_old, listing->n_all);
  set_state (self,
             n_new > 0            ? ZB_LIST_READY
             : listing->n_all > 0 ? ZB_LIST_NO_MATCH
                                  : ZB_LIST_EMPTY,
             NULL);
  g_signal_emit_by_name (self, "shown");
  count_totals (self);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Call) call = user_data;
  g_autoptr (ZbRecordList) self = g_weak_ref_get (&call->list);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbListing) listing = zb_store_list_finish (ZB_STORE (source), result, &error);

  if (self == NULL || self->querying != call->cancellable)
    return; /* a newer query runs */

  g_clear_object (&self->querying);
  if (listing != NULL)
    show (self, listing);
  else
    set_state (self, ZB_LIST_FAILED, error->message);
  set_busy (self, FALSE);
}

/* The pages of what is held, or the first where nothing is. */
static GArray *
list_shown_pages (ZbRecordList *self)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint));
  GHashTableIter iter;
  gpointer position;
  guint first = 0;

  g_hash_table_iter_init (&iter, self->slots);
  while (pages->len < MAX_SHOWN_PAGES && g_hash_table_iter_next (&iter, &position, NULL))
    {
      guint page = GPOINTER_TO_UINT (position) / ZB_PAGE_SIZE;
      gboolean known = FALSE;

      for (guint i = 0; !known && i < pages->len; i++)
        known = g_array_index (pages, guint, i) == page;
      if (!known)
        g_array_append_val (pages, page);
    }
  if (pages->len == 0)
    g_array_append_val (pages, first);

  return pages;
}

static void
run_query (ZbRecordList *self)
{
  g_autoptr (GArray) pages = list_shown_pages (self);

  cancel (&self->querying);
  self->querying = g_cancellable_new ();
  set_busy (self, TRUE);
  zb_store_list_async (self->store, self->query, (const guint *)pages->data, pages->len,
                       self->querying, listed_cb, call_new (self, self->querying, 0));
}

static gboolean
refresh_cb (gpointer data)
{
  ZbRecordList *self = data;

  self->refresh_source = 0;
  run_query (self);

  return G_SOURCE_REMOVE;
}

/* Whether rows of the list show anything of @reg: itself, or what it refers to by name. */
static gboolean
shows (const ZbRecordList *self, const char *reg)
{
  const ZbRegister *own = self->query->reg;

  if (g_str_equal (own->name, reg))
    return TRUE;
  for (guint i = 0; i < own->n_fields; i++)
    if (own->fields[i].type == ZB_FIELD_REFERENCE && g_str_equal (own->fields[i].target, reg))
      return TRUE;

  return FALSE;
}

static void
schedule_refresh (ZbRecordList *self)
{
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add_full (G_PRIORITY_DEFAULT, refresh_cb, self, NULL);
}

static void
changed_cb (ZbRecordList *self, const char *reg)
{
  if (shows (self, reg))
    schedule_refresh (self);
}

static void
open_cb (ZbRecordList *self)
{
  gboolean open;

  g_object_get (self->store, "open", &open, NULL);
  if (open)
    schedule_refresh (self);
}

static GType
get_item_type (GListModel *model)
{
  return ZB_TYPE_RECORD_SLOT;
}

static guint
get_n_items (GListModel *model)
{
  return get_n (ZB_RECORD_LIST (model));
}

static gpointer
get_item (GListModel *model, guint position)
{
  ZbRecordList *self = ZB_RECORD_LIST (model);
  ZbRecordSlot *slot;
  ZbRecord *record;

  if (position >= get_n (self))
    return NULL;
  slot = g_hash_table_lookup (self->slots, GUINT_TO_POINTER (position));
  if (slot != NULL)
    return g_object_ref (slot);

  slot = zb_record_slot_new (position, slot_gone_cb, self);
  g_hash_table_insert (self->slots, GUINT_TO_POINTER (position), slot);
  record = find_record (self, position);
  zb_record_slot_fill (slot, get_id (self, position), record);
  if (record == NULL)
    want_page (self, position / ZB_PAGE_SIZE);

  return slot;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
zb_record_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ZbRecordList *self = ZB_RECORD_LIST (object);

  switch (id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_N_SHOWN:
      g_value_set_uint (value, get_n (self));
      break;
    case PROP_N_ALL:
      g_value_set_uint (value, self->n_all);
      break;
    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;
    case PROP_TOTALS:
      g_value_set_boxed (value, self->totals);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
zb_record_list_dispose (GObject *object)
{
  ZbRecordList *self = ZB_RECORD_LIST (object);

  cancel (&self->querying);
  cancel (&self->fetching);
  cancel (&self->totalling);
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  if (self->slots != NULL)
    orphan_beyond (self, 0);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (zb_record_list_parent_class)->dispose (object);
}

static void
zb_record_list_finalize (GObject *object)
{
  ZbRecordList *self = ZB_RECORD_LIST (object);

  g_queue_clear (&self->wanted);
  g_hash_table_unref (self->slots);
  zb_page_cache_free (self->pages);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->totals, g_array_unref);
  g_clear_pointer (&self->query, zb_query_free);
  g_free (self->error);

  G_OBJECT_CLASS (zb_record_list_parent_class)->finalize (object);
}

static void
zb_record_list_class_init (ZbRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = zb_record_list_get_property;
  object_class->dispose = zb_record_list_dispose;
  object_class->finalize = zb_record_list_finalize;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ZB_TYPE_STORE, flags);
  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, ZB_TYPE_LIST_STATE, ZB_LIST_LOADING, flags);
  properties[PROP_N_SHOWN] = g_param_spec_uint ("n-shown", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_N_ALL] = g_param_spec_uint ("n-all", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);
  properties[PROP_TOTALS] = g_param_spec_boxed ("totals", NULL, NULL, G_TYPE_ARRAY, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_signal_new ("shown", ZB_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                0);
}

static void
zb_record_list_init (ZbRecordList *self)
{
  self->slots = g_hash_table_new (NULL, NULL);
  self->pages = zb_page_cache_new ();
  g_queue_init (&self->wanted);
}

ZbRecordList *
zb_record_list_new (ZbStore *store, const ZbQuery *query)
{
  ZbRecordList *self;

  g_return_val_if_fail (ZB_IS_STORE (store) && query != NULL, NULL);

  self = g_object_new (ZB_TYPE_RECORD_LIST, NULL);
  self->store = g_object_ref (store);
  self->query = zb_query_copy (query);
  g_signal_connect_object (store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  run_query (self);

  return self;
}

const ZbQuery *
zb_record_list_get_query (ZbRecordList *self)
{
  g_return_val_if_fail (ZB_IS_RECORD_LIST (self), NULL);

  return self->query;
}

void
zb_record_list_set_query (ZbRecordList *self, const ZbQuery *query)
{
  g_return_if_fail (ZB_IS_RECORD_LIST (self) && query != NULL);

  if (zb_query_equal (self->query, query))
    return;

  zb_query_free (self->query);
  self->query = zb_query_copy (query);
  run_query (self);
}

gint64
zb_record_list_get_id (ZbRecordList *self, guint position)
{
  g_return_val_if_fail (ZB_IS_RECORD_LIST (self), 0);

  return get_id (self, position);
}

guint
zb_record_list_find (ZbRecordList *self, gint64 id)
{
  g_return_val_if_fail (ZB_IS_RECORD_LIST (self), G_MAXUINT);

  for (guint i = 0; i < get_n (self); i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return i;

  return G_MAXUINT;
}

const gint64 *
zb_record_list_get_ids (ZbRecordList *self, gsize *n_ids)
{
  g_return_val_if_fail (ZB_IS_RECORD_LIST (self) && n_ids != NULL, NULL);

  *n_ids = get_n (self);

  return self->ids != NULL ? (const gint64 *)self->ids->data : NULL;
}

ZbListState
zb_record_list_get_state (ZbRecordList *self)
{
  g_return_val_if_fail (ZB_IS_RECORD_LIST (self), ZB_LIST_FAILED);

  return self->state;
}

guint
zb_record_list_get_n_all (ZbRecordList *self)
{
  g_return_val_if_fail (ZB_IS_RECORD_LIST (self), 0);

  return self->n_all;
}

GArray *
zb_record_list_get_totals (ZbRecordList *self)
{
  g_return_val_if_fail (ZB_IS_RECORD_LIST (self), NULL);

  return self->totals;
}
