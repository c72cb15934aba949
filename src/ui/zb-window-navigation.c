/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From page to page: the actions that open the overview, a register, a record or the records
 * behind a figure, and the way back. */

#include "config.h"

#include "ui/zb-cross-check-page.h"
#include "ui/zb-figure-check-page.h"
#include "ui/zb-figure-target.h"
#include "ui/zb-history-page.h"
#include "ui/zb-overview-page.h"
#include "ui/zb-recycle-bin-page.h"
#include "ui/zb-reconciliation-page.h"
#include "ui/zb-report-page.h"
#include "ui/zb-snapshot-page.h"
#include "ui/zb-table-page.h"
#include "ui/zb-today-page.h"
#include "ui/zb-welcome-page.h"
#include "ui/zb-window-private.h"

#include <glib/gi18n.h>

#define MAX_BACK 64

static const struct
{
  const char *name;
  GtkWidget *(*make) (ZbContext *context);
} pages[ZB_N_PAGES] = {
  { ZB_PAGE_TODAY, zb_today_page_new },
  { ZB_PAGE_OVERVIEW, zb_overview_page_new },
  { ZB_PAGE_REPORTS, zb_report_page_new },
  { ZB_PAGE_FIGURE_CHECK, zb_figure_check_page_new },
  { ZB_PAGE_HISTORY, zb_history_page_new },
  { ZB_PAGE_BIN, zb_recycle_bin_page_new },
  { ZB_PAGE_WELCOME, zb_welcome_page_new },
  { ZB_PAGE_CROSS_CHECKS, zb_cross_check_page_new },
  { ZB_PAGE_SNAPSHOTS, zb_snapshot_page_new },
  { ZB_PAGE_TABLES, zb_table_page_new },
  { ZB_PAGE_RECONCILIATION, zb_reconciliation_page_new },
};

static void
push_location (ZbWindow *self)
{
  ZbLocation *location = NULL;

  if (self->page == NULL || g_str_equal (self->page, ZB_PAGE_WELCOME))
    return;

  location = g_new0 (ZbLocation, 1);
  location->page = g_strdup (self->page);
  if (self->register_page != NULL)
    location->state = zb_register_page_dup_state (self->register_page);
  if (self->back->len == MAX_BACK)
    g_ptr_array_remove_index (self->back, 0);
  g_ptr_array_add (self->back, location);
}

static void
set_content (ZbWindow *self, GtkWidget *page)
{
  adw_navigation_split_view_set_content (self->split, ADW_NAVIGATION_PAGE (page));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

/* The page called @name among those that are no register's; FALSE where there is none. */
static gboolean
show_own_page (ZbWindow *self, const char *name)
{
  for (guint i = 0; i < ZB_N_PAGES; i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      {
        if (self->pages[i] == NULL)
          self->pages[i] = g_object_ref_sink (pages[i].make (self->context));
        self->register_page = NULL;
        set_content (self, self->pages[i]);
        return TRUE;
      }

  return FALSE;
}

static void
show_register (ZbWindow *self, const ZbRegister *reg)
{
  GtkWidget *page = zb_register_page_new (self->context, reg);

  self->register_page = ZB_REGISTER_PAGE (page);
  g_object_bind_property (self, "compact", page, "compact", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "narrow", page, "narrow", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (page, "notify::chosen", G_CALLBACK (zb_window_actions_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::chosen", G_CALLBACK (zb_window_remember_chosen), self,
                           G_CONNECT_SWAPPED);
  set_content (self, page);
}

/* Puts @page into the content without touching the way back; FALSE where there is no such page. */
static gboolean
show_page (ZbWindow *self, const char *page)
{
  const ZbRegister *reg = zb_register_find (page);

  if (reg != NULL)
    show_register (self, reg);
  else if (!show_own_page (self, page))
    return FALSE;

  g_set_str (&self->page, page);
  zb_sidebar_set_page (self->sidebar, page);
  zb_window_actions_update (self);
  zb_window_navigation_update (self);
  return TRUE;
}

/* The page of @reg, made new unless the window is there already. */
static ZbRegisterPage *
require_register (ZbWindow *self, const char *name)
{
  if (!self->open || zb_register_find (name) == NULL)
    return NULL;

  push_location (self);
  if (self->register_page == NULL || g_strcmp0 (self->page, name) != 0)
    show_page (self, name);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  zb_window_navigation_update (self);
  return self->register_page;
}

static void
open_overview_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  zb_window_go_to (ZB_WINDOW (widget), ZB_PAGE_OVERVIEW);
}

static void
open_today_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  zb_window_go_to (ZB_WINDOW (widget), ZB_PAGE_TODAY);
}

/* With one that was frozen a moment ago. */
static void
open_snapshots_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);
  AdwNavigationPage *page = NULL;

  zb_window_go_to (self, ZB_PAGE_SNAPSHOTS);
  page = adw_navigation_split_view_get_content (self->split);
  if (ZB_IS_SNAPSHOT_PAGE (page))
    zb_snapshot_page_refresh (ZB_SNAPSHOT_PAGE (page));
}

