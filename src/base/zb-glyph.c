/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of glyphs: ICU is asked once for each code point, 256 at a time, and then it is a look-up. */

#include "config.h"

#include "base/zb-glyph.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#define N_PAGES 256
#define PAGE_SIZE 256

/* The longest decomposition of one code point (U+FDFA) has 18 UTF-16 units. */
#define MAX_UNITS 64

static ZbGlyph *pages[N_PAGES];

/* đ, and what old converted texts have in its place; none of them decomposes. */
static const UChar32 crossed_d[] = { 0x0110, 0x0111, 0x00d0, 0x00f0, 0x0189, 0x0256 };

static gboolean
is_crossed_d (UChar32 c)
{
  for (guint i = 0; i < G_N_ELEMENTS (crossed_d); i++)
    if (c == crossed_d[i])
      return TRUE;

  return FALSE;
}

static gboolean
is_mark (UChar32 c)
{
  return (U_GET_GC_MASK (c) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
}

static gboolean
is_word (UChar32 c)
{
  return (U_GET_GC_MASK (c) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_MC_MASK)) != 0;
}

/* Joiners, soft hyphens and other formats have no width and part no words. */
static gboolean
is_ignored (UChar32 c)
{
  return u_charType (c) == U_FORMAT_CHAR;
}

static gboolean
is_bidi_control (UChar32 c)
{
  return u_hasBinaryProperty (c, UCHAR_BIDI_CONTROL);
}

static void
append_code_point (GString *string, UChar32 c)
{
  g_string_append_unichar (string, (gunichar)c);
}

/* Appends the words of @units; what is no word parts words. */
static void
append_units (GString *form, const UChar *units, gint32 n, gboolean keep_marks)
{
  gint32 i = 0;

  while (i < n)
    {
      UChar32 part;

      U16_NEXT (units, i, n, part);
      if (is_word (part) || (keep_marks && is_mark (part)))
        append_code_point (form, part);
      else if (!is_mark (part) && !is_ignored (part))
        g_string_append_c (form, ' ');
    }
}

/* Appends the case-folded @c with its marks or without. */
static void
append_form (GString *form, UChar32 c, gboolean keep_marks)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *fold = unorm2_getNFKCCasefoldInstance (&status);
  const UNormalizer2 *nfd = unorm2_getNFDInstance (&status);
  UChar units[MAX_UNITS], folded[MAX_UNITS], parts[MAX_UNITS];
  gint32 n = 0, n_folded, n_parts;

  U16_APPEND_UNSAFE (units, n, c);
  n_folded = unorm2_normalize (fold, units, n, folded, MAX_UNITS, &status);
  n_parts = unorm2_normalize (nfd, folded, n_folded, parts, MAX_UNITS, &status);
  if (U_FAILURE (status))
    {
      append_code_point (form, c);
      return;
    }

  append_units (form, keep_marks ? folded : parts, keep_marks ? n_folded : n_parts, keep_marks);
}

static gboolean
decomposes_to_marks (UChar32 c)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfd = unorm2_getNFDInstance (&status);
  UChar parts[MAX_UNITS];
  gint32 n = unorm2_getDecomposition (nfd, c, parts, MAX_UNITS, &status), i = 0;

  while (U_SUCCESS (status) && i < n)
    {
      UChar32 part;

      U16_NEXT (parts, i, n, part);
      if (is_mark (part))
        return TRUE;
    }

  return FALSE;
}

static ZbGlyphFlags
get_flags (UChar32 c)
{
  ZbGlyphFlags flags = 0;

  if (is_mark (c) || is_crossed_d (c) || decomposes_to_marks (c))
    flags |= ZB_GLYPH_MARKED;
  if (u_getIntPropertyValue (c, UCHAR_NFC_QUICK_CHECK) == UNORM_YES && u_getCombiningClass (c) == 0)
    flags |= ZB_GLYPH_NFC;
  if (u_isUWhiteSpace (c))
    flags |= ZB_GLYPH_BLANK;
  if (is_bidi_control (c))
    flags |= ZB_GLYPH_BIDI;
  if (!is_word (c) && !is_mark (c) && !is_ignored (c))
    flags |= ZB_GLYPH_BREAK;

  return flags;
}

static void
fill_glyph (ZbGlyph *glyph, gunichar c)
{
  g_autoptr (GString) bare = g_string_new (NULL);
  g_autoptr (GString) cased = g_string_new (NULL);

  glyph->flags = zb_glyph_describe (c, bare, cased);
  if (bare->len > ZB_GLYPH_FORM_LENGTH || cased->len > ZB_GLYPH_FORM_LENGTH)
    {
      glyph->flags |= ZB_GLYPH_LONG;
      return;
    }

  glyph->n_bare = (guint8)bare->len;
  glyph->n_cased = (guint8)cased->len;
  memcpy (glyph->bare, bare->str, bare->len);
  memcpy (glyph->cased, cased->str, cased->len);
}

const ZbGlyph *
zb_glyph_get (gunichar c)
{
  ZbGlyph **page = &pages[c / PAGE_SIZE % N_PAGES];

  if (g_once_init_enter_pointer (page))
    {
      ZbGlyph *glyphs = g_new0 (ZbGlyph, PAGE_SIZE);

      for (guint i = 0; i < PAGE_SIZE; i++)
        fill_glyph (&glyphs[i], c / PAGE_SIZE * PAGE_SIZE + i);
      g_once_init_leave_pointer (page, glyphs);
    }

  return &(*page)[c % PAGE_SIZE];
}

ZbGlyphFlags
zb_glyph_describe (gunichar c, GString *bare, GString *cased)
{
  UChar32 point = (UChar32)c;

  if (is_crossed_d (point))
    {
      g_string_append_c (bare, 'd');
      g_string_append (cased, "đ");
    }
  else if (!is_ignored (point))
    {
      append_form (bare, point, FALSE);
      append_form (cased, point, TRUE);
    }

  return get_flags (point);
}
