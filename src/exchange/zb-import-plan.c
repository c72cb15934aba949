/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan of an import: its first half, the survey, and what all of it shares. */

#include "config.h"

#include "exchange/zb-import-plan-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/zb-text.h"

static void
free_blame (gpointer data)
{
  ZbBlame *self = data;

  g_free (self->sentence);
  g_free (self);
}

static void
clear_waiting (gpointer data)
{
  ZbImportWaiting *self = data;

  g_clear_pointer (&self->record, zb_record_unref);
}

void
zb_import_plan_enter (ZbImportPlan *self, guint i)
{
  self->at_sheet = i;
  self->sheet = g_ptr_array_index (self->sheets, i);
  self->file = g_ptr_array_index (self->report->files, i);
  g_clear_pointer (&self->scratch, zb_record_unref);
  self->scratch = zb_record_new (self->sheet->layout->reg, 0);
}

void
zb_import_plan_refuse (ZbImportPlan *self, ZbImportRow *row)
{
  if (row->verdict == ZB_ROW_REFUSED)
    return;
  row->verdict = ZB_ROW_REFUSED;
  self->n_refusals++;
  if (row->id != 0 && !row->exists)
    /* Translators: a place in a file: its name and a line. */
    g_hash_table_insert (self->refused, g_memdup2 (&row->id, sizeof row->id),
                         g_strdup_printf (_ ("%1$s, line %2$u"), self->file->file, row->line));
}

void
zb_import_plan_tell (ZbImportPlan *self,
                     ZbSeverity severity,
                     guint line,
                     gint column,
                     gint64 id,
                     const char *sentence)
{
  zb_import_file_add_issue (self->file, severity, line,
                            zb_import_sheet_get_header (self->sheet, column), id, sentence);
}

gboolean
zb_import_plan_beat (ZbImportPlan *self,
                     ZbImportStage stage,
                     GCancellable *cancellable,
                     GError **error)
{
  double fraction =
    self->sheets->len > 0
      ? (self->at_sheet + zb_table_reader_get_fraction (self->sheet->reader)) / self->sheets->len
      : 1;

  if (++self->rows % ZB_IMPORT_BEAT != 0)
    return TRUE;
  if (self->progress)
    self->progress (stage, fraction, self->rows, self->progress_data);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

void
zb_import_plan_problem_cb (gint column, const char *sentence, gpointer plan)
{
  ZbImportPlan *self = plan;

  zb_import_plan_tell (self, ZB_SEVERITY_ERROR, self->line, column, 0, sentence);
}

/* The fields that tell a record from others: its key, its names, what those are found within. */
static guint8 *
make_key_mask (const ZbRegister *reg)
{
  guint8 *mask = g_new0 (guint8, reg->n_fields + 1);
  const char *const *lists[] = { reg->key, reg->names };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint k = 0; lists[i] && lists[i][k]; k++)
      {
        gint field = zb_register_find_field (reg, lists[i][k]);

        if (field >= 0)
          mask[field] = 1;
        if (field >= 0 && reg->fields[field].within)
          mask[MAX (0, zb_register_find_field (reg, reg->fields[field].within))] = 1;
      }
  return mask;
}

/* The same record twice in one import: one of the rows must be wrong, and nobody knows which. */
static void
refuse_double (ZbImportPlan *self, ZbImportRow *row, const ZbKeyEntry *entry)
{
  const ZbImportFile *file = g_ptr_array_index (self->report->files, entry->sheet - 1);
  g_autofree char *sentence = NULL;

  if (file == self->file)
    sentence = g_strdup_printf (
      _ ("The record of this row stands in line %u already. Delete one of the two."), entry->line);
  else
    sentence = g_strdup_printf (
      _ ("The record of this row stands in line %1$u of %2$s already. Delete one of the two."),
      entry->line, file->file);
  zb_import_plan_tell (self, ZB_SEVERITY_ERROR, row->line, -1, 0, sentence);
  zb_import_plan_refuse (self, row);
}

