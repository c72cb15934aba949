/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample register read field by field: every column is known, every cell is understood, and every row keeps the rules
 * that need no book, with no warning but those it is made to raise. */

#include "config.h"

#include "base/zb-text.h"
#include "register/zb-field-text.h"
#include "register/zb-industry.h"
#include "register/zb-register.h"

#include <string.h>

/* Rows of cells (GPtrArray of GPtrArray of char *) of a CSV file after RFC 4180. */
static GPtrArray *
read_rows (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (quoted && p[0] == '"' && p[1] == '"')
        g_string_append_c (cell, *p++);
      else if (*p == '"')
        quoted = !quoted;
      else if (quoted || strchr (",\r\n", *p) == NULL)
        g_string_append_c (cell, *p);
      else if (*p != '\r')
        {
          g_ptr_array_add (row, g_strdup (cell->str));
          g_string_truncate (cell, 0);
          if (*p != '\n')
            continue;
          g_ptr_array_add (rows, row);
          row = g_ptr_array_new_with_free_func (g_free);
        }
    }
  g_ptr_array_unref (row);

  return rows;
}

/* "Vốn góp (triệu USD)" without its unit, which goes into @unit. (transfer full) */
static char *
split_header (const char *header, ZbUnit *unit)
{
  const char *open = strrchr (header, '(');
  g_autofree char *name = open != NULL ? g_strndup (open + 1, strcspn (open + 1, ")")) : NULL;

  *unit = ZB_UNIT_NONE;
  if (name == NULL || !zb_unit_from_name (name, unit))
    return g_strdup (header);

  return g_strchomp (g_strndup (header, open - header));
}

static gboolean
has_header (const char *headers, const char *folded)
{
  g_auto (GStrv) parts = g_strsplit (headers, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = zb_text_fold (parts[i]);

      if (g_str_equal (part, folded))
        return TRUE;
    }

  return FALSE;
}

static const ZbField *
find_field (const ZbRegister *reg, const char *folded, ZbUnit unit)
{
  for (guint i = 0; i < reg->n_fields; i++)
    if ((unit == ZB_UNIT_NONE || reg->fields[i].unit == unit) &&
        has_header (reg->fields[i].headers, folded))
      return &reg->fields[i];

  return NULL;
}

/* Columns that are parts of a reference or industry, and the one that is there for reading only. */
static gboolean
is_part (const ZbRegister *reg, const char *folded)
{
  if (g_str_equal (folded, "quoc gia"))
    return TRUE;

  for (guint i = 0; i < reg->n_fields; i++)
    {
      const ZbField *field = &reg->fields[i];
      const ZbRegister *target = field->target != NULL ? zb_register_find (field->target) : NULL;

      for (const ZbPart *part = field->parts; part != NULL && part->name != NULL; part++)
        if (has_header (part->headers, folded))
          return TRUE;
      for (const char *const *key = target != NULL ? target->key : NULL;
           key != NULL && *key != NULL; key++)
        if (has_header (zb_register_get_field (target, *key)->headers, folded))
          return TRUE;
    }

  return FALSE;
}

/* Catalogues that an office fills by itself: the sample has none of them. */
static const char *const without_sample[] = { "acceptance", "admin_unit", "holiday", NULL };

/* The one warning over one record that the sample's README means to be noticed. */
static const char *const meant[] = { "flow-within-design", NULL };

#define FOR_EACH_SAMPLED(reg)                                                                      \
  for (const ZbRegister *const *reg = zb_registers_get_all (); *reg != NULL; reg++)                \
    if (!g_strv_contains (without_sample, (*reg)->name))

static GPtrArray *
read_file (const ZbRegister *reg)
{
  g_autofree char *name = g_strconcat (reg->file, ".csv", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("ZB_SAMPLE_DIR"), name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return read_rows (text);
}

static void
test_headers (void)
{
  FOR_EACH_SAMPLED (reg)
  {
    g_autoptr (GPtrArray) rows = read_file (*reg);
    GPtrArray *headers = rows->pdata[0];

    for (guint i = 0; i < headers->len; i++)
      {
        ZbUnit unit;
        g_autofree char *header = split_header (headers->pdata[i], &unit);
        g_autofree char *folded = zb_text_fold (header);

        if (find_field (*reg, folded, unit) == NULL && !is_part (*reg, folded))
          g_error ("%s: the column “%s” is not known", (*reg)->file, header);
      }
  }
}

static void
read_cell (const ZbField *field, ZbUnit unit, const char *text, ZbValue *value)
{
  g_autoptr (GError) error = NULL;

  zb_field_parse (field, text, ZB_NUMBER_STYLE_COMMA, unit, value, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < 2; i++)
    {
      ZbLanguage language = i == 0 ? ZB_LANGUAGE_VI : ZB_LANGUAGE_EN;
      g_autofree char *shown = zb_field_format (field, value, NULL, language);
      g_auto (ZbValue) again = { 0 };

      zb_field_parse (field, shown, zb_number_style_of (language), ZB_UNIT_NONE, &again, &error);
      g_assert_no_error (error);
      g_assert_true (zb_value_equal (value, &again));
    }
}

static ZbRecord *
read_row (const ZbRegister *reg, GPtrArray *headers, GPtrArray *row, gint64 id)
{
  ZbRecord *record = zb_record_new (reg, id);

  g_assert_cmpuint (row->len, ==, headers->len);
  for (guint i = 0; i < headers->len; i++)
    {
      ZbUnit unit;
      g_autofree char *header = split_header (headers->pdata[i], &unit);
      g_autofree char *folded = zb_text_fold (header);
      const ZbField *field = find_field (reg, folded, unit);

      if (field == NULL)
        continue;
      if (field->type != ZB_FIELD_REFERENCE)
        read_cell (field, unit, row->pdata[i], &record->values[field - reg->fields]);
      else if (*(const char *)row->pdata[i] != '\0')
        zb_record_set_integer (record, field->name, id + 1 + (field - reg->fields));
    }

  return record;
}

static void
test_rows (void)
{
  FOR_EACH_SAMPLED (reg)
  {
    g_autoptr (GPtrArray) rows = read_file (*reg);

    for (guint i = 1; i < rows->len; i++)
      {
        g_autoptr (ZbRecord) record = read_row (*reg, rows->pdata[0], rows->pdata[i], i);
        g_autoptr (GPtrArray) findings = NULL;

        /* References by several columns, and capital that needs a rate, are the importer's. */
        for (guint j = 0; j < (*reg)->n_fields; j++)
          if (record->values[j].kind == ZB_VALUE_NULL && (*reg)->fields[j].target != NULL &&
              ((*reg)->fields[j].parts != NULL ||
               ((*reg)->fields[j].flags & ZB_FIELD_REQUIRED) != 0))
            zb_value_set_integer (&record->values[j], i + 1000);

        findings = zb_register_check_record (*reg, record);
        if (findings->len > 0 && !g_strv_contains (meant, ((ZbFinding *)findings->pdata[0])->check))
          g_error ("%s.csv, line %u: %s", (*reg)->file, i + 1,
                   ((ZbFinding *)findings->pdata[0])->sentence);
      }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/headers", test_headers);
  g_test_add_func ("/sample/rows", test_rows);

  return g_test_run ();
}
