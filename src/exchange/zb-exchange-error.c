/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain of src/exchange. */

#include "config.h"

#include "exchange/zb-exchange-error.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (zb - exchange - error - quark, zb_exchange_error)

void
zb_exchange_error_set_locked (GError **error)
{
  g_set_error_literal (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_LOCKED,
                       _ ("The workbook is protected by a password. Open it in a spreadsheet "
                          "program, save it without one and import that."));
}
