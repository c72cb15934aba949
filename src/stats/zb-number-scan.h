/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding the numbers of a paragraph, Vietnamese or English: where each stands, what it counts,
 * and how exactly it was printed. Years, dates, spans of time and numbers of documents are not
 * among them. */

#pragma once

#include "base/zb-decimal.h"

G_BEGIN_DECLS

/* A text as one byte a character (small letters, no marks; digits and punctuation as they are; 1
 * for what has no such form), so that words are found in either language, marks or none. */
typedef struct
{
  const char *text;
  char *plain;
  guint length;
  gsize *bytes; /* where each character begins in @text; one more for the end */
} ZbLens;

ZbLens *zb_lens_new (const char *text);
void zb_lens_free (ZbLens *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbLens, zb_lens_free)

/* The last place from @from up to @to where one of @words ("tang|giam", whole words) begins; @to
 * where there is none. */
guint zb_lens_find_last (const ZbLens *self, guint from, guint to, const char *words);
/* The same, the first. */
guint zb_lens_find_first (const ZbLens *self, guint from, guint to, const char *words);

/* What a number measures. */
typedef enum
{
  ZB_MEASURE_NONE, /* nothing is said */
  ZB_MEASURE_VND,
  ZB_MEASURE_USD,
  ZB_MEASURE_AREA,
  ZB_MEASURE_FLOW, /* m³ a day */
  ZB_MEASURE_COUNT,
  ZB_MEASURE_PERCENT,
  ZB_MEASURE_POINTS, /* percentage points: not a percentage */
} ZbMeasure;

/* @digits × 10^@exponent in đồng, US dollars, m², m³ a day, or ones. */
typedef struct
{
  guint from, to;    /* characters of the number itself, with its sign */
  guint begin, end;  /* and with its unit */
  gsize start, stop; /* the same in bytes of the text */
  ZbMeasure measure;
  const char *noun; /* COUNT: "project", "turn", …; NULL: not known. Static. */
  gint64 digits;
  guint decimals;     /* printed */
  gint exponent;      /* of the last printed digit */
  gint unit_exponent; /* of one unit: 9 for tỷ đồng */
  gboolean about;     /* “ước”, “khoảng”, ≈: zeros at its end say nothing */
  gboolean range;     /* one end of “20–25%” */
  gboolean borrowed;  /* the unit is that of the next number: “11.131/24.717 ha” */
} ZbScanned;

/* The numbers of @lens in their order. @style: how the paragraph writes numbers, found from the
 * ones that can be read one way only, else from its language. (transfer full) (element-type
 * ZbScanned) */
GArray *zb_number_scan (const ZbLens *lens, ZbNumberStyle *style);

/* Private to the scan: reads the unit or noun that begins at @at (or the currency that ends
 * before @before) into @number, whose end moves. */
void zb_number_read_unit (const ZbLens *lens, ZbScanned *number);

G_END_DECLS
