/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the paragraph: what a placeholder is made of. */

#pragma once

#include "stats/zb-template.h"

G_BEGIN_DECLS

/* What of a figure is told. */
typedef enum
{
  ZB_ASPECT_SHOWN,   /* "35 dự án" */
  ZB_ASPECT_NUMBER,  /* "35" */
  ZB_ASPECT_EXACT,   /* to the last recorded digit */
  ZB_ASPECT_REACHED, /* "ước đạt 129.000 tỷ đồng" */
  ZB_ASPECT_USD,
  ZB_ASPECT_VND,
  ZB_ASPECT_SO_FAR,  /* from January to the cut-off, shown */
  ZB_ASPECT_GROWTH,  /* "tăng 22,9%" against the same period of the year before */
  ZB_ASPECT_RATIO,   /* "122,9%" */
  ZB_ASPECT_BASE,    /* the same period of the year before, shown */
  ZB_ASPECT_PLAN,    /* the year's target */
  ZB_ASPECT_OF_PLAN, /* "181%" */
  ZB_ASPECT_RATE,    /* at which the plan combines currencies */
  ZB_N_ASPECTS,
} ZbAspect;

/* Words that are no figure. */
typedef enum
{
  ZB_WORD_PERIOD,       /* "năm 2021", "quý I/2022" */
  ZB_WORD_PERIOD_BEGIN, /* the same with a capital */
  ZB_WORD_YEAR,
  ZB_WORD_LAST_YEAR,
  ZB_WORD_LAST_PERIOD, /* the same period of the year before */
  ZB_WORD_CUT_OFF,
  ZB_N_WORDS,
} ZbWord;

typedef struct
{
  const ZbFigureRule *rule; /* NULL: a word */
  ZbAspect aspect;
  ZbWord word;
} ZbParsed;

/* Reads what stands between braces. */
gboolean zb_placeholder_parse (const char *name, ZbParsed *parsed);

/* What comes next in @text from *@at on: either the text before a placeholder (@length bytes) or,
 * where that is empty, a placeholder's @name (transfer full). FALSE at the end, or with @error. */
gboolean zb_template_next (const char *text, gsize *at, gsize *length, char **name, GError **error);

G_END_DECLS
