/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A column of a list, made from the description of its field, and the layout of a register's
 * columns as a person left it. */

#pragma once

#include <gtk/gtk.h>

#include "register/zb-register.h"

G_BEGIN_DECLS

/* A column whose header asks for a sort: the view's sorter tells which, the list's query does it. */
GtkColumnViewColumn *
zb_record_column_new (const ZbRegister *reg, const ZbField *field, ZbLanguage language);

const ZbField *zb_record_column_get_field (GtkColumnViewColumn *column);

/* One column of a layout. */
typedef struct
{
  const ZbField *field;
  int width; /* pixels; -1: as described */
  gboolean shown;
} ZbColumnPlace;

/* The columns of @reg in order (ZbColumnPlace, all fields): as kept in the settings' "columns",
 * else as described. (transfer full) */
GArray *zb_column_layout_load (GSettings *settings, const ZbRegister *reg);
void zb_column_layout_save (GSettings *settings, const ZbRegister *reg, GArray *layout);

/* As the description has it. (transfer full) */
GArray *zb_column_layout_default (const ZbRegister *reg);

/* Makes the columns of @view those of @layout, and one of them take the room that is left. */
void zb_column_layout_apply (GArray *layout,
                             const ZbRegister *reg,
                             ZbLanguage language,
                             GtkColumnView *view);

/* The layout that @view has now. (transfer full) */
GArray *zb_column_layout_read (GtkColumnView *view);

/* Puts the titles of figures over their figures, at the right. Call again when columns were added. */
void zb_record_column_align_titles (GtkColumnView *view);

G_END_DECLS
