/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan of an import: what the book's checks found after everything was written for a try goes
 * back to the rows it came from. */

#include "config.h"

#include "exchange/zb-import-plan-private.h"

#include <string.h>

/* Where a record's row is. */
typedef struct
{
  guint sheet;
  guint row;
} Place;

static ZbImportRow *
get_row (ZbImportPlan *self, const Place *place)
{
  ZbImportSheet *sheet = g_ptr_array_index (self->sheets, place->sheet);

  return &g_array_index (sheet->rows, ZbImportRow, place->row);
}

/* id → Place of every row that would be written. */
static GHashTable *
map_rows (ZbImportPlan *self)
{
  GHashTable *map = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);

  for (guint i = 0; i < self->sheets->len; i++)
    {
      ZbImportSheet *sheet = g_ptr_array_index (self->sheets, i);

      for (guint k = 0; k < sheet->rows->len; k++)
        {
          ZbImportRow *row = &g_array_index (sheet->rows, ZbImportRow, k);
          Place place = { .sheet = i, .row = k };

          if (row->verdict == ZB_ROW_INSERT || row->verdict == ZB_ROW_UPDATE)
            g_hash_table_insert (map, &row->id, g_memdup2 (&place, sizeof place));
        }
    }
  return map;
}

static guint
blame (ZbImportPlan *self, gint64 id, const ZbRegister *reg, const char *sentence)
{
  ZbBlame *blame;

  if (id == 0 || g_hash_table_contains (self->blamed, &id))
    return 0;
  blame = g_new0 (ZbBlame, 1);
  blame->reg = reg;
  blame->sentence = g_strdup (sentence);
  g_hash_table_insert (self->blamed, g_memdup2 (&id, sizeof id), blame);
  return 1;
}

/* What a record is a part of: the first required reference of its key. */
static const char *
find_owner_field (const ZbRegister *reg)
{
  for (guint i = 0; reg->key && reg->key[i]; i++)
    {
      const ZbField *field = zb_register_get_field (reg, reg->key[i]);

      if (field && field->type == ZB_FIELD_REFERENCE && (field->flags & ZB_FIELD_REQUIRED))
        return field->name;
    }
  return NULL;
}

/* The record complained of is not of this import: whoever refers to it, or stands beside it in its
 * ledger, made it wrong. */
static guint
blame_referrers (ZbImportPlan *self, const ZbFinding *finding, GCancellable *cancellable)
{
  const char *owner = finding->reg ? find_owner_field (finding->reg) : NULL;
  g_autoptr (GPtrArray) records = NULL;
  guint n = blame (self, finding->id, NULL, finding->sentence);

  if (!owner || finding->id == 0)
    return n;
  records = zb_store_fetch (self->store, finding->reg, &finding->id, 1, cancellable, NULL);
  if (!records || records->len == 0 || !g_ptr_array_index (records, 0))
    return n;
  return n + blame (self, zb_record_get_integer (g_ptr_array_index (records, 0), owner),
                    finding->reg, finding->sentence);
}

static void
tell_finding (ZbImportPlan *self, const Place *place, const ZbFinding *finding)
{
  ZbImportRow *row = get_row (self, place);
  gint column;

  self->at_sheet = place->sheet;
  self->sheet = g_ptr_array_index (self->sheets, place->sheet);
  self->file = g_ptr_array_index (self->report->files, place->sheet);
  column = zb_sheet_layout_get_column (self->sheet->layout, finding->field);
  zb_import_plan_tell (self, finding->severity, row->line, column, finding->id, finding->sentence);
}

guint
zb_import_plan_take_findings (ZbImportPlan *self, GPtrArray *findings, GCancellable *cancellable)
{
  g_autoptr (GHashTable) rows = map_rows (self);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const ZbFinding *finding = g_ptr_array_index (findings, i);
      const Place *place = g_hash_table_lookup (rows, &finding->id);

      if (finding->severity != ZB_SEVERITY_ERROR)
        continue;
      if (!place)
        {
          n += blame_referrers (self, finding, cancellable);
          continue;
        }
      tell_finding (self, place, finding);
      n += get_row (self, place)->verdict != ZB_ROW_REFUSED;
      zb_import_plan_refuse (self, get_row (self, place));
    }
  return n;
}

void
zb_import_plan_take_warnings (ZbImportPlan *self, GPtrArray *findings)
{
  g_autoptr (GHashTable) rows = map_rows (self);

  for (guint i = 0; i < findings->len; i++)
    {
      const ZbFinding *finding = g_ptr_array_index (findings, i);
      const Place *place = g_hash_table_lookup (rows, &finding->id);

      if (finding->severity == ZB_SEVERITY_WARNING && place)
        tell_finding (self, place, finding);
    }
}

void
zb_import_plan_count (ZbImportPlan *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      ZbImportSheet *sheet = g_ptr_array_index (self->sheets, i);
      ZbImportFile *file = g_ptr_array_index (self->report->files, i);
      guint counts[ZB_ROW_SAME + 1] = { 0 };

      for (guint k = 0; k < sheet->rows->len; k++)
        counts[g_array_index (sheet->rows, ZbImportRow, k).verdict]++;
      file->rows = sheet->rows->len;
      file->inserted = counts[ZB_ROW_INSERT];
      file->updated = counts[ZB_ROW_UPDATE];
      file->same = counts[ZB_ROW_SAME];
      file->refused = counts[ZB_ROW_REFUSED];
    }
  zb_import_report_finish (self->report);
}
