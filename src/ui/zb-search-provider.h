/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the desktop's own search asks: records of the book, found by folded text as in the lists. */

#pragma once

#include "ui/zb-application.h"

G_BEGIN_DECLS

#define ZB_TYPE_SEARCH_PROVIDER (zb_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (ZbSearchProvider, zb_search_provider, ZB, SEARCH_PROVIDER, GObject)

/* @application owns the provider and outlives it. */
ZbSearchProvider *zb_search_provider_new (ZbApplication *application);

/* Answers under @path of the application's bus name until it is taken from the bus or freed. */
gboolean zb_search_provider_export (ZbSearchProvider *self,
                                    GDBusConnection *connection,
                                    const char *path,
                                    GError **error);
void zb_search_provider_unexport (ZbSearchProvider *self);

G_END_DECLS
