/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures as people read them, in the language asked for (never gettext's: a report may speak
 * another). */

#include "config.h"

#include "stats/zb-figure-private.h"

#define MISSING "–"
#define ABOUT "≈"
#define CAPITAL_DECIMALS 3
#define EXACT_DECIMALS ZB_DECIMAL_MAX_SCALE

static const char *const and[] = {
  [ZB_LANGUAGE_VI] = " và ",
  [ZB_LANGUAGE_EN] = " and ",
};

/* Both currencies, or the one there is; nothing at all is told in đồng. */
static char *
format_capital (const ZbFigure *figure, guint decimals, ZbLanguage language)
{
  g_autofree char *usd = zb_unit_format (figure->usd, ZB_UNIT_MILLION_USD, decimals, language);
  g_autofree char *vnd = zb_unit_format (figure->vnd, ZB_UNIT_BILLION_VND, decimals, language);

  if (figure->usd == 0)
    return g_steal_pointer (&vnd);
  if (figure->vnd == 0)
    return g_steal_pointer (&usd);
  return g_strconcat (usd, and[language], vnd, NULL);
}

static char *
format_ratio (const ZbFigure *figure, guint decimals, ZbLanguage language)
{
  g_autofree char *number = NULL;
  gint64 percent;

  if (!zb_decimal_percent (figure->numerator, figure->denominator, decimals, &percent))
    return g_strdup (MISSING);
  number = zb_decimal_format (percent, decimals, decimals, decimals, zb_number_style_of (language));
  return g_strconcat (number, "%", NULL);
}

static char *
format_value (const ZbFigure *figure, gint64 value, guint decimals, ZbLanguage language)
{
  g_autofree char *number = NULL;

  if (figure->unit_name == NULL)
    return zb_unit_format (value, figure->unit, decimals, language);
  number = zb_decimal_format (value, figure->scale, 0, MIN (decimals, figure->scale),
                              zb_number_style_of (language));
  return g_strconcat (number, " ", figure->unit_name, NULL);
}

/* Public functions. */

char *
zb_figure_format (const ZbFigure *figure, ZbLanguage language)
{
  g_autofree char *text = NULL;
  gboolean rounded;
  gint64 value;

  g_return_val_if_fail (figure != NULL, NULL);

  if (figure->missing)
    return g_strdup (MISSING);
  if (figure->dimension == ZB_DIMENSION_CAPITAL)
    return format_capital (figure, CAPITAL_DECIMALS, language);
  if (figure->dimension == ZB_DIMENSION_RATIO)
    return format_ratio (figure, figure->decimals, language);

  rounded = figure->estimated && figure->unit_name == NULL && zb_unit_is_money (figure->unit);
  value =
    rounded ? zb_decimal_round_significant (figure->value, ZB_ESTIMATE_DIGITS) : figure->value;
  text = format_value (figure, value, figure->decimals, language);
  return rounded ? g_strconcat (ABOUT, text, NULL) : g_steal_pointer (&text);
}

char *
zb_figure_format_exact (const ZbFigure *figure, ZbLanguage language)
{
  g_return_val_if_fail (figure != NULL, NULL);

  if (figure->missing)
    return g_strdup (MISSING);
  if (figure->dimension == ZB_DIMENSION_CAPITAL)
    return format_capital (figure, EXACT_DECIMALS, language);
  if (figure->dimension == ZB_DIMENSION_RATIO)
    return format_ratio (figure, figure->decimals, language);
  return format_value (figure, figure->value, EXACT_DECIMALS, language);
}
