/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a paragraph for the figure checker: sentences, and what the words around each number make
 * of it. The words are data; whichever stands nearest before the number decides. */

#include "config.h"

#include "stats/zb-figure-check-private.h"

#include <string.h>

#define LEAD_ENDS ",|;|.|:|)|(|va|and|with|while"
#define TAIL_ENDS ",|;|.|)|(|va|and|with|while"
#define MAX_CONNECTION 70

typedef struct
{
  ZbRole role;
  const char *words;
} Cue;

/* Before an amount or a count. */
static const Cue amount_cues[] = {
  { ZB_ROLE_PLAN, "ke hoach|chi tieu|muc tieu|plan|target|planned" },
  { ZB_ROLE_BASE, "so voi|cung ky|nam truoc|tu|compared with|compared to|than|from|last year|"
                  "same period" },
  { ZB_ROLE_TOTAL, "tong|tong so|tong cong|total|totalling|totaling|altogether|in all" },
  { ZB_ROLE_OPENING, "dau ky|so du dau|dau nam|opening|at the beginning|at the start" },
  { ZB_ROLE_CLOSING, "cuoi ky|so du cuoi|cuoi nam|con lai|closing|at the end" },
  { ZB_ROLE_IN, "tang|tang them|cap moi|phat sinh|new|added|granted|increases|increased by" },
  { ZB_ROLE_OUT, "giam|cham dut|thu hoi|terminated|revoked|ended|decreases|closed|decreased by" },
  { ZB_ROLE_LEASED, "da cho thue|da thue|leased" },
  { ZB_ROLE_LEASABLE, "co the cho thue|leasable|dat cong nghiep" },
  { ZB_ROLE_PLAIN, "len|dat|to|reached|reaching" },
};

/* Before a percentage. */
static const Cue percent_cues[] = {
  { ZB_ROLE_RISE, "tang|up|rose|rise|grew|growth|increase|increased|increasing|tang truong" },
  { ZB_ROLE_FALL, "giam|down|fell|decrease|decreased|declined|drop" },
  { ZB_ROLE_RATIO, "bang|equal to|equalling" },
  { ZB_ROLE_OCCUPANCY, "lap day|occupancy|occupied" },
  { ZB_ROLE_OF_PLAN, "ke hoach|chi tieu|plan|target" },
  { ZB_ROLE_SHARE, "chiem|accounting for|accounts for|making up|share|ty trong" },
};

/* Behind a percentage; these decide before what stands in front. */
static const Cue tail_cues[] = {
  { ZB_ROLE_OF_PLAN, "ke hoach|chi tieu|plan|target" },
  { ZB_ROLE_RISE, "higher|more|growth|increase|above" },
  { ZB_ROLE_FALL, "lower|less|decrease|below" },
};

/* Between the part and the whole. */
#define OVER "/|tren|tren tong|trong tong so|trong so|of|out of|over"
#define NOT_OVER                                                                                   \
  ",|;|:|.|(|)|trong do|of which|gom|including|so voi|va|and|tu|from|with|tang|up|plus|+"

static ZbRole
find_role (const ZbLens *lens, guint from, guint to, const Cue *cues, gsize n, ZbRole otherwise)
{
  guint best = from;
  ZbRole role = otherwise;

  for (gsize i = 0; i < n; i++)
    {
      guint at = zb_lens_find_last (lens, from, to, cues[i].words);

      /* “6 tháng đầu năm” opens nothing. */
      if (cues[i].role == ZB_ROLE_OPENING && at < to && at >= 6 &&
          strncmp (lens->plain + at - 6, "thang ", 6) == 0)
        continue;
      if (at < to && (at > best || role == otherwise))
        {
          best = at;
          role = cues[i].role;
        }
    }
  return role;
}

/* Where the words that belong to number @i begin. */
static guint
find_lead (const ZbReading *self, guint i)
{
  const ZbScanned *number = zb_reading_get (self, i);
  guint from = i > 0 ? zb_reading_get (self, i - 1)->end : 0;
  guint end = zb_lens_find_last (self->lens, from, number->begin, LEAD_ENDS);

  /* An opening parenthesis alone does not part a number from its words: “kế hoạch (5.000 tỷ)”. */
  if (end < number->begin && self->lens->plain[end] == '(')
    {
      guint before = zb_lens_find_last (self->lens, from, end, LEAD_ENDS);

      return before < end ? before + 1 : from;
    }
  return end < number->begin ? end + 1 : from;
}

static guint
find_tail (const ZbReading *self, guint i)
{
  guint from = zb_reading_get (self, i)->end;
  guint to =
    i + 1 < self->check->numbers->len ? zb_reading_get (self, i + 1)->begin : self->lens->length;

  return zb_lens_find_first (self->lens, from, to, TAIL_ENDS);
}

