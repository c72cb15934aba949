/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A reference made of several columns is a key of its target, put together part by part; a part
 * may be a reference itself. */

#include "config.h"

#include "exchange/zb-import-row.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/zb-date.h"
#include "register/zb-field-text.h"

/* One row while it is read. */
typedef struct
{
  const ZbRowReading *reading;
  const ZbTableRow *row;
  ZbRecord *record;
  guint n_problems;
} Reading;

static const ZbCell *
get_cell (const ZbTableRow *row, gint column)
{
  return column >= 0 && (guint)column < row->n_cells && row->cells[column].length > 0
           ? &row->cells[column]
           : NULL;
}

static gint
get_first_column (const ZbBinding *self)
{
  gint column = self->column;

  for (guint i = 0; column < 0 && i < self->n_parts; i++)
    column = get_first_column (&self->parts[i]);
  return column;
}

static gboolean
fail (Reading *self, gint column, const char *sentence)
{
  self->n_problems++;
  if (self->reading->problem)
    self->reading->problem (column, sentence, self->reading->user_data);
  return FALSE;
}

/* Whether @cell holds what a failed formula shows. */
static gboolean
is_error_value (const ZbCell *cell)
{
  static const char *const values[] = { "#N/A",    "#REF!",  "#VALUE!", "#DIV/0!",
                                        "#NAME?",  "#NUM!",  "#NULL!",  "#GETTING_DATA",
                                        "#SPILL!", "#CALC!", NULL };

  return cell->kind == ZB_CELL_ERROR || (cell->kind == ZB_CELL_TEXT && cell->text[0] == '#' &&
                                         g_strv_contains (values, cell->text));
}

/* Gives the cell of @column, NULL where it is empty. FALSE where nobody knows its value. */
static gboolean
take_cell (Reading *self, gint column, const ZbCell **cell)
{
  g_autofree char *sentence = NULL;

  *cell = get_cell (self->row, column);
  if (!*cell || (!is_error_value (*cell) && (*cell)->kind != ZB_CELL_FORMULA))
    return TRUE;
  if ((*cell)->kind == ZB_CELL_FORMULA)
    return fail (self, column,
                 _ ("The cell holds a formula whose value was not stored. Open the workbook in a "
                    "spreadsheet program, save it and import it again."));
  /* Translators: %s is what a spreadsheet shows, like “#REF!”. */
  sentence = g_strdup_printf (_ ("The cell holds the error %s instead of a value. Mend it in the "
                                 "sheet and import it again."),
                              (*cell)->text);
  return fail (self, column, sentence);
}

static const char *
get_name_of_one (const ZbRegister *reg)
{
  return _ (reg->label_one);
}

static gboolean
fail_unknown (Reading *self, gint column, const ZbRegister *target, const char *text)
{
  g_autofree char *sentence = NULL;

  /* Translators: %1$s is what kind of record is looked for (“Zone”), %2$s what was written. */
  sentence = g_strdup_printf (
    _ (
      "%1$s “%2$s” is neither in the book nor in this import. Import it too, or correct the name."),
    get_name_of_one (target), text);
  return fail (self, column, sentence);
}

static gboolean
fail_several (Reading *self, gint column, const ZbRegister *target, const char *text)
{
  g_autofree char *candidates = zb_book_index_dup_candidates (self->reading->index, target, text);
  g_autofree char *sentence = NULL;

  if (candidates)
    /* Translators: %1$s is what kind of record is looked for (“Document”), %2$s what was written,
     * %3$s lists records with the same number and their dates, "12/QĐ (01/02/2021), …". */
    sentence = g_strdup_printf (
      _ ("%1$s “%2$s” may be one of these: %3$s. Write it with its date, as it stands here."),
      get_name_of_one (target), text, candidates);
  else
    /* Translators: %1$s is what kind of record is looked for (“Organisation”), %2$s what was
     * written. */
    sentence = g_strdup_printf (
      _ ("%1$s “%2$s” may be more than one record. Write its code instead of its name."),
      get_name_of_one (target), text);
  return fail (self, column, sentence);
}

