/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Merged cells are told by what they leave empty: a group has its name over the first of its
 * columns, each of which has a name of its own below; a heading over both lines has nothing
 * below. */

#include "config.h"

#include "exchange/zb-sheet-heading.h"

#include <string.h>

#include "base/zb-text.h"

/* Taken off where the second line alone names the field. */
#define RATE_LOWER_ALONE 2

static const char *
get_text (char **cells, guint n, guint i)
{
  return i < n && cells[i] ? cells[i] : "";
}

static void
add_form (ZbSheetHeading *self, const char *text)
{
  zb_sheet_header_init (&self->forms[self->n_forms++], text);
}

/* "Vốn đăng ký" over "triệu USD" → "Vốn đăng ký (triệu USD)" */
static char *
join (const char *upper, const char *lower)
{
  gboolean bare_unit = *lower != '(' && strcmp (lower, "%") != 0;
  ZbUnit unit;

  if (strcmp (lower, "%") == 0 || (bare_unit && zb_unit_from_name (lower, &unit)))
    return g_strdup_printf ("%s (%s)", upper, lower);
  return g_strdup_printf ("%s %s", upper, lower);
}

static void
init_heading (ZbSheetHeading *self, const char *group, const char *lower)
{
  if (*group == '\0' || *lower == '\0')
    {
      add_form (self, *lower ? lower : group);
      self->text = g_strdup (self->forms[0].text);
      return;
    }
  self->text = join (group, lower);
  add_form (self, self->text);
  add_form (self, lower);
  g_free (self->text);
  self->text = g_strdup (self->forms[0].text);
}

ZbSheetHeading *
zb_sheet_headings_new (char **upper, char **lower, guint *n)
{
  guint n_upper = upper ? g_strv_length (upper) : 0;
  guint n_lower = g_strv_length (lower);
  const char *group = "";
  ZbSheetHeading *self;

  *n = MAX (n_upper, n_lower);
  self = g_new0 (ZbSheetHeading, *n + 1);
  for (guint i = 0; i < *n; i++)
    {
      const char *above = get_text (upper, n_upper, i);
      const char *below = get_text (lower, n_lower, i);

      /* A group ends where another heading begins, or where nothing stands below. */
      if (*above || !*below)
        group = above;
      init_heading (&self[i], group, below);
    }
  return self;
}

void
zb_sheet_headings_free (ZbSheetHeading *self, guint n)
{
  for (guint i = 0; self && i < n; i++)
    {
      for (guint k = 0; k < self[i].n_forms; k++)
        zb_sheet_header_clear (&self[i].forms[k]);
      g_free (self[i].text);
    }
  g_free (self);
}

guint
zb_sheet_heading_rate (const ZbSheetHeading *self, const ZbFieldNames *names, guint *form)
{
  guint best = 0;

  *form = 0;
  for (guint i = 0; i < self->n_forms; i++)
    {
      guint rate = zb_field_names_rate (names, &self->forms[i]);

      if (i > 0 && rate > RATE_LOWER_ALONE)
        rate -= RATE_LOWER_ALONE;
      if (rate <= best)
        continue;
      best = rate;
      *form = i;
    }
  return best;
}

ZbUnit
zb_sheet_heading_find_unit (char **cells)
{
  static const char *const starts[] = { "đơn vị tính:", "đơn vị:",      "đvt:",
                                        "unit:",        "don vi tinh:", "dvt:" };

  for (guint i = 0; cells[i]; i++)
    {
      g_autofree char *lower = g_utf8_strdown (cells[i], -1);
      g_autofree char *text = g_utf8_normalize (lower, -1, G_NORMALIZE_NFC);

      for (guint k = 0; text && k < G_N_ELEMENTS (starts); k++)
        {
          const char *found = strstr (text, starts[k]);
          g_autofree char *name = found ? g_strdup (found + strlen (starts[k])) : NULL;
          ZbUnit unit;

          if (name)
            g_strdelimit (name, "();.", ' ');
          if (name && zb_unit_from_name (g_strstrip (name), &unit))
            return unit;
        }
    }
  return ZB_UNIT_NONE;
}
