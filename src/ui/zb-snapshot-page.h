/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reports that were frozen (bản chốt số liệu): what each said, and whether the book, or another of them,
 * still says the same, figure by figure with the records that make the difference. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_SNAPSHOT_PAGE (zb_snapshot_page_get_type ())
G_DECLARE_FINAL_TYPE (ZbSnapshotPage, zb_snapshot_page, ZB, SNAPSHOT_PAGE, AdwNavigationPage)

GtkWidget *zb_snapshot_page_new (ZbContext *context);

/* Reads the frozen reports again: the book does not say that one was added. */
void zb_snapshot_page_refresh (ZbSnapshotPage *self);

G_END_DECLS
