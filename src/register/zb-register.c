/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking up the fields of a register, and how people call its records. The rules are in zb-register-check.c, the list of
 * registers in zb-registers.c. */

#include "config.h"

#include "register/zb-register.h"

#include <string.h>

#include "register/zb-field-text.h"

gint
zb_register_find_field (const ZbRegister *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, -1);

  for (guint i = 0; i < self->n_fields; i++)
    if (g_str_equal (self->fields[i].name, name))
      return i;

  return -1;
}

const ZbField *
zb_register_get_field (const ZbRegister *self, const char *name)
{
  gint index = zb_register_find_field (self, name);

  return index >= 0 ? &self->fields[index] : NULL;
}

char *
zb_register_dup_title (const ZbRegister *self, const ZbRecord *record, ZbLanguage language)
{
  gint index;

  g_return_val_if_fail (self != NULL && record != NULL && record->reg == self, NULL);

  index = zb_register_find_field (self, self->title);
  g_return_val_if_fail (index >= 0, NULL);

  return zb_field_format (&self->fields[index], &record->values[index], record->labels[index],
                          language);
}

gboolean
zb_register_is_named (const ZbRegister *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->key == NULL || self->key[0] == NULL)
    return FALSE;

  return self->key[1] == NULL ||
         (self->names != NULL && g_strcmp0 (self->names[0], self->key[0]) == 0);
}

gboolean
zb_register_split_name (const ZbRegister *self, const char *text, char **name, char **date)
{
  const ZbField *field;
  const char *open = strrchr (text, '(');
  gsize length = strlen (text);
  g_autofree char *inside = NULL;
  g_auto (ZbValue) value = { 0 };

  g_return_val_if_fail (self != NULL && name != NULL && date != NULL, FALSE);

  if (!zb_register_is_named (self) || self->key[1] == NULL || self->key[2] != NULL ||
      open == NULL || open == text || text[length - 1] != ')')
    return FALSE;
  field = zb_register_get_field (self, self->key[1]);
  inside = g_strndup (open + 1, text + length - 1 - (open + 1));
  if (field->type != ZB_FIELD_DATE ||
      !zb_field_parse (field, inside, ZB_NUMBER_STYLE_UNKNOWN, ZB_UNIT_NONE, &value, NULL) ||
      value.kind != ZB_VALUE_TEXT)
    return FALSE;
  *name = g_strstrip (g_strndup (text, open - text));
  *date = g_strdup (value.text);

  return TRUE;
}

ZbFinding *
zb_finding_new (ZbSeverity severity,
                const ZbRegister *reg,
                gint64 id,
                const char *field,
                const char *check,
                const char *sentence)
{
  ZbFinding *finding = g_new0 (ZbFinding, 1);

  finding->severity = severity;
  finding->reg = reg;
  finding->id = id;
  finding->field = g_intern_string (field);
  finding->check = g_intern_string (check);
  finding->sentence = g_strdup (sentence);

  return finding;
}

void
zb_finding_free (ZbFinding *finding)
{
  g_return_if_fail (finding != NULL);

  g_free (finding->sentence);
  g_free (finding);
}
