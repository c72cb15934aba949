/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain of src/exchange. */

#include "config.h"

#include "exchange/zb-exchange-error.h"

G_DEFINE_QUARK (zb - exchange - error - quark, zb_exchange_error)
