/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands beside a number: units of money and land, the percent sign, and the things that are
 * counted, as people write them in either language. */

#include "config.h"

#include "stats/zb-number-scan.h"

#include <string.h>

/* English puts words between a number and what it counts: “20 new FDI projects”. */
#define MAX_WORDS_BETWEEN 3

typedef struct
{
  const char *words;
  ZbMeasure measure; /* NONE: a magnitude, whose currency stands before the number */
  gint exponent;
} UnitWords;

/* Longer ones before those that they begin with. */
static const UnitWords units[] = {
  { "nghin ty dong|trillion dong|trillion vnd", ZB_MEASURE_VND, 12 },
  { "ty dong|ty vnd|billion dong|billion vnd|vnd billion", ZB_MEASURE_VND, 9 },
  { "trieu dong|trieu vnd|million dong|million vnd", ZB_MEASURE_VND, 6 },
  { "nghin dong|ngan dong", ZB_MEASURE_VND, 3 },
  { "ty usd|ty do la my|ty do la|billion usd|billion us dollars", ZB_MEASURE_USD, 9 },
  { "trieu usd|trieu do la my|trieu do la|million usd|million us dollars", ZB_MEASURE_USD, 6 },
  { "nghin usd|ngan usd|thousand usd", ZB_MEASURE_USD, 3 },
  { "dong|vnd", ZB_MEASURE_VND, 0 },
  { "usd|do la my|do la|us dollars|dollars", ZB_MEASURE_USD, 0 },
  { "m3/ngay dem|m3/ngay|m3/day|m3 per day|m3 a day", ZB_MEASURE_FLOW, 0 },
  { "hec-ta|hecta|hectares|hectare|ha", ZB_MEASURE_AREA, 4 },
  { "m2|met vuong|square metres", ZB_MEASURE_AREA, 0 },
  { "diem phan tram|diem %|percentage points|percentage point", ZB_MEASURE_POINTS, 0 },
  { "%|phan tram|per cent|percent", ZB_MEASURE_PERCENT, 0 },
  { "nghin ty|trillion", ZB_MEASURE_NONE, 12 },
  { "ty|billion", ZB_MEASURE_NONE, 9 },
  { "trieu|million", ZB_MEASURE_NONE, 6 },
  { "nghin|ngan|thousand", ZB_MEASURE_NONE, 3 },
};

static const struct
{
  const char *words;
  ZbMeasure measure;
} currencies[] = {
  { "usd|us$|$", ZB_MEASURE_USD },
  { "vnd", ZB_MEASURE_VND },
};

/* What is counted, after the number at once (Vietnamese) or after words that tell which. */
static const struct
{
  const char *vi;
  const char *en;
  const char *noun;
} nouns[] = {
  { "luot", "turns|turn|adjustments|adjustment", "turn" },
  { "du an", "projects|project", "project" },
  { "doanh nghiep", "enterprises|enterprise|companies", "enterprise" },
  { "lao dong|nguoi|cong nhan", "workers|worker|people|persons|jobs|employees", "person" },
  { "ho so", "dossiers|dossier", "dossier" },
  { "ho dan|ho", "households|household", "household" },
  { "kcn|khu cong nghiep", "zones|zone", "zone" },
  { "kien nghi", "petitions|petition", "petition" },
  { "nhiem vu", "tasks|task", "task" },
  { "san pham", "products|product", "product" },
};

static gboolean
read_at (const ZbLens *lens, guint at, const char *words, guint *end)
{
  while (*words != '\0')
    {
      gsize length = strcspn (words, "|");
      g_autofree char *word = g_strndup (words, length);

      if (zb_lens_find_first (lens, at, MIN (lens->length, at + (guint)length), word) == at &&
          at < lens->length)
        {
          *end = at + (guint)length;
          return TRUE;
        }
      words += length + (words[length] == '|' ? 1 : 0);
    }
  return FALSE;
}

/* The currency written before the number: "USD 536.958 million". */
static ZbMeasure
read_prefix (const ZbLens *lens, guint from, guint *begin)
{
  guint end = from;

  while (end > 0 && lens->plain[end - 1] == ' ')
    end--;
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      guint at = zb_lens_find_last (lens, end >= 3 ? end - 3 : 0, end, currencies[i].words);
      guint stop;

      if (at < end && read_at (lens, at, currencies[i].words, &stop) && stop == end)
        {
          *begin = at;
          return currencies[i].measure;
        }
    }
  return ZB_MEASURE_NONE;
}

static gboolean
read_noun (const ZbLens *lens, ZbScanned *number, guint at)
{
  guint end = at;
  guint words = 0;

  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (read_at (lens, at, nouns[i].vi, &number->end))
      {
        number->noun = nouns[i].noun;
        return TRUE;
      }
  /* The last one of a run of English words: “20 domestic projects”, “170 project adjustments”. */
  while (words <= MAX_WORDS_BETWEEN && g_ascii_isalpha (lens->plain[end]))
    {
      if (zb_lens_find_first (lens, end, end + 4, "of|in|and|with|for|the|to|at|from|over") == end)
        break;
      for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
        if (read_at (lens, end, nouns[i].en, &number->end))
          number->noun = nouns[i].noun;
      while (g_ascii_isalnum (lens->plain[end]) || lens->plain[end] == '-')
        end++;
      if (lens->plain[end] == ' ')
        end++;
      words++;
    }
  return number->noun != NULL;
}

/* Public functions. */

void
zb_number_read_unit (const ZbLens *lens, ZbScanned *number)
{
  guint at = number->to;
  ZbMeasure prefix = read_prefix (lens, number->from, &number->begin);

  while (lens->plain[at] == ' ')
    at++;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (read_at (lens, at, units[i].words, &number->end))
      {
        gboolean bare = units[i].measure == ZB_MEASURE_NONE;

        number->measure = bare ? prefix : units[i].measure;
        number->unit_exponent = units[i].exponent;
        /* “tỷ” alone is tỷ đồng; “million” alone counts nothing that is known. */
        if (bare && prefix == ZB_MEASURE_NONE && i >= G_N_ELEMENTS (units) - 4 &&
            read_at (lens, at, "ty|nghin ty", &number->end))
          number->measure = ZB_MEASURE_VND;
        return;
      }
  number->measure = prefix;
  if (prefix == ZB_MEASURE_NONE && read_noun (lens, number, at))
    number->measure = ZB_MEASURE_COUNT;
}
