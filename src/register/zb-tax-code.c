/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading tax codes. */

#include "config.h"

#include "register/zb-tax-code.h"

#include <string.h>

#define SHORT_LENGTH 10
#define LONG_LENGTH 13

char *
zb_tax_code_tidy (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (digits, *p);
    else if (strchr (" .-", *p) == NULL)
      return NULL;

  if (digits->len == LONG_LENGTH)
    g_string_insert_c (digits, SHORT_LENGTH, '-');
  else if (digits->len != SHORT_LENGTH)
    return NULL;

  return g_string_free (g_steal_pointer (&digits), FALSE);
}

gboolean
zb_tax_code_holds (const ZbRecord *record)
{
  const char *code = zb_record_get_text (record, "tax_code");
  g_autofree char *tidied = NULL;

  if (code == NULL)
    return TRUE;

  tidied = zb_tax_code_tidy (code);

  return g_strcmp0 (code, tidied) == 0;
}
