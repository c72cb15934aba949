/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Text as the store keeps it and as people search it: NFC, folded, and sorted as Vietnamese
 * dictionaries do. */

#pragma once

#include "base/zb-error.h"

G_BEGIN_DECLS

#define ZB_TEXT_MAX_CHARS 32767

/* @text ready to be stored: NFC, line ends as LF, outer blanks off, bidirectional controls
 * removed (@removed, nullable, counts them). NULL with UNSAFE for NUL (@length, -1: to the NUL),
 * invalid UTF-8 or more than ZB_TEXT_MAX_CHARS. (transfer full) */
char *zb_text_clean (const char *text, gssize length, guint *removed, GError **error);

/* The form that is searched: lower case, no marks, đ (also Ð, Ɖ) → d, hoà = hòa, runs of
 * anything but letters and digits as one space, none at the ends. One table look-up a code
 * point. (transfer full) */
char *zb_text_fold (const char *text);

/* The same, but case alone is folded and the marks stay in one tone placement: for ranking exact
 * accents first. (transfer full) */
char *zb_text_fold_case (const char *text);

/* Whether @text has any mark or đ, that is, was typed with accents. */
gboolean zb_text_has_marks (const char *text);

/* Model section 5, *Names*: case, repeated spaces and “KCN” = “Khu công nghiệp” aside; a @typed
 * name without any marks matches a marked one; one with marks must have the right marks. */
gboolean zb_text_same_name (const char *typed, const char *stored);

/* A key that memcmp orders as ICU's Vietnamese collation does (A Ă Â B C D Đ E Ê …, tones
 * second). (transfer full) */
GBytes *zb_text_sort_key (const char *text);

/* The version of the collation behind the keys: another version, other keys. */
const char *zb_text_sort_version (void);

/* Less, equal or greater in the same order, without keys. */
gint zb_text_compare (const char *a, const char *b);

G_END_DECLS
