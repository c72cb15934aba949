/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A checked paragraph: its numbers, the findings about them, and how these are told. */

#include "config.h"

#include "stats/zb-figure-check-private.h"

#include <glib/gi18n.h>

static const struct
{
  const char *code;
  const char *label;
} outcomes[] = {
  [ZB_VERDICT_CONSISTENT] = { "consistent", N_ ("consistent") },
  [ZB_VERDICT_ROUNDED] = { "rounded", N_ ("consistent only if inputs were rounded") },
  /* Translators: “không khớp”. */
  [ZB_VERDICT_INCONSISTENT] = { "inconsistent", N_ ("inconsistent") },
};

static const struct
{
  const char *code;
  const char *label;
} relations[] = {
  [ZB_LINK_SUM] = { "sum", N_ ("sum of its items") },
  [ZB_LINK_SHARE] = { "share", N_ ("share") },
  /* Translators: “% kế hoạch”. */
  [ZB_LINK_OF_PLAN] = { "of-plan", N_ ("percent of plan") },
  /* Translators: “tăng … %”. */
  [ZB_LINK_GROWTH] = { "growth", N_ ("growth") },
  /* Translators: “bằng … %”. */
  [ZB_LINK_RATIO] = { "ratio", N_ ("ratio") },
  /* Translators: “tỷ lệ lấp đầy”. */
  [ZB_LINK_OCCUPANCY] = { "occupancy", N_ ("occupancy rate") },
  [ZB_LINK_ROLL_FORWARD] = { "roll-forward", N_ ("stock and flow") },
  [ZB_LINK_BOOK] = { "book", N_ ("the book") },
};

static void
finding_free (gpointer data)
{
  ZbRemark *self = data;

  g_array_unref (self->inputs);
  g_free (self->arithmetic);
  g_free (self->sentence);
  g_free (self);
}

static gint
compare_findings (gconstpointer a, gconstpointer b)
{
  const ZbRemark *one = *(const ZbRemark *const *)a;
  const ZbRemark *other = *(const ZbRemark *const *)b;

  if (one->printed != other->printed)
    return one->printed < other->printed ? -1 : 1;
  return (gint)one->relation - (gint)other->relation;
}

/* A number as printed with its percent sign or unit. */
static char *
dup_printed (const ZbFigureCheck *self, guint i)
{
  const ZbScanned *number = &g_array_index (self->numbers, ZbScanned, i);

  return g_strndup (self->text + number->start, number->stop - number->start);
}

static char *
make_sentence (ZbVerdict outcome, const char *arithmetic, const char *printed)
{
  switch (outcome)
    {
    case ZB_VERDICT_CONSISTENT:
      /* Translators: the arithmetic ("11.131 ÷ 24.717 = 45,03%"), and what was printed. */
      return g_strdup_printf (_ ("%1$s, which agrees with “%2$s”."), arithmetic, printed);
    case ZB_VERDICT_ROUNDED:
      return g_strdup_printf (
        _ ("%1$s; “%2$s” holds only if the numbers were rounded before they were printed."),
        arithmetic, printed);
    case ZB_VERDICT_INCONSISTENT:
    default:
      return g_strdup_printf (_ ("%1$s, not “%2$s”."), arithmetic, printed);
    }
}

/* Public functions. */

ZbRemark *
zb_figure_check_add (ZbFigureCheck *self,
                     ZbLink relation,
                     ZbVerdict outcome,
                     guint printed,
                     char *arithmetic)
{
  ZbRemark *finding = g_new0 (ZbRemark, 1);
  g_autofree char *text = dup_printed (self, printed);

  finding->relation = relation;
  finding->outcome = outcome;
  finding->printed = printed;
  finding->inputs = g_array_new (FALSE, FALSE, sizeof (guint));
  finding->arithmetic = arithmetic;
  finding->sentence = make_sentence (outcome, arithmetic, text);
  g_ptr_array_add (self->findings, finding);
  return finding;
}

void
zb_figure_check_sort (ZbFigureCheck *self)
{
  g_ptr_array_sort (self->findings, compare_findings);
}

char *
zb_figure_check_dup_number (const ZbFigureCheck *self, const ZbLens *lens, guint number)
{
  const ZbScanned *scanned = &g_array_index (self->numbers, ZbScanned, number);
  gsize start = lens->bytes[scanned->from];

  return g_strndup (self->text + start, lens->bytes[scanned->to] - start);
}

char *
zb_figure_check_write (const ZbFigureCheck *self, ZbRational value, gint unit, guint decimals)
{
  gint64 steps;

  decimals = MIN (decimals, ZB_DECIMAL_MAX_SCALE);
  if (!zb_rational_round (value, unit - (gint)decimals, &steps))
    return g_strdup ("–");
  return zb_decimal_format (steps, decimals, 0, decimals, self->style);
}

ZbFigureCheck *
zb_figure_check_text (const char *text)
{
  ZbFigureCheck *self = g_new0 (ZbFigureCheck, 1);
  g_autoptr (ZbLens) lens = NULL;
  ZbReading reading = { 0 };

  g_return_val_if_fail (g_utf8_validate (text, -1, NULL), NULL);

  self->text = g_strdup (text);
  self->findings = g_ptr_array_new_with_free_func (finding_free);
  lens = zb_lens_new (self->text);
  self->numbers = zb_number_scan (lens, &self->style);
  zb_reading_init (&reading, self, lens);
  zb_reading_check_percents (&reading);
  zb_reading_check_sums (&reading);
  zb_reading_check_flows (&reading);
  zb_reading_clear (&reading);
  zb_figure_check_sort (self);
  return self;
}

gboolean
zb_figure_check_get_verdict (const ZbFigureCheck *self, guint number, ZbVerdict *outcome)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->findings->len; i++)
    {
      const ZbRemark *finding = g_ptr_array_index (self->findings, i);

      if (finding->printed != number)
        continue;
      *outcome = found ? MAX (*outcome, finding->outcome) : finding->outcome;
      found = TRUE;
    }
  return found;
}

guint
zb_figure_check_count (const ZbFigureCheck *self, ZbVerdict outcome)
{
  guint n = 0;

  for (guint i = 0; i < self->findings->len; i++)
    n += ((const ZbRemark *)g_ptr_array_index (self->findings, i))->outcome == outcome ? 1 : 0;
  return n;
}

const char *
zb_verdict_get_label (ZbVerdict outcome)
{
  return _ (outcomes[outcome].label);
}

const char *
zb_verdict_to_code (ZbVerdict outcome)
{
  return outcomes[outcome].code;
}

const char *
zb_link_get_label (ZbLink relation)
{
  return _ (relations[relation].label);
}

const char *
zb_link_to_code (ZbLink relation)
{
  return relations[relation].code;
}

void
zb_figure_check_free (ZbFigureCheck *self)
{
  g_free (self->text);
  g_array_unref (self->numbers);
  g_ptr_array_unref (self->findings);
  g_free (self);
}
