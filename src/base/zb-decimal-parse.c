/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading of written numbers, by the rules of model.md, section 5. First the shape is found (sign, whole
 * digits, which separators, decimals), then the style where the shape allows two readings, then the value. */

#include "config.h"

#include "base/zb-decimal.h"

#include <glib/gi18n.h>
#include <string.h>

/* More characters than this are no number: 19 digits, their separators, and zeros at both ends. */
#define MAX_CHARS 64

/* What a written number looks like, before anybody decides what it means. */
typedef struct
{
  gboolean negative;
  char digits[MAX_CHARS + 1]; /* of both parts, without separators */
  guint n_whole;
  guint n_decimals;
  char lone; /* the separator that may be of either kind, or 0 */
  ZbNumberStyle style;
} Shape;

/* The characters of a number as one byte each: digits, '.', ',', and ' ' for any blank. */
typedef struct
{
  char bytes[MAX_CHARS + 1];
  guint length;
  gboolean negative;
} Plain;

static const gunichar blanks[] = { ' ', 0x00a0, 0x2007, 0x2009, 0x202f };

static gboolean
is_blank (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    if (c == blanks[i])
      return TRUE;

  return FALSE;
}

static void
strip (Plain *plain)
{
  guint blank = 0;

  while (plain->length > 0 && plain->bytes[plain->length - 1] == ' ')
    plain->length--;
  while (blank < plain->length && plain->bytes[blank] == ' ')
    blank++;
  plain->length -= blank;
  memmove (plain->bytes, plain->bytes + blank, plain->length);
  plain->bytes[plain->length] = '\0';
}

/* One byte a character; 'x' stands for what no number has. */
static char
simplify (gunichar c)
{
  if (c == 0x2212)
    return '-';
  if (c == '\t' || is_blank (c))
    return ' ';
  return c < 0x80 && strchr ("0123456789.,-+()", (char)c) != NULL ? (char)c : 'x';
}

static gboolean
take_plain (const char *text, Plain *plain)
{
  plain->length = 0;
  plain->negative = FALSE;
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      char c = simplify (g_utf8_get_char (p));

      if (c == 'x' || plain->length == MAX_CHARS)
        return FALSE;
      plain->bytes[plain->length++] = c;
    }
  strip (plain);

  return plain->length > 0;
}

static void
cut (Plain *plain, guint at_start, guint at_end)
{
  plain->length -= at_start + at_end;
  memmove (plain->bytes, plain->bytes + at_start, plain->length);
  strip (plain);
}

/* Takes the sign, or the parentheses that stand for one, off. */
static gboolean
take_sign (Plain *plain)
{
  char first = plain->bytes[0];

  if (first == '(')
    {
      if (plain->bytes[plain->length - 1] != ')')
        return FALSE;
      plain->negative = TRUE;
      cut (plain, 1, 1);
    }
  else if (first == '-' || first == '+')
    {
      plain->negative = first == '-';
      cut (plain, 1, 0);
    }

  return plain->length > 0 && strpbrk (plain->bytes, "()+-") == NULL;
}

/* Whether @length bytes are digits in groups of three, between them only @separator. */
static gboolean
groups_are_right (const char *bytes, guint length, char separator)
{
  guint n_first = 0;

  while (n_first < length && bytes[n_first] != separator)
    n_first++;
  if (n_first == 0)
    return FALSE;
  if (n_first < length && (n_first > 3 || (length - n_first) % 4 != 0 || bytes[0] == '0'))
    return FALSE;

  for (guint i = 0; i < length; i++)
    {
      gboolean is_separator = i >= n_first && (i - n_first) % 4 == 0;

      if (is_separator ? bytes[i] != separator : !g_ascii_isdigit (bytes[i]))
        return FALSE;
    }

  return TRUE;
}

static guint
count (const Plain *plain, char c)
{
  guint n = 0;

  for (guint i = 0; i < plain->length; i++)
    n += plain->bytes[i] == c;
  return n;
}

/* Copies the digits of both parts; @point is the place of the decimal separator or the length. */
static gboolean
take_parts (const Plain *plain, guint point, char thousands, Shape *shape)
{
  guint n = 0;

  if (thousands != '\0' ? !groups_are_right (plain->bytes, point, thousands)
                        : strspn (plain->bytes, "0123456789") < point)
    return FALSE;

  for (guint i = 0; i < point; i++)
    if (g_ascii_isdigit (plain->bytes[i]))
      shape->digits[n++] = plain->bytes[i];
  shape->n_whole = n;

  for (guint i = point + 1; i < plain->length; i++)
    {
      if (!g_ascii_isdigit (plain->bytes[i]))
        return FALSE;
      shape->digits[n++] = plain->bytes[i];
    }
  shape->digits[n] = '\0';
  shape->n_decimals = n - shape->n_whole;

  return n > 0 && (point == plain->length || shape->n_decimals > 0);
}

static ZbNumberStyle
style_of_decimal (char separator)
{
  return separator == ',' ? ZB_NUMBER_STYLE_COMMA : ZB_NUMBER_STYLE_POINT;
}

static ZbNumberStyle
style_of_thousands (char separator)
{
  return separator == '.' ? ZB_NUMBER_STYLE_COMMA : ZB_NUMBER_STYLE_POINT;
}

/* One separator stands alone: decimal, unless three digits follow one to three that begin with no 0. */
static gboolean
take_lone (const Plain *plain, guint point, Shape *shape)
{
  if (!take_parts (plain, point, '\0', shape))
    return FALSE;

  if (shape->n_decimals == 3 && shape->n_whole >= 1 && shape->n_whole <= 3 &&
      shape->digits[0] != '0')
    shape->lone = plain->bytes[point];
  else
    shape->style = style_of_decimal (plain->bytes[point]);
  return TRUE;
}

