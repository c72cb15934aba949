/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a card of the overview says, as text. No widget: what stands on a card is tested here. */

#pragma once

#include "stats/zb-scorecard.h"

G_BEGIN_DECLS

/* The part a child tells of its card: "20 FDI", "15 domestic". (transfer full) */
char *zb_card_text_dup_part (const ZbCard *child, ZbLanguage language);

/* "181% of plan"; both percentages where the currencies are told apart; NULL without a target or a value.
 * (transfer full) */
char *zb_card_text_dup_percent (const ZbCard *card, ZbLanguage language);

/* "Target: 12.000 tỷ đồng"; NULL without a target. (transfer full) */
char *zb_card_text_dup_target (const ZbCard *card, ZbLanguage language);

/* "+22,9% on 2020"; NULL where there is no base. (transfer full) */
char *zb_card_text_dup_growth (const ZbCard *card, ZbLanguage language);

/* “181% of plan with 99% of the year gone”; NULL without a percentage. (transfer full) */
char *zb_card_text_dup_pace (const ZbCard *card, ZbLanguage language);

/* Vintage, price basis and rate in small text: "Estimate · current prices · rate 23.000 (Plan, 01/01/2021)";
 * NULL where nothing is known of them. (transfer full) */
char *zb_card_text_dup_caption (const ZbCard *card, ZbLanguage language);

/* The exact value, what is estimated of it, what the figure means, and the rate: a line each. (transfer full) */
char *zb_card_text_dup_tooltip (const ZbCard *card, ZbLanguage language);

/* The base in full: "2020: 105.200 tỷ đồng, official". (transfer full) */
char *zb_card_text_dup_base (const ZbCard *card, ZbLanguage language);

/* % of plan as a number for a bullet bar: of two currencies the lower; negative without one. */
double zb_card_text_get_percent (const ZbCard *card);

/* "23.000": a rate without its unit. (transfer full) */
char *zb_card_text_dup_rate (gint64 rate, ZbLanguage language);

/* A day as people read it. (transfer full) */
char *zb_card_text_dup_day (gint32 day, ZbLanguage language);

/* Whether the card has anything to show at all: a value or a target. */
gboolean zb_card_text_is_telling (const ZbCard *card);

G_END_DECLS
