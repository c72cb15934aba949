/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan of an import: its second half. Each row is read and held against what the book has; what
 * is to be written is given away in batches, so that one thread reads while another writes. */

#include "config.h"

#include "exchange/zb-import-plan-private.h"

#include <glib/gi18n.h>

#include "exchange/zb-exchange-error.h"

/* Rows whose records the book has already are compared so many at a time. */
#define COMPARE_BATCH 512

static ZbImportRow *
get_row (ZbImportSheet *sheet, guint i)
{
  return &g_array_index (sheet->rows, ZbImportRow, i);
}

/* ZbRowReferenceFunc: a row cannot refer to a refused one, nor to a record that rows of its kind
 * spoil. */
static char *
check_reference_cb (const ZbField *field, gint64 id, const char *text, gpointer user_data)
{
  ZbImportPlan *self = user_data;
  const char *place = g_hash_table_lookup (self->refused, &id);
  const ZbBlame *blame = g_hash_table_lookup (self->blamed, &id);

  if (place)
    /* Translators: what was referred to, and the place of its row. */
    return g_strdup_printf (
      _ ("“%1$s” is not there: its own row (%2$s) is refused. Mend that row first."), text, place);
  if (blame && (!blame->reg || blame->reg == self->sheet->layout->reg))
    return g_strdup (blame->sentence);
  return NULL;
}

/* Puts into @whole what @row says: what it leaves empty stays as the book has it. Whether anything
 * differs. */
static gboolean
merge (ZbImportPlan *self, ZbRecord *whole, const ZbRecord *row, guint line)
{
  gboolean differs = FALSE;

  for (guint i = 0; i < row->reg->n_fields; i++)
    if (row->values[i].kind != ZB_VALUE_NULL &&
        !zb_value_equal (&whole->values[i], &row->values[i]))
      {
        if (self->changes)
          zb_import_plan_note_change (self, line, i, &whole->values[i], &row->values[i]);
        zb_value_copy (&row->values[i], &whole->values[i]);
        differs = TRUE;
      }
  return differs;
}

/* Holds the waiting rows against the book: those that differ become ready. */
static gboolean
compare_waiting (ZbImportPlan *self, GCancellable *cancellable, GError **error)
{
  GArray *waiting = self->waiting;
  g_autofree gint64 *ids = g_new (gint64, waiting->len + 1);
  g_autoptr (GPtrArray) stored = NULL;

  for (guint i = 0; i < waiting->len; i++)
    ids[i] = g_array_index (waiting, ZbImportWaiting, i).record->id;
  stored =
    zb_store_fetch (self->store, self->sheet->layout->reg, ids, waiting->len, cancellable, error);
  if (!stored)
    return FALSE;
  for (guint i = 0; i < stored->len; i++)
    {
      const ZbImportWaiting *one = &g_array_index (waiting, ZbImportWaiting, i);
      g_autoptr (ZbRecord) whole = NULL;

      if (!g_ptr_array_index (stored, i))
        continue;
      whole = zb_record_copy (g_ptr_array_index (stored, i));
      get_row (self->sheet, one->row)->verdict =
        merge (self, whole, one->record, get_row (self->sheet, one->row)->line) ? ZB_ROW_UPDATE
                                                                                : ZB_ROW_SAME;
      if (get_row (self->sheet, one->row)->verdict == ZB_ROW_UPDATE)
        g_queue_push_tail (&self->ready, g_steal_pointer (&whole));
    }
  g_array_set_size (waiting, 0);
  return TRUE;
}

static ZbRowReading
make_reading (ZbImportPlan *self)
{
  return (ZbRowReading){
    .layout = self->sheet->layout,
    .index = self->index,
    .problem = zb_import_plan_problem_cb,
    .check_reference = g_hash_table_size (self->refused) > 0 || g_hash_table_size (self->blamed) > 0
                         ? check_reference_cb
                         : NULL,
    .user_data = self,
  };
}

/* A record of the sheet's register to read a row into: @edit's own once more where it fits. */
static ZbRecord *
take_record (ZbImportPlan *self, ZbEdit *edit, gint64 id)
{
  const ZbRegister *reg = self->sheet->layout->reg;

  if (edit->record && edit->record->reg != reg)
    g_clear_pointer (&edit->record, zb_record_unref);
  if (!edit->record)
    edit->record = zb_record_new (reg, id);
  edit->record->id = id;
  return edit->record;
}