static gboolean
take_shape (const char *text, Shape *shape)
{
  Plain plain;
  guint n_points, n_commas, n_blanks, last;

  *shape = (Shape){ .style = ZB_NUMBER_STYLE_UNKNOWN };
  if (!take_plain (text, &plain) || !take_sign (&plain))
    return FALSE;

  shape->negative = plain.negative;
  n_points = count (&plain, '.');
  n_commas = count (&plain, ',');
  n_blanks = count (&plain, ' ');
  last = plain.length;
  while (last > 0 && plain.bytes[last - 1] != '.' && plain.bytes[last - 1] != ',')
    last--;

  if (last == 0)
    return take_parts (&plain, plain.length, n_blanks > 0 ? ' ' : '\0', shape);
  last--;
  if (n_points + n_commas == 1 && n_blanks == 0)
    return take_lone (&plain, last, shape);
  if (n_points == 0 || n_commas == 0)
    {
      /* One kind: with blanks it is the decimal one, more than once it parts thousands. */
      char separator = plain.bytes[last];

      if (n_blanks > 0)
        {
          shape->style = style_of_decimal (separator);
          return take_parts (&plain, last, ' ', shape);
        }
      shape->style = style_of_thousands (separator);
      return take_parts (&plain, plain.length, separator, shape);
    }

  shape->style = style_of_decimal (plain.bytes[last]);
  return take_parts (&plain, last, plain.bytes[last] == ',' ? '.' : ',', shape);
}

/* A sentence with both readings, each written so that it is read in one way only. */
static void
set_ambiguous (const char *text, const Shape *shape, GError **error)
{
  g_autofree char *quoted = zb_value_error_quote (text);
  const char *minus = shape->negative ? "−" : "";
  char decimal = zb_language_get_current () == ZB_LANGUAGE_EN ? '.' : ',';
  g_autofree char *whole = g_strconcat (minus, shape->digits, NULL);
  g_autofree char *fine = g_strdup_printf ("%s%.*s%c%s0", minus, (int)shape->n_whole, shape->digits,
                                           decimal, shape->digits + shape->n_whole);

  g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_AMBIGUOUS,
               /* Translators: a number like “9.405”, which may mean 9405 or 9.4050 (with a zero
                * more, which makes it clear). */
               _ ("“%1$s” can be read as %2$s or as %3$s; write %2$s or %3$s."), quoted, whole,
               fine);
}

static void
set_range_error (const char *text, guint scale, gboolean too_fine, GError **error)
{
  g_autofree char *quoted = zb_value_error_quote (text);

  if (!too_fine)
    g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_RANGE,
                 _ ("“%s” is too large; check the number and its unit."), quoted);
  else if (scale == 0)
    g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_RANGE,
                 _ ("“%s” has decimals; write a whole number here."), quoted);
  else
    g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_RANGE,
                 ngettext ("“%1$s” is too fine; write at most %2$u decimal here.",
                           "“%1$s” is too fine; write at most %2$u decimals here.", scale),
                 quoted, scale);
}

/* Turns a lone separator into what @style says; FALSE where nothing decides. */
static gboolean
settle_lone (Shape *shape, gboolean whole, ZbNumberStyle style)
{
  if (shape->lone == '\0')
    return TRUE;
  if (whole ? style == style_of_decimal (shape->lone) : style == ZB_NUMBER_STYLE_UNKNOWN)
    return FALSE;

  if (whole || style == style_of_thousands (shape->lone))
    {
      shape->n_whole += shape->n_decimals;
      shape->n_decimals = 0;
    }
  return TRUE;
}

/* The digits of @shape times 10^@scale, in 64 bits with their sign. */
static gboolean
take_value (const Shape *shape, guint scale, gint64 *value)
{
  guint64 limit = (guint64)G_MAXINT64 + (shape->negative ? 1 : 0);
  guint64 magnitude = 0;

  for (guint i = 0; i < shape->n_whole + scale; i++)
    {
      guint digit = i < shape->n_whole + shape->n_decimals ? (guint)(shape->digits[i] - '0') : 0;

      if (magnitude > (limit - digit) / 10)
        return FALSE;
      magnitude = magnitude * 10 + digit;
    }

  *value = shape->negative ? (gint64)-magnitude : (gint64)magnitude;
  return TRUE;
}

ZbNumberStyle
zb_number_style_detect (const char *text)
{
  Shape shape;

  g_return_val_if_fail (text != NULL, ZB_NUMBER_STYLE_UNKNOWN);

  return take_shape (text, &shape) && shape.lone == '\0' ? shape.style : ZB_NUMBER_STYLE_UNKNOWN;
}

gboolean
zb_decimal_parse (const char *text,
                  guint scale,
                  gboolean whole,
                  ZbNumberStyle style,
                  gint64 *value,
                  GError **error)
{
  Shape shape;
  gboolean too_fine = FALSE;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (scale <= ZB_DECIMAL_MAX_SCALE, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (!take_shape (text, &shape))
    {
      g_autofree char *quoted = zb_value_error_quote (text);

      g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_INVALID,
                   _ ("“%s” is not a number; write it with digits only, like 1234."), quoted);
      return FALSE;
    }

  if (!settle_lone (&shape, whole, style))
    {
      set_ambiguous (text, &shape, error);
      return FALSE;
    }

  for (guint i = scale; i < shape.n_decimals; i++)
    too_fine |= shape.digits[shape.n_whole + i] != '0';
  if (too_fine || !take_value (&shape, scale, value))
    {
      set_range_error (text, scale, too_fine, error);
      return FALSE;
    }

  return TRUE;
}
