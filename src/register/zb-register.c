/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking up the fields of a register, and how people call its records. The rules are in zb-register-check.c, the list of
 * registers in zb-registers.c. */

#include "config.h"

#include "register/zb-register.h"

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
