/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading what people type and sheets hold, one function a field type. Every failure is one sentence that says what was
 * written, what is wanted and how to write it. */

#include "config.h"

#include "register/zb-field-text.h"

#include "base/zb-date.h"
#include "base/zb-text.h"
#include "register/zb-catalogue.h"
#include "register/zb-country.h"
#include "register/zb-industry.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is read, and how. @text is clean and not empty. */
typedef struct
{
  const ZbField *field;
  const char *text;
  ZbNumberStyle style;
  ZbUnit unit;
} Reading;

typedef gboolean (*ParseFunc) (const Reading *self, ZbValue *value, GError **error);

/* Units of one dimension follow each other in ZbUnit. */
static const struct
{
  ZbUnit first, last;
} dimensions[] = {
  { ZB_UNIT_VND, ZB_UNIT_TRILLION_VND },
  { ZB_UNIT_USD, ZB_UNIT_BILLION_USD },
  { ZB_UNIT_M2, ZB_UNIT_HECTARE },
};

static const struct
{
  const char *text; /* folded */
  gboolean value;
} booleans[] = {
  { "yes", TRUE },  { "co", TRUE },     { "1", TRUE },    { "true", TRUE },
  { "dung", TRUE }, { "x", TRUE },      { "no", FALSE },  { "khong", FALSE },
  { "0", FALSE },   { "false", FALSE }, { "sai", FALSE },
};

/* Sets an error whose @sentence names the text by %1$s and the field by %2$s: both are words, so the sentence is composed here and
 * never used as a format. */
static gboolean
refuse (const Reading *self, ZbValueError code, GError **error, const char *sentence)
{
  g_autofree char *quoted = zb_value_error_quote (self->text);
  g_autoptr (GString) message = g_string_new (sentence);

  g_string_replace (message, "%2$s", zb_field_get_label (self->field), 0);
  g_string_replace (message, "%1$s", quoted, 1);
  g_set_error_literal (error, ZB_VALUE_ERROR, code, message->str);

  return FALSE;
}

static gboolean
parse_text (const Reading *self, ZbValue *value, GError **error)
{
  g_autofree char *line = NULL;
  g_autofree char *tidied = NULL;

  if (self->field->type == ZB_FIELD_LONG_TEXT)
    {
      zb_value_set_text (value, self->text);
      return TRUE;
    }

  line = g_strdelimit (g_strdup (self->text), "\n\t", ' ');
  if (self->field->tidy != NULL)
    tidied = self->field->tidy (line);
  zb_value_set_text (value, tidied != NULL ? tidied : line);

  return TRUE;
}

/* Whether one of the forms between "|" in @written is @text, to the byte. */
static gboolean
is_written (const char *written, const char *text, gsize length)
{
  while (written != NULL && *written != '\0')
    {
      gsize part = strcspn (written, "|");

      if (part == length && strncmp (written, text, length) == 0)
        return TRUE;
      written += part + (written[part] == '|');
    }

  return FALSE;
}

static gboolean
is_written_folded (const char *written, const char *folded)
{
  g_auto (GStrv) parts = g_strsplit (written != NULL ? written : "", "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = zb_text_fold (parts[i]);

      if (g_str_equal (part, folded))
        return TRUE;
    }

  return FALSE;
}

/* The entry that @text means. Sheets of a million rows repeat the exact words: these are found without folding. */
static const ZbCode *
find_code (const ZbField *field, const char *text)
{
  gsize length = strlen (text);
  g_autofree char *folded = NULL;

  for (const ZbCode *c = field->codes; c->code != NULL; c++)
    if (g_str_equal (c->code, text) || g_str_equal (c->label, text) ||
        is_written (c->written, text, length))
      return c;

  folded = zb_text_fold (text);
  for (const ZbCode *c = field->codes; folded[0] != '\0' && c->code != NULL; c++)
    {
      const char *vietnamese = zb_catalogue_translate (c->label, ZB_LANGUAGE_VI);

      if (is_written_folded (c->label, folded) || is_written_folded (vietnamese, folded) ||
          is_written_folded (c->written, folded) || is_written_folded (c->code, folded))
        return c;
    }

  return NULL;
}

