/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of one register: its list with search, filters, columns and totals, and the detail of
 * the chosen record beside it. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"
#include "stats/zb-figure.h"

G_BEGIN_DECLS

/* What the list shows and which record is chosen, to come back to. */
typedef struct
{
  ZbQuery *query;
  gint64 chosen;
  char *figure; /* sentence of the banner over the records behind a figure, or NULL */
} ZbRegisterState;

void zb_register_state_free (ZbRegisterState *state);

/* Properties: "compact" (the detail is a page of its own), "narrow" (rows of two lines instead of
 * columns), "chosen" (id of the one record chosen, or 0; read-only). */
#define ZB_TYPE_REGISTER_PAGE (zb_register_page_get_type ())
G_DECLARE_FINAL_TYPE (ZbRegisterPage, zb_register_page, ZB, REGISTER_PAGE, AdwNavigationPage)

GtkWidget *zb_register_page_new (ZbContext *context, const ZbRegister *reg);

const ZbRegister *zb_register_page_get_register (ZbRegisterPage *self);

/* Chooses a record and shows its detail; it need not be among those that the list shows. */
void zb_register_page_choose (ZbRegisterPage *self, gint64 id);
gint64 zb_register_page_get_chosen (ZbRegisterPage *self);

/* Shows the records behind @figure alone, until the person leaves it. */
void zb_register_page_show_figure (ZbRegisterPage *self, const ZbFigure *figure, const char *part);

/* Whether the first rows are still on their way. */
gboolean zb_register_page_is_loading (ZbRegisterPage *self);

void zb_register_page_focus_search (ZbRegisterPage *self);

ZbRegisterState *zb_register_page_dup_state (ZbRegisterPage *self);
void zb_register_page_set_state (ZbRegisterPage *self, const ZbRegisterState *state);

G_END_DECLS