/* Whether the import lets a row refer to this record. */
static gboolean
check_reference (Reading *self, const ZbBinding *binding, gint64 id, const char *text)
{
  const ZbRowReading *reading = self->reading;
  g_autofree char *sentence = NULL;

  if (reading->check_reference)
    sentence = reading->check_reference (binding->field, id, text, reading->user_data);
  return sentence ? fail (self, get_first_column (binding), sentence) : TRUE;
}

static gboolean read_value (Reading *self, const ZbBinding *binding, ZbValue *value);

/* The value of one key field of a reference: from the record itself, or from its own column. */
static gboolean
read_part (Reading *self, const ZbBinding *binding, guint i, ZbValue *value)
{
  const ZbBinding *part = &binding->parts[i];

  if (!part->within)
    return read_value (self, part, value);
  zb_value_copy (zb_record_get (self->record, binding->field->within), value);
  return TRUE;
}

/* What people wrote for a reference, for sentences: "9900000418, 2021, Quý I". */
static void
append_text (Reading *self, const ZbBinding *binding, GString *text)
{
  const ZbCell *cell = get_cell (self->row, binding->column);

  if (cell)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", cell->text);
  for (guint i = 0; i < binding->n_parts; i++)
    append_text (self, &binding->parts[i], text);
}

/* A reference by the columns of its target's key. */
static gboolean
read_key_reference (Reading *self,
                    const ZbBinding *binding,
                    const ZbRegister *target,
                    ZbValue *value)
{
  g_autoptr (GString) key = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  const ZbKeyEntry *entry;

  append_text (self, binding, text);
  if (text->len == 0)
    return TRUE;
  for (guint i = 0; i < binding->n_parts; i++)
    {
      g_auto (ZbValue) part = { 0 };

      if (!read_part (self, binding, i, &part))
        return FALSE;
      if (i > 0)
        g_string_append_c (key, ZB_KEY_SEPARATOR);
      zb_book_index_append_value (key, &part);
    }
  entry = zb_book_index_find (self->reading->index, target, key->str);
  if (!entry)
    return fail_unknown (self, get_first_column (binding), target, text->str);
  zb_value_set_integer (value, entry->id);
  return check_reference (self, binding, entry->id, text->str);
}

/* A reference by the text of one column. */
static gboolean
read_named_reference (Reading *self,
                      const ZbBinding *binding,
                      const ZbRegister *target,
                      ZbValue *value)
{
  const ZbCell *cell = NULL;
  gboolean several = FALSE;
  gint64 id;

  if (!take_cell (self, binding->column, &cell))
    return FALSE;
  if (!cell)
    return TRUE;
  id = zb_book_index_resolve (self->reading->index, target, cell->text, &several);
  if (several)
    return fail_several (self, binding->column, target, cell->text);
  if (id == 0)
    return fail_unknown (self, binding->column, target, cell->text);
  zb_value_set_integer (value, id);
  return check_reference (self, binding, id, cell->text);
}

/* Codes of industries with the version that stands in its own column: "2592; 2599" of 2018 →
 * "2018:2592;2018:2599". */
static char *
join_version (const char *codes, const char *version)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) parts = g_strsplit (codes, ";", -1);

  for (guint i = 0; parts[i]; i++)
    {
      const char *code = g_strstrip (parts[i]);

      if (*code)
        g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? ";" : "",
                                strchr (code, ':') ? "" : version, strchr (code, ':') ? "" : ":",
                                code);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The text of a cell that holds a day, as the type of @field is written; NULL: as it stands. */
static char *
make_date_text (const ZbField *field, const char *text)
{
  const char *time = strchr (text, 'T');

  if (field->type == ZB_FIELD_DATE && time)
    return g_strndup (text, (gsize)(time - text));
  if (field->type != ZB_FIELD_TEXT && field->type != ZB_FIELD_LONG_TEXT)
    return NULL;
  return time ? zb_moment_format (text, ZB_LANGUAGE_VI) : zb_date_format (text, ZB_LANGUAGE_VI);
}

/* Days of a workbook that counts them from 1904. */
static gboolean
read_serial_1904 (Reading *self, const ZbBinding *binding, const ZbCell *cell, ZbValue *value)
{
  char stored[ZB_DATE_LENGTH];
  g_autoptr (GError) error = NULL;

  if (!zb_date_parse (cell->text, TRUE, stored, &error))
    return fail (self, binding->column, error->message);
  zb_value_set_text (value, stored);
  return TRUE;
}

