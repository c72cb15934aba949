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

/* How many steps reach @value, which is not negative. */
static guint64
count_steps (gint64 value, gint64 step)
{
  return value > 0 ? (guint64)((value - 1) / step) + 1 : 0;
}

void
zb_chart_scale_init (ZbChartScale *self, gint64 min, gint64 max, ZbUnit unit, guint max_steps)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (max_steps > 1);

  self->scale = zb_unit_get_scale (unit);
  self->step = 1;
  max = MAX (max, 0);
  min = CLAMP (min, -G_MAXINT64, 0);
  if (max == 0 && min == 0)
    {
      /* An empty axis still ends at one whole unit. */
      for (guint i = 0; i < self->scale; i++)
        self->step *= 10;
      max = self->step;
    }

  while (count_steps (max, self->step) + count_steps (-min, self->step) > max_steps)
    if (!next_step (&self->step))
      {
        self->step = MAX (max, -min);
        break;
      }

  self->n_below = (guint)count_steps (-min, self->step);
  self->n_steps = (guint)count_steps (max, self->step) + self->n_below;
  self->decimals = count_decimals (self->step, self->scale);
}

gint64
zb_chart_scale_get_start (const ZbChartScale *self)
{
  return zb_chart_scale_get_tick (self, 0);
}

gint64
zb_chart_scale_get_end (const ZbChartScale *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return zb_chart_scale_get_tick (self, self->n_steps);
}

gint64
zb_chart_scale_get_tick (const ZbChartScale *self, guint index)
{
  const gint64 steps = (gint64)index - (self != NULL ? self->n_below : 0);
  gint64 value = 0;

  g_return_val_if_fail (self != NULL && index <= self->n_steps, 0);

  if (zb_decimal_mul_div (self->step, steps, 1, &value))
    return value;
  return steps < 0 ? -G_MAXINT64 : G_MAXINT64;
}

double
zb_chart_scale_get_position (const ZbChartScale *self, gint64 value)
{
  double start = 0;

  g_return_val_if_fail (self != NULL, 0);

  start = (double)zb_chart_scale_get_start (self);
  return CLAMP (((double)value - start) / ((double)zb_chart_scale_get_end (self) - start), 0.0,
                1.0);
}

char *
zb_chart_scale_format_tick (const ZbChartScale *self, guint index, ZbLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index <= self->n_steps, NULL);

  return zb_decimal_format (zb_chart_scale_get_tick (self, index), self->scale,
                            index != self->n_below ? self->decimals : 0, self->decimals,
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
