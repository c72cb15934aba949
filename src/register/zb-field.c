/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows from a field's description alone. Reading and writing its values is in zb-field-text.c. */

#include "config.h"

#include "register/zb-field.h"

#include "register/zb-catalogue.h"

#include <glib/gi18n.h>

const char *
zb_field_get_label (const ZbField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return _ (field->label);
}

char *
zb_field_get_header (const ZbField *field, ZbLanguage language)
{
  const char *label, *unit;

  g_return_val_if_fail (field != NULL, NULL);

  label = zb_catalogue_translate (field->label, language);
  unit = zb_unit_get_name (field->unit, language);
  if (unit[0] == '\0')
    return g_strdup (label);

  return g_strdup_printf ("%s (%s)", label, unit);
}

guint
zb_field_get_scale (const ZbField *field)
{
  g_return_val_if_fail (field != NULL, 0);

  return field->unit != ZB_UNIT_NONE ? zb_unit_get_scale (field->unit) : field->scale;
}

gboolean
zb_field_is_whole (const ZbField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  return field->type == ZB_FIELD_NUMBER && zb_field_get_scale (field) == 0;
}

gboolean
zb_field_is_figure (const ZbField *field)
{
  g_return_val_if_fail (field != NULL, FALSE);

  return field->type == ZB_FIELD_NUMBER;
}

const ZbCode *
zb_field_find_code (const ZbField *field, const char *code)
{
  g_return_val_if_fail (field != NULL, NULL);

  if (field->codes == NULL || code == NULL)
    return NULL;

  for (const ZbCode *c = field->codes; c->code != NULL; c++)
    if (g_str_equal (c->code, code))
      return c;

  return NULL;
}
