/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The wording of a report as the office edits it: text with placeholders, which are offered as soon
 * as a brace is opened. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signals "changed": the wording is another one; "save": it shall be kept; "reset": the program's own
 * shall be used again. */
#define ZB_TYPE_REPORT_EDITOR (zb_report_editor_get_type ())
G_DECLARE_FINAL_TYPE (ZbReportEditor, zb_report_editor, ZB, REPORT_EDITOR, GtkBox)

/* Shows @text, and whether it is the office's @own. Emits nothing. */
void zb_report_editor_set_text (ZbReportEditor *self, const char *text, gboolean own);

/* (transfer full) */
char *zb_report_editor_dup_text (ZbReportEditor *self);

/* Whether the wording was changed since it was set. */
gboolean zb_report_editor_is_changed (ZbReportEditor *self);

/* What is wrong with it, or NULL: it may be saved. */
void zb_report_editor_set_fault (ZbReportEditor *self, const char *sentence);

G_END_DECLS
