/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules that one record must keep: what the type of each field asks, and the register's own checks over it. Rules that
 * need the book are queries, which the store runs and whose answers become findings here. */

#include "config.h"

#include "register/zb-register.h"

#include "base/zb-date.h"
#include "base/zb-text.h"
#include "register/zb-country.h"
#include "register/zb-field-text.h"
#include "register/zb-industry.h"

#include <glib/gi18n.h>

#define N_ARGUMENTS 3

/* Whether a value that is not NULL and of the field's kind may be stored. */
typedef gboolean (*ValidFunc) (const ZbField *field, const ZbValue *value);

/* @sentence with %1$s … %3$s replaced by @arguments (each nullable) and %% by %. Translations come from files, so they are
 * never handed to printf. (transfer full) */
static char *
compose_sentence (const char *sentence, const char *const arguments[N_ARGUMENTS])
{
  g_autoptr (GString) result = g_string_new (NULL);

  for (const char *p = sentence; *p != '\0'; p++)
    {
      if (p[0] == '%' && p[1] >= '1' && p[1] <= '0' + N_ARGUMENTS && p[2] == '$' && p[3] == 's')
        {
          const char *argument = arguments[p[1] - '1'];

          g_string_append (result, argument != NULL ? argument : "");
          p += 3;
        }
      else
        {
          g_string_append_c (result, *p);
          if (p[0] == '%' && p[1] == '%')
            p++;
        }
    }

  return g_string_free (g_steal_pointer (&result), FALSE);
}

static gboolean
valid_text (const ZbField *field, const ZbValue *value)
{
  return g_utf8_validate (value->text, -1, NULL) &&
         g_utf8_strlen (value->text, -1) <= ZB_TEXT_MAX_CHARS;
}

static gboolean
valid_code (const ZbField *field, const ZbValue *value)
{
  return zb_field_find_code (field, value->text) != NULL;
}

/* Each once and in the order of the list. */
static gboolean
valid_codes (const ZbField *field, const ZbValue *value)
{
  g_auto (GStrv) codes = g_strsplit (value->text, ";", -1);
  const ZbCode *before = NULL;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const ZbCode *code = zb_field_find_code (field, codes[i]);

      if (code == NULL || (before != NULL && code <= before))
        return FALSE;
      before = code;
    }

  return TRUE;
}

static gboolean
valid_boolean (const ZbField *field, const ZbValue *value)
{
  return value->integer == 0 || value->integer == 1;
}

static gboolean
valid_number (const ZbField *field, const ZbValue *value)
{
  gint64 least = (field->flags & ZB_FIELD_SIGNED) == 0 ? 0 : G_MININT64;

  if (field->maximum != 0 && value->integer > field->maximum)
    return FALSE;
  if (field->maximum != 0 && (field->flags & ZB_FIELD_SIGNED) != 0)
    least = -field->maximum;

  return value->integer >= least;
}

static gboolean
valid_year (const ZbField *field, const ZbValue *value)
{
  return value->integer >= ZB_YEAR_FIRST && value->integer <= ZB_YEAR_LAST;
}

static gboolean
valid_period (const ZbField *field, const ZbValue *value)
{
  ZbPeriod period;

  return zb_period_from_code (value->text, &period);
}

static gboolean
valid_date (const ZbField *field, const ZbValue *value)
{
  return zb_date_get_precision (value->text) != ZB_DATE_PRECISION_NONE;
}

static gboolean
valid_moment (const ZbField *field, const ZbValue *value)
{
  char stored[ZB_MOMENT_LENGTH];

  return zb_moment_parse (value->text, stored, NULL) && g_str_equal (stored, value->text);
}

static gboolean
valid_reference (const ZbField *field, const ZbValue *value)
{
  return value->integer > 0;
}

static gboolean
valid_country (const ZbField *field, const ZbValue *value)
{
  return zb_country_is_valid (value->text);
}

static gboolean
valid_industry (const ZbField *field, const ZbValue *value)
{
  return zb_industry_is_valid (value->text, field->type == ZB_FIELD_INDUSTRIES);
}