/* The figure check, with a text in it. */
static void
check_text_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);
  AdwNavigationPage *page = NULL;

  zb_window_go_to (self, ZB_PAGE_FIGURE_CHECK);
  page = adw_navigation_split_view_get_content (self->split);
  if (ZB_IS_FIGURE_CHECK_PAGE (page))
    zb_figure_check_page_set_text (ZB_FIGURE_CHECK_PAGE (page),
                                   g_variant_get_string (parameter, NULL));
}

static void
open_bin_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  zb_window_go_to (ZB_WINDOW (widget), ZB_PAGE_BIN);
}

static void
open_book_history_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.open-history", "(sx)", "", (gint64)0);
}

/* Of the whole book, or with a register's name of one record. */
static void
open_history_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);
  const char *name = NULL;
  gint64 id = 0;
  AdwNavigationPage *page = NULL;

  g_variant_get (parameter, "(&sx)", &name, &id);
  zb_window_go_to (self, ZB_PAGE_HISTORY);
  page = adw_navigation_split_view_get_content (self->split);
  if (ZB_IS_HISTORY_PAGE (page))
    zb_history_page_show_record (ZB_HISTORY_PAGE (page), zb_register_find (name), id);
}

static void
open_register_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  zb_window_go_to (ZB_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_record_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);
  const char *name = NULL;
  gint64 id = 0;
  ZbRegisterPage *page = NULL;

  g_variant_get (parameter, "(&sx)", &name, &id);
  page = require_register (self, name);
  if (page == NULL)
    return;
  zb_register_page_choose (page, id);
  zb_window_remember (self, zb_register_find (name), id);
}

/* The records of a register that belong to one of another: the related list of its page, whole. */
static void
open_related_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);
  const char *name = NULL, *field = NULL;
  gint64 id = 0;
  g_autofree char *owner = NULL;
  ZbRegisterPage *page = NULL;
  ZbRegisterState state = { NULL };

  g_variant_get (parameter, "(&s&sx)", &name, &field, &id);
  page = require_register (self, name);
  if (page == NULL)
    return;

  owner = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  state.query = zb_query_new (zb_register_find (name));
  zb_query_add_filter (state.query, ZB_FILTER_ONE_OF, field, (const char *const[]){ owner, NULL });
  zb_register_page_set_state (page, &state);
  zb_query_free (state.query);
}

/* The records that another page lists, as a list of their own. */
static void
open_listed_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);
  g_autoptr (GVariant) ids = NULL;
  const char *name = NULL, *sentence = NULL;
  gsize n_ids = 0;
  const gint64 *listed = NULL;
  ZbRegisterPage *page = NULL;
  ZbRegisterState state = { NULL };

  g_variant_get (parameter, "(&s&s@ax)", &name, &sentence, &ids);
  page = require_register (self, name);
  if (page == NULL)
    return;

  listed = g_variant_get_fixed_array (ids, &n_ids, sizeof (gint64));
  state.query = zb_query_new (zb_register_find (name));
  zb_query_set_ids (state.query, listed, n_ids);
  state.figure = (char *)sentence;
  zb_register_page_set_state (page, &state);
  zb_query_free (state.query);
}

static void
open_figure_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);
  const char *name = NULL;
  ZbScope scope = { 0 };
  const ZbFigureRule *rule = zb_figure_target_read (parameter, &scope, &name);
  g_autoptr (ZbFigure) figure = NULL;
  g_autoptr (GError) error = NULL;
  ZbRegisterPage *page = NULL;

  if (rule == NULL)
    return;

  figure = zb_figure_compute (zb_context_get_ledger (self->context), rule, &scope, TRUE, &error);
  if (figure == NULL)
    {
      zb_context_say (self->context, error->message);
      return;
    }

  page = require_register (self, zb_figure_rule_get_register (rule)->name);
  if (page != NULL)
    zb_register_page_show_figure (page, figure, name);
}

/* A figure on the page of tables, broken down. */
static void
break_down_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);
  ZbScope scope = { 0 };
  const ZbFigureRule *rule = zb_figure_target_read (parameter, &scope, NULL);
  AdwNavigationPage *page = NULL;

  if (rule == NULL)
    return;
  zb_window_go_to (self, ZB_PAGE_TABLES);
  page = adw_navigation_split_view_get_content (self->split);
  if (ZB_IS_TABLE_PAGE (page))
    zb_table_page_break_down (ZB_TABLE_PAGE (page), rule, &scope);
}