/* Lists what may be written instead: "“abc” is not known as Kind: write one of A, B, C." */
static gboolean
refuse_code (const Reading *self, const char *text, GError **error)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  g_autofree char *quoted = zb_value_error_quote (text);

  for (const ZbCode *c = self->field->codes; c->code != NULL; c++)
    g_string_append_printf (labels, "%s%s", labels->len > 0 ? "; " : "", _ (c->label));

  /* Translators: %1$s is what was written, %2$s the field, %3$s the labels it may have. */
  g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_INVALID,
               _ ("“%1$s” is not known in the field “%2$s”: write one of these: %3$s."), quoted,
               zb_field_get_label (self->field), labels->str);

  return FALSE;
}

static gboolean
parse_code (const Reading *self, ZbValue *value, GError **error)
{
  const ZbCode *code = find_code (self->field, self->text);

  if (code == NULL)
    return refuse_code (self, self->text, error);

  zb_value_set_text (value, code->code);

  return TRUE;
}

static gboolean
parse_codes (const Reading *self, ZbValue *value, GError **error)
{
  g_auto (GStrv) parts = g_strsplit_set (self->text, ";\n", -1);
  g_autoptr (GString) codes = g_string_new (NULL);
  guint64 present = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const ZbCode *code;

      if (g_strstrip (parts[i])[0] == '\0')
        continue;
      code = find_code (self->field, parts[i]);
      if (code == NULL)
        return refuse_code (self, parts[i], error);
      present |= G_GUINT64_CONSTANT (1) << (code - self->field->codes);
    }

  for (guint i = 0; self->field->codes[i].code != NULL; i++)
    if (present & (G_GUINT64_CONSTANT (1) << i))
      g_string_append_printf (codes, "%s%s", codes->len > 0 ? ";" : "", self->field->codes[i].code);
  zb_value_set_text (value, codes->str);

  return TRUE;
}

static gboolean
parse_boolean (const Reading *self, ZbValue *value, GError **error)
{
  g_autofree char *folded = zb_text_fold (self->text);

  for (guint i = 0; i < G_N_ELEMENTS (booleans); i++)
    if (g_str_equal (booleans[i].text, folded))
      {
        zb_value_set_integer (value, booleans[i].value);
        return TRUE;
      }

  return refuse (self, ZB_VALUE_ERROR_INVALID, error,
                 _ ("“%1$s” is neither yes nor no: write Yes or No in the field “%2$s”."));
}

static gboolean
same_dimension (ZbUnit a, ZbUnit b)
{
  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    if (a >= dimensions[i].first && a <= dimensions[i].last)
      return b >= dimensions[i].first && b <= dimensions[i].last;

  return a == b;
}

/* Where @text ends with the name of a unit of the field's dimension ("12,5 ha"), that unit and the number alone. */
static char *
take_unit_off (const Reading *self, ZbUnit *unit)
{
  const char *end = self->text + strlen (self->text);
  g_autofree char *name = NULL;
  ZbUnit written;

  while (end > self->text && !g_ascii_isdigit (end[-1]) && end[-1] != ')')
    end--;
  if (end == self->text || *end == '\0')
    return NULL;

  name = g_strstrip (g_strdup (end));
  if (!zb_unit_from_name (name, &written) || !same_dimension (*unit, written))
    return NULL;

  *unit = written;

  return g_strndup (self->text, end - self->text);
}

static gboolean
parse_number (const Reading *self, ZbValue *value, GError **error)
{
  ZbUnit unit = self->unit != ZB_UNIT_NONE ? self->unit : self->field->unit;
  g_autofree char *alone = unit != ZB_UNIT_NONE ? take_unit_off (self, &unit) : NULL;
  guint scale = unit != ZB_UNIT_NONE ? zb_unit_get_scale (unit) : self->field->scale;
  gint64 number;

  if (!zb_decimal_parse (alone != NULL ? alone : self->text, scale, scale == 0, self->style,
                         &number, error))
    return FALSE;

  if (number < 0 && (self->field->flags & ZB_FIELD_SIGNED) == 0)
    return refuse (self, ZB_VALUE_ERROR_RANGE, error,
                   _ ("“%1$s” is below zero, which the field “%2$s” cannot be."));

  zb_value_set_integer (value, number);

  return TRUE;
}