static const struct
{
  ValidFunc valid;
  const char *check;
  const char *sentence; /* %1$s: the value, %2$s: the field, %3$s: the most it may be */
} types[] = {
  [ZB_FIELD_TEXT] = { valid_text, "text",
                      N_ ("The text of the field “%2$s” is too long: shorten it.") },
  [ZB_FIELD_LONG_TEXT] = { valid_text, "text",
                           N_ ("The text of the field “%2$s” is too long: shorten it.") },
  [ZB_FIELD_CODE] = { valid_code, "code",
                      N_ ("“%1$s” is not known in the field “%2$s”: choose one of its list.") },
  [ZB_FIELD_CODES] = { valid_codes, "code",
                       N_ ("“%1$s” is not known in the field “%2$s”: choose from its list.") },
  [ZB_FIELD_BOOLEAN] = { valid_boolean, "boolean",
                         N_ ("The field “%2$s” is either yes or no: choose one.") },
  [ZB_FIELD_NUMBER] = { valid_number, "range",
                        N_ ("%1$s is outside what the field “%2$s” may hold: mend the number.") },
  [ZB_FIELD_YEAR] = { valid_year, "range",
                      N_ ("%1$s is not a year from 1900 to 2199: mend the field “%2$s”.") },
  [ZB_FIELD_PERIOD] = { valid_period, "period",
                        N_ ("“%1$s” is not a reporting period: choose one in the field “%2$s”.") },
  [ZB_FIELD_DATE] = { valid_date, "date",
                      N_ ("“%1$s” is not a date: write day, month and year in the field “%2$s”.") },
  [ZB_FIELD_MOMENT] = { valid_moment, "date",
                        N_ ("“%1$s” is not a date with its time: mend the field “%2$s”.") },
  [ZB_FIELD_REFERENCE] = { valid_reference, "reference",
                           N_ ("The field “%2$s” does not name an entry: choose one.") },
  [ZB_FIELD_COUNTRY] = { valid_country, "country",
                         N_ ("“%1$s” is not a country: choose one in the field “%2$s”.") },
  [ZB_FIELD_INDUSTRY] = { valid_industry, "industry",
                          N_ ("“%1$s” is not a VSIC code: mend the field “%2$s”.") },
  [ZB_FIELD_INDUSTRIES] = { valid_industry, "industry",
                            N_ ("“%1$s” is not a list of VSIC codes: mend the field “%2$s”.") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (types) == ZB_N_FIELD_TYPES);

static void
add_finding (GPtrArray *findings,
             const ZbRecord *record,
             const ZbField *field,
             const char *check,
             const char *sentence,
             const char *shown)
{
  const char *arguments[N_ARGUMENTS] = { shown, zb_field_get_label (field), NULL };
  g_autofree char *text = compose_sentence (sentence, arguments);

  g_ptr_array_add (findings, zb_finding_new (ZB_SEVERITY_ERROR, record->reg, record->id,
                                             field->name, check, text));
}

/* The value as it stands in a sentence: what cannot be shown as its type is shown as it is. */
static char *
show_value (const ZbField *field, const ZbValue *value, const char *label)
{
  if (value->kind == zb_field_get_value_kind (field))
    return zb_field_format_with_unit (field, value, label, zb_language_get_current ());
  if (value->kind == ZB_VALUE_INTEGER)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);

  return g_strdup (value->kind == ZB_VALUE_TEXT ? value->text : "");
}

static void
check_field (GPtrArray *findings, const ZbRecord *record, guint index)
{
  const ZbField *field = &record->reg->fields[index];
  const ZbValue *value = &record->values[index];
  g_autofree char *shown = NULL;

  if ((field->flags & ZB_FIELD_DERIVED) != 0)
    return;

  if (value->kind == ZB_VALUE_NULL)
    {
      if ((field->flags & ZB_FIELD_REQUIRED) != 0)
        add_finding (findings, record, field, "required",
                     _ ("The field “%2$s” is empty: it must be filled in."), NULL);
      return;
    }

  if (value->kind == zb_field_get_value_kind (field) && types[field->type].valid (field, value))
    return;

  shown = show_value (field, value, record->labels[index]);
  if (field->type == ZB_FIELD_NUMBER && value->kind == ZB_VALUE_INTEGER && value->integer < 0 &&
      (field->flags & ZB_FIELD_SIGNED) == 0)
    add_finding (findings, record, field, "negative",
                 _ ("%1$s is below zero, which the field “%2$s” cannot be."), shown);
  else
    add_finding (findings, record, field, types[field->type].check, _ (types[field->type].sentence),
                 shown);
}

