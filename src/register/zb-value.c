/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Stored values: setting, copying, comparing. No meaning; that is the field's. */

#include "config.h"

#include "register/zb-value.h"

void
zb_value_clear (ZbValue *value)
{
  g_return_if_fail (value != NULL);

  g_clear_pointer (&value->text, g_free);
  value->kind = ZB_VALUE_NULL;
  value->integer = 0;
}

void
zb_value_set_integer (ZbValue *value, gint64 integer)
{
  zb_value_clear (value);
  value->kind = ZB_VALUE_INTEGER;
  value->integer = integer;
}

void
zb_value_set_text (ZbValue *value, const char *text)
{
  g_autofree char *copy = NULL;

  if (text != NULL && text[0] != '\0')
    copy = g_strdup (text);

  zb_value_clear (value);
  if (copy == NULL)
    return;

  value->kind = ZB_VALUE_TEXT;
  value->text = g_steal_pointer (&copy);
}

void
zb_value_copy (const ZbValue *value, ZbValue *copy)
{
  g_return_if_fail (value != NULL && copy != NULL);

  if (value == copy)
    return;

  zb_value_clear (copy);
  copy->kind = value->kind;
  copy->integer = value->integer;
  copy->text = g_strdup (value->text);
}

gboolean
zb_value_equal (const ZbValue *a, const ZbValue *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->kind != b->kind)
    return FALSE;

  switch (a->kind)
    {
    case ZB_VALUE_INTEGER:
      return a->integer == b->integer;
    case ZB_VALUE_TEXT:
      return g_str_equal (a->text, b->text);
    case ZB_VALUE_NULL:
    default:
      return TRUE;
    }
}
