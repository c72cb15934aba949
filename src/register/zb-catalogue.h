/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Translations in a language that need not be the window's: an export in Vietnamese out of an English window, a sheet whose
 * labels are in either. gettext speaks one language at a time and only on the main thread; this reads its catalogues itself. */

#pragma once

#include "base/zb-language.h"

G_BEGIN_DECLS

/* @msgid in @language by the program's own catalogue; @msgid itself where it has no translation, and always in English. Any
 * thread. Not to be freed. */
const char *zb_catalogue_translate (const char *msgid, ZbLanguage language);

/* The same by the catalogue of another text domain ("iso_3166-1"). */
const char *
zb_catalogue_translate_domain (const char *domain, const char *msgid, ZbLanguage language);

G_END_DECLS