static void
go_back_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);
  g_autoptr (GPtrArray) keeper = NULL;
  ZbLocation *location = NULL;

  if (self->back->len == 0)
    return;

  keeper = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_location_free);
  location = g_ptr_array_steal_index (self->back, self->back->len - 1);
  g_ptr_array_add (keeper, location);
  if (g_strcmp0 (self->page, location->page) != 0 && !show_page (self, location->page))
    return;
  if (self->register_page != NULL && location->state != NULL)
    zb_register_page_set_state (self->register_page, location->state);
  zb_window_navigation_update (self);
}

static void
go_to_group_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);
  const char *page = zb_sidebar_get_group_page (self->sidebar, g_variant_get_int32 (parameter));

  if (self->open && page != NULL)
    zb_window_go_to (self, page);
}

static void
toggle_sidebar_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);

  if (adw_navigation_split_view_get_collapsed (self->split))
    adw_navigation_split_view_set_show_content (self->split,
                                                !adw_navigation_split_view_get_show_content (
                                                  self->split));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->sidebar), GTK_DIR_TAB_FORWARD);
}

static void
search_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ZbWindow *self = ZB_WINDOW (widget);

  if (self->register_page != NULL)
    zb_register_page_focus_search (self->register_page);
}

/* A page that can be printed has the action. */
static void
print_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  AdwNavigationPage *page = adw_navigation_split_view_get_content (ZB_WINDOW (widget)->split);

  if (page != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), "page.print", NULL);
}

void
zb_location_free (ZbLocation *location)
{
  g_free (location->page);
  g_clear_pointer (&location->state, zb_register_state_free);
  g_free (location);
}

void
zb_window_navigation_update (ZbWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "win.go-back", self->back->len > 0);
  gtk_widget_action_set_enabled (widget, "win.search", self->register_page != NULL);
}

void
zb_window_go_to (ZbWindow *self, const char *page)
{
  if (!self->open)
    return;

  if (g_strcmp0 (self->page, page) != 0)
    {
      const guint n_back = self->back->len;

      push_location (self);
      if (!show_page (self, page) && self->back->len > n_back)
        g_ptr_array_set_size (self->back, (gint)n_back);
    }
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

void
zb_window_navigation_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-overview", NULL, open_overview_cb);
  gtk_widget_class_install_action (widget_class, "win.open-today", NULL, open_today_cb);
  gtk_widget_class_install_action (widget_class, "win.open-listed", "(ssax)", open_listed_cb);
  gtk_widget_class_install_action (widget_class, "win.open-snapshots", NULL, open_snapshots_cb);
  gtk_widget_class_install_action (widget_class, "win.check-text", "s", check_text_cb);
  gtk_widget_class_install_action (widget_class, "win.open-register", "s", open_register_cb);
  gtk_widget_class_install_action (widget_class, "win.open-book-history", NULL,
                                   open_book_history_cb);
  gtk_widget_class_install_action (widget_class, "win.open-history", "(sx)", open_history_cb);
  gtk_widget_class_install_action (widget_class, "win.open-bin", NULL, open_bin_cb);
  gtk_widget_class_install_action (widget_class, "win.open-record", "(sx)", open_record_cb);
  gtk_widget_class_install_action (widget_class, "win.open-related", "(ssx)", open_related_cb);
  gtk_widget_class_install_action (widget_class, "win.open-figure", ZB_FIGURE_TARGET_TYPE,
                                   open_figure_cb);
  gtk_widget_class_install_action (widget_class, "win.break-down", ZB_FIGURE_TARGET_TYPE,
                                   break_down_cb);
  gtk_widget_class_install_action (widget_class, "win.go-back", NULL, go_back_cb);
  gtk_widget_class_install_action (widget_class, "win.go-to-group", "i", go_to_group_cb);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_cb);

  for (guint i = 0; i < 9; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_CONTROL_MASK,
                                         "win.go-to-group", "i", (gint32)i);
}

GVariant *
zb_window_save_state (ZbWindow *self)
{
  gint64 id = self->register_page != NULL ? zb_register_page_get_chosen (self->register_page) : 0;

  return g_variant_new ("(sx)", self->page != NULL ? self->page : ZB_PAGE_TODAY, id);
}

void
zb_window_restore_state (ZbWindow *self, GVariant *state)
{
  const char *page = NULL;
  gint64 id = 0;

  g_return_if_fail (ZB_IS_WINDOW (self));
  g_return_if_fail (g_variant_is_of_type (state, G_VARIANT_TYPE ("(sx)")));

  if (!self->open)
    {
      g_clear_pointer (&self->wanted_state, g_variant_unref);
      self->wanted_state = g_variant_ref_sink (state);
      return;
    }

  g_variant_get (state, "(&sx)", &page, &id);
  if (!show_page (self, page))
    show_page (self, ZB_PAGE_TODAY);
  if (self->register_page != NULL && id != 0)
    zb_register_page_choose (self->register_page, id);
}
