/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A related list of the detail page: title and count; opened, the first rows (or the ledger's
 * timeline). */

#pragma once

#include <adwaita.h>

#include "register/zb-register.h"
#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_RELATION_LIST_ROWS 10

#define ZB_TYPE_RELATION_LIST (zb_relation_list_get_type ())
G_DECLARE_FINAL_TYPE (ZbRelationList, zb_relation_list, ZB, RELATION_LIST, AdwExpanderRow)

GtkWidget *zb_relation_list_new (ZbContext *context, const ZbRelation *relation);

/* Counts the records that belong to @owner; rows are fetched when it is open. Drops what is
 * under way for another. */
void zb_relation_list_show (ZbRelationList *self, gint64 owner);

/* How many belong to it, once counted. */
guint zb_relation_list_get_count (ZbRelationList *self);

G_END_DECLS
