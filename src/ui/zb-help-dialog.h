/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The help: one page a task, in the language of the window, from data/help. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ZB_TYPE_HELP_DIALOG (zb_help_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ZbHelpDialog, zb_help_dialog, ZB, HELP_DIALOG, AdwDialog)

/* Opened at @topic ("import"); an unknown one or NULL: at the list of all. */
AdwDialog *zb_help_dialog_new (const char *topic);

/* What help there is about a page of the window ("overview", "project"). Not to be freed. */
const char *zb_help_topic_of_page (const char *page);

G_END_DECLS
