/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Round axes, the shares of bullet bars, columns of cards. */

#include "config.h"

#include "ui/zb-chart-scale.h"

static gboolean
next_step (gint64 *step)
{
  gint64 first = *step;

  while (first >= 10)
    first /= 10;

  /* 1 → 2 → 5 → 10 */
  if (first == 2)
    return zb_decimal_mul_div (*step, 5, 2, step);
  return zb_decimal_mul_div (*step, 2, 1, step);
}

static guint
count_decimals (gint64 step, guint scale)
{
  while (scale > 0 && step % 10 == 0)
    {
      step /= 10;
      scale--;
    }
  return scale;
}

void
zb_chart_scale_init (ZbChartScale *self, gint64 max, ZbUnit unit, guint max_steps)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (max_steps > 0);

  self->scale = zb_unit_get_scale (unit);
  self->step = 1;
  if (max <= 0)
    {
      /* An empty axis still ends at one whole unit. */
      for (guint i = 0; i < self->scale; i++)
        self->step *= 10;
      max = self->step;
    }

  while (self->step < max && (max - 1) / self->step + 1 > max_steps)
    if (!next_step (&self->step))
      {
        self->step = max;
        break;
      }

  self->n_steps = (guint)((max - 1) / self->step + 1);
  self->decimals = count_decimals (self->step, self->scale);
}

gint64
zb_chart_scale_get_end (const ZbChartScale *self)
{
  gint64 end = 0;

  g_return_val_if_fail (self != NULL, 0);

  return zb_decimal_mul_div (self->step, self->n_steps, 1, &end) ? end : G_MAXINT64;
}

double
zb_chart_scale_get_position (const ZbChartScale *self, gint64 value)
{
  g_return_val_if_fail (self != NULL, 0);

  return CLAMP ((double)value / (double)zb_chart_scale_get_end (self), 0.0, 1.0);
}

char *
zb_chart_scale_format_tick (const ZbChartScale *self, guint index, ZbLanguage language)
{
  gint64 value = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index <= self->n_steps, NULL);

  if (!zb_decimal_mul_div (self->step, index, 1, &value))
    value = G_MAXINT64;

  return zb_decimal_format (value, self->scale, index > 0 ? self->decimals : 0, self->decimals,
                            zb_number_style_of (language));
}

void
zb_bullet_scale_init (ZbBulletScale *self, double percent, double elapsed)
{
  const double end = MAX (percent, 100.0);

  g_return_if_fail (self != NULL);

  self->fill = CLAMP (percent / end, 0.0, 1.0);
  self->target = 100.0 / end;
  self->elapsed = CLAMP (elapsed, 0.0, 100.0) / end;
}

guint
zb_chart_count_columns (int width, int min_width, int spacing, guint max)
{
  g_return_val_if_fail (min_width + spacing > 0, 1);

  return CLAMP ((width + spacing) / (min_width + spacing), 1, (int)max);
}
