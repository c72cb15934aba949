/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Percentages of a paragraph: of what each is, and whether it is. */

#include "config.h"

#include "stats/zb-figure-check-private.h"

#include <glib/gi18n.h>

#define NOBODY G_MAXUINT
#define OF_WHICH "trong do|gom|bao gom|of which|including|comprising|("

static gboolean
same_sentence (const ZbReading *self, guint a, guint b)
{
  return a < self->check->numbers->len && self->sentences[a] == self->sentences[b];
}

static gboolean
is_percent (const ZbReading *self, guint i)
{
  return zb_reading_get (self, i)->measure >= ZB_MEASURE_PERCENT;
}

/* What the sentence is about before @k: the nearest amount that nothing else claims and that can
 * be held against @reference. */
static guint
find_subject (const ZbReading *self, guint k, guint reference)
{
  for (guint i = k; i-- > 0 && same_sentence (self, i, k);)
    if (i != reference && !is_percent (self, i) && self->roles[i] != ZB_ROLE_PLAN &&
        self->roles[i] != ZB_ROLE_BASE && zb_reading_match (self, i, reference))
      return i;
  return NOBODY;
}

/* The nearest number of @role, behind the percentage first. */
static guint
find_role (const ZbReading *self, guint k, ZbRole role)
{
  for (guint i = k + 1; same_sentence (self, i, k); i++)
    {
      if (is_percent (self, i))
        break;
      if (self->roles[i] == role)
        return i;
    }
  for (guint i = k; i-- > 0 && same_sentence (self, i, k);)
    if (!is_percent (self, i) && self->roles[i] == role)
      return i;
  return NOBODY;
}

/* “A of B” before the percentage, or in parentheses behind it; gives B. */
static guint
find_connected (const ZbReading *self, guint k)
{
  for (guint i = k; i-- > 0 && same_sentence (self, i, k);)
    {
      if (self->connected[i])
        return i;
      if (is_percent (self, i) &&
          (self->roles[i] == ZB_ROLE_SHARE || self->roles[i] == ZB_ROLE_OCCUPANCY))
        break;
    }
  if (same_sentence (self, k + 2, k) && self->connected[k + 2])
    {
      guint end = zb_reading_get (self, k)->end;
      guint begin = zb_reading_get (self, k + 1)->begin;

      if (zb_lens_find_first (self->lens, end, begin, "(|tuc|hay|or|i.e.|that is") < begin)
        return k + 2;
    }
  return NOBODY;
}

/* The whole whose parts are being told: “35 dự án, trong đó 20 dự án FDI, chiếm 57,1%”. */
static guint
find_whole (const ZbReading *self, guint k)
{
  for (guint i = k - 1; i-- > 0 && same_sentence (self, i, k);)
    {
      guint end = zb_reading_get (self, i)->end;
      guint begin = zb_reading_get (self, i + 1)->begin;

      if (!is_percent (self, i) && zb_reading_match (self, i, k - 1) &&
          zb_lens_find_first (self->lens, end, begin, OF_WHICH) < begin)
        return i;
    }
  return NOBODY;
}

static void
add_finding (ZbReading *self, ZbLink relation, guint k, guint subject, guint reference)
{
  const ZbScanned *printed = zb_reading_get (self, k);
  const ZbScanned *a = zb_reading_get (self, subject);
  const ZbScanned *b = zb_reading_get (self, reference);
  ZbInterval percent = zb_interval_percent (zb_scanned_interval (a, a->exponent),
                                            zb_scanned_interval (b, b->exponent));
  ZbInterval hundred = zb_interval_decimal (100, 0, 0, TRUE);
  gboolean falls = self->roles[k] == ZB_ROLE_FALL;
  guint decimals = MAX (printed->decimals + 1, 2);
  g_autofree char *one = zb_figure_check_dup_number (self->check, self->lens, subject);
  g_autofree char *other = zb_figure_check_dup_number (self->check, self->lens, reference);
  g_autofree char *result = NULL;
  ZbRemark *finding;

  if (!zb_rational_is_known (percent.value))
    return;
  if (relation == ZB_LINK_GROWTH)
    percent =
      falls ? zb_interval_subtract (hundred, percent) : zb_interval_subtract (percent, hundred);
  result = zb_figure_check_write (self->check, percent.value, 0, decimals);
  finding =
    zb_figure_check_add (self->check, relation,
                         zb_reading_judge (printed, printed->exponent, percent), k,
                         relation != ZB_LINK_GROWTH
                           ? g_strdup_printf ("%s ÷ %s = %s%%", one, other, result)
                         : falls ? g_strdup_printf ("100%% − %s ÷ %s = %s%%", one, other, result)
                                 : g_strdup_printf ("%s ÷ %s − 100%% = %s%%", one, other, result));
  g_array_append_val (finding->inputs, subject);
  g_array_append_val (finding->inputs, reference);
}

/* What @k is a percentage of, by the words beside it; NOBODY: the paragraph does not say. */
static guint
find_reference (const ZbReading *self, guint k, ZbRole role)
{
  static const ZbRole roles[] = {
    [ZB_ROLE_OF_PLAN] = ZB_ROLE_PLAN,       [ZB_ROLE_RISE] = ZB_ROLE_BASE,
    [ZB_ROLE_FALL] = ZB_ROLE_BASE,          [ZB_ROLE_RATIO] = ZB_ROLE_BASE,
    [ZB_ROLE_OCCUPANCY] = ZB_ROLE_LEASABLE, [ZB_ROLE_SHARE] = ZB_ROLE_TOTAL,
  };
  guint found = find_role (self, k, roles[role]);

  if (role == ZB_ROLE_SHARE && k > 0 && same_sentence (self, k - 1, k) && !is_percent (self, k - 1))
    {
      guint whole = find_whole (self, k);

      return whole != NOBODY ? whole : found == k - 1 ? NOBODY : found;
    }
  return found;
}

static void
check_percent (ZbReading *self, guint k)
{
  static const ZbLink relations[] = {
    [ZB_ROLE_OF_PLAN] = ZB_LINK_OF_PLAN,     [ZB_ROLE_RISE] = ZB_LINK_GROWTH,
    [ZB_ROLE_FALL] = ZB_LINK_GROWTH,         [ZB_ROLE_RATIO] = ZB_LINK_RATIO,
    [ZB_ROLE_OCCUPANCY] = ZB_LINK_OCCUPANCY, [ZB_ROLE_SHARE] = ZB_LINK_SHARE,
  };
  ZbRole role = self->roles[k];
  gboolean moves = role == ZB_ROLE_RISE || role == ZB_ROLE_FALL || role == ZB_ROLE_RATIO;
  guint reference = moves ? NOBODY : find_connected (self, k);
  guint subject = reference != NOBODY ? reference - 1 : NOBODY;

  if (reference == NOBODY)
    {
      reference = find_reference (self, k, role);
      subject = reference != NOBODY ? find_subject (self, k, reference) : NOBODY;
      /* A share stands beside its own part, and no part is more than its whole. */
      if (role == ZB_ROLE_SHARE && subject != k - 1)
        subject = NOBODY;
    }
  if (subject != NOBODY)
    add_finding (self, relations[role], k, subject, reference);
}

/* Public functions. */

void
zb_reading_check_percents (ZbReading *self)
{
  for (guint k = 0; k < self->check->numbers->len; k++)
    if (zb_reading_get (self, k)->measure == ZB_MEASURE_PERCENT && !zb_reading_get (self, k)->range)
      check_percent (self, k);
}
