/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The plain form of a paragraph, in which its words are looked for. */

#include "config.h"

#include "stats/zb-number-scan.h"

#include <string.h>

#define NO_FORM '\1'

/* Characters whose plain form no decomposition tells. */
static const struct
{
  gunichar from;
  char to;
} forms[] = {
  { 0x111, 'd' },  { 0x110, 'd' },  { 0x2010, '-' }, { 0x2011, '-' },
  { 0x2012, '-' }, { 0x2013, '-' }, { 0x2014, '-' }, { 0x2212, '-' },
  { 0x2044, '/' }, { 0x2215, '/' }, { 0x2248, '~' }, { 0xb7, '.' },
};

static char
make_plain (gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].from == c)
      return forms[i].to;
  if (g_unichar_isspace (c))
    return c == '\n' ? '\n' : ' ';
  if (c >= 0x80)
    g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  else
    parts[0] = c;
  if (parts[0] == 0 || parts[0] >= 0x80)
    return NO_FORM;
  return g_ascii_tolower ((char)parts[0]);
}

/* A combining mark belongs to the letter before it. */
static gboolean
is_mark (gunichar c)
{
  return g_unichar_ismark (c) || g_unichar_iszerowidth (c);
}

static gboolean
is_word (char c)
{
  return g_ascii_isalnum (c) || c == NO_FORM;
}

static gboolean
matches_at (const ZbLens *self, guint at, guint to, const char *word, gsize length)
{
  if (at + length > MIN (to, self->length) || strncmp (self->plain + at, word, length) != 0)
    return FALSE;
  if (is_word (word[0]) && at > 0 && is_word (self->plain[at - 1]))
    return FALSE;
  return !is_word (word[length - 1]) || !is_word (self->plain[at + length]);
}

static gboolean
matches_any (const ZbLens *self, guint at, guint to, const char *words)
{
  while (*words != '\0')
    {
      gsize length = strcspn (words, "|");

      if (matches_at (self, at, to, words, length))
        return TRUE;
      words += length + (words[length] == '|' ? 1 : 0);
    }
  return FALSE;
}

/* Public functions. */

ZbLens *
zb_lens_new (const char *text)
{
  ZbLens *self = g_new0 (ZbLens, 1);
  gsize n = (gsize)g_utf8_strlen (text, -1);

  self->text = text;
  self->plain = g_malloc (n + 1);
  self->bytes = g_new (gsize, n + 1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_mark (c) && self->length > 0)
        continue;
      self->bytes[self->length] = (gsize)(p - text);
      self->plain[self->length++] = make_plain (c);
    }
  self->bytes[self->length] = strlen (text);
  self->plain[self->length] = '\0';
  /* A line that goes on is a blank; an empty line stays an end. */
  for (guint i = 0; i < self->length; i++)
    if (self->plain[i] == '\n' && self->plain[i + 1] != '\n' &&
        (i == 0 || self->plain[i - 1] != '\n'))
      self->plain[i] = ' ';
  return self;
}

void
zb_lens_free (ZbLens *self)
{
  g_free (self->plain);
  g_free (self->bytes);
  g_free (self);
}

guint
zb_lens_find_first (const ZbLens *self, guint from, guint to, const char *words)
{
  for (guint i = from; i < to; i++)
    if (matches_any (self, i, to, words))
      return i;
  return to;
}

guint
zb_lens_find_last (const ZbLens *self, guint from, guint to, const char *words)
{
  for (guint i = to; i > from; i--)
    if (matches_any (self, i - 1, to, words))
      return i - 1;
  return to;
}
