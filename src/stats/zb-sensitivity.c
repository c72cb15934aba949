/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The percentage rises or falls with the rate and never turns, so that its ends are found by halving. */

#include "config.h"

#include "stats/zb-sensitivity.h"

/* % of plan of @card at @rate; ZB_NO_PERCENT: none. */
static gint64
get_percent (const ZbCard *card, gint64 rate)
{
  const ZbFigure *figure = card->reached != NULL ? card->reached : card->actual;
  const gboolean to_usd = card->combine == ZB_COMBINE_TO_USD;
  gint64 actual = 0, plan = 0, percent = 0;
  gboolean done;

  done =
    to_usd
      ? zb_vnd_to_usd (figure->vnd, rate, &actual) && zb_vnd_to_usd (card->target_vnd, rate, &plan)
      : zb_usd_to_vnd (figure->usd, rate, &actual) && zb_usd_to_vnd (card->target_usd, rate, &plan);
  actual += to_usd ? figure->usd : figure->vnd;
  plan += to_usd ? card->target_usd : card->target_vnd;
  return done && zb_decimal_percent (actual, plan, card->percent_decimals, &percent)
           ? percent
           : ZB_NO_PERCENT;
}

/* The rate farthest from the agreed one towards @end that tells @percent. */
static gint64
find_end (const ZbCard *card, gint64 percent, gint64 end)
{
  gint64 same = card->rate, other = end;

  if (get_percent (card, end) == percent)
    return end;
  while (ABS (other - same) > 1)
    {
      const gint64 middle = same + (other - same) / 2;

      if (get_percent (card, middle) == percent)
        same = middle;
      else
        other = middle;
    }
  return same;
}

gboolean
zb_sensitivity_compute (const ZbCard *card, ZbSensitivity *self)
{
  gint64 percent;

  g_return_val_if_fail (card != NULL && self != NULL, FALSE);

  if ((card->combine != ZB_COMBINE_TO_VND && card->combine != ZB_COMBINE_TO_USD) ||
      card->rate <= 0 || card->actual->missing || card->actual->dimension != ZB_DIMENSION_CAPITAL ||
      card->percent == ZB_NO_PERCENT)
    return FALSE;
  percent = get_percent (card, card->rate);
  if (percent == ZB_NO_PERCENT)
    return FALSE;
  for (gint i = 0; i < ZB_N_SENSITIVITY_RATES; i++)
    {
      ZbRatePoint *point = &self->points[i];

      point->rate = card->rate + card->rate / 100 * (i - ZB_N_SENSITIVITY_RATES / 2);
      point->percent = get_percent (card, point->rate);
    }
  self->from = find_end (card, percent, card->rate / 2);
  self->to = find_end (card, percent, card->rate * 2);
  return TRUE;
}
