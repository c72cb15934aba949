/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog that asks where a report or a table is saved. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Proposes @name, whose ending ("docx") says the kind; offers Word, PDF and Excel, with @plain also plain
 * text. (transfer full) */
GtkFileDialog *zb_document_dialog_new (const char *title, const char *name, gboolean plain);

G_END_DECLS
