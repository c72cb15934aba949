/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What can go wrong with files that come and go. Messages are whole translated sentences for
 * people. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ZB_EXCHANGE_ERROR (zb_exchange_error_quark ())
GQuark zb_exchange_error_quark (void);

typedef enum
{
  ZB_EXCHANGE_ERROR_FORMAT,  /* not the kind of file it should be, or damaged */
  ZB_EXCHANGE_ERROR_NOTHING, /* no register of the book is in these files */
  ZB_EXCHANGE_ERROR_REFUSED, /* the book refused it, and no row can be named */
  ZB_EXCHANGE_ERROR_LOCKED,  /* encrypted */
  ZB_EXCHANGE_ERROR_LIMIT,   /* larger than any honest file of its kind */
  ZB_EXCHANGE_ERROR_WRITE,   /* a file could not be made; nothing half-written was left */
} ZbExchangeError;

/* The one sentence for workbooks under a password. */
void zb_exchange_error_set_locked (GError **error);

G_END_DECLS