static gboolean
parse_year (const Reading *self, ZbValue *value, GError **error)
{
  g_autofree char *folded = zb_text_fold (self->text);
  const char *digits = g_str_has_prefix (folded, "nam ") ? folded + strlen ("nam ") : folded;
  guint64 year;

  if (!g_ascii_string_to_unsigned (digits, 10, ZB_YEAR_FIRST, ZB_YEAR_LAST, &year, NULL))
    return refuse (self, ZB_VALUE_ERROR_INVALID, error,
                   _ ("“%1$s” is not a year: write four digits in the field “%2$s”, for example "
                      "2021."));

  zb_value_set_integer (value, year);

  return TRUE;
}

static gboolean
parse_period (const Reading *self, ZbValue *value, GError **error)
{
  ZbPeriod period;
  gint year;

  /* The stored code itself, as other programs write it. */
  if (!zb_period_from_code (self->text, &period) &&
      !zb_period_parse (self->text, &period, &year, error))
    return FALSE;

  zb_value_set_text (value, zb_period_to_code (period));

  return TRUE;
}

static gboolean
parse_date (const Reading *self, ZbValue *value, GError **error)
{
  char stored[ZB_DATE_LENGTH];

  if (!zb_date_parse (self->text, FALSE, stored, error))
    return FALSE;

  zb_value_set_text (value, stored);

  return TRUE;
}

static gboolean
parse_moment (const Reading *self, ZbValue *value, GError **error)
{
  char stored[ZB_MOMENT_LENGTH];

  if (!zb_moment_parse (self->text, stored, error))
    return FALSE;

  zb_value_set_text (value, stored);

  return TRUE;
}

static gboolean
parse_reference (const Reading *self, ZbValue *value, GError **error)
{
  return refuse (self, ZB_VALUE_ERROR_INVALID, error,
                 _ ("“%1$s” could not be looked up for the field “%2$s”: choose it from the "
                    "list."));
}

static gboolean
parse_country (const Reading *self, ZbValue *value, GError **error)
{
  const char *code = zb_country_find (self->text);

  if (code == NULL)
    return refuse (self, ZB_VALUE_ERROR_INVALID, error,
                   _ ("“%1$s” is not a country: write its name or its code of two letters in the "
                      "field “%2$s”, for example VN."));

  zb_value_set_text (value, code);

  return TRUE;
}

static gboolean
parse_industry (const Reading *self, ZbValue *value, GError **error)
{
  g_autofree char *stored =
    zb_industry_parse (self->text, NULL, self->field->type == ZB_FIELD_INDUSTRIES, error);

  if (stored == NULL)
    return FALSE;

  zb_value_set_text (value, stored);

  return TRUE;
}

static const ParseFunc types[] = {
  [ZB_FIELD_TEXT] = parse_text,           [ZB_FIELD_LONG_TEXT] = parse_text,
  [ZB_FIELD_CODE] = parse_code,           [ZB_FIELD_CODES] = parse_codes,
  [ZB_FIELD_BOOLEAN] = parse_boolean,     [ZB_FIELD_NUMBER] = parse_number,
  [ZB_FIELD_YEAR] = parse_year,           [ZB_FIELD_PERIOD] = parse_period,
  [ZB_FIELD_DATE] = parse_date,           [ZB_FIELD_MOMENT] = parse_moment,
  [ZB_FIELD_REFERENCE] = parse_reference, [ZB_FIELD_COUNTRY] = parse_country,
  [ZB_FIELD_INDUSTRY] = parse_industry,   [ZB_FIELD_INDUSTRIES] = parse_industry,
};

G_STATIC_ASSERT (G_N_ELEMENTS (types) == ZB_N_FIELD_TYPES);

gboolean
zb_field_parse (const ZbField *field,
                const char *text,
                ZbNumberStyle style,
                ZbUnit unit,
                ZbValue *value,
                GError **error)
{
  g_autofree char *clean = NULL;
  Reading reading = { field, NULL, style, unit };

  g_return_val_if_fail (field != NULL && text != NULL && value != NULL, FALSE);

  zb_value_clear (value);
  clean = zb_text_clean (text, -1, NULL, error);
  if (clean == NULL)
    return FALSE;
  if (clean[0] == '\0')
    return TRUE;

  reading.text = clean;

  return types[field->type](&reading, value, error);
}