/* Days compare by the earliest that @a and the latest that @b may mean: 28/12/2021 is not after 2021. */
static gboolean
is_less_equal (const ZbField *field, const ZbValue *a, const ZbValue *b)
{
  if (field->type == ZB_FIELD_DATE)
    return zb_date_to_int (a->text, FALSE) <= zb_date_to_int (b->text, TRUE);
  if (a->kind == ZB_VALUE_TEXT)
    return g_strcmp0 (a->text, b->text) <= 0;

  return a->integer <= b->integer;
}

static gboolean
check_holds (const ZbCheck *check, const ZbRecord *record)
{
  const ZbValue *a, *b;

  if (check->compare == ZB_COMPARE_CUSTOM)
    return check->holds (record);
  if (check->compare == ZB_COMPARE_QUERY)
    return TRUE;

  a = zb_record_get (record, check->field);
  b = zb_record_get (record, check->other);
  if (a->kind == ZB_VALUE_NULL || a->kind != b->kind)
    return TRUE;
  if (check->compare == ZB_COMPARE_NOT_EQUAL)
    return !zb_value_equal (a, b);

  return is_less_equal (zb_register_get_field (record->reg, check->field), a, b);
}

static char *
show_named (const ZbRecord *record, const char *name)
{
  gint index = name != NULL ? zb_register_find_field (record->reg, name) : -1;

  if (index < 0)
    return NULL;

  return show_value (&record->reg->fields[index], &record->values[index], record->labels[index]);
}

static void
run_check (GPtrArray *findings, const ZbRecord *record, const ZbCheck *check)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *sentence = NULL;

  if (check_holds (check, record))
    return;

  first = show_named (record, check->field);
  second = show_named (record, check->other);
  sentence =
    compose_sentence (_ (check->sentence), (const char *const[N_ARGUMENTS]){ first, second, NULL });
  g_ptr_array_add (findings, zb_finding_new (check->severity, record->reg, record->id, check->field,
                                             check->name, sentence));
}

GPtrArray *
zb_register_check_record (const ZbRegister *self, const ZbRecord *record)
{
  g_autoptr (GPtrArray) findings = NULL;

  g_return_val_if_fail (self != NULL && record != NULL && record->reg == self, NULL);

  findings = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_finding_free);
  for (guint i = 0; i < self->n_fields; i++)
    check_field (findings, record, i);

  /* A rule over fields that are not even of their types says nothing. */
  if (findings->len == 0)
    for (const ZbCheck *check = self->checks; check != NULL && check->name != NULL; check++)
      run_check (findings, record, check);

  return g_steal_pointer (&findings);
}

/* A column of a QUERY's answer in a sentence: dates as people read them, other text as it is, integers as the check's field. */
static char *
show_answer (const ZbField *field, const ZbValue *value)
{
  if (value->kind == ZB_VALUE_TEXT && zb_date_get_precision (value->text) > ZB_DATE_PRECISION_YEAR)
    return zb_date_format (value->text, zb_language_get_current ());
  if (value->kind == ZB_VALUE_INTEGER && field != NULL)
    return show_value (field, value, NULL);
  if (value->kind == ZB_VALUE_INTEGER)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);

  return g_strdup (value->text);
}

ZbFinding *
zb_check_make_finding (const ZbCheck *check,
                       const ZbRegister *reg,
                       gint64 id,
                       const ZbValue values[N_ARGUMENTS])
{
  const ZbField *field;
  char *arguments[N_ARGUMENTS + 1] = { NULL };
  g_autofree char *sentence = NULL;
  ZbFinding *finding;

  g_return_val_if_fail (check != NULL && reg != NULL && values != NULL, NULL);

  field = check->field != NULL ? zb_register_get_field (reg, check->field) : NULL;
  for (guint i = 0; i < N_ARGUMENTS; i++)
    arguments[i] = show_answer (field, &values[i]);

  sentence = compose_sentence (_ (check->sentence), (const char *const *)arguments);
  finding = zb_finding_new (check->severity, reg, id, check->field, check->name, sentence);
  for (guint i = 0; i < N_ARGUMENTS; i++)
    g_free (arguments[i]);

  return finding;
}
