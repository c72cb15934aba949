/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing stored values for people, one function a field type. Reading what they type is in zb-field-parse.c. */

#include "config.h"

#include "register/zb-field-text.h"

#include "base/zb-date.h"
#include "register/zb-catalogue.h"
#include "register/zb-industry.h"
#include "register/zb-register.h"

#include <glib/gi18n.h>

typedef char *(*FormatFunc) (const ZbField *field, const ZbValue *value, ZbLanguage language);

#define MAX_DEPTH 4 /* references that are named by references */

static char *
format_text (const ZbField *field, const ZbValue *value, ZbLanguage language)
{
  return g_strdup (value->text);
}

static const char *
get_code_label (const ZbField *field, const char *code, ZbLanguage language)
{
  const ZbCode *entry = zb_field_find_code (field, code);

  return entry != NULL ? zb_catalogue_translate (entry->label, language) : code;
}

static char *
format_code (const ZbField *field, const ZbValue *value, ZbLanguage language)
{
  return g_strdup (get_code_label (field, value->text, language));
}

static char *
format_codes (const ZbField *field, const ZbValue *value, ZbLanguage language)
{
  g_auto (GStrv) codes = g_strsplit (value->text, ";", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (text, "; ");
      g_string_append (text, get_code_label (field, codes[i], language));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
format_boolean (const ZbField *field, const ZbValue *value, ZbLanguage language)
{
  return g_strdup (zb_catalogue_translate (value->integer != 0 ? N_ ("Yes") : N_ ("No"), language));
}

static char *
format_number (const ZbField *field, const ZbValue *value, ZbLanguage language)
{
  guint scale = zb_field_get_scale (field);

  if (field->unit != ZB_UNIT_NONE)
    return zb_unit_format_number (value->integer, field->unit, scale, language);

  return zb_decimal_format (value->integer, scale, 0, scale, zb_number_style_of (language));
}

static char *
format_year (const ZbField *field, const ZbValue *value, ZbLanguage language)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
}

static char *
format_period (const ZbField *field, const ZbValue *value, ZbLanguage language)
{
  ZbPeriod period;

  if (!zb_period_from_code (value->text, &period))
    return g_strdup (value->text);

  return zb_period_format (period, 0, language);
}

static char *
format_date (const ZbField *field, const ZbValue *value, ZbLanguage language)
{
  return zb_date_format (value->text, language);
}

static char *
format_moment (const ZbField *field, const ZbValue *value, ZbLanguage language)
{
  return zb_moment_format (value->text, language);
}

static char *
format_country (const ZbField *field, const ZbValue *value, ZbLanguage language)
{
  return g_strdup (zb_country_get_name (value->text, language));
}

static char *
format_industry (const ZbField *field, const ZbValue *value, ZbLanguage language)
{
  return zb_industry_format (value->text);
}

static const struct
{
  ZbValueKind kind;
  FormatFunc format; /* NULL: the label of what is referred to */
} types[] = {
  [ZB_FIELD_TEXT] = { ZB_VALUE_TEXT, format_text },
  [ZB_FIELD_LONG_TEXT] = { ZB_VALUE_TEXT, format_text },
  [ZB_FIELD_CODE] = { ZB_VALUE_TEXT, format_code },
  [ZB_FIELD_CODES] = { ZB_VALUE_TEXT, format_codes },
  [ZB_FIELD_BOOLEAN] = { ZB_VALUE_INTEGER, format_boolean },
  [ZB_FIELD_NUMBER] = { ZB_VALUE_INTEGER, format_number },
  [ZB_FIELD_YEAR] = { ZB_VALUE_INTEGER, format_year },
  [ZB_FIELD_PERIOD] = { ZB_VALUE_TEXT, format_period },
  [ZB_FIELD_DATE] = { ZB_VALUE_TEXT, format_date },
  [ZB_FIELD_MOMENT] = { ZB_VALUE_TEXT, format_moment },
  [ZB_FIELD_REFERENCE] = { ZB_VALUE_INTEGER, NULL },
  [ZB_FIELD_COUNTRY] = { ZB_VALUE_TEXT, format_country },
  [ZB_FIELD_INDUSTRY] = { ZB_VALUE_TEXT, format_industry },
  [ZB_FIELD_INDUSTRIES] = { ZB_VALUE_TEXT, format_industry },
};

G_STATIC_ASSERT (G_N_ELEMENTS (types) == ZB_N_FIELD_TYPES);

ZbValueKind
zb_field_get_value_kind (const ZbField *field)
{
  g_return_val_if_fail (field != NULL, ZB_VALUE_NULL);

  return types[field->type].kind;
}

/* The field that names a record of what @reference refers to. */
static const ZbField *
find_label_field (const ZbField *reference)
{
  const ZbField *field = reference;

  for (guint depth = 0; field->type == ZB_FIELD_REFERENCE && depth < MAX_DEPTH; depth++)
    {
      const ZbRegister *target = field->target != NULL ? zb_register_find (field->target) : NULL;

      if (target == NULL)
        return NULL;
      field = zb_register_get_field (target, target->short_title);
    }
  return field;
}

/* The store gives the label as it is stored, which of a date or a code is not what people read. */
static char *
format_label (const ZbField *reference, const char *label, ZbLanguage language)
{
  const ZbField *field = find_label_field (reference);
  g_auto (ZbValue) stored = { 0 };

  if (field == NULL || label == NULL)
    return g_strdup (label != NULL ? label : "");
  if ((field->type == ZB_FIELD_DATE && zb_date_to_int (label, FALSE) != 0) ||
      (field->type == ZB_FIELD_CODE && zb_field_find_code (field, label) != NULL))
    {
      zb_value_set_text (&stored, label);
      return types[field->type].format (field, &stored, language);
    }
  return g_strdup (label);
}

char *
zb_field_format (const ZbField *field,
                 const ZbValue *value,
                 const char *reference_label,
                 ZbLanguage language)
{
  g_return_val_if_fail (field != NULL && value != NULL, NULL);

  if (value->kind != types[field->type].kind)
    return g_strdup ("");
  if (types[field->type].format == NULL)
    return format_label (field, reference_label, language);

  return types[field->type].format (field, value, language);
}

char *
zb_field_format_with_unit (const ZbField *field,
                           const ZbValue *value,
                           const char *reference_label,
                           ZbLanguage language)
{
  g_return_val_if_fail (field != NULL && value != NULL, NULL);

  if (field->type == ZB_FIELD_NUMBER && field->unit != ZB_UNIT_NONE &&
      value->kind == ZB_VALUE_INTEGER)
    return zb_unit_format (value->integer, field->unit, zb_field_get_scale (field), language);

  return zb_field_format (field, value, reference_label, language);
}
