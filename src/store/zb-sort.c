/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Least significant digit first, in digits of eleven bits; digits in which all keys agree are passed over. */

#include "config.h"

#include "store/zb-sort.h"

#include <string.h>

#define DIGIT_BITS 11
#define N_VALUES (1 << DIGIT_BITS)
#define SIGN_BIT (G_GUINT64_CONSTANT (1) << 63)
#define MAX_DATE_DIGITS 12 /* YYYYMMDDHHMM */

static guint
get_digit (guint64 key, guint shift)
{
  return (key ^ SIGN_BIT) >> shift & (N_VALUES - 1);
}

static void
sort_by_digit (const ZbSortItem *from, ZbSortItem *to, gsize n_items, guint shift)
{
  gsize places[N_VALUES] = { 0 };
  gsize sum = 0;

  for (gsize i = 0; i < n_items; i++)
    places[get_digit (from[i].key, shift)]++;
  for (guint i = 0; i < N_VALUES; i++)
    {
      gsize count = places[i];

      places[i] = sum;
      sum += count;
    }
  for (gsize i = 0; i < n_items; i++)
    to[places[get_digit (from[i].key, shift)]++] = from[i];
}

void
zb_sort_items (ZbSortItem *items, gsize n_items)
{
  g_autofree ZbSortItem *spare = g_new (ZbSortItem, n_items);
  ZbSortItem *from = items;
  ZbSortItem *to = spare;
  guint64 differing = 0;

  for (gsize i = 1; i < n_items; i++)
    differing |= (guint64)(items[i].key ^ items[0].key);
  for (guint shift = 0; shift < 64; shift += DIGIT_BITS)
    if (differing >> shift & (N_VALUES - 1))
      {
        ZbSortItem *sorted = to;

        sort_by_digit (from, to, n_items, shift);
        to = from;
        from = sorted;
      }
  if (from != items)
    memcpy (items, from, n_items * sizeof *items);
}

gint64
zb_sort_key_of_date (const char *text)
{
  gint64 key = 0;
  guint n_digits = 0;

  for (; *text != '\0' && n_digits < MAX_DATE_DIGITS; text++)
    if (g_ascii_isdigit (*text))
      {
        key = key * 10 + (*text - '0');
        n_digits++;
      }
  for (; n_digits < MAX_DATE_DIGITS; n_digits++)
    key *= 10;

  return key;
}
