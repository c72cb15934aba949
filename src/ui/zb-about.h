/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program is, of which version, and what it is built upon. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *zb_about_dialog_new (void);

G_END_DECLS
