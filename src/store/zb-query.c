/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Queries as data: made, copied, compared. What they mean in SQL is in zb-query-sql.c. */

#include "config.h"

#include "store/zb-query.h"

#include <string.h>

static void
filter_free (gpointer data)
{
  ZbFilter *self = data;

  g_strfreev (self->values);
  g_free (self);
}

static ZbFilter *
filter_new (ZbFilterKind kind, const ZbField *field, const char *const *values)
{
  static const char *const none[] = { NULL };
  ZbFilter *self = g_new0 (ZbFilter, 1);

  self->kind = kind;
  self->field = field;
  self->values = g_strdupv ((char **)(values != NULL ? values : none));

  return self;
}

static gboolean
filter_equal (const ZbFilter *a, const ZbFilter *b)
{
  return a->kind == b->kind && a->field == b->field &&
         g_strv_equal ((const char *const *)a->values, (const char *const *)b->values);
}

static gboolean
ids_equal (const GArray *a, const GArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a == b || (a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (gint64)) == 0);
}

/* The field a list is sorted by when nobody says otherwise. */
static const ZbField *
default_sort (const ZbRegister *reg, gboolean *descending)
{
  const char *name = reg->sort;

  *descending = name != NULL && name[0] == '-';

  return name != NULL ? zb_register_get_field (reg, name + *descending) : NULL;
}

ZbQuery *
zb_query_new (const ZbRegister *reg)
{
  ZbQuery *self;

  g_return_val_if_fail (reg != NULL, NULL);

  self = g_new0 (ZbQuery, 1);
  self->reg = reg;
  self->filters = g_ptr_array_new_with_free_func (filter_free);
  self->search = g_strdup ("");
  default_sort (reg, &self->descending);

  return self;
}

ZbQuery *
zb_query_copy (const ZbQuery *self)
{
  ZbQuery *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = zb_query_new (self->reg);
  for (guint i = 0; i < self->filters->len; i++)
    {
      const ZbFilter *filter = self->filters->pdata[i];

      g_ptr_array_add (copy->filters, filter_new (filter->kind, filter->field,
                                                  (const char *const *)filter->values));
    }
  g_set_str (&copy->search, self->search);
  copy->sort = self->sort;
  copy->descending = self->descending;
  if (self->ids != NULL)
    zb_query_set_ids (copy, (const gint64 *)self->ids->data, self->ids->len);

  return copy;
}

void
zb_query_free (ZbQuery *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->filters);
  g_clear_pointer (&self->ids, g_array_unref);
  g_free (self->search);
  g_free (self);
}

void
zb_query_add_filter (ZbQuery *self, ZbFilterKind kind, const char *field, const char *const *values)
{
  const ZbField *found;

  g_return_if_fail (self != NULL && field != NULL);

  found = zb_register_get_field (self->reg, field);
  g_return_if_fail (found != NULL);
  g_ptr_array_add (self->filters, filter_new (kind, found, values));
}

void
zb_query_remove_filter (ZbQuery *self, guint index)
{
  g_return_if_fail (self != NULL && index < self->filters->len);

  g_ptr_array_remove_index (self->filters, index);
}

void
zb_query_set_search (ZbQuery *self, const char *search)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->search, search != NULL ? search : "");
}

void
zb_query_set_sort (ZbQuery *self, const char *field, gboolean descending)
{
  g_return_if_fail (self != NULL);

  self->sort = field != NULL ? zb_register_get_field (self->reg, field) : NULL;
  g_return_if_fail (field == NULL || self->sort != NULL);
  if (field != NULL)
    self->descending = descending;
  else
    default_sort (self->reg, &self->descending);
}

void
zb_query_set_ids (ZbQuery *self, const gint64 *ids, gsize n_ids)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->ids, g_array_unref);
  if (ids == NULL)
    return;
  self->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);
  g_array_append_vals (self->ids, ids, n_ids);
}

gboolean
zb_query_equal (const ZbQuery *a, const ZbQuery *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->reg != b->reg || zb_query_get_sort (a) != zb_query_get_sort (b) ||
      a->descending != b->descending || !g_str_equal (a->search, b->search) ||
      a->filters->len != b->filters->len || !ids_equal (a->ids, b->ids))
    return FALSE;
  for (guint i = 0; i < a->filters->len; i++)
    if (!filter_equal (a->filters->pdata[i], b->filters->pdata[i]))
      return FALSE;

  return TRUE;
}

const ZbField *
zb_query_get_sort (const ZbQuery *self)
{
  gboolean descending;

  g_return_val_if_fail (self != NULL, NULL);

  return self->sort != NULL ? self->sort : default_sort (self->reg, &descending);
}
