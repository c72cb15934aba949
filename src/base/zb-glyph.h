/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What base knows about each code point, for the zb-text files alone: its folded forms and
 * whether it needs care. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ZB_GLYPH_MARKED = 1 << 0, /* has a mark, is one, or is a đ */
  ZB_GLYPH_NFC = 1 << 1,    /* cannot keep a text from being NFC */
  ZB_GLYPH_BLANK = 1 << 2,  /* white space */
  ZB_GLYPH_BIDI = 1 << 3,   /* a bidirectional control */
  ZB_GLYPH_BREAK = 1 << 4,  /* ends a word: no letter, digit or mark in it */
  ZB_GLYPH_LONG = 1 << 5,   /* the forms do not fit; ask zb_glyph_describe */
} ZbGlyphFlags;

#define ZB_GLYPH_FORM_LENGTH 7

/* A folded form may be of several letters (Ⅷ → viii), have a blank within (½ → 1 2), or be
 * empty. */
typedef struct
{
  guint8 flags;
  guint8 n_bare;
  guint8 n_cased;
  char bare[ZB_GLYPH_FORM_LENGTH];  /* lower case, no marks */
  char cased[ZB_GLYPH_FORM_LENGTH]; /* lower case with its marks */
} ZbGlyph;

/* The glyph of a code point up to U+FFFF; made for 256 at a time when first asked for. Any
 * thread. */
const ZbGlyph *zb_glyph_get (gunichar c);

/* The same for any code point, without keeping it; @bare and @cased are appended to. */
ZbGlyphFlags zb_glyph_describe (gunichar c, GString *bare, GString *cased);

G_END_DECLS