/* Finds the record of a row whose key is in scratch, or makes it one. */
static void
identify (ZbImportPlan *self, ZbImportRow *row)
{
  const ZbRegister *reg = self->sheet->layout->reg;
  gboolean several = FALSE;
  ZbKeyEntry *entry = zb_book_index_find_record (self->index, reg, self->scratch, &several);

  if (several)
    {
      zb_import_plan_tell (self, ZB_SEVERITY_ERROR, row->line, -1, 0,
                           _ ("More than one record of the book has this name. Write the code of "
                              "the one that is meant."));
      zb_import_plan_refuse (self, row);
      return;
    }
  if (entry && entry->sheet > 0)
    {
      refuse_double (self, row, entry);
      return;
    }
  row->exists = entry != NULL;
  row->id = self->scratch->id = entry ? entry->id : zb_store_make_id (self->store);
  if (entry)
    {
      entry->sheet = self->at_sheet + 1;
      entry->line = row->line;
    }
  entry = zb_book_index_add (self->index, reg, self->scratch);
  if (entry && entry->id == row->id)
    {
      entry->sheet = self->at_sheet + 1;
      entry->line = row->line;
    }
}

/* Text that turns its own direction looks like something else than it is: what turns it is taken
 * out, and that is told. */
static void
warn_of_turned_text (ZbImportPlan *self, const ZbTableRow *table_row)
{
  for (guint i = 0; i < table_row->n_cells; i++)
    {
      const ZbCell *cell = &table_row->cells[i];
      g_autofree char *clean = NULL;
      guint n_removed = 0;

      if (!memchr (cell->text, 0xe2, cell->length) && !memchr (cell->text, 0xd8, cell->length))
        continue;
      clean = zb_text_clean (cell->text, cell->length, &n_removed, NULL);
      if (n_removed > 0)
        zb_import_plan_tell (
          self, ZB_SEVERITY_WARNING, table_row->line, (gint)i, 0,
          _ ("Invisible characters that turn the direction of the text were removed."));
    }
}

static void
survey_row (ZbImportPlan *self,
            const ZbRowReading *reading,
            const guint8 *mask,
            const ZbTableRow *table_row)
{
  ZbImportRow row = { .line = table_row->line };

  self->line = row.line;
  if (table_row->fault)
    {
      g_autofree char *sentence = zb_table_row_dup_fault (table_row);

      zb_import_plan_tell (self, ZB_SEVERITY_ERROR, row.line, (gint)table_row->fault_column, 0,
                           sentence);
      zb_import_plan_refuse (self, &row);
    }
  else
    {
      warn_of_turned_text (self, table_row);
      if (zb_import_row_read (reading, table_row, mask, self->scratch) > 0)
        zb_import_plan_refuse (self, &row);
      else
        identify (self, &row);
    }
  g_array_append_val (self->sheet->rows, row);
}

