/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The paragraph: a template filled from the book. Every number in it names its figure and the part
 * of the book that was asked, so that the records behind it can be shown. */

#pragma once

#include "stats/zb-template.h"

G_BEGIN_DECLS

/* One number of the text. */
typedef struct
{
  gsize start, stop;        /* bytes */
  char *placeholder;        /* "production.growth" */
  const ZbFigureRule *rule; /* never NULL */
  ZbScope scope;            /* of the records behind it */
  char *exact;              /* for machines: "value=129286000000000", "percent=1812.9…" */
} ZbSpan;

typedef struct
{
  char *text;
  GPtrArray *spans; /* ZbSpan, in their order */
  ZbScope scope;    /* with the cut-off that was decided */
  ZbLanguage language;
} ZbParagraph;

/* Fills @template for @scope (cut-off 0: the newest day of the year, at most the period's end). A
 * placeholder that nobody knows is an error. Any thread. (transfer full) */
ZbParagraph *zb_paragraph_compute (ZbLedger *ledger,
                                   const char *template,
                                   const ZbScope *scope,
                                   ZbLanguage language,
                                   GError **error);

/* The number under a byte of the text, or NULL. */
const ZbSpan *zb_paragraph_find_span (const ZbParagraph *self, gsize at);

/* The text as HTML, the numbers bold: for pasting into a document. (transfer full) */
char *zb_paragraph_to_html (const ZbParagraph *self);

void zb_paragraph_free (ZbParagraph *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbParagraph, zb_paragraph_free)

G_END_DECLS
