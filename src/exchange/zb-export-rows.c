/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A reference is written as people call what it means, unless that could mean another record too:
 * then by its key. So every sheet can be read back. */

#include "config.h"

#include "exchange/zb-export-rows.h"

#include <glib/gi18n.h>

#include "exchange/zb-book-index.h"
#include "register/zb-catalogue.h"
#include "register/zb-field-text.h"

struct _ZbExportRows
{
  ZbStore *store;
  const ZbExportColumns *columns;
  ZbLanguage language;
  ZbBookIndex *index;
  GPtrArray *page;      /* ZbRecord, NULL where one is gone */
  GHashTable *referred; /* id → ZbRecord: what the page refers to */
  GHashTable *texts;    /* id → how a reference is written; of the whole export */
  GStringChunk *chunk;  /* of the cells handed out */
  ZbSheetCell *cells;
  GCancellable *cancellable;
};

/* Beyond so many, how references are written is found out anew. */
#define MAX_TEXTS 100000

static void
free_record (gpointer record)
{
  zb_record_unref (record);
}

static gint64 *
copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

/* Fetches what @records refer to by their field @index, as far as it is not known yet. */
static GPtrArray *
follow (ZbExportRows *self, GPtrArray *records, guint index, GError **error)
{
  g_autoptr (GPtrArray) reached = g_ptr_array_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) fetched = NULL;
  const ZbRegister *target = NULL;

  for (guint i = 0; i < records->len; i++)
    {
      const ZbRecord *record = g_ptr_array_index (records, i);

      if (!record || record->values[index].kind != ZB_VALUE_INTEGER)
        continue;
      target = zb_register_find (record->reg->fields[index].target);
      if (!g_hash_table_contains (self->referred, &record->values[index].integer))
        g_array_append_val (ids, record->values[index].integer);
    }
  if (ids->len > 0)
    {
      fetched = zb_store_fetch (self->store, target, (const gint64 *)(gpointer)ids->data, ids->len,
                                self->cancellable, error);
      if (!fetched)
        return NULL;
    }
  for (guint i = 0; fetched && i < fetched->len; i++)
    if (g_ptr_array_index (fetched, i))
      g_hash_table_insert (self->referred, copy_id (g_array_index (ids, gint64, i)),
                           zb_record_ref (g_ptr_array_index (fetched, i)));
  for (guint i = 0; i < records->len; i++)
    {
      const ZbRecord *record = g_ptr_array_index (records, i);

      if (record && record->values[index].kind == ZB_VALUE_INTEGER)
        g_ptr_array_add (reached,
                         g_hash_table_lookup (self->referred, &record->values[index].integer));
    }
  return g_steal_pointer (&reached);
}

/* Sees that what the columns reach is there, and that names can be held against all others. */
static gboolean
load_column (ZbExportRows *self, const ZbExportSource *source, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_ref (self->page);

  for (guint i = 0; i < source->n_steps; i++)
    {
      GPtrArray *reached = follow (self, records, source->steps[i], error);

      if (!reached)
        return FALSE;
      g_ptr_array_unref (records);
      records = reached;
    }
  return source->field->type != ZB_FIELD_REFERENCE ||
         zb_book_index_load (self->index, zb_register_find (source->field->target),
                             self->cancellable, error);
}

static gboolean
means (ZbExportRows *self, const ZbRegister *target, const char *text, gint64 id)
{
  gboolean several;

  return text && *text && zb_book_index_resolve (self->index, target, text, &several) == id;
}

static char *
format_field (ZbExportRows *self, const ZbRecord *record, const char *name)
{
  gint k = zb_register_find_field (record->reg, name);

  return k < 0 ? g_strdup ("")
               : zb_field_format (&record->reg->fields[k], &record->values[k], record->labels[k],
                                  self->language);
}

/* "214/QĐ-UBND (15/04/2003)", where the key is a text and a date. */
static char *
format_full_name (ZbExportRows *self, const ZbRecord *record)
{
  const ZbRegister *reg = record->reg;
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;

  if (!reg->key || !reg->key[0] || !reg->key[1])
    return NULL;
  name = format_field (self, record, reg->key[0]);
  date = format_field (self, record, reg->key[1]);
  return g_strdup_printf ("%s (%s)", name, date);
}

/* The first name of a record that means it and no other: its key, other names, the full one. */
static char *
find_name (ZbExportRows *self, const ZbRegister *target, gint64 id)
{
  g_autoptr (GPtrArray) fetched =
    zb_store_fetch (self->store, target, &id, 1, self->cancellable, NULL);
  const ZbRecord *record = fetched ? g_ptr_array_index (fetched, 0) : NULL;
  const char *const *lists[] = { target->key, target->names };
  g_autofree char *full = record ? format_full_name (self, record) : NULL;

  for (guint list = 0; record && list < G_N_ELEMENTS (lists); list++)
    for (guint i = 0; lists[list] && lists[list][i]; i++)
      {
        g_autofree char *text = format_field (self, record, lists[list][i]);

        if (means (self, target, text, id))
          return g_steal_pointer (&text);
      }
  return means (self, target, full, id) ? g_steal_pointer (&full) : NULL;
}

static const char *
get_reference_text (ZbExportRows *self, const ZbField *field, gint64 id, const char *label)
{
  const ZbRegister *target = zb_register_find (field->target);
  const char *known = g_hash_table_lookup (self->texts, &id);
  char *text = NULL;

  if (known)
    return known;
  if (!means (self, target, label, id))
    text = find_name (self, target, id);
  if (!text)
    text = g_strdup (label ? label : "");
  if (g_hash_table_size (self->texts) >= MAX_TEXTS)
    g_hash_table_remove_all (self->texts);
  g_hash_table_insert (self->texts, copy_id (id), text);
  return text;
}

