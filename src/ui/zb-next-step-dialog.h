/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks what comes next when a next action is done. */

#pragma once

#include <adwaita.h>

#include "store/zb-due.h"
#include "ui/zb-context.h"

G_BEGIN_DECLS

/* @done is @record with what was done cleared; what is typed goes into it, and it is written as one
 * change. Nothing is written when the person cancels. */
void zb_next_step_dialog_present (ZbContext *context,
                                  const ZbDueRule *rule,
                                  const ZbRecord *record,
                                  const ZbRecord *done,
                                  GtkWidget *parent);

G_END_DECLS
