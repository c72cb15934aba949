/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A state as a pill: always a word, with a colour beside it. */

#pragma once

#include <gtk/gtk.h>

#include "register/zb-field.h"

G_BEGIN_DECLS

/* @code NULL: an empty pill, hidden. (transfer floating) */
GtkWidget *zb_pill_new (const ZbCode *code);
void zb_pill_show (GtkWidget *pill, const ZbCode *code);

G_END_DECLS
