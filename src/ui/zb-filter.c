/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pure functions behind the chips and the filter popover. */

#include "config.h"

#include "ui/zb-filter.h"

#include "register/zb-field-text.h"

#include <glib/gi18n.h>

/* More values than this are counted, not named. */
#define MAX_NAMED 3

static const ZbFilterStyle styles[ZB_N_FIELD_TYPES] = {
  [ZB_FIELD_TEXT] = ZB_FILTER_STYLE_TEXT,        [ZB_FIELD_LONG_TEXT] = ZB_FILTER_STYLE_TEXT,
  [ZB_FIELD_CODE] = ZB_FILTER_STYLE_VALUES,      [ZB_FIELD_CODES] = ZB_FILTER_STYLE_VALUES,
  [ZB_FIELD_BOOLEAN] = ZB_FILTER_STYLE_VALUES,   [ZB_FIELD_NUMBER] = ZB_FILTER_STYLE_RANGE,
  [ZB_FIELD_YEAR] = ZB_FILTER_STYLE_VALUES,      [ZB_FIELD_PERIOD] = ZB_FILTER_STYLE_VALUES,
  [ZB_FIELD_DATE] = ZB_FILTER_STYLE_RANGE,       [ZB_FIELD_MOMENT] = ZB_FILTER_STYLE_RANGE,
  [ZB_FIELD_REFERENCE] = ZB_FILTER_STYLE_VALUES, [ZB_FIELD_COUNTRY] = ZB_FILTER_STYLE_VALUES,
  [ZB_FIELD_INDUSTRY] = ZB_FILTER_STYLE_VALUES,  [ZB_FIELD_INDUSTRIES] = ZB_FILTER_STYLE_VALUES,
};

/* The value that a filter's text stands for. */
static void
read_value (const ZbField *field, const char *text, ZbValue *value)
{
  if (zb_field_get_value_kind (field) == ZB_VALUE_INTEGER)
    zb_value_set_integer (value, g_ascii_strtoll (text, NULL, 10));
  else
    zb_value_set_text (value, text);
}

static char *
describe_values (const ZbFilter *filter, const char *const *labels, ZbLanguage language)
{
  guint n = g_strv_length (filter->values);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (n > MAX_NAMED)
    /* Translators: a filter with many values, as in “Zone: 5 chosen”. */
    return g_strdup_printf (ngettext ("%u chosen", "%u chosen", n), n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (names, zb_filter_describe_value (filter->field, filter->values[i],
                                                      labels != NULL ? labels[i] : NULL, language));
  g_ptr_array_add (names, NULL);

  return g_strjoinv (", ", (char **)names->pdata);
}

static char *
describe_range (const ZbFilter *filter, ZbLanguage language)
{
  g_autofree char *low = zb_filter_format_bound (filter->field, filter->values[0], language);
  g_autofree char *high =
    zb_filter_format_bound (filter->field, filter->values[0] != NULL ? filter->values[1] : NULL,
                            language);

  if (*low == '\0')
    return g_strdup_printf ("≤ %s", high);
  if (*high == '\0')
    return g_strdup_printf ("≥ %s", low);

  return g_strdup_printf ("%s – %s", low, high);
}

ZbFilterStyle
zb_filter_get_style (const ZbField *field)
{
  g_return_val_if_fail (field != NULL, ZB_FILTER_STYLE_TEXT);

  return styles[field->type];
}

char *
zb_filter_describe (const ZbFilter *filter, const char *const *labels, ZbLanguage language)
{
  const char *label = zb_field_get_label (filter->field);
  g_autofree char *value = NULL;

  switch (filter->kind)
    {
    case ZB_FILTER_CONTAINS:
      /* Translators: a filter: %1$s is a field, %2$s what its text must contain. */
      return g_strdup_printf (_ ("%1$s contains “%2$s”"), label, filter->values[0]);
    case ZB_FILTER_EMPTY:
      return g_strdup_printf (_ ("%s is empty"), label);
    case ZB_FILTER_NOT_EMPTY:
      return g_strdup_printf (_ ("%s is not empty"), label);
    case ZB_FILTER_ONE_OF:
      value = describe_values (filter, labels, language);
      break;
    case ZB_FILTER_RANGE:
    default:
      value = describe_range (filter, language);
      break;
    }

  /* Translators: a filter: %1$s is a field, %2$s its values or range. */
  return g_strdup_printf (_ ("%1$s: %2$s"), label, value);
}

char *
zb_filter_describe_value (const ZbField *field,
                          const char *value,
                          const char *label,
                          ZbLanguage language)
{
  g_auto (ZbValue) read = { 0 };

  read_value (field, value, &read);
  /* One of several is written as one. */
  if (field->type == ZB_FIELD_CODES)
    {
      const ZbCode *code = zb_field_find_code (field, value);

      return g_strdup (code != NULL ? _ (code->label) : value);
    }

  return zb_field_format (field, &read, label != NULL ? label : "…", language);
}

gboolean
zb_filter_parse_bound (const ZbField *field,
                       const char *text,
                       ZbLanguage language,
                       char **stored,
                       GError **error)
{
  g_auto (ZbValue) value = { 0 };

  g_return_val_if_fail (stored != NULL, FALSE);

  if (!zb_field_parse (field, text, zb_number_style_of (language), ZB_UNIT_NONE, &value, error))
    return FALSE;

  switch (value.kind)
    {
    case ZB_VALUE_INTEGER:
      *stored = g_strdup_printf ("%" G_GINT64_FORMAT, value.integer);
      break;
    case ZB_VALUE_TEXT:
      *stored = g_strdup (value.text);
      break;
    case ZB_VALUE_NULL:
    default:
      *stored = g_strdup ("");
      break;
    }

  return TRUE;
}

char *
zb_filter_format_bound (const ZbField *field, const char *stored, ZbLanguage language)
{
  g_auto (ZbValue) value = { 0 };

  if (stored == NULL || *stored == '\0')
    return g_strdup ("");

  read_value (field, stored, &value);
  return zb_field_format (field, &value, NULL, language);
}
