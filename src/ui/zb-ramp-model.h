/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list that grows into view: a GtkListView makes some two hundred rows at once for a screen of
 * thirty. Over this model it makes the first screen, then the rest while the window is at rest. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ZB_TYPE_RAMP_MODEL (zb_ramp_model_get_type ())
G_DECLARE_FINAL_TYPE (ZbRampModel, zb_ramp_model, ZB, RAMP_MODEL, GObject)

/* @model tells changes at its end only, as ZbRecordList does. @n_first rows are a screen. */
ZbRampModel *zb_ramp_model_new (GListModel *model, guint n_first);

/* Shows all now, if @position is not yet there: before it is selected or scrolled to. */
void zb_ramp_model_require (ZbRampModel *self, guint position);

G_END_DECLS
