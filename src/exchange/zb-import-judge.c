/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan of an import: its second half. Each row is read, checked by itself, held against what
 * the book has, and later blamed for what the book's own checks find. */

#include "config.h"

#include "exchange/zb-import-plan-private.h"

#include <glib/gi18n.h>

/* Rows whose records the book has already are compared so many at a time. */
#define COMPARE_BATCH 512

/* A row that waits to be compared. */
typedef struct
{
  guint row;
  ZbRecord *record;
} Waiting;

static void
clear_waiting (gpointer data)
{
  Waiting *self = data;

  g_clear_pointer (&self->record, zb_record_unref);
}

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

/* Tells the errors that the register's own checks find in a record. */
static guint
check_record (ZbImportPlan *self, const ZbRecord *record)
{
  const ZbSheetLayout *layout = self->sheet->layout;
  g_autoptr (GPtrArray) findings = zb_register_check_record (layout->reg, record);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const ZbFinding *finding = g_ptr_array_index (findings, i);

      if (finding->severity != ZB_SEVERITY_ERROR)
        continue;
      zb_import_plan_tell (self, ZB_SEVERITY_ERROR, self->line,
                           zb_sheet_layout_get_column (layout, finding->field), record->id,
                           finding->sentence);
      n++;
    }
  return n;
}

/* Puts into @whole what @row says: what it leaves empty stays as the book has it. Whether anything
 * differs. */
static gboolean
merge (ZbRecord *whole, const ZbRecord *row)
{
  gboolean differs = FALSE;

  for (guint i = 0; i < row->reg->n_fields; i++)
    if (row->values[i].kind != ZB_VALUE_NULL &&
        !zb_value_equal (&whole->values[i], &row->values[i]))
      {
        zb_value_copy (&row->values[i], &whole->values[i]);
        differs = TRUE;
      }
  return differs;
}

static void
compare_row (ZbImportPlan *self, const Waiting *waiting, const ZbRecord *stored)
{
  ZbImportRow *row = get_row (self->sheet, waiting->row);
  g_autoptr (ZbRecord) whole = zb_record_copy (stored);

  self->line = row->line;
  if (!merge (whole, waiting->record))
    row->verdict = ZB_ROW_SAME;
  else if (check_record (self, whole) > 0)
    zb_import_plan_refuse (self, row);
  else
    {
      row->verdict = ZB_ROW_UPDATE;
      g_hash_table_replace (self->updates, &whole->id, whole);
      whole = NULL;
    }
}

/* Holds the waiting rows against the book. */
static gboolean
compare_waiting (ZbImportPlan *self, GArray *waiting, GCancellable *cancellable, GError **error)
{
  g_autofree gint64 *ids = g_new (gint64, waiting->len + 1);
  g_autoptr (GPtrArray) stored = NULL;

  if (waiting->len == 0)
    return TRUE;
  for (guint i = 0; i < waiting->len; i++)
    ids[i] = g_array_index (waiting, Waiting, i).record->id;
  stored =
    zb_store_fetch (self->store, self->sheet->layout->reg, ids, waiting->len, cancellable, error);
  if (!stored)
    return FALSE;
  for (guint i = 0; i < stored->len; i++)
    if (g_ptr_array_index (stored, i))
      compare_row (self, &g_array_index (waiting, Waiting, i), g_ptr_array_index (stored, i));
  g_array_set_size (waiting, 0);
  return TRUE;
}

static void
judge_row (ZbImportPlan *self,
           const ZbRowReading *reading,
           const ZbTableRow *table_row,
           guint i,
           GArray *waiting)
{
  ZbImportRow *row = get_row (self->sheet, i);

  if (row->verdict == ZB_ROW_REFUSED)
    return;
  self->line = row->line;
  if (row->exists)
    {
      Waiting one = { .row = i, .record = zb_record_new (self->sheet->layout->reg, row->id) };

      if (zb_import_row_read (reading, table_row, NULL, one.record) == 0)
        {
          g_array_append_val (waiting, one);
          return;
        }
      zb_record_unref (one.record);
      zb_import_plan_refuse (self, row);
      return;
    }
  self->scratch->id = row->id;
  if (zb_import_row_read (reading, table_row, NULL, self->scratch) > 0 ||
      check_record (self, self->scratch) > 0)
    zb_import_plan_refuse (self, row);
  else
    row->verdict = ZB_ROW_INSERT;
}

