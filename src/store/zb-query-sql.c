/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From filters and search to SQL. Columns come from descriptions, everything typed is bound. */

#include "config.h"

#include "store/zb-query-sql.h"

#include "base/zb-text.h"
#include "store/zb-table.h"

#define MAX_WORDS 32

typedef void (*AppendFilter) (ZbSql *sql, const ZbFilter *filter, const char *column);

static void
value_clear (gpointer data)
{
  zb_value_clear (data);
}

static gboolean
is_integer (const ZbField *field)
{
  switch (field->type)
    {
    case ZB_FIELD_NUMBER:
    case ZB_FIELD_YEAR:
    case ZB_FIELD_BOOLEAN:
    case ZB_FIELD_REFERENCE:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
add_value (ZbSql *self, const ZbField *field, const char *text)
{
  if (is_integer (field))
    zb_sql_add_integer (self, g_ascii_strtoll (text, NULL, 10));
  else
    zb_sql_add_text (self, text);
}

static void
append_contains (ZbSql *sql, const ZbFilter *filter, const char *column)
{
  g_autofree char *folded = zb_text_fold (filter->values[0] != NULL ? filter->values[0] : "");

  if (filter->field->type == ZB_FIELD_REFERENCE)
    {
      const ZbRegister *target = zb_register_find (filter->field->target);
      g_autoptr (GString) joins = g_string_new (NULL);
      g_autofree char *label = zb_table_dup_label (target, "r", joins);

      g_string_append_printf (sql->text,
                              "%s IN (SELECT r.id FROM \"%s\" r%s WHERE zb_contains (%s, ?))",
                              column, target->name, joins->str, label);
    }
  else
    g_string_append_printf (sql->text, "zb_contains (%s, ?)", column);
  zb_sql_add_text (sql, folded);
}

static void
append_one_of (ZbSql *sql, const ZbFilter *filter, const char *column)
{
  gboolean list =
    filter->field->type == ZB_FIELD_CODES || filter->field->type == ZB_FIELD_INDUSTRIES;

  g_string_append (sql->text, "(0");
  for (guint i = 0; filter->values[i] != NULL; i++)
    {
      g_string_append_printf (sql->text, list ? " OR zb_has_item (%s, ?)" : " OR %s = ?", column);
      add_value (sql, filter->field, filter->values[i]);
    }
  g_string_append_c (sql->text, ')');
}

/* Dates are compared in the precision of the coarser: 2021 lies between 2021-03 and 2021-06. */
static void
append_bound (ZbSql *sql,
              const ZbFilter *filter,
              const char *column,
              gboolean low,
              const char *bound)
{
  const char *sign = low ? ">=" : "<=";

  if (filter->field->type == ZB_FIELD_DATE || filter->field->type == ZB_FIELD_MOMENT)
    {
      g_string_append_printf (sql->text, "substr (%s, 1, length (?)) %s substr (?, 1, length (%s))",
                              column, sign, column);
      zb_sql_add_text (sql, bound);
      zb_sql_add_text (sql, bound);
      return;
    }
  g_string_append_printf (sql->text, "%s %s ?", column, sign);
  add_value (sql, filter->field, bound);
}

static void
append_range (ZbSql *sql, const ZbFilter *filter, const char *column)
{
  const char *low = filter->values[0];
  const char *high = low != NULL ? filter->values[1] : NULL;

  g_string_append_printf (sql->text, "(%s IS NOT NULL", column);
  if (low != NULL && low[0] != '\0')
    {
      g_string_append (sql->text, " AND ");
      append_bound (sql, filter, column, TRUE, low);
    }
  if (high != NULL && high[0] != '\0')
    {
      g_string_append (sql->text, " AND ");
      append_bound (sql, filter, column, FALSE, high);
    }
  g_string_append_c (sql->text, ')');
}

static void
append_empty (ZbSql *sql, const ZbFilter *filter, const char *column)
{
  g_string_append_printf (sql->text, "%s IS NULL", column);
}

static void
append_not_empty (ZbSql *sql, const ZbFilter *filter, const char *column)
{
  g_string_append_printf (sql->text, "%s IS NOT NULL", column);
}

static const AppendFilter append_filter[] = {
  [ZB_FILTER_CONTAINS] = append_contains,   [ZB_FILTER_ONE_OF] = append_one_of,
  [ZB_FILTER_RANGE] = append_range,         [ZB_FILTER_EMPTY] = append_empty,
  [ZB_FILTER_NOT_EMPTY] = append_not_empty,
};

static void
append_words (ZbSql *sql, GStrv words)
{
  g_string_append (sql->text, "zb_has_words (t.folded");
  for (guint i = 0; words[i] != NULL && i < MAX_WORDS; i++)
    {
      g_string_append (sql->text, ", ?");
      zb_sql_add_text (sql, words[i]);
    }
  g_string_append_c (sql->text, ')');
}

ZbSql *
zb_sql_new (void)
{
  ZbSql *self = g_new0 (ZbSql, 1);

  self->text = g_string_new (NULL);
  self->values = g_array_new (FALSE, TRUE, sizeof (ZbValue));
  g_array_set_clear_func (self->values, value_clear);

  return self;
}

void
zb_sql_free (ZbSql *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->values);
  g_free (self);
}

void
zb_sql_add_text (ZbSql *self, const char *value)
{
  ZbValue bound = { ZB_VALUE_TEXT, 0, g_strdup (value) }; /* "" stays text here */

  g_array_append_val (self->values, bound);
}

void
zb_sql_add_integer (ZbSql *self, gint64 value)
{
  ZbValue bound = { ZB_VALUE_INTEGER, value, NULL };

  g_array_append_val (self->values, bound);
}

ZbStatement *
zb_sql_prepare (ZbSql *self, ZbConnection *connection, GError **error)
{
  ZbStatement *statement = zb_connection_prepare (connection, self->text->str, error);

  for (guint i = 0; statement != NULL && i < self->values->len; i++)
    zb_statement_bind_value (statement, i + 1, &g_array_index (self->values, ZbValue, i));

  return statement;
}

/* Whether @field is kept in the derived table. */
static gboolean
is_of_part (const ZbField *field, ZbQueryPart part)
{
  return ((field->flags & ZB_FIELD_DERIVED) != 0) == (part == ZB_QUERY_PART_DERIVED);
}

ZbSql *
zb_query_sql_match (const ZbQuery *query, ZbQueryPart part)
{
  g_auto (GStrv) words = zb_query_dup_words (query);
  g_autoptr (ZbSql) sql = zb_sql_new ();
  gboolean derived = part == ZB_QUERY_PART_DERIVED;
  const char *glue = " WHERE ";
  gboolean restricts = FALSE;

  g_string_append_printf (sql->text,
                          derived ? "SELECT d.id FROM \"%s\" d" : "SELECT t.id FROM \"%s\" t",
                          derived ? query->reg->derived : query->reg->name);
  for (guint i = 0; i < query->filters->len; i++)
    {
      const ZbFilter *filter = query->filters->pdata[i];
      g_autofree char *column = zb_table_dup_column (filter->field);

      if (!is_of_part (filter->field, part))
        continue;
      g_string_append (sql->text, glue);
      append_filter[filter->kind](sql, filter, column);
      glue = " AND ";
      restricts = TRUE;
    }
  if (!derived && words[0] != NULL)
    {
      g_string_append (sql->text, glue);
      append_words (sql, words);
      restricts = TRUE;
    }

  return restricts ? g_steal_pointer (&sql) : NULL;
}

GStrv
zb_query_dup_words (const ZbQuery *query)
{
  g_autofree char *folded = zb_text_fold (query->search);
  g_auto (GStrv) words = g_strsplit (folded != NULL ? folded : "", " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_strv_builder_take (builder, g_strconcat (" ", words[i], NULL));

  return g_strv_builder_end (builder);
}

char *
zb_query_dup_exact_words (const ZbQuery *query)
{
  return zb_text_has_marks (query->search) ? zb_text_fold_case (query->search) : NULL;
}

char *
zb_query_sql_exact (const ZbRegister *reg)
{
  GString *text = g_string_new ("SELECT zb_exact (?");

  for (guint i = 0; i < reg->n_fields; i++)
    if ((reg->fields[i].flags & ZB_FIELD_SEARCHED) && !(reg->fields[i].flags & ZB_FIELD_DERIVED))
      g_string_append_printf (text, ", \"%s\"", reg->fields[i].name);
  g_string_append_printf (text, ") FROM \"%s\" WHERE id = ?", reg->name);

  return g_string_free_and_steal (text);
}

char *
zb_sql_dup_json (const gint64 *ids, gsize n_ids)
{
  GString *json = g_string_sized_new (n_ids * 20 + 2);

  g_string_append_c (json, '[');
  for (gsize i = 0; i < n_ids; i++)
    g_string_append_printf (json, i > 0 ? ",%" G_GINT64_FORMAT : "%" G_GINT64_FORMAT, ids[i]);
  g_string_append_c (json, ']');

  return g_string_free_and_steal (json);
}