static void
fill_cell (ZbExportRows *self,
           const ZbField *field,
           const ZbRecord *record,
           guint i,
           ZbSheetCell *cell)
{
  const ZbValue *value = &record->values[i];
  g_autofree char *text = NULL;

  if (value->kind != zb_field_get_value_kind (field))
    return;
  if (field->type == ZB_FIELD_REFERENCE)
    {
      cell->kind = ZB_SHEET_TEXT;
      cell->text =
        g_string_chunk_insert (self->chunk,
                               get_reference_text (self, field, value->integer, record->labels[i]));
      return;
    }
  text = zb_field_format (field, value, NULL, self->language);
  cell->text = g_string_chunk_insert (self->chunk, text);
  cell->code = value->kind == ZB_VALUE_TEXT && field->type != ZB_FIELD_TEXT &&
                   field->type != ZB_FIELD_LONG_TEXT
                 ? g_string_chunk_insert (self->chunk, value->text)
                 : NULL;
  cell->number = value->integer;
  cell->scale = field->type == ZB_FIELD_NUMBER ? zb_field_get_scale (field) : 0;
  cell->plain = field->type == ZB_FIELD_YEAR;
}

/* The record that a column's field is of. */
static const ZbRecord *
reach (ZbExportRows *self, const ZbRecord *record, const ZbExportSource *source)
{
  for (guint i = 0; record && i < source->n_steps; i++)
    {
      const ZbValue *value = &record->values[source->steps[i]];

      record = value->kind == ZB_VALUE_INTEGER
                 ? g_hash_table_lookup (self->referred, &value->integer)
                 : NULL;
    }
  return record;
}

ZbExportRows *
zb_export_rows_new (ZbStore *store, const ZbExportColumns *columns, ZbLanguage language)
{
  ZbExportRows *self;

  g_return_val_if_fail (ZB_IS_STORE (store), NULL);
  g_return_val_if_fail (columns != NULL, NULL);

  self = g_new0 (ZbExportRows, 1);
  self->store = g_object_ref (store);
  self->columns = columns;
  self->language = language;
  self->index = zb_book_index_new (store);
  self->referred = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_record);
  self->texts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->chunk = g_string_chunk_new (4096);
  self->cells = g_new0 (ZbSheetCell, columns->n_columns);
  return self;
}

void
zb_export_rows_free (ZbExportRows *self)
{
  if (!self)
    return;
  g_object_unref (self->store);
  zb_book_index_free (self->index);
  g_clear_pointer (&self->page, g_ptr_array_unref);
  g_hash_table_unref (self->referred);
  g_hash_table_unref (self->texts);
  g_string_chunk_free (self->chunk);
  g_free (self->cells);
  g_free (self);
}

gboolean
zb_export_rows_load (ZbExportRows *self,
                     const gint64 *ids,
                     gsize n_ids,
                     GCancellable *cancellable,
                     GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  g_clear_pointer (&self->page, g_ptr_array_unref);
  g_hash_table_remove_all (self->referred);
  self->cancellable = cancellable;
  self->page = zb_store_fetch (self->store, self->columns->reg, ids, n_ids, cancellable, error);
  if (!self->page)
    return FALSE;
  for (guint i = 0; i < self->columns->n_columns; i++)
    if (!load_column (self, &self->columns->sources[i], error))
      return FALSE;
  return TRUE;
}

const ZbSheetCell *
zb_export_rows_get (ZbExportRows *self, guint i)
{
  const ZbRecord *record;

  g_return_val_if_fail (self != NULL && i < self->page->len, NULL);

  record = g_ptr_array_index (self->page, i);
  if (!record)
    return NULL;
  g_string_chunk_clear (self->chunk);
  for (guint k = 0; k < self->columns->n_columns; k++)
    {
      const ZbExportSource *source = &self->columns->sources[k];
      const ZbRecord *reached = reach (self, record, source);

      self->cells[k] = (ZbSheetCell){ 0 };
      if (!reached || reached->values[source->index].kind == ZB_VALUE_NULL)
        continue;
      self->cells[k].kind = self->columns->columns[k].kind;
      fill_cell (self, source->field, reached, source->index, &self->cells[k]);
    }
  return self->cells;
}

const ZbSheetCell *
zb_export_rows_get_totals (ZbExportRows *self, GArray *totals)
{
  g_return_val_if_fail (self != NULL && totals != NULL, NULL);

  g_string_chunk_clear (self->chunk);
  for (guint k = 0; k < self->columns->n_columns; k++)
    {
      const ZbExportSource *source = &self->columns->sources[k];
      ZbValue value = { .kind = ZB_VALUE_INTEGER };
      g_autofree char *text = NULL;

      self->cells[k] = (ZbSheetCell){ 0 };
      if (source->total < 0 || source->n_steps > 0 || (guint)source->total >= totals->len)
        continue;
      value.integer = g_array_index (totals, gint64, source->total);
      text = zb_field_format (source->field, &value, NULL, self->language);
      self->cells[k] = (ZbSheetCell){ .kind = ZB_SHEET_NUMBER,
                                      .number = value.integer,
                                      .scale = zb_field_get_scale (source->field),
                                      .text = g_string_chunk_insert (self->chunk, text) };
    }
  if (self->columns->n_columns > 0 && self->cells[0].kind == ZB_SHEET_EMPTY)
    self->cells[0] = (ZbSheetCell){
      .kind = ZB_SHEET_TEXT,
      /* Translators: heads the row of sums at the end of a sheet. */
      .text = zb_catalogue_translate (N_ ("Total"), self->language),
    };
  return self->cells;
}
