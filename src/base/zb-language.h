/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The two languages of the program, and which one speaks now. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ZB_LANGUAGE_VI, /* tiếng Việt: 9.405,326 · 28/12/2021 */
  ZB_LANGUAGE_EN, /* English:    9,405.326 · 28/12/2021 */
} ZbLanguage;

/* The code of @language: "vi" or "en". */
const char *zb_language_to_code (ZbLanguage language);

/* Reads "vi", "vi_VN.UTF-8", "en", …; anything else gives FALSE and leaves @language alone. */
gboolean zb_language_from_code (const char *code, ZbLanguage *language);

/* What a preference ("system", "vi", "en") means here: "system" asks LANGUAGE, LC_ALL,
 * LC_MESSAGES and LANG in this order; where none names English, Vietnamese it is. */
ZbLanguage zb_language_resolve (const char *preference);

/* Makes gettext speak @language from now on, in any locale, C included (main thread only). */
void zb_language_apply (ZbLanguage language);

/* The language last applied. Only text for people on this process's own screen asks for it; what is
 * written for others (reports, exports, tests) takes a ZbLanguage. */
ZbLanguage zb_language_get_current (void);

G_END_DECLS
