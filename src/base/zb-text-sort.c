/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The Vietnamese order of text, which is ICU's. */

#include "config.h"

#include "base/zb-text.h"

#include "base/zb-text-private.h"

#include <string.h>
#include <unicode/ucol.h>

static const UCollator *
get_collator (void)
{
  static UCollator *collator = NULL;

  /* Never changed once made, a collator serves all threads. */
  if (g_once_init_enter_pointer (&collator))
    {
      UErrorCode status = U_ZERO_ERROR;
      UCollator *made = ucol_open ("vi", &status);

      if (U_FAILURE (status))
        g_error ("ICU has no collation: %s", u_errorName (status));
      g_once_init_leave_pointer (&collator, made);
    }

  return collator;
}

GBytes *
zb_text_sort_key (const char *text)
{
  const UCollator *collator = get_collator ();
  g_autofree UChar *units = NULL;
  guint8 buffer[512];
  g_autofree guint8 *large = NULL;
  gint32 n = 0, size;

  g_return_val_if_fail (text != NULL, NULL);

  units = zb_text_to_utf16 (text, &n);
  size = ucol_getSortKey (collator, units, n, buffer, sizeof buffer);
  if (size <= (gint32)sizeof buffer)
    return g_bytes_new (buffer, (gsize)MAX (size - 1, 0));

  large = g_malloc ((gsize)size);
  ucol_getSortKey (collator, units, n, large, size);
  return g_bytes_new_take (g_steal_pointer (&large), (gsize)size - 1);
}

const char *
zb_text_sort_version (void)
{
  static char *text = NULL;

  if (g_once_init_enter_pointer (&text))
    {
      UVersionInfo version;
      char written[U_MAX_VERSION_STRING_LENGTH];

      ucol_getVersion (get_collator (), version);
      u_versionToString (version, written);
      g_once_init_leave_pointer (&text, g_strconcat ("vi ", written, NULL));
    }

  return text;
}

gint
zb_text_compare (const char *a, const char *b)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollationResult result;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  result = ucol_strcollUTF8 (get_collator (), a, -1, b, -1, &status);
  return U_SUCCESS (status) ? (gint)result : strcmp (a, b);
}
