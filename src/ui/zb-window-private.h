/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the window share: zb-window.c shows, zb-window-navigation.c goes from page to
 * page, zb-window-actions.c works on records. */

#pragma once

#include "ui/zb-register-page.h"
#include "ui/zb-sidebar.h"
#include "ui/zb-window.h"

G_BEGIN_DECLS

#define ZB_PAGE_OVERVIEW "overview"
#define ZB_PAGE_TODAY "today"
#define ZB_PAGE_REPORTS "reports"
#define ZB_PAGE_SNAPSHOTS "snapshots"
#define ZB_PAGE_TABLES "tables"
#define ZB_PAGE_FIGURE_CHECK "figure-check"
#define ZB_PAGE_RECONCILIATION "reconciliation"
#define ZB_PAGE_CROSS_CHECKS "cross-checks"
#define ZB_PAGE_HISTORY "history"
#define ZB_PAGE_BIN "recycle-bin"
#define ZB_PAGE_WELCOME "welcome"

/* The pages that are no register's (zb-window-navigation.c). */
#define ZB_N_PAGES 11

/* Where the window stands or stood. */
typedef struct
{
  char *page;             /* one of the pages above or a register's name */
  ZbRegisterState *state; /* of a register page, or NULL */
} ZbLocation;

struct _ZbWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwStatusPage *loading;
  AdwStatusPage *error;
  GtkWidget *open_sample;
  GtkWidget *recover;
  AdwBanner *banner;
  AdwBanner *backup_banner;
  AdwNavigationSplitView *split;
  AdwWindowTitle *title;
  ZbSidebar *sidebar;

  ZbRegisterPage *register_page; /* owned by split, NULL at other pages */
  GtkWidget
    *pages[ZB_N_PAGES]; /* once they were shown; kept, so that their choices and places are */

  ZbContext *context;
  char *sample_folder; /* what a new book is filled with, or NULL */
  GCancellable *cancellable;
  AdwToast *undo_toast;
  GListModel *incoming; /* GFile: to be imported once the book is open, or NULL */
  char *page;
  GPtrArray *back; /* of ZbLocation */
  GVariant *wanted_state;
  gboolean compact;
  gboolean narrow;
  gboolean open;
  guint backup_tick;
  guint recent_tick;
};

/* zb-window-navigation.c */
void zb_location_free (ZbLocation *location);
void zb_window_navigation_class_init (GtkWidgetClass *widget_class);
void zb_window_navigation_update (ZbWindow *self);
void zb_window_go_to (ZbWindow *self, const char *page);

/* zb-window-actions.c */
void zb_window_actions_class_init (GtkWidgetClass *widget_class);
void zb_window_actions_update (ZbWindow *self);

/* zb-window-import.c */
void zb_window_import_class_init (GtkWidgetClass *widget_class);
void zb_window_import_setup (ZbWindow *self);
void zb_window_import_incoming (ZbWindow *self);

/* zb-window-open.c */
void zb_window_open_class_init (GtkWidgetClass *widget_class);
void zb_window_open_book (ZbWindow *self);
void zb_window_show_error (ZbWindow *self, const GError *error);

/* zb-window-help.c */
void zb_window_help_class_init (GtkWidgetClass *widget_class);

/* zb-window-search.c */
void zb_window_search_class_init (GtkWidgetClass *widget_class);
void zb_window_remember (ZbWindow *self, const ZbRegister *reg, gint64 id);
void zb_window_remember_chosen (ZbWindow *self); /* if it is looked at for a while */

/* zb-window-backups.c */
void zb_window_backups_class_init (GtkWidgetClass *widget_class);
void zb_window_watch_backups (ZbWindow *self);
void zb_window_offer_backup (ZbWindow *self, const GError *error);

G_END_DECLS
