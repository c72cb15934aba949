/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers: what is read must read the same once written, in every style and scale, and never leave
 * 64 bits; stored numbers of workbooks and format codes too. */

#include "config.h"

#include "fuzz.h"

#include "base/zb-unit.h"
#include "exchange/zb-sheet-value.h"

#include <string.h>

static const guint scales[] = { 0, 1, 2, 4, 6, 9, 12, 18 };

/* What is written of @value is read as @value. */
static void
check_written (const char *text, guint scale, ZbNumberStyle style, gint64 value)
{
  g_autoptr (GError) error = NULL;
  gint64 again = ~value;

  g_assert_true (zb_decimal_parse (text, scale, FALSE, style, &again, &error));
  g_assert_no_error (error);
  g_assert_cmpint (again, ==, value);
}

static void
check_value (gint64 value, guint scale)
{
  static const ZbNumberStyle styles[] = { ZB_NUMBER_STYLE_COMMA, ZB_NUMBER_STYLE_POINT };
  g_autofree char *plain = zb_decimal_format_plain (value, scale);

  check_written (plain, scale, ZB_NUMBER_STYLE_POINT, value);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autofree char *text = zb_decimal_format (value, scale, 0, scale, styles[i]);
      g_autofree char *rounded = zb_decimal_format (value, scale, 0, 1, styles[i]);

      check_written (text, scale, styles[i], value);
      g_assert_true (g_utf8_validate (rounded, -1, NULL));
    }
}

static void
check_text (const char *text, guint scale, gboolean whole, ZbNumberStyle style)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;
  gboolean read = zb_decimal_parse (text, scale, whole, style, &value, &error);

  g_assert_true (read == (error == NULL));
  if (read)
    check_value (value, scale);
  else
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* Sums of two numbers that are the input's own bytes. */
static void
check_sums (const uint8_t *data, size_t size)
{
  gint64 numbers[3] = { 0 };
  gint64 result = 0;

  memcpy (numbers, data, MIN (size, sizeof numbers));
  zb_decimal_mul_div (numbers[0], numbers[1], numbers[2], &result);
  zb_decimal_percent (numbers[0], numbers[1], (guint)numbers[2] % 7, &result);
  zb_decimal_round (numbers[0], (guint)numbers[1] % 25);
  zb_decimal_round_significant (numbers[0], 1 + (guint)numbers[1] % 25);
  zb_usd_to_vnd (numbers[0], numbers[1], &result);
  zb_vnd_to_usd (numbers[0], numbers[1], &result);
  check_value (numbers[0], (guint)numbers[2] % (ZB_DECIMAL_MAX_SCALE + 1));
  for (guint i = 0; i < ZB_N_UNITS; i++)
    {
      g_autofree char *text = zb_unit_format (numbers[0], (ZbUnit)i, 3, ZB_LANGUAGE_VI);
      g_autofree char *number = zb_unit_format_number (numbers[0], (ZbUnit)i, 18, ZB_LANGUAGE_EN);

      g_assert_true (strlen (text) >= 1 && strlen (number) >= 1);
    }
}

static void
check_stored (const char *text)
{
  for (ZbNumberForm form = ZB_NUMBER_FORM_NUMBER; form <= ZB_NUMBER_FORM_TIME; form++)
    for (guint epoch_1904 = 0; epoch_1904 <= 1; epoch_1904++)
      {
        g_autoptr (GString) shown = g_string_new (NULL);

        zb_sheet_value_append (shown, text, form, (gboolean)epoch_1904);
      }
  zb_number_form_from_code (text);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  ZbUnit unit;

  zb_number_style_detect (text);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for (ZbNumberStyle style = ZB_NUMBER_STYLE_UNKNOWN; style <= ZB_NUMBER_STYLE_POINT; style++)
      {
        check_text (text, scales[i], FALSE, style);
        check_text (text, scales[i], TRUE, style);
      }
  check_stored (text);
  check_sums (data, size);
  if (g_utf8_validate (text, -1, NULL))
    zb_unit_from_name (text, &unit);
  return 0;
}
