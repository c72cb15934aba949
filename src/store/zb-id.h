/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. Ids in 63 bits: 38 of time in hundredths of a second since 2020 (87 years), 12 of the desk, 13 of a counter. They
 * grow with time; a counter that is used up borrows the next hundredth. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Any thread. */
gint64 zb_id_make (void);

/* The desk that made @id. */
guint zb_id_get_desk (gint64 id);

G_END_DECLS
