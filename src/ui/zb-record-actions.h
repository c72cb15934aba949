/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window's actions do with one record, and how each is called afterwards: “Project
 * 992010000001 deleted”. */

#pragma once

#include <gtk/gtk.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

/* Opens a form over @parent for a new record; with @owner_field that reference is filled in with
 * the record @owner_id. */
void zb_record_actions_new (ZbContext *context,
                            const ZbRegister *reg,
                            const char *owner_field,
                            gint64 owner_id,
                            GtkWidget *parent);
void
zb_record_actions_edit (ZbContext *context, const ZbRegister *reg, gint64 id, GtkWidget *parent);
/* A new record with everything but what must be unique. */
void zb_record_actions_duplicate (ZbContext *context,
                                  const ZbRegister *reg,
                                  gint64 id,
                                  GtkWidget *parent);

/* Deletes a record and its parts at once; the window offers Undo. */
void zb_record_actions_delete (ZbContext *context, const ZbRegister *reg, gint64 id);

/* The values of @record that a duplicate starts with, its id 0. (transfer full) */
ZbRecord *zb_record_actions_make_duplicate (const ZbRecord *record);

/* “Project 992010000001 added” | “… edited” | “… and its 12 entries deleted”, in the window's
 * language. (transfer full) */
char *zb_record_actions_dup_label (const ZbRecord *record,
                                   ZbEditKind kind,
                                   guint n_parts,
                                   ZbLanguage language);

/* The title of its form: “New project”, “Project 992010000001”. (transfer full) */
char *zb_record_actions_dup_heading (const ZbRecord *record, ZbLanguage language);

G_END_DECLS
