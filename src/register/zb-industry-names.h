/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalogue of industries: what codes of VSIC are called, and which are meant by a code or by words of a name. */

#pragma once

#include "base/zb-language.h"

G_BEGIN_DECLS

/* What the industry @code ("2732") of @version ("2018") is called, or NULL where the catalogue does not have it. Not to be
 * freed. */
const char *zb_industry_get_name (const char *version, const char *code, ZbLanguage language);

/* The codes of @version that @text may mean, at most @max: those that begin with it, else those in whose Vietnamese or English
 * name each of its words begins one, marks and case disregarded; names that have the marks as typed come first. Empty @text
 * gives the sections. (transfer full) */
GStrv zb_industry_search (const char *version, const char *text, guint max);

/* Each industry of @stored ("2018:2220;2018:2732") on a line of its own, with its name where the catalogue has it:
 * "2732 (VSIC 2018) · Sản xuất dây, cáp điện và điện tử khác". (transfer full) */
char *zb_industry_describe (const char *stored, ZbLanguage language);

/* The code of @version whose name in either language is @text, marks that were not typed and case disregarded; where two are
 * called so, the more detailed. NULL where there is none. Not to be freed. */
const char *zb_industry_find (const char *version, const char *text);

G_END_DECLS
