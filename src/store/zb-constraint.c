/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Constraints of the schema as sentences for people: which field, what is wrong, how to mend it. */

#include "config.h"

#include "store/zb-fetch.h"
#include "store/zb-write.h"

#include <glib/gi18n.h>
#include <string.h>

#include "register/zb-field-text.h"

/* The fields that "UNIQUE constraint failed: project_event.project, project_event.date" names; of "…: index 'zone_area_by_key'" none. */
static GPtrArray *
find_fields (const ZbRegister *reg, const char *message)
{
  const char *detail = strstr (message, "failed: ");
  g_autofree char *prefix = g_strconcat (reg->name, ".", NULL);
  GPtrArray *fields = g_ptr_array_new ();

  for (const char *at = detail != NULL ? strstr (detail, prefix) : NULL; at != NULL;
       at = strstr (at, prefix))
    {
      g_autofree char *name = NULL;
      const ZbField *field;

      at += strlen (prefix);
      name = g_strndup (at, strcspn (at, " ,"));
      field = zb_register_get_field (reg, name);
      if (field != NULL)
        g_ptr_array_add (fields, (gpointer)field);
    }

  return fields;
}

/* What must differ from all other records: the fields of the message; else the natural key. A partial index (one grant a project) is
 * told apart by the codes of the key. */
static GPtrArray *
list_unique_fields (const ZbRegister *reg, const char *message)
{
  GPtrArray *fields = find_fields (reg, message);
  guint n_key = reg->key != NULL ? g_strv_length ((char **)reg->key) : 0;
  gboolean alone =
    fields->len == 1 && (((const ZbField *)fields->pdata[0])->flags & ZB_FIELD_UNIQUE);
  gboolean none = fields->len == 0;

  if (alone || fields->len >= n_key)
    return fields;
  for (guint i = 0; i < n_key; i++)
    {
      const ZbField *field = zb_register_get_field (reg, reg->key[i]);

      if ((none || field->type == ZB_FIELD_CODE) && !g_ptr_array_find (fields, field, NULL))
        g_ptr_array_add (fields, (gpointer)field);
    }

  return fields;
}

/* The title of another record with the same values in @fields. */
static char *
find_other (ZbWrite *self, const ZbRecord *record, GPtrArray *fields)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (ZbStatement) statement = NULL;
  g_autoptr (ZbRecord) other = NULL;
  gboolean row;

  g_string_append_printf (sql, "SELECT id FROM \"%s\" WHERE id <> ?", record->reg->name);
  for (guint i = 0; i < fields->len; i++)
    g_string_append_printf (sql, " AND \"%s\" IS ?", ((const ZbField *)fields->pdata[i])->name);
  statement = zb_connection_prepare (self->connection, sql->str, NULL);
  if (statement == NULL)
    return NULL;
  zb_statement_bind_integer (statement, 1, record->id);
  for (guint i = 0; i < fields->len; i++)
    zb_statement_bind_value (statement, i + 2,
                             zb_record_get (record, ((const ZbField *)fields->pdata[i])->name));
  if (!zb_statement_step (statement, &row, NULL) || !row)
    return NULL;
  other =
    zb_fetch_one (self->connection, record->reg, zb_statement_get_integer (statement, 0), NULL);
  if (other == NULL)
    return NULL;

  return zb_register_dup_title (record->reg, other, zb_language_get_current ());
}

static char *
dup_reference_label (ZbWrite *self, const ZbField *field, const ZbValue *value)
{
  const ZbRegister *target =
    field->type == ZB_FIELD_REFERENCE ? zb_register_find (field->target) : NULL;
  g_autoptr (ZbRecord) record = NULL;

  if (target == NULL || value->kind != ZB_VALUE_INTEGER)
    return NULL;
  record = zb_fetch_one (self->connection, target, value->integer, NULL);

  return record != NULL ? zb_register_dup_title (target, record, zb_language_get_current ()) : NULL;
}

static char *
describe_values (ZbWrite *self, const ZbRecord *record, GPtrArray *fields)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    {
      const ZbField *field = fields->pdata[i];
      const ZbValue *value = zb_record_get (record, field->name);
      g_autofree char *label = dup_reference_label (self, field, value);
      g_autofree char *words = zb_field_format (field, value, label, zb_language_get_current ());

      if (value->kind == ZB_VALUE_NULL)
        continue;
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "",
                              zb_field_get_label (field), words);
    }

  return g_string_free_and_steal (text);
}

static void
explain_unique (ZbWrite *self, const ZbRecord *record, const char *message)
{
  g_autoptr (GPtrArray) fields = list_unique_fields (record->reg, message);
  const ZbField *field = fields->len > 0 ? fields->pdata[fields->len - 1] : NULL;
  g_autofree char *other = fields->len > 0 ? find_other (self, record, fields) : NULL;
  g_autofree char *values = describe_values (self, record, fields);
  g_autofree char *sentence = NULL;

  if (other != NULL)
    /* Translators: %1$s is a field with its value, "Project code 992010000001"; %2$s the record that has it already. */
    sentence =
      g_strdup_printf (_ ("%1$s is already used by %2$s. Give another value, or edit that record."),
                       values, other);
  else
    sentence =
      g_strdup_printf (_ ("%s is already used by another record. Give another value."), values);
  zb_write_add_finding (self,
                        zb_finding_new (ZB_SEVERITY_ERROR, record->reg, record->id,
                                        field != NULL ? field->name : NULL, "unique", sentence));
}

static void
explain_other (ZbWrite *self, const ZbRecord *record, const char *message)
{
  g_autoptr (GPtrArray) fields = find_fields (record->reg, message);
  const ZbField *field = fields->len > 0 ? fields->pdata[0] : NULL;
  const char *detail = strstr (message, "failed: ");
  g_autofree char *sentence = NULL;

  /* Translators: %1$s is a register in the singular, “Project”; %2$s the technical name of a rule. */
  sentence = g_strdup_printf (
    _ ("The book does not accept this record of “%1$s” (rule %2$s). Check its values."),
    g_dgettext (GETTEXT_PACKAGE, record->reg->label_one),
    detail != NULL ? detail + strlen ("failed: ") : message);
  zb_write_add_finding (self, zb_finding_new (ZB_SEVERITY_ERROR, record->reg, record->id,
                                              field != NULL ? field->name : NULL, "constraint",
                                              sentence));
}

gboolean
zb_write_explain (ZbWrite *self, const ZbRecord *record, int code, GError **error)
{
  g_autofree char *message =
    g_strdup (sqlite3_errmsg (zb_connection_get_handle (self->connection)));

  if ((code & 0xff) != SQLITE_CONSTRAINT)
    {
      g_autofree char *doing = g_strdup_printf ("write a record of %s", record->reg->name);

      return zb_connection_set_error (self->connection, code, doing, error);
    }
  if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY)
    explain_unique (self, record, message);
  else
    explain_other (self, record, message);

  return TRUE;
}
