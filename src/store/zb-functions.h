/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. The SQL functions that queries use:
 *   zb_fold (text)                      zb_text_fold ()
 *   zb_has_words (folded, ' word', …)   whether each word (written with a space before it) begins a word of the folded text
 *   zb_contains (text, folded)          whether the text, folded, contains it
 *   zb_exact (words, text, …)           whether each of the space-separated words, marks and all, begins a word of the texts
 *   zb_has_item (list, item)            whether "a;b;c" has this item */

#pragma once

#include "store/zb-connection.h"

G_BEGIN_DECLS

gboolean zb_functions_install (ZbConnection *connection, GError **error);

G_END_DECLS
