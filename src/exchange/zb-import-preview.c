/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan of an import: what a preview shows beside the counts. Once every row is judged, the
 * sheets are read once more for the cells of the rows that are shown and the sums of figures. */

#include "config.h"

#include "exchange/zb-import-plan-private.h"

#include <string.h>

#include "register/zb-field-text.h"

/* So many rows of each verdict are shown of a sheet. */
static const guint limits[ZB_N_ROW_VERDICTS] = {
  [ZB_ROW_REFUSED] = 10000,
  [ZB_ROW_INSERT] = 2000,
  [ZB_ROW_UPDATE] = 10000,
  [ZB_ROW_SAME] = 1000,
};

/* A sheet while it is read for the preview. */
typedef struct
{
  ZbImportPlan *plan;
  ZbImportSheet *sheet;
  ZbImportFile *file;
  ZbRowReading reading;
  guint8 *figures;  /* which fields are summed */
  gboolean *broken; /* sums that no number holds */
  ZbRecord *record;
  guint shown[ZB_N_ROW_VERDICTS];
} Preview;

static char **
copy_cells (const ZbTableRow *row, guint n)
{
  char **cells = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    cells[i] = g_strdup (!row->fault && i < row->n_cells ? row->cells[i].text : "");
  return cells;
}

/* Where a change has only a number for what is referred to, the sheet's own words are shown. */
static void
name_references (const Preview *self, const ZbTableRow *row, GPtrArray *changes)
{
  for (guint i = 0; changes && i < changes->len; i++)
    {
      ZbImportChange *change = g_ptr_array_index (changes, i);
      gint column =
        change->after ? -1 : zb_sheet_layout_get_column (self->sheet->layout, change->field->name);

      if (!change->after)
        change->after =
          g_strdup (column >= 0 && (guint)column < row->n_cells ? row->cells[column].text : "");
    }
}

static void
show_row (Preview *self, const ZbTableRow *row, const ZbImportRow *known)
{
  gint64 place = zb_import_plan_make_place (self->plan->at_sheet, known->line);
  ZbImportPreviewRow *shown;
  GPtrArray *changes;

  if (self->shown[known->verdict]++ >= limits[known->verdict])
    return;
  changes = g_hash_table_lookup (self->plan->changes, &place);
  shown = g_new0 (ZbImportPreviewRow, 1);
  shown->line = known->line;
  shown->verdict = known->verdict;
  shown->cells = copy_cells (row, self->sheet->layout->n_columns);
  if (changes && known->verdict == ZB_ROW_UPDATE)
    shown->changes = g_ptr_array_ref (changes);
  name_references (self, row, shown->changes);
  g_ptr_array_add (self->file->preview, shown);
}

static ZbImportTotal *
find_total (Preview *self, guint field)
{
  const ZbBinding *binding = &self->sheet->layout->bindings[field];
  ZbImportTotal *total;

  for (guint i = 0; i < self->file->totals->len; i++)
    {
      total = g_ptr_array_index (self->file->totals, i);
      if (total->field == binding->field)
        return total;
    }
  total = g_new0 (ZbImportTotal, 1);
  total->field = binding->field;
  total->column = (guint)binding->column;
  g_ptr_array_add (self->file->totals, total);
  return total;
}

/* Adds the figures of a record, or takes those of a total row. */
static void
take_figures (Preview *self, const ZbTableRow *row, gboolean is_total)
{
  if (row->fault)
    return;
  zb_import_row_read (&self->reading, row, self->figures, self->record);
  for (guint i = 0; i < self->record->reg->n_fields; i++)
    {
      const ZbValue *value = &self->record->values[i];
      ZbImportTotal *total;

      if (!self->figures[i] || value->kind != ZB_VALUE_INTEGER)
        continue;
      total = find_total (self, i);
      if (!is_total)
        self->broken[i] = !zb_decimal_add (&total->sum, value->integer) || self->broken[i];
      /* Of several totals the one that agrees is meant, or the last. */
      else if (!total->has_stated || total->stated != total->sum)
        {
          total->has_stated = TRUE;
          total->stated = value->integer;
        }
    }
}

