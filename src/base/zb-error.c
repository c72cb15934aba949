/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain of base values, and how a sentence quotes what could not be read. */

#include "config.h"

#include "base/zb-error.h"

#define MAX_QUOTED_CHARS 40

G_DEFINE_QUARK (zb - value - error - quark, zb_value_error)

char *
zb_value_error_quote (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *start = NULL;

  if (text == NULL)
    return g_strdup ("");

  valid = g_utf8_make_valid (text, -1);
  g_strstrip (g_strdelimit (valid, "\n\r\t", ' '));
  if (g_utf8_strlen (valid, -1) <= MAX_QUOTED_CHARS)
    return g_steal_pointer (&valid);

  start = g_utf8_substring (valid, 0, MAX_QUOTED_CHARS);
  return g_strconcat (g_strchomp (start), "…", NULL);
}
