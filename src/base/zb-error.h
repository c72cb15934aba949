/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The errors of base values: what could not be read, and why. One sentence each, translated
 * where it is shown. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ZB_VALUE_ERROR (zb_value_error_quark ())
GQuark zb_value_error_quark (void);

/* The message of each is a whole translated sentence that names the text, for people. */
typedef enum
{
  ZB_VALUE_ERROR_INVALID,   /* not of the type at all */
  ZB_VALUE_ERROR_AMBIGUOUS, /* two readings; the sentence shows both */
  ZB_VALUE_ERROR_RANGE,     /* readable, but too large, too small or too fine */
  ZB_VALUE_ERROR_UNSAFE,    /* NUL, invalid UTF-8, longer than 32,767 characters */
} ZbValueError;

/* @text (nullable) as a sentence quotes it: on one line, valid, and cut with “…” after 40
 * characters. (transfer full) */
char *zb_value_error_quote (const char *text);

G_END_DECLS
