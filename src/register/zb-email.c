/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The shape of an email address: something, one @, something, no blanks. Whether it can be reached is not known here. */

#include "config.h"

#include "register/zb-email.h"

#include <string.h>

gboolean
zb_email_holds (const ZbRecord *record)
{
  const char *email = zb_record_get_text (record, "email");
  const char *at;

  if (email == NULL)
    return TRUE;

  at = strchr (email, '@');

  return at != NULL && at != email && at[1] != '\0' && strchr (at + 1, '@') == NULL &&
         strpbrk (email, " \t\n,;") == NULL;
}