static ZbRowReading
make_reading (ZbImportPlan *self)
{
  return (ZbRowReading){
    .layout = self->sheet->layout,
    .index = self->index,
    .problem = zb_import_plan_problem_cb,
    .check_reference = check_reference_cb,
    .user_data = self,
  };
}

static gboolean
judge_sheet (ZbImportPlan *self, GCancellable *cancellable, GError **error)
{
  ZbImportSheet *sheet = self->sheet;
  ZbRowReading reading = make_reading (self);
  g_autoptr (GArray) waiting = g_array_new (FALSE, TRUE, sizeof (Waiting));
  g_autoptr (GError) local = NULL;
  ZbTableRow row;

  g_array_set_clear_func (waiting, clear_waiting);
  if (!zb_import_sheet_begin (sheet, cancellable, error))
    return FALSE;
  while (sheet->next < sheet->rows->len && zb_import_sheet_next (sheet, &row, &local))
    {
      judge_row (self, &reading, &row, sheet->next - 1, waiting);
      if (waiting->len >= COMPARE_BATCH && !compare_waiting (self, waiting, cancellable, error))
        return FALSE;
      if (!zb_import_plan_beat (self, ZB_IMPORT_JUDGING, cancellable, error))
        return FALSE;
    }
  if (!local)
    return compare_waiting (self, waiting, cancellable, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
any_looks_ahead (ZbImportPlan *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    if (((ZbImportSheet *)g_ptr_array_index (self->sheets, i))->looks_ahead)
      return TRUE;
  return FALSE;
}

gboolean
zb_import_plan_judge (ZbImportPlan *self, GCancellable *cancellable, GError **error)
{
  guint before;

  do
    {
      before = self->n_refusals;
      self->rows = 0;
      g_hash_table_remove_all (self->updates);
      for (guint i = 0; i < self->sheets->len; i++)
        {
          zb_import_plan_enter (self, i);
          if (!judge_sheet (self, cancellable, error))
            return FALSE;
        }
    }
  while (self->n_refusals > before && any_looks_ahead (self));
  return TRUE;
}

guint
zb_import_plan_get_n_edits (ZbImportPlan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->sheets->len; i++)
    {
      ZbImportSheet *sheet = g_ptr_array_index (self->sheets, i);

      for (guint k = 0; k < sheet->rows->len; k++)
        n += get_row (sheet, k)->verdict == ZB_ROW_INSERT ||
             get_row (sheet, k)->verdict == ZB_ROW_UPDATE;
    }
  return n;
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
  return begin_sheet (self, 0, cancellable, error);
}

/* The record of a row as it is to be written; it stays the plan's. */
static ZbRecord *
make_record (ZbImportPlan *self, const ZbImportRow *row, const ZbTableRow *table_row)
{
  ZbRowReading reading = make_reading (self);

  if (row->verdict == ZB_ROW_UPDATE)
    return g_hash_table_lookup (self->updates, &row->id);
  self->scratch->id = row->id;
  zb_import_row_read (&reading, table_row, NULL, self->scratch);
  return self->scratch;
}

/* The next row of the sheet under way that is written. FALSE at its end or on failure. */
static gboolean
next_of_sheet (ZbImportPlan *self, ZbEdit *edit, GError **error)
{
  ZbImportSheet *sheet = self->sheet;
  ZbTableRow table_row;

  while (sheet->next < sheet->rows->len && zb_import_sheet_next (sheet, &table_row, error))
    {
      const ZbImportRow *row = get_row (sheet, sheet->next - 1);

      if (!zb_import_plan_beat (self, ZB_IMPORT_WRITING, NULL, error))
        return FALSE;
      if (row->verdict != ZB_ROW_INSERT && row->verdict != ZB_ROW_UPDATE)
        continue;
      edit->kind = row->verdict == ZB_ROW_INSERT ? ZB_EDIT_INSERT : ZB_EDIT_UPDATE;
      edit->reg = sheet->layout->reg;
      edit->id = row->id;
      edit->record = make_record (self, row, &table_row);
      return TRUE;
    }
  return FALSE;
}

gboolean
zb_import_plan_next (ZbEdit *edit, gpointer plan, GError **error)
{
  ZbImportPlan *self = plan;

  while (self->at_sheet < self->sheets->len)
    {
      g_autoptr (GError) local = NULL;

      if (next_of_sheet (self, edit, &local))
        return TRUE;
      if (local)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      if (!begin_sheet (self, self->at_sheet + 1, NULL, error))
        return FALSE;
    }
  return FALSE;
}
