/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. Sort keys depend on the version of the collation: it is written into the book, and another version
 * makes all keys anew. */

#pragma once

#include "store/zb-connection.h"

G_BEGIN_DECLS

gboolean zb_sort_keys_are_current (ZbConnection *connection, gboolean *current, GError **error);
gboolean zb_sort_keys_update (ZbConnection *connection, GError **error);

G_END_DECLS
