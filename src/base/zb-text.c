/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cleaning of text for the store. What a single code point means is in zb-glyph.c. */

#include "config.h"

#include "base/zb-text.h"

#include "base/zb-text-private.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

/* Of a broken text, what is quoted to find the place. */
#define MAX_TAIL_CHARS 20

static char *
from_utf16 (const UChar *units, gint32 n)
{
  UErrorCode status = U_ZERO_ERROR;
  char *text = g_malloc ((gsize)n * 3 + 1);

  u_strToUTF8 (text, n * 3 + 1, NULL, units, n, &status);
  g_assert (U_SUCCESS (status));
  return text;
}

/* The last few characters of @text before @end. */
static char *
copy_tail (const char *text, const char *end)
{
  const char *start = end;

  for (guint i = 0; i < MAX_TAIL_CHARS && start > text; i++)
    start = g_utf8_prev_char (start);
  return g_strndup (start, (gsize)(end - start));
}

static gboolean
check_safe (const char *text, gsize length, GError **error)
{
  const char *end = NULL;

  if (memchr (text, '\0', length) != NULL)
    g_set_error_literal (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_UNSAFE,
                         _ ("The text has a NUL character in it; type it anew."));
  else if (!g_utf8_validate_len (text, length, &end))
    {
      g_autofree char *tail = copy_tail (text, end);
      g_autofree char *quoted = zb_value_error_quote (tail);

      g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_UNSAFE,
                   _ ("The text after “%s” is not valid UTF-8; save the file as UTF-8."), quoted);
    }
  else
    return TRUE;

  return FALSE;
}

/* @text without bidirectional controls, with LF as its line ends, and without outer blanks. */
static char *
tidy (const char *text, gsize length, guint *removed)
{
  g_autoptr (GString) tidied = g_string_sized_new (length + 1);
  gsize i = 0, end = 0;

  while (i < length)
    {
      gsize start = i;
      ZbGlyphFlags flags;
      UChar32 c;

      U8_NEXT (text, i, length, c);
      flags = c >= 0 && c <= 0xffff ? zb_glyph_get ((gunichar)c)->flags : 0;
      if ((flags & ZB_GLYPH_BIDI) != 0)
        {
          *removed += 1;
          continue;
        }
      if ((flags & ZB_GLYPH_BLANK) != 0 && tidied->len == 0)
        continue;

      if (c == '\r' || c == 0x2028 || c == 0x2029)
        {
          if (c != '\r' || i == length || text[i] != '\n')
            g_string_append_c (tidied, '\n');
        }
      else
        g_string_append_len (tidied, text + start, (gssize)(i - start));
      if ((flags & ZB_GLYPH_BLANK) == 0)
        end = tidied->len;
    }
  g_string_truncate (tidied, end);

  return g_string_free_and_steal (g_steal_pointer (&tidied));
}

/* Whether @text is ASCII that needs nothing, as most is. */
static gboolean
is_clean_ascii (const char *text, gsize length)
{
  if (length == 0)
    return TRUE;
  if (length > ZB_TEXT_MAX_CHARS || g_ascii_isspace (text[0]) || g_ascii_isspace (text[length - 1]))
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if ((text[i] & 0x80) != 0 || text[i] == '\0' || text[i] == '\r')
      return FALSE;

  return TRUE;
}

char *
zb_text_clean (const char *text, gssize length, guint *removed, GError **error)
{
  g_autofree char *tidied = NULL;
  g_autofree char *normalized = NULL;
  guint n_removed = 0;
  gsize size;

  g_return_val_if_fail (text != NULL, NULL);

  if (removed != NULL)
    *removed = 0;
  size = length < 0 ? strlen (text) : (gsize)length;
  if (is_clean_ascii (text, size))
    return g_strndup (text, size);
  if (!check_safe (text, size, error))
    return NULL;

  tidied = tidy (text, size, &n_removed);
  normalized = zb_text_normalize (tidied);
  if (g_utf8_strlen (normalized, -1) > ZB_TEXT_MAX_CHARS)
    {
      g_autofree char *quoted = zb_value_error_quote (normalized);

      g_set_error (error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_UNSAFE,
                   _ ("The text “%1$s” is longer than %2$d characters; shorten it."), quoted,
                   ZB_TEXT_MAX_CHARS);
      return NULL;
    }

  if (removed != NULL)
    *removed = n_removed;
  return g_steal_pointer (&normalized);
}

gboolean
zb_text_any_glyph (const char *text, ZbGlyphFlags flags, gboolean lacking)
{
  gsize length = strlen (text), i = 0;

  while (i < length)
    {
      ZbGlyphFlags found;
      UChar32 c;

      U8_NEXT (text, i, length, c);
      if (c < 0x80)
        continue;
      if (c <= 0xffff)
        found = zb_glyph_get ((gunichar)c)->flags;
      else
        {
          g_autoptr (GString) forms = g_string_new (NULL);

          found = zb_glyph_describe ((gunichar)c, forms, forms);
        }
      if (lacking ? (found & flags) != flags : (found & flags) != 0)
        return TRUE;
    }

  return FALSE;
}

UChar *
zb_text_to_utf16 (const char *text, gint32 *n)
{
  UErrorCode status = U_ZERO_ERROR;
  gsize length = strlen (text);
  UChar *units = g_new (UChar, length + 1);

  /* UTF-16 never has more units than UTF-8 has bytes. */
  u_strFromUTF8WithSub (units, (gint32)length + 1, n, text, (gint32)length, 0xfffd, NULL, &status);
  g_assert (U_SUCCESS (status));
  return units;
}

char *
zb_text_normalize (const char *text)
{
  UErrorCode status = U_ZERO_ERROR;
  g_autofree UChar *source = NULL;
  g_autofree UChar *target = NULL;
  gint32 n_source = 0, n_target;

  if (!zb_text_any_glyph (text, ZB_GLYPH_NFC, TRUE))
    return g_strdup (text);

  source = zb_text_to_utf16 (text, &n_source);
  /* NFC makes at most three units of one. */
  target = g_new (UChar, (gsize)n_source * 3 + 1);
  n_target = unorm2_normalize (unorm2_getNFCInstance (&status), source, n_source, target,
                               n_source * 3 + 1, &status);
  g_assert (U_SUCCESS (status));
  return from_utf16 (target, n_target);
}
