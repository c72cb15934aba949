/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Old encodings say nowhere that they are one: both are tried, and the one that gives the more words
 * that can be Vietnamese is taken. */

#include "config.h"

#include "exchange/zb-encoding.h"

#include <string.h>

#include "exchange/zb-decoder.h"

#define SAMPLE_BYTES (64 * 1024)

static const char *const names[ZB_N_ENCODINGS] = {
  [ZB_ENCODING_UTF8] = "UTF-8",        [ZB_ENCODING_UTF16_LE] = "UTF-16",
  [ZB_ENCODING_UTF16_BE] = "UTF-16",   [ZB_ENCODING_WINDOWS_1258] = "Windows-1258",
  [ZB_ENCODING_TCVN3] = "TCVN3 (ABC)",
};

static const struct
{
  const char *bytes;
  gsize length;
  ZbEncoding encoding;
} marks[] = {
  { "\357\273\277", 3, ZB_ENCODING_UTF8 },
  { "\377\376", 2, ZB_ENCODING_UTF16_LE },
  { "\376\377", 2, ZB_ENCODING_UTF16_BE },
};

/* UTF-16 without a mark: most characters have a zero byte, always the same one of the two. */
static gboolean
looks_wide (const char *text, gsize length, ZbEncoding *encoding)
{
  gsize zeros[2] = { 0, 0 };
  gsize n = MIN (length, 4096) / 2;

  for (gsize i = 0; i < 2 * n; i++)
    zeros[i % 2] += text[i] == '\0';
  *encoding = zeros[1] > zeros[0] ? ZB_ENCODING_UTF16_LE : ZB_ENCODING_UTF16_BE;
  return n >= 4 && 10 * MAX (zeros[0], zeros[1]) > 4 * n && 20 * MIN (zeros[0], zeros[1]) < n;
}

/* Bytes that are no UTF-8, and characters that only UTF-8 makes. */
static void
count_utf8 (const char *text, gsize length, guint *invalid, guint *valid)
{
  const char *end = text + length;

  *invalid = *valid = 0;
  for (const char *p = text; p < end;)
    {
      gunichar c = (guchar)*p < 0x80 ? 1 : g_utf8_get_char_validated (p, end - p);

      if (c == (gunichar)-2)
        break;
      if (c == (gunichar)-1)
        {
          (*invalid)++;
          p++;
          continue;
        }
      *valid += (guchar)*p >= 0x80;
      p += (guchar)*p < 0x80 ? 1 : g_unichar_to_utf8 (c, NULL);
    }
}

/* Whether a letter is of the Vietnamese alphabet, and whether it carries a tone. */
static gboolean
is_vietnamese (gunichar c, gboolean *tone)
{
  static const gunichar tones[] = { 0x300, 0x301, 0x303, 0x309, 0x323 };
  gunichar parts[4];
  gsize n;

  *tone = FALSE;
  if (c < 0x80 || c == 0x110 || c == 0x111)
    return TRUE;
  n = g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 1; i < n; i++)
    {
      gboolean is_tone = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (tones); k++)
        is_tone = is_tone || parts[i] == tones[k];
      *tone = *tone || is_tone;
      /* Breve, circumflex, horn. */
      if (!is_tone && parts[i] != 0x306 && parts[i] != 0x302 && parts[i] != 0x31b)
        return FALSE;
    }
  return n > 1 && strchr ("aeiouyAEIOUY", (int)parts[0]) != NULL;
}

/* What the words of a text say about the encoding it was read in. */
typedef struct
{
  guint good, bad;
} Rating;

/* A word is good with one tone at most, and no capital after a small letter. */
static const char *
rate_word (const char *p, Rating *rating)
{
  guint tones = 0;
  gboolean marked = FALSE, wrong = FALSE, small = FALSE;

  for (; g_unichar_isalpha (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p));
       p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean tone = FALSE;

      marked = marked || c >= 0x80;
      wrong = wrong || !is_vietnamese (c, &tone) || (small && c >= 0x80 && g_unichar_isupper (c));
      tones += tone;
      small = g_unichar_islower (c);
    }
  if (marked && (wrong || tones > 1))
    rating->bad++;
  else if (marked)
    rating->good++;
  return p;
}

static Rating
rate_text (const char *text)
{
  Rating rating = { 0, 0 };

  for (const char *p = text; *p;)
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c) || g_unichar_ismark (c))
        {
          p = rate_word (p, &rating);
          continue;
        }
      /* Signs of Latin-1 stand for letters where the encoding is wrong. */
      rating.bad += c >= 0xa1 && c <= 0xff && c != 0xb0 && c != 0xb2 && c != 0xb3;
      p = g_utf8_next_char (p);
    }
  return rating;
}

/* The old encoding that explains @text best, or UTF-8. */
static ZbEncoding
detect_old (const char *text, gsize length)
{
  static const ZbEncoding old[] = { ZB_ENCODING_TCVN3, ZB_ENCODING_WINDOWS_1258 };
  ZbEncoding best = ZB_ENCODING_UTF8;
  gint best_score = 0;

  for (guint i = 0; i < G_N_ELEMENTS (old); i++)
    {
      g_autofree char *read = zb_decoder_decode (old[i], text, length);
      Rating rating = rate_text (read);
      gint score = (gint)rating.good - (gint)rating.bad;

      if (score > best_score)
        {
          best_score = score;
          best = old[i];
        }
    }
  return best;
}

ZbEncoding
zb_encoding_detect (const char *text, gsize length, gsize *bom)
{
  ZbEncoding wide;
  guint invalid, valid;

  g_return_val_if_fail (text != NULL && bom != NULL, ZB_ENCODING_UTF8);

  *bom = 0;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (text, marks[i].bytes, marks[i].length) == 0)
      {
        *bom = marks[i].length;
        return marks[i].encoding;
      }
  if (looks_wide (text, length, &wide))
    return wide;
  length = MIN (length, SAMPLE_BYTES);
  count_utf8 (text, length, &invalid, &valid);
  /* A few broken bytes among good UTF-8 spoil their own rows alone. */
  return invalid <= valid ? ZB_ENCODING_UTF8 : detect_old (text, length);
}

const char *
zb_encoding_get_name (ZbEncoding encoding)
{
  g_return_val_if_fail (encoding < ZB_N_ENCODINGS, NULL);

  return names[encoding];
}

GConverter *
zb_encoding_make_converter (ZbEncoding encoding)
{
  return G_CONVERTER (zb_decoder_new (encoding));
}

char *
zb_encoding_decode_tcvn3 (const char *text)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autofree char *read = NULL;
  Rating before, after;
  gboolean any = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c > 0xff)
        return NULL;
      any = any || c >= 0xa1;
      g_string_append_c (bytes, (char)c);
    }
  if (!any)
    return NULL;
  read = zb_decoder_decode (ZB_ENCODING_TCVN3, bytes->str, bytes->len);
  before = rate_text (text);
  after = rate_text (read);
  return after.good > 0 && after.bad == 0 && before.bad > 0 ? g_steal_pointer (&read) : NULL;
}