static ZbRole
read_percent (const ZbReading *self, guint i)
{
  const ZbScanned *number = zb_reading_get (self, i);
  guint lead = find_lead (self, i);
  guint tail = find_tail (self, i);
  ZbRole role;

  if (self->lens->plain[number->from] == '+')
    return ZB_ROLE_RISE;
  if (number->digits < 0)
    return ZB_ROLE_FALL;
  role =
    find_role (self->lens, number->end, tail, tail_cues, G_N_ELEMENTS (tail_cues), ZB_ROLE_PLAIN);
  if (role != ZB_ROLE_PLAIN)
    return role;
  role = find_role (self->lens, lead, number->begin, percent_cues, G_N_ELEMENTS (percent_cues),
                    ZB_ROLE_SHARE);
  /* “bằng 44,5% tổng số” is a share; “bằng 122,9% so với cùng kỳ” is not. */
  if (role == ZB_ROLE_RATIO &&
      zb_lens_find_first (self->lens, number->end, tail,
                          "so voi|cung ky|nam truoc|same period|last year|previous") == tail)
    return ZB_ROLE_SHARE;
  return role;
}

static ZbRole
read_amount (const ZbReading *self, guint i)
{
  const ZbScanned *number = zb_reading_get (self, i);
  guint lead = find_lead (self, i);

  return find_role (self->lens, lead, number->begin, amount_cues, G_N_ELEMENTS (amount_cues),
                    ZB_ROLE_PLAIN);
}

static gboolean
is_connected (const ZbReading *self, guint i)
{
  const ZbScanned *number = zb_reading_get (self, i);
  guint from = i > 0 ? zb_reading_get (self, i - 1)->end : 0;

  if (i == 0 || number->begin - from > MAX_CONNECTION || !zb_reading_match (self, i - 1, i))
    return FALSE;
  return zb_lens_find_first (self->lens, from, number->begin, NOT_OVER) == number->begin &&
         zb_lens_find_first (self->lens, from, number->begin, OVER) < number->begin;
}

static gboolean
ends_sentence (const ZbLens *lens, guint at)
{
  char c = lens->plain[at];
  char next = lens->plain[at + 1];

  return c == '\n' || (strchr (".!?", c) != NULL && (next == ' ' || next == '\n' || next == '\0'));
}

static void
read_sentences (ZbReading *self)
{
  guint at = 0;
  guint sentence = 0;

  for (guint i = 0; i < self->check->numbers->len; i++)
    {
      for (; at < zb_reading_get (self, i)->begin; at++)
        sentence += ends_sentence (self->lens, at) ? 1 : 0;
      self->sentences[i] = sentence;
    }
}

/* Public functions. */

void
zb_reading_init (ZbReading *self, ZbFigureCheck *check, const ZbLens *lens)
{
  guint n = check->numbers->len;

  self->check = check;
  self->lens = lens;
  self->roles = g_new0 (ZbRole, n);
  self->sentences = g_new0 (guint, n);
  self->connected = g_new0 (gboolean, n);
  read_sentences (self);
  for (guint i = 0; i < n; i++)
    {
      gboolean percent = zb_reading_get (self, i)->measure == ZB_MEASURE_PERCENT;

      self->roles[i] = percent ? read_percent (self, i) : read_amount (self, i);
      self->connected[i] = !percent && is_connected (self, i);
    }
}

void
zb_reading_clear (ZbReading *self)
{
  g_clear_pointer (&self->roles, g_free);
  g_clear_pointer (&self->sentences, g_free);
  g_clear_pointer (&self->connected, g_free);
}

gboolean
zb_reading_match (const ZbReading *self, guint a, guint b)
{
  const ZbScanned *one = zb_reading_get (self, a);
  const ZbScanned *other = zb_reading_get (self, b);

  if (one->range || other->range || one->measure >= ZB_MEASURE_PERCENT ||
      other->measure >= ZB_MEASURE_PERCENT)
    return FALSE;
  if (one->measure == ZB_MEASURE_COUNT && other->measure == ZB_MEASURE_COUNT)
    return one->noun == other->noun;
  /* “20 dự án FDI và 15 trong nước”: what has no unit counts the same things. */
  if (one->measure == ZB_MEASURE_NONE || other->measure == ZB_MEASURE_NONE)
    return one->unit_exponent == other->unit_exponent &&
           MAX (one->measure, other->measure) != ZB_MEASURE_VND &&
           MAX (one->measure, other->measure) != ZB_MEASURE_USD;
  return one->measure == other->measure;
}

ZbInterval
zb_scanned_interval (const ZbScanned *number, gint precision)
{
  gint64 digits = number->digits;
  gint loose = number->exponent;
  /* Things are counted, not rounded, unless it says so. */
  gboolean exact = number->measure == ZB_MEASURE_COUNT && !number->about && number->decimals == 0;

  /* “ước đạt 129.000”: the zeros only hold the place. */
  while (number->about && digits != 0 && digits % 10 == 0)
    {
      digits /= 10;
      loose++;
    }
  return zb_interval_decimal (number->digits, number->exponent,
                              number->about ? MAX (precision, loose) : precision, exact);
}

ZbVerdict
zb_reading_judge (const ZbScanned *printed, gint precision, ZbInterval computed)
{
  gint64 steps;

  if (zb_rational_round (computed.value, printed->exponent, &steps) &&
      steps == ABS (printed->digits))
    return ZB_VERDICT_CONSISTENT;
  if (zb_interval_meets (computed, zb_interval_decimal (ABS (printed->digits), printed->exponent,
                                                        precision, FALSE)))
    return ZB_VERDICT_ROUNDED;
  return ZB_VERDICT_INCONSISTENT;
}
