/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the zb-text files share. */

#pragma once

#include "base/zb-glyph.h"

#include <unicode/utypes.h>

G_BEGIN_DECLS

/* Whether some code point beyond ASCII has one of @flags or, with @lacking, has not all of them. */
gboolean zb_text_any_glyph (const char *text, ZbGlyphFlags flags, gboolean lacking);

/* @text, valid UTF-8, in NFC. (transfer full) */
char *zb_text_normalize (const char *text);

/* @text in UTF-16, of @n units. (transfer full) */
UChar *zb_text_to_utf16 (const char *text, gint32 *n);

G_END_DECLS
