/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A table of pages and a queue in the order of their use. */

#include "config.h"

#include "store/zb-page-cache.h"

typedef struct
{
  guint number;
  GPtrArray *records;
  GList link; /* in the queue; its data is the page */
} Page;

struct _ZbPageCache
{
  GHashTable *pages; /* number → Page */
  GQueue used;       /* the last used first */
};

static void
page_free (gpointer data)
{
  Page *self = data;

  g_ptr_array_unref (self->records);
  g_free (self);
}

static void
touch (ZbPageCache *self, Page *page)
{
  g_queue_unlink (&self->used, &page->link);
  g_queue_push_head_link (&self->used, &page->link);
}

static void
drop_oldest (ZbPageCache *self)
{
  Page *page = self->used.tail->data;

  g_queue_unlink (&self->used, &page->link);
  g_hash_table_remove (self->pages, GUINT_TO_POINTER (page->number));
}

ZbPageCache *
zb_page_cache_new (void)
{
  ZbPageCache *self = g_new0 (ZbPageCache, 1);

  self->pages = g_hash_table_new_full (NULL, NULL, NULL, page_free);
  g_queue_init (&self->used);

  return self;
}

void
zb_page_cache_free (ZbPageCache *self)
{
  g_hash_table_unref (self->pages);
  g_free (self);
}

void
zb_page_cache_put (ZbPageCache *self, guint number, GPtrArray *records)
{
  Page *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number));

  if (page == NULL)
    {
      if (self->used.length >= ZB_MAX_PAGES)
        drop_oldest (self);
      page = g_new0 (Page, 1);
      page->number = number;
      page->link.data = page;
      g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), page);
      g_queue_push_head_link (&self->used, &page->link);
    }
  else
    {
      g_ptr_array_unref (page->records);
      touch (self, page);
    }
  page->records = g_ptr_array_ref (records);
}

GPtrArray *
zb_page_cache_get (ZbPageCache *self, guint number)
{
  Page *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number));

  if (page == NULL)
    return NULL;
  touch (self, page);

  return page->records;
}

void
zb_page_cache_clear (ZbPageCache *self)
{
  g_queue_init (&self->used);
  g_hash_table_remove_all (self->pages);
}
