/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the register page share: zb-register-page.c holds the query and the states,
 * zb-register-page-list.c the two views of the list, its columns and its selection,
 * zb-register-page-menu.c the menu of a row. */

#pragma once

#include "store/zb-record-list.h"
#include "ui/zb-column-picker.h"
#include "ui/zb-filter-bar.h"
#include "ui/zb-filter-popover.h"
#include "ui/zb-ramp-model.h"
#include "ui/zb-record-page.h"
#include "ui/zb-register-page.h"
#include "ui/zb-status-bar.h"

G_BEGIN_DECLS

struct _ZbRegisterPage
{
  AdwNavigationPage parent_instance;

  AdwNavigationSplitView *split;
  AdwNavigationPage *list_page;
  GtkWidget *new_button;
  GtkMenuButton *columns_button;
  GtkEditable *search;
  GtkLabel *matches;
  GtkMenuButton *filter_button;
  ZbFilterBar *filters;
  AdwBanner *figure_banner;
  GtkWidget *menu_anchor; /* its layout gives popovers their place, as a list's does not */
  GtkStack *stack;
  GtkColumnView *columns;
  GtkListView *rows;
  AdwStatusPage *empty;
  GtkButton *empty_button;
  AdwStatusPage *failed;
  ZbStatusBar *status_bar;

  /* NULL until they are first to be seen */
  ZbRecordPage *detail;     /* owned by split */
  ZbColumnPicker *picker;   /* owned by columns_button */
  ZbFilterPopover *popover; /* owned by filter_button */
  GtkWidget *menu;          /* of a row; child of menu_anchor */

  ZbContext *context;
  const ZbRegister *reg;
  ZbQuery *query;
  ZbRecordList *list;
  ZbRampModel *ramp; /* of list */
  GtkMultiSelection *selection;
  GArray *layout; /* ZbColumnPlace */
  char *figure;   /* sentence of the banner, or NULL */

  gint64 chosen;
  gint64 wanted;    /* to be scrolled to once the list has it, or 0 */
  GArray *selected; /* gint64: ids, to select them again where they went */
  GCancellable *counting;
  guint save_id;
  gboolean selecting; /* the selection is being put right, not changed by a person */
  gboolean laying_out;
  gboolean compact;
  gboolean narrow;
};

/* zb-register-page.c */
void zb_register_page_set_chosen (ZbRegisterPage *self, gint64 id);
void zb_register_page_take_query (ZbRegisterPage *self);
ZbFilterPopover *zb_register_page_require_popover (ZbRegisterPage *self);

/* zb-register-page-list.c */
void zb_register_page_list_setup (ZbRegisterPage *self);
void zb_register_page_list_dispose (ZbRegisterPage *self);
void zb_register_page_list_update_view (ZbRegisterPage *self);
/* The arrow in the header says what the query says. */
void zb_register_page_list_show_order (ZbRegisterPage *self);
void zb_register_page_list_select (ZbRegisterPage *self, gint64 id, gboolean scroll);

/* zb-register-page-share.c */
void zb_register_page_share_class_init (GtkWidgetClass *widget_class);

/* zb-register-page-menu.c */
void zb_register_page_menu_setup (ZbRegisterPage *self, GtkWidget *view);

G_END_DECLS
