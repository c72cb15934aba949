/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Industries of the Vietnam Standard Industrial Classification. One is known by version and code: stored "2018:2732", read and
 * written "2732 (VSIC 2018)". */

#pragma once

#include "base/zb-error.h"

G_BEGIN_DECLS

/* The version that a code without one is of: Decision 27/2018/QĐ-TTg. */
#define ZB_INDUSTRY_VERSION "2018"

/* Whether @stored is "2018:2732", or with @several "2018:2220;2018:2593". */
gboolean zb_industry_is_valid (const char *stored, gboolean several);

/* Reads "2732", "2018:2732", "2732 (VSIC 2018)", "VSIC 2018: 2732" and, with @several, more of them after ";" or ",". @version (nullable) is
 * what stands in the column beside the codes. (transfer full) */
char *zb_industry_parse (const char *text, const char *version, gboolean several, GError **error);

/* "2732 (VSIC 2018)"; several are joined by "; ". (transfer full) */
char *zb_industry_format (const char *stored);

/* The section of a division (two digits): a letter, 0 where there is none. The version of 2025 has
 * other sections from J on (Decision 36/2025/QĐ-TTg). */
char zb_industry_get_section (guint division, gboolean of_2025);

G_END_DECLS