static gboolean
read_text (Reading *self,
           const ZbBinding *binding,
           const ZbCell *cell,
           const char *text,
           ZbValue *value)
{
  ZbNumberStyle style = cell->kind == ZB_CELL_NUMBER ? ZB_NUMBER_STYLE_POINT : binding->style;
  g_autofree char *date = cell->kind == ZB_CELL_DATE ? make_date_text (binding->field, text) : NULL;
  g_autoptr (GError) error = NULL;

  if (cell->kind == ZB_CELL_NUMBER && self->row->epoch_1904 &&
      binding->field->type == ZB_FIELD_DATE && strlen (cell->text) > 4)
    return read_serial_1904 (self, binding, cell, value);
  if (zb_field_parse (binding->field, date ? date : text, style, binding->unit, value, &error))
    return TRUE;
  return fail (self, binding->column, error->message);
}

static gboolean
read_value (Reading *self, const ZbBinding *binding, ZbValue *value)
{
  const ZbField *field = binding->field;
  const ZbCell *cell = NULL;
  const ZbCell *version =
    binding->n_parts == 1 ? get_cell (self->row, binding->parts[0].column) : NULL;
  g_autofree char *joined = NULL;

  if (field->type == ZB_FIELD_REFERENCE)
    {
      const ZbRegister *target = zb_register_find (field->target);

      return binding->n_parts > 0 ? read_key_reference (self, binding, target, value)
                                  : read_named_reference (self, binding, target, value);
    }
  if (!take_cell (self, binding->column, &cell))
    return FALSE;
  if (!cell)
    return TRUE;
  if (version && (field->type == ZB_FIELD_INDUSTRY || field->type == ZB_FIELD_INDUSTRIES))
    joined = join_version (cell->text, version->text);
  return read_text (self, binding, cell, joined ? joined : cell->text, value);
}

/* "Quý I/2021" says the year too, where no column does. */
static void
take_year_from_period (Reading *self, const ZbBinding *binding)
{
  const ZbSheetLayout *layout = self->reading->layout;
  const ZbCell *cell = get_cell (self->row, binding->column);
  gint field = zb_register_find_field (layout->reg, "year");
  ZbPeriod period;
  gint year = 0;

  if (cell && field >= 0 && layout->reg->fields[field].type == ZB_FIELD_YEAR &&
      layout->bindings[field].column < 0 && zb_period_parse (cell->text, &period, &year, NULL) &&
      year > 0)
    zb_value_set_integer (&self->record->values[field], year);
}

/* A record refers to records within another that it names too, so that comes first. */
static guint
get_round (const ZbField *field)
{
  return field->within != NULL ? 1 : 0;
}

guint
zb_import_row_read (const ZbRowReading *reading,
                    const ZbTableRow *row,
                    const guint8 *fields,
                    ZbRecord *record)
{
  const ZbRegister *reg = reading->layout->reg;
  Reading self = { .reading = reading, .row = row, .record = record };

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < reg->n_fields; i++)
      {
        const ZbBinding *binding = &reading->layout->bindings[i];

        if (get_round (binding->field) != round)
          continue;
        zb_value_clear (&record->values[i]);
        if ((!fields || fields[i]) && zb_binding_is_bound (binding))
          read_value (&self, binding, &record->values[i]);
      }
  for (guint i = 0; i < reg->n_fields; i++)
    if (reg->fields[i].type == ZB_FIELD_PERIOD)
      take_year_from_period (&self, &reading->layout->bindings[i]);
  return self.n_problems;
}

static gboolean
binding_has_text (const ZbBinding *self, const ZbTableRow *row)
{
  if (get_cell (row, self->column))
    return TRUE;
  for (guint i = 0; i < self->n_parts; i++)
    if (binding_has_text (&self->parts[i], row))
      return TRUE;
  return FALSE;
}

gboolean
zb_import_row_has_text (const ZbSheetLayout *layout, const ZbTableRow *row)
{
  for (guint i = 0; i < layout->reg->n_fields; i++)
    if (binding_has_text (&layout->bindings[i], row))
      return TRUE;
  return FALSE;
}
