/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Folding of text for searching, ranking and comparing names. */

#include "config.h"

#include "base/zb-text.h"

#include "base/zb-text-private.h"

#include <string.h>
#include <unicode/utf8.h>

typedef struct
{
  gboolean marks;       /* kept */
  gboolean punctuation; /* kept; else it only parts words */
} Form;

static const Form form_bare = { .marks = FALSE, .punctuation = FALSE };
static const Form form_cased = { .marks = TRUE, .punctuation = FALSE };
static const Form form_spelled = { .marks = TRUE, .punctuation = TRUE };
static const Form form_plain = { .marks = FALSE, .punctuation = TRUE };

/* Vietnamese is spelled in two manners: the tone of an open oa, oe, uy on its first vowel or on its second.
 * The first stands for both. */
static const struct
{
  char second[8];
  char first[8];
} tones[] = {
  { "oà", "òa" }, { "oá", "óa" }, { "oả", "ỏa" }, { "oã", "õa" }, { "oạ", "ọa" },
  { "oè", "òe" }, { "oé", "óe" }, { "oẻ", "ỏe" }, { "oẽ", "õe" }, { "oẹ", "ọe" },
  { "uỳ", "ùy" }, { "uý", "úy" }, { "uỷ", "ủy" }, { "uỹ", "ũy" }, { "uỵ", "ụy" },
};

static const char *const zone_words[] = { "khu công nghiệp", "khu cong nghiep" };

/* Adds @n bytes to the folded text, whose blanks become single ones and only between words. */
static inline void
append_folded (GString *folded, const char *bytes, gsize n, gboolean *blank)
{
  for (gsize i = 0; i < n; i++)
    {
      if (bytes[i] == ' ')
        {
          *blank = TRUE;
          continue;
        }
      if (*blank && folded->len > 0)
        g_string_append_c (folded, ' ');
      *blank = FALSE;
      g_string_append_c (folded, bytes[i]);
    }
}

/* Gives the word that @folded ends with the one placement of its tone. */
static void
settle_tone (GString *folded)
{
  const char *tail;

  /* The last vowel takes two or three bytes; all before it are one. */
  if (folded->len < 3 || (folded->str[folded->len - 1] & 0x80) == 0)
    return;

  tail = g_utf8_prev_char (folded->str + folded->len) - 1;
  if (tail < folded->str || (*tail != 'o' && *tail != 'u'))
    return;
  if (tail > folded->str && *tail == 'u' && tail[-1] == 'q')
    return;

  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    if (strcmp (tail, tones[i].second) == 0)
      {
        g_string_truncate (folded, (gsize)(tail - folded->str));
        g_string_append (folded, tones[i].first);
        return;
      }
}

/* One code point that is beyond the table. */
static void
fold_rare (GString *folded, gunichar c, const Form *form, gboolean *blank)
{
  g_autoptr (GString) bare = g_string_new (NULL);
  g_autoptr (GString) cased = g_string_new (NULL);

  zb_glyph_describe (c, bare, cased);
  if (form->marks)
    append_folded (folded, cased->str, cased->len, blank);
  else
    append_folded (folded, bare->str, bare->len, blank);
}

static void
fold_one (GString *folded,
          const char *text,
          gsize length,
          gunichar c,
          const Form *form,
          gboolean *blank)
{
  const ZbGlyph *glyph;

  if (c > 0xffff)
    {
      fold_rare (folded, c, form, blank);
      return;
    }

  glyph = zb_glyph_get (c);
  if (form->marks && (glyph->flags & ZB_GLYPH_BREAK) != 0 && !*blank)
    settle_tone (folded);

  if (form->punctuation && (glyph->flags & (ZB_GLYPH_BREAK | ZB_GLYPH_BLANK)) == ZB_GLYPH_BREAK)
    append_folded (folded, text, length, blank);
  else if ((glyph->flags & ZB_GLYPH_LONG) != 0)
    fold_rare (folded, c, form, blank);
  else if (form->marks)
    append_folded (folded, glyph->cased, glyph->n_cased, blank);
  else
    append_folded (folded, glyph->bare, glyph->n_bare, blank);
}

static char *
fold (const char *text, const Form *form)
{
  gsize length = strlen (text);
  g_autoptr (GString) folded = g_string_sized_new (length + 8);
  gboolean blank = FALSE;
  gsize i = 0;

  while (i < length)
    {
      gsize start = i;
      UChar32 c;

      U8_NEXT (text, i, length, c);
      if (c < 0)
        blank = TRUE;
      else
        fold_one (folded, text + start, i - start, (gunichar)c, form, &blank);
    }
  if (form->marks && !blank)
    settle_tone (folded);

  return g_string_free_and_steal (g_steal_pointer (&folded));
}

/* @spelled with “khu công nghiệp” as “kcn”, where it stands as words. */
static char *
shorten_zone_words (const char *spelled)
{
  g_autofree char *padded = g_strconcat (" ", spelled, " ", NULL);
  g_autoptr (GString) shortened = g_string_new (padded);

  for (guint i = 0; i < G_N_ELEMENTS (zone_words); i++)
    {
      g_autofree char *words = g_strconcat (" ", zone_words[i], " ", NULL);

      g_string_replace (shortened, words, " kcn ", 0);
    }

  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&shortened)));
}

static char *
spell_name (const char *name)
{
  g_autofree char *normalized = NULL;
  g_autofree char *spelled = NULL;

  normalized = zb_text_normalize (name);
  spelled = fold (normalized, &form_spelled);
  return shorten_zone_words (spelled);
}

char *
zb_text_fold (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return fold (text, &form_bare);
}

char *
zb_text_fold_case (const char *text)
{
  g_autofree char *normalized = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  normalized = zb_text_normalize (text);
  return fold (normalized, &form_cased);
}

gboolean
zb_text_has_marks (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return zb_text_any_glyph (text, ZB_GLYPH_MARKED, FALSE);
}

gboolean
zb_text_same_name (const char *typed, const char *stored)
{
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autofree char *bare = NULL;

  g_return_val_if_fail (typed != NULL && stored != NULL, FALSE);

  a = spell_name (typed);
  b = spell_name (stored);
  if (strcmp (a, b) == 0)
    return TRUE;
  if (zb_text_has_marks (a))
    return FALSE;

  bare = fold (b, &form_plain);
  return strcmp (a, bare) == 0;
}