/* Decides about one row. TRUE where it is to be inserted, as @edit then says. */
static gboolean
judge_row (ZbImportPlan *self, const ZbTableRow *table_row, guint i, ZbEdit *edit)
{
  ZbRowReading reading = make_reading (self);
  ZbImportRow *row = get_row (self->sheet, i);
  ZbRecord *record = take_record (self, edit, row->id);

  self->line = row->line;
  if (zb_import_row_read (&reading, table_row, NULL, record) > 0)
    {
      zb_import_plan_refuse (self, row);
      return FALSE;
    }
  if (row->exists)
    {
      ZbImportWaiting one = { .row = i, .record = g_steal_pointer (&edit->record) };

      g_array_append_val (self->waiting, one);
      return FALSE;
    }
  row->verdict = ZB_ROW_INSERT;
  edit->kind = ZB_EDIT_INSERT;
  edit->reg = record->reg;
  edit->id = record->id;
  return TRUE;
}

/* The next record that was found to differ from the book's. */
static gboolean
take_ready (ZbImportPlan *self, ZbEdit *edit)
{
  ZbRecord *record = g_queue_pop_head (&self->ready);

  if (!record)
    return FALSE;
  g_clear_pointer (&edit->record, zb_record_unref);
  *edit =
    (ZbEdit){ .kind = ZB_EDIT_UPDATE, .reg = record->reg, .id = record->id, .record = record };
  return TRUE;
}

/* Gives the next edit of the sheet under way. FALSE at its end, or with @error. */
static gboolean
next_of_sheet (ZbImportPlan *self, ZbEdit *edit, GCancellable *cancellable, GError **error)
{
  ZbImportSheet *sheet = self->sheet;
  ZbTableRow table_row;

  while (!take_ready (self, edit))
    {
      gboolean more = sheet->next < sheet->rows->len;
      GError *local = NULL;

      if (more && !zb_import_sheet_next (sheet, &table_row, &local) && local)
        {
          g_propagate_error (error, local);
          return FALSE;
        }
      if (more && !zb_import_plan_beat (self, ZB_IMPORT_WRITING, cancellable, error))
        return FALSE;
      if (more && get_row (sheet, sheet->next - 1)->verdict != ZB_ROW_REFUSED &&
          judge_row (self, &table_row, sheet->next - 1, edit))
        return TRUE;
      if (!more && self->waiting->len == 0)
        return FALSE;
      if ((!more || self->waiting->len == COMPARE_BATCH) &&
          !compare_waiting (self, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
any_looks_ahead (ZbImportPlan *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    if (((ZbImportSheet *)g_ptr_array_index (self->sheets, i))->looks_ahead)
      return TRUE;
  return FALSE;
}

/* Makes @i the sheet whose records are given. */
static gboolean
begin_sheet (ZbImportPlan *self, guint i, GCancellable *cancellable, GError **error)
{
  self->at_sheet = i;
  if (i >= self->sheets->len)
    return TRUE;
  zb_import_plan_enter (self, i);
  return zb_import_sheet_begin (self->sheet, cancellable, error);
}

gboolean
zb_import_plan_begin (ZbImportPlan *self, GCancellable *cancellable, GError **error)
{
  self->rows = 0;
  self->n_refusals_before = self->n_refusals;
  self->repeat = FALSE;
  g_array_set_size (self->waiting, 0);
  if (self->changes)
    g_hash_table_remove_all (self->changes);
  g_queue_clear_full (&self->ready, (GDestroyNotify)zb_record_unref);
  return begin_sheet (self, 0, cancellable, error);
}

/* Rows that were given away may refer to one that was refused after them: then all begins again. */
static gboolean
end (ZbImportPlan *self, GError **error)
{
  self->repeat = self->n_refusals > self->n_refusals_before && any_looks_ahead (self);
  if (!self->repeat)
    return TRUE;
  g_set_error_literal (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_REFUSED,
                       "Rows were refused that others may refer to");
  return FALSE;
}

gboolean
zb_import_plan_fill (ZbImportPlan *self,
                     ZbEdit *edits,
                     guint size,
                     guint *n,
                     GCancellable *cancellable,
                     GError **error)
{
  *n = 0;
  while (*n < size && self->at_sheet < self->sheets->len)
    {
      g_autoptr (GError) local = NULL;

      if (next_of_sheet (self, &edits[*n], cancellable, &local))
        {
          (*n)++;
          continue;
        }
      if (local)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      if (!begin_sheet (self, self->at_sheet + 1, cancellable, error))
        return FALSE;
    }
  return self->at_sheet < self->sheets->len || end (self, error);
}

gboolean
zb_import_plan_must_repeat (ZbImportPlan *self)
{
  return self->repeat;
}