/* Registers that the sheet's references lead to, parts of references too. */
static gboolean
load_targets (ZbImportPlan *self,
              const ZbBinding *bindings,
              guint n,
              GCancellable *cancellable,
              GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      const ZbRegister *target =
        bindings[i].field->target ? zb_register_find (bindings[i].field->target) : NULL;

      if (!target || !zb_binding_is_bound (&bindings[i]))
        continue;
      if (!zb_book_index_load (self->index, target, cancellable, error) ||
          !load_targets (self, bindings[i].parts, bindings[i].n_parts, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

/* A sheet without the columns of its key: one sentence for all its rows. */
static gboolean
refuse_sheet (ZbImportPlan *self, const char *missing, GCancellable *cancellable, GError **error)
{
  g_autofree char *sentence = g_strdup_printf (
    /* Translators: %s lists headings of columns in quotation marks. */
    _ ("There is no column for %s, without which no record can be told from another. Add it, or "
       "mend its heading."),
    missing);
  g_autoptr (GError) local = NULL;
  ZbTableRow table_row;

  zb_import_plan_tell (self, ZB_SEVERITY_ERROR, 0, -1, 0, sentence);
  while (zb_import_sheet_next (self->sheet, &table_row, &local))
    {
      ZbImportRow row = { .line = table_row.line };

      zb_import_plan_refuse (self, &row);
      g_array_append_val (self->sheet->rows, row);
    }
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Names the rows that are no records. */
static void
tell_skipped (ZbImportPlan *self)
{
  g_ptr_array_set_size (self->file->skipped, 0);
  for (guint i = 0; i < self->sheet->skipped->len; i++)
    {
      const ZbSkippedRow *row = &g_array_index (self->sheet->skipped, ZbSkippedRow, i);
      g_autofree char *what =
        g_strdup_printf ("%s: %s", zb_sheet_row_get_label (row->kind), row->text);

      zb_import_file_add_skipped (self->file, row->line, what);
    }
}

static gboolean
survey_sheet (ZbImportPlan *self, GCancellable *cancellable, GError **error)
{
  ZbImportSheet *sheet = self->sheet;
  ZbRowReading reading = {
    .layout = sheet->layout,
    .index = self->index,
    .problem = zb_import_plan_problem_cb,
    .user_data = self,
  };
  g_autofree guint8 *mask = make_key_mask (sheet->layout->reg);
  g_autofree char *missing = zb_sheet_layout_dup_missing (sheet->layout);
  g_autoptr (GError) local = NULL;
  ZbTableRow row;

  g_array_set_size (sheet->rows, 0);
  if (!zb_import_sheet_detect_styles (sheet, cancellable, error) ||
      !zb_book_index_load (self->index, sheet->layout->reg, cancellable, error) ||
      !load_targets (self, sheet->layout->bindings, sheet->layout->reg->n_fields, cancellable,
                     error) ||
      !zb_import_sheet_begin (sheet, cancellable, error))
    return FALSE;
  tell_skipped (self);
  if (missing)
    return refuse_sheet (self, missing, cancellable, error);
  while (zb_import_sheet_next (sheet, &row, &local))
    {
      survey_row (self, &reading, mask, &row);
      if (!zb_import_plan_beat (self, ZB_IMPORT_SURVEYING, cancellable, error))
        return FALSE;
    }
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static guint
get_order (const ZbRegister *reg)
{
  const ZbRegister *const *all = zb_registers_get_all ();
  guint i = 0;

  while (all[i] && all[i] != reg)
    i++;
  return i;
}

/* Whether rows may refer to rows that are judged after them. */
static gboolean
looks_ahead (const ZbBinding *bindings, guint n, guint order)
{
  for (guint i = 0; i < n; i++)
    {
      const ZbRegister *target =
        bindings[i].field->target ? zb_register_find (bindings[i].field->target) : NULL;

      if (target && zb_binding_is_bound (&bindings[i]) &&
          (get_order (target) >= order ||
           looks_ahead (bindings[i].parts, bindings[i].n_parts, order)))
        return TRUE;
    }
  return FALSE;
}

ZbImportPlan *
zb_import_plan_new (ZbStore *store, GPtrArray *sheets, ZbImportReport *report)
{
  ZbImportPlan *self = g_new0 (ZbImportPlan, 1);

  self->store = g_object_ref (store);
  self->sheets = sheets;
  self->report = report;
  self->index = zb_book_index_new (store);
  self->refused = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->blamed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_blame);
  self->waiting = g_array_new (FALSE, FALSE, sizeof (ZbImportWaiting));
  g_array_set_clear_func (self->waiting, clear_waiting);
  for (guint i = 0; i < sheets->len; i++)
    {
      ZbImportSheet *sheet = g_ptr_array_index (sheets, i);
      const ZbSheetLayout *layout = sheet->layout;
      ZbImportFile *file =
        zb_import_report_add_file (report, sheet->file,
                                   zb_table_reader_get_sheet_name (sheet->reader, sheet->sheet),
                                   layout->reg);

      for (guint k = 0; k < layout->left_out->len; k++)
        g_ptr_array_add (file->left_out, g_strdup (g_ptr_array_index (layout->left_out, k)));
      sheet->looks_ahead =
        looks_ahead (layout->bindings, layout->reg->n_fields, get_order (layout->reg));
    }
  return self;
}

void
zb_import_plan_free (ZbImportPlan *self)
{
  if (!self)
    return;
  g_object_unref (self->store);
  zb_book_index_free (self->index);
  g_hash_table_unref (self->refused);
  g_hash_table_unref (self->blamed);
  g_array_unref (self->waiting);
  g_clear_pointer (&self->changes, g_hash_table_unref);
  g_queue_clear_full (&self->ready, (GDestroyNotify)zb_record_unref);
  g_clear_pointer (&self->scratch, zb_record_unref);
  g_free (self);
}

void
zb_import_plan_set_progress (ZbImportPlan *self, ZbImportProgressFunc func, gpointer user_data)
{
  self->progress = func;
  self->progress_data = user_data;
}

void
zb_import_plan_set_detailed (ZbImportPlan *self)
{
  self->changes =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
}

gboolean
zb_import_plan_survey (ZbImportPlan *self, GCancellable *cancellable, GError **error)
{
  self->rows = 0;
  for (guint i = 0; i < self->sheets->len; i++)
    {
      zb_import_plan_enter (self, i);
      if (!survey_sheet (self, cancellable, error))
        return FALSE;
    }
  return TRUE;
}
