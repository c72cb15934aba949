/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From what a person wrote to the records they may mean (model, section 5, *Names*): a key or name as it stands first, then names
 * without regard to case, marks that were not typed, and “KCN” for “Khu công nghiệp”. */

#include "config.h"

#include "store/zb-store-private.h"

#include "base/zb-text.h"
#include "register/zb-field-text.h"

#define MAX_FOUND 50
#define MAX_FIELDS 8

typedef struct
{
  const ZbRegister *reg;
  const char *text;
  gint64 within;
} ResolveData;

/* Words that “KCN” and “Khu công nghiệp” are made of, which one side may lack. */
static const char *const passed_over[] = { "kcn", "khu", "cong", "nghiep" };

static void
add_field (const ZbField *fields[MAX_FIELDS + 1], const ZbField *field)
{
  guint n = 0;

  if (field == NULL || field->type == ZB_FIELD_REFERENCE || (field->flags & ZB_FIELD_DERIVED))
    return;
  while (fields[n] != NULL)
    if (fields[n++] == field)
      return;
  if (n < MAX_FIELDS)
    fields[n] = field;
}

/* The fields that name a record, in the order they are tried. */
static void
list_fields (const ZbRegister *reg, const ZbField *fields[MAX_FIELDS + 1])
{
  for (guint i = 0; reg->names != NULL && reg->names[i] != NULL; i++)
    add_field (fields, zb_register_get_field (reg, reg->names[i]));
  for (guint i = 0; reg->key != NULL && reg->key[i] != NULL; i++)
    add_field (fields, zb_register_get_field (reg, reg->key[i]));
  add_field (fields, zb_register_get_field (reg, reg->short_title));
}

static char *
make_within (const ResolveData *data)
{
  const ZbField *owner = zb_table_get (data->reg)->owner;

  if (data->within == 0 || owner == NULL)
    return g_strdup ("");

  return g_strdup_printf (" AND \"%s\" = %" G_GINT64_FORMAT, owner->name, data->within);
}

static gboolean
find_exact (ZbConnection *connection,
            const ResolveData *data,
            const ZbField *field,
            GArray *found,
            GError **error)
{
  g_autofree char *within = make_within (data);
  g_autofree char *sql =
    g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?%s ORDER BY id LIMIT %d",
                     data->reg->name, field->name, within, MAX_FOUND);
  g_auto (ZbValue) value = { 0 };
  g_autoptr (ZbStatement) statement = NULL;
  gboolean row = TRUE;

  if (!zb_field_parse (field, data->text, ZB_NUMBER_STYLE_UNKNOWN, ZB_UNIT_NONE, &value, NULL) ||
      value.kind == ZB_VALUE_NULL)
    return TRUE;
  statement = zb_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  zb_statement_bind_value (statement, 1, &value);
  while (row)
    {
      gint64 id;

      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      id = row ? zb_statement_get_integer (statement, 0) : 0;
      if (row)
        g_array_append_val (found, id);
    }

  return TRUE;
}

/* “214/QĐ-UBND (15/04/2003)”: the number, told apart by the date. */
static gboolean
find_full_name (ZbConnection *connection, const ResolveData *data, GArray *found, GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (ZbStatement) statement = NULL;
  gboolean row;

  if (!zb_register_split_name (data->reg, data->text, &name, &date))
    return TRUE;
  sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ? AND \"%s\" = ?", data->reg->name,
                         data->reg->key[0], data->reg->key[1]);
  statement = zb_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  zb_statement_bind_static (statement, 1, name, -1);
  zb_statement_bind_static (statement, 2, date, -1);
  if (!zb_statement_step (statement, &row, error))
    return FALSE;
  if (row)
    {
      gint64 id = zb_statement_get_integer (statement, 0);

      g_array_append_val (found, id);
    }

  return TRUE;
}

static gboolean
is_passed_over (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (passed_over); i++)
    if (g_str_equal (word, passed_over[i]))
      return TRUE;

  return FALSE;
}

/* Candidates by the folded text, which an index covers; the rest is looked at one by one. */
static char *
make_candidates_sql (const ResolveData *data, const ZbField *const *fields, GStrv words)
{
  g_autofree char *within = make_within (data);
  GString *sql = g_string_new ("SELECT id");

  for (guint i = 0; fields[i] != NULL; i++)
    g_string_append_printf (sql, ", \"%s\"", fields[i]->name);
  g_string_append_printf (
    sql, " FROM \"%s\" WHERE id IN (SELECT id FROM \"%s\" WHERE zb_has_words (folded",
    data->reg->name, data->reg->name);
  for (guint i = 0; words[i] != NULL; i++)
    g_string_append (sql, ", ?");
  g_string_append_printf (sql, "))%s", within);

  return g_string_free_and_steal (sql);
}

static GStrv
list_words (const char *text)
{
  g_autofree char *folded = zb_text_fold (text);
  g_auto (GStrv) words = g_strsplit (folded != NULL ? folded : "", " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0' && !is_passed_over (words[i]))
      g_strv_builder_take (builder, g_strconcat (" ", words[i], NULL));

  return g_strv_builder_end (builder);
}

static gboolean
find_by_name (ZbConnection *connection,
              const ResolveData *data,
              const ZbField *const *fields,
              GArray *found,
              GError **error)
{
  g_auto (GStrv) words = list_words (data->text);
  g_autofree char *sql = make_candidates_sql (data, fields, words);
  g_autoptr (ZbStatement) statement = zb_connection_prepare (connection, sql, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    zb_statement_bind_static (statement, i + 1, words[i], -1);
  while (row && found->len < MAX_FOUND)
    {
      gboolean same = FALSE;
      gint64 id;

      if (!zb_statement_step (statement, &row, error))
        return FALSE;
      for (guint i = 0; row && !same && fields[i] != NULL; i++)
        {
          const char *stored = zb_statement_get_text (statement, i + 1);

          same = stored != NULL && zb_text_same_name (data->text, stored);
        }
      id = row ? zb_statement_get_integer (statement, 0) : 0;
      if (same)
        g_array_append_val (found, id);
    }

  return TRUE;
}

static gpointer
run_resolve (ZbStore *store,
             ZbConnection *connection,
             gpointer user_data,
             GCancellable *cancellable,
             GError **error)
{
  ResolveData data = *(const ResolveData *)user_data;
  const ZbField *fields[MAX_FIELDS + 1] = { NULL };
  g_autofree char *text = zb_text_clean (data.text, -1, NULL, error);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (text == NULL)
    return NULL;
  data.text = text;
  if (text[0] == '\0')
    return g_steal_pointer (&found);
  list_fields (data.reg, fields);
  for (guint i = 0; fields[i] != NULL && found->len == 0; i++)
    if (!find_exact (connection, &data, fields[i], found, error))
      return NULL;
  if (found->len == 0 && !find_full_name (connection, &data, found, error))
    return NULL;
  if (found->len == 0 && !find_by_name (connection, &data, fields, found, error))
    return NULL;

  return g_steal_pointer (&found);
}

static const ZbJobKind resolve_job = { run_resolve, ZB_WORKER_READER, 0,
                                       (GDestroyNotify)g_array_unref };

GArray *
zb_store_resolve (ZbStore *self,
                  const ZbRegister *reg,
                  const char *text,
                  gint64 within,
                  GError **error)
{
  ResolveData data = { reg, text, within };

  g_return_val_if_fail (ZB_IS_STORE (self) && reg != NULL && text != NULL, NULL);

  return zb_store_run_job (self, &resolve_job, &data, NULL, error);
}