static void
begin_preview (Preview *self, ZbImportPlan *plan)
{
  const ZbSheetLayout *layout = plan->sheet->layout;

  *self = (Preview){ .plan = plan, .sheet = plan->sheet, .file = plan->file };
  self->reading = (ZbRowReading){ .layout = layout, .index = plan->index };
  self->figures = g_new0 (guint8, layout->reg->n_fields + 1);
  self->broken = g_new0 (gboolean, layout->reg->n_fields + 1);
  self->record = zb_record_new (layout->reg, 0);
  for (guint i = 0; i < layout->reg->n_fields; i++)
    self->figures[i] = layout->bindings[i].column >= 0 &&
                       layout->reg->fields[i].type == ZB_FIELD_NUMBER &&
                       (layout->reg->fields[i].flags & ZB_FIELD_TOTALLED);
  g_ptr_array_set_size (self->file->preview, 0);
  g_ptr_array_set_size (self->file->totals, 0);
  g_ptr_array_set_size (self->file->questions, 0);
}

/* Sums that overflowed are no sums. */
static void
end_preview (Preview *self)
{
  for (guint i = self->file->totals->len; i > 0; i--)
    {
      const ZbImportTotal *total = g_ptr_array_index (self->file->totals, i - 1);

      if (self->broken[total->field - self->record->reg->fields])
        g_ptr_array_remove_index (self->file->totals, i - 1);
    }
  for (guint i = 0; i < self->sheet->questions->len; i++)
    g_ptr_array_add (self->file->questions,
                     zb_import_question_copy (g_ptr_array_index (self->sheet->questions, i)));
  zb_record_unref (self->record);
  g_free (self->figures);
  g_free (self->broken);
}

static gboolean
collect_sheet (ZbImportPlan *plan, GCancellable *cancellable, GError **error)
{
  ZbImportSheet *sheet = plan->sheet;
  g_autoptr (GError) local = NULL;
  ZbSheetRow kind;
  ZbTableRow row;
  Preview self;

  if (!zb_import_sheet_begin (sheet, cancellable, error))
    return FALSE;
  begin_preview (&self, plan);
  while (!local && zb_import_sheet_next_of_any_kind (sheet, &row, &kind, &local))
    {
      if (kind == ZB_SHEET_ROW_RECORD && sheet->next <= sheet->rows->len)
        show_row (&self, &row, &g_array_index (sheet->rows, ZbImportRow, sheet->next - 1));
      if (kind == ZB_SHEET_ROW_RECORD || kind == ZB_SHEET_ROW_TOTAL)
        take_figures (&self, &row, kind == ZB_SHEET_ROW_TOTAL);
      zb_import_plan_beat (plan, ZB_IMPORT_SHOWING, cancellable, &local);
    }
  end_preview (&self);
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
zb_import_plan_collect (ZbImportPlan *self, GCancellable *cancellable, GError **error)
{
  self->rows = 0;
  for (guint i = 0; i < self->sheets->len; i++)
    {
      zb_import_plan_enter (self, i);
      if (!collect_sheet (self, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

/* What a value is in words; NULL for a record that has no title in the book yet. */
static char *
describe (ZbImportPlan *self, const ZbField *field, const ZbValue *value)
{
  const ZbRegister *target = field->target ? zb_register_find (field->target) : NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (field->type != ZB_FIELD_REFERENCE || value->kind != ZB_VALUE_INTEGER)
    return zb_field_format_with_unit (field, value, NULL, zb_language_get_current ());
  records = zb_store_fetch (self->store, target, &value->integer, 1, NULL, NULL);
  if (!records || records->len == 0 || !g_ptr_array_index (records, 0))
    return NULL;
  return zb_register_dup_title (target, g_ptr_array_index (records, 0), zb_language_get_current ());
}

void
zb_import_plan_note_change (ZbImportPlan *self,
                            guint line,
                            guint field,
                            const ZbValue *before,
                            const ZbValue *after)
{
  const ZbField *of = &self->sheet->layout->reg->fields[field];
  gint64 place = zb_import_plan_make_place (self->at_sheet, line);
  GPtrArray *changes = g_hash_table_lookup (self->changes, &place);
  g_autofree char *was = NULL;
  g_autofree char *is = NULL;

  if (!changes && g_hash_table_size (self->changes) >= limits[ZB_ROW_UPDATE])
    return;
  if (!changes)
    {
      changes = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_import_change_free);
      g_hash_table_insert (self->changes, g_memdup2 (&place, sizeof place), changes);
    }
  was = describe (self, of, before);
  is = describe (self, of, after);
  g_ptr_array_add (changes, zb_import_change_new (of, was ? was : "", is));
}
