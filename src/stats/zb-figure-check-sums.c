/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Totals and their items, and stocks with what came and went between them. All numbers of one
 * printed list are read at the finest precision printed in it (model, section 3). */

#include "config.h"

#include "stats/zb-figure-check-private.h"

#define LIST_OPENS                                                                                 \
  "gom|bao gom|trong do|of which|including|comprising|comprises|consisting of|consists "           \
  "of|namely|:|("
/* A list that these open may leave items out. */
#define MAY_BE_PART "trong do|of which|including|("
#define NOT_AN_ITEM "so voi|cung ky|ke hoach|compared|than|plan|tang|giam|up|down|dat|bang|reaching"

/* Numbers with a sign before each. */
typedef struct
{
  GArray *items; /* guint */
  GArray *signs; /* gint */
} List;

static void
list_init (List *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (guint));
  self->signs = g_array_new (FALSE, FALSE, sizeof (gint));
}

static void
list_clear (List *self)
{
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->signs, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (List, list_clear)

static void
list_add (List *self, guint item, gint sign)
{
  g_array_append_val (self->items, item);
  g_array_append_val (self->signs, sign);
}

static guint
list_get (const List *self, guint i)
{
  return g_array_index (self->items, guint, i);
}

/* The sum of the first @n items at the finest precision of them and of @total. */
static ZbInterval
add_up (const ZbReading *self, const List *list, guint n, guint total, guint *decimals)
{
  ZbInterval sum = zb_interval_decimal (0, 0, 0, TRUE);
  gint finest = zb_reading_get (self, total)->exponent;

  *decimals = 0;
  for (guint i = 0; i < n; i++)
    finest = MIN (finest, zb_reading_get (self, list_get (list, i))->exponent);
  for (guint i = 0; i < n; i++)
    {
      ZbInterval item = zb_scanned_interval (zb_reading_get (self, list_get (list, i)), finest);

      sum = g_array_index (list->signs, gint, i) < 0 ? zb_interval_subtract (sum, item)
                                                     : zb_interval_add (sum, item);
    }
  if (zb_reading_get (self, total)->unit_exponent > finest)
    *decimals = (guint)(zb_reading_get (self, total)->unit_exponent - finest);
  return sum;
}

/* “152 + 222 + 186 = 560”. */
static char *
write_sum (const ZbReading *self, const List *list, guint n, guint total, ZbInterval sum, guint d)
{
  GString *text = g_string_new (NULL);
  gint unit = zb_reading_get (self, total)->unit_exponent;
  g_autofree char *result = zb_figure_check_write (self->check, sum.value, unit, d);

  for (guint i = 0; i < n; i++)
    {
      const ZbScanned *item = zb_reading_get (self, list_get (list, i));
      gboolean minus = g_array_index (list->signs, gint, i) < 0;
      g_autofree char *written =
        item->unit_exponent == unit
          ? zb_figure_check_dup_number (self->check, self->lens, list_get (list, i))
          : zb_figure_check_write (self->check, zb_rational_decimal (item->digits, item->exponent),
                                   unit, d);

      if (i > 0 || minus)
        g_string_append (text, minus ? (i > 0 ? " − " : "−") : " + ");
      g_string_append (text, written);
    }
  g_string_append_printf (text, " = %s", result);
  return g_string_free (text, FALSE);
}

static ZbVerdict
judge (const ZbReading *self, const List *list, guint n, guint total)
{
  const ZbScanned *printed = zb_reading_get (self, total);
  guint decimals;

  return zb_reading_judge (printed, printed->exponent, add_up (self, list, n, total, &decimals));
}

static void
add_finding (ZbReading *self, ZbLink relation, const List *list, guint n, guint total)
{
  guint decimals;
  ZbInterval sum = add_up (self, list, n, total, &decimals);
  ZbRemark *finding = zb_figure_check_add (self->check, relation, judge (self, list, n, total),
                                           total, write_sum (self, list, n, total, sum, decimals));

  g_array_append_vals (finding->inputs, list->items->data, n);
}

/* Whether the items fall short of @total: a list that may leave some out is then no sum. */
static gboolean
falls_short (const ZbReading *self, const List *list, guint total)
{
  guint decimals;
  ZbInterval sum = add_up (self, list, list->items->len, total, &decimals);
  const ZbScanned *printed = zb_reading_get (self, total);

  return zb_rational_is_known (sum.value) &&
         zb_rational_compare (sum.value, zb_rational_decimal (printed->digits, printed->exponent)) <
           0;
}

/* Both sources of capital are named: then nothing is left out. */
static gboolean
is_whole (const ZbReading *self, guint from, guint to)
{
  return zb_lens_find_first (self->lens, from, to, "fdi|nuoc ngoai|foreign") < to &&
         zb_lens_find_first (self->lens, from, to, "trong nuoc|ddi|domestic") < to;
}

/* Items behind “T, gồm”: up to where the list ends. */
static void
collect_items (const ZbReading *self, guint total, gboolean closed, gboolean colon, List *list)
{
  const GArray *numbers = self->check->numbers;

  for (guint i = total + 1; i < numbers->len; i++)
    {
      guint from = zb_reading_get (self, i - 1)->end;
      guint begin = zb_reading_get (self, i)->begin;
      gboolean percent = zb_reading_get (self, i)->measure >= ZB_MEASURE_PERCENT;

      if (self->sentences[i] != self->sentences[total])
        break;
      if (i > total + 1 &&
          (zb_lens_find_first (self->lens, from, begin, closed ? ")" : "\n") < begin ||
           (!colon && zb_lens_find_first (self->lens, from, begin, ";") < begin)))
        break;
      if (percent)
        continue;
      if (!zb_reading_match (self, total, i) ||
          (list->items->len > 0 &&
           zb_lens_find_first (self->lens, from, begin, NOT_AN_ITEM) < begin))
        break;
      list_add (list, i, 1);
    }
}

static gboolean
check_list (ZbReading *self, guint total)
{
  const ZbScanned *printed = zb_reading_get (self, total);
  guint next =
    total + 1 < self->check->numbers->len ? zb_reading_get (self, total + 1)->begin : printed->end;
  guint open = zb_lens_find_first (self->lens, printed->end, next, LIST_OPENS);
  guint colon = zb_lens_find_first (self->lens, printed->end, next, ":");
  g_auto (List) list = { 0 };

  if (open >= next || self->connected[total + 1] ||
      zb_lens_find_first (self->lens, printed->end, next, ";") < next)
    return FALSE;
  list_init (&list);
  collect_items (self, total, self->lens->plain[open] == '(', colon < next, &list);
  if (list.items->len < 2)
    return FALSE;
  for (guint n = 2; n < list.items->len; n++)
    if (judge (self, &list, n, total) == ZB_VERDICT_CONSISTENT)
      {
        add_finding (self, ZB_LINK_SUM, &list, n, total);
        return TRUE;
      }
  if (zb_lens_find_first (self->lens, printed->end, next, MAY_BE_PART) < next && colon >= next &&
      judge (self, &list, list.items->len, total) == ZB_VERDICT_INCONSISTENT &&
      falls_short (self, &list, total) &&
      !is_whole (self, printed->end,
                 zb_reading_get (self, list_get (&list, list.items->len - 1))->end + 12))
    return FALSE;
  add_finding (self, ZB_LINK_SUM, &list, list.items->len, total);
  return TRUE;
}

/* Items before “tổng cộng T”, “a + b = T”. */
static void
check_items_before (ZbReading *self, guint total)
{
  const ZbScanned *printed = zb_reading_get (self, total);
  guint from = total > 0 ? zb_reading_get (self, total - 1)->end : 0;
  gboolean equals = zb_lens_find_first (self->lens, from, printed->begin, "=") < printed->begin;
  guint first = total;
  g_auto (List) list = { 0 };

  if (self->connected[total] || (!equals && self->roles[total] != ZB_ROLE_TOTAL))
    return;
  while (first > 0 && self->sentences[first - 1] == self->sentences[total] &&
         zb_reading_match (self, first - 1, total) && self->roles[first - 1] != ZB_ROLE_PLAN &&
         self->roles[first - 1] != ZB_ROLE_BASE)
    {
      first--;
      if (self->roles[first] == ZB_ROLE_TOTAL || self->connected[first])
        break;
    }
  if (total - first < 2)
    return;
  list_init (&list);
  for (guint i = first; i < total; i++)
    list_add (&list, i, 1);
  add_finding (self, ZB_LINK_SUM, &list, list.items->len, total);
}

static gint
get_flow_sign (ZbRole role)
{
  return role == ZB_ROLE_IN ? 1 : role == ZB_ROLE_OUT ? -1 : 0;
}

static void
check_flow (ZbReading *self, guint opening)
{
  g_auto (List) list = { 0 };

  list_init (&list);
  list_add (&list, opening, 1);
  for (guint i = opening + 1; i < self->check->numbers->len; i++)
    {
      if (!zb_reading_match (self, opening, i))
        continue;
      if (self->roles[i] == ZB_ROLE_OPENING)
        return;
      if (self->roles[i] == ZB_ROLE_CLOSING)
        {
          if (list.items->len > 1)
            add_finding (self, ZB_LINK_ROLL_FORWARD, &list, list.items->len, i);
          return;
        }
      if (get_flow_sign (self->roles[i]) != 0)
        list_add (&list, i, get_flow_sign (self->roles[i]));
    }
}

/* Public functions. */

void
zb_reading_check_sums (ZbReading *self)
{
  for (guint i = 0; i < self->check->numbers->len; i++)
    {
      const ZbScanned *number = zb_reading_get (self, i);

      if (number->measure < ZB_MEASURE_PERCENT && !number->range && !check_list (self, i))
        check_items_before (self, i);
    }
}

void
zb_reading_check_flows (ZbReading *self)
{
  for (guint i = 0; i < self->check->numbers->len; i++)
    if (self->roles[i] == ZB_ROLE_OPENING)
      check_flow (self, i);
}
