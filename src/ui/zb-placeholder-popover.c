/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A search over a list. What a placeholder gives stands beside its name, and both are searched,
 * marks or none. */

#include "config.h"

#include "ui/zb-placeholder-popover.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/zb-text.h"
#include "stats/zb-template.h"

struct _ZbPlaceholderPopover
{
  GtkPopover parent_instance;

  GtkWidget *search;
  GtkListView *list;
  GtkCustomFilter *filter;
  char *wanted; /* folded */
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZbPlaceholderPopover, zb_placeholder_popover, GTK_TYPE_POPOVER)

/* A row's string is its name, a line end, and what it gives. */
static GtkStringList *
make_model (void)
{
  g_autoptr (GPtrArray) all = zb_placeholders_get_all ();
  GtkStringList *model = gtk_string_list_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const ZbPlaceholder *placeholder = g_ptr_array_index (all, i);

      gtk_string_list_take (model, g_strconcat (placeholder->name, "\n", placeholder->label,
                                                placeholder->aspect != NULL ? ": " : NULL,
                                                placeholder->aspect, NULL));
    }
  return model;
}

static gboolean
matches (gpointer item, gpointer user_data)
{
  ZbPlaceholderPopover *self = user_data;
  g_autofree char *folded = NULL;

  if (self->wanted == NULL || *self->wanted == '\0')
    return TRUE;
  folded = zb_text_fold (gtk_string_object_get_string (item));
  return strstr (folded, self->wanted) != NULL;
}

static void
search_changed_cb (ZbPlaceholderPopover *self)
{
  g_free (self->wanted);
  self->wanted = zb_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_SELECT, NULL);
}

static void
choose (ZbPlaceholderPopover *self, guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autoptr (GtkStringObject) item = g_list_model_get_item (model, position);
  g_auto (GStrv) parts = NULL;

  if (item == NULL)
    return;
  parts = g_strsplit (gtk_string_object_get_string (item), "\n", 2);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, parts[0]);
}

static void
search_activated_cb (ZbPlaceholderPopover *self)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list));

  choose (self, gtk_single_selection_get_selected (selection));
}

/* Up and down in the search go through the list. */
static gboolean
key_pressed_cb (ZbPlaceholderPopover *self, guint key, guint code, GdkModifierType state)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (selection));
  guint at = gtk_single_selection_get_selected (selection);

  if ((key != GDK_KEY_Down && key != GDK_KEY_Up) || n == 0)
    return GDK_EVENT_PROPAGATE;
  at = key == GDK_KEY_Down ? MIN (at + 1, n - 1) : at > 0 ? at - 1 : 0;
  gtk_list_view_scroll_to (self->list, at, GTK_LIST_SCROLL_SELECT, NULL);
  return GDK_EVENT_STOP;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *gives = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (gives), 0);
  gtk_label_set_wrap (GTK_LABEL (gives), TRUE);
  gtk_widget_add_css_class (name, "monospace");
  gtk_widget_add_css_class (gives, "dimmed");
  gtk_widget_add_css_class (gives, "caption");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), gives);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_auto (GStrv) parts =
    g_strsplit (gtk_string_object_get_string (gtk_list_item_get_item (item)), "\n", 2);
  g_autofree char *spoken = g_strjoin (", ", parts[1], parts[0], NULL);

  gtk_label_set_label (GTK_LABEL (name), parts[0]);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), parts[1]);
  gtk_list_item_set_accessible_label (item, spoken);
}

static GtkListView *
make_list (ZbPlaceholderPopover *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkFilterListModel *filtered = NULL;
  GtkListView *list = NULL;

  self->filter = gtk_custom_filter_new (matches, self, NULL);
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (make_model ()),
                                        g_object_ref (GTK_FILTER (self->filter)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  list = GTK_LIST_VIEW (
    gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (filtered))),
                       factory));
  gtk_list_view_set_single_click_activate (list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Placeholders"), -1);
  g_signal_connect_object (list, "activate", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);
  return list;
}

static void
zb_placeholder_popover_dispose (GObject *object)
{
  ZbPlaceholderPopover *self = ZB_PLACEHOLDER_POPOVER (object);

  g_clear_object (&self->filter);
  g_clear_pointer (&self->wanted, g_free);
  G_OBJECT_CLASS (zb_placeholder_popover_parent_class)->dispose (object);
}

static void
zb_placeholder_popover_class_init (ZbPlaceholderPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_placeholder_popover_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
zb_placeholder_popover_init (ZbPlaceholderPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("shortcuts", "Search"), -1);
  self->list = make_list (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scrolled, 300, 260);
  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_widget_add_controller (self->search, keys);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (gtk_popover_popdown), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
zb_placeholder_popover_new (void)
{
  return g_object_new (ZB_TYPE_PLACEHOLDER_POPOVER, NULL);
}

void
zb_placeholder_popover_begin (ZbPlaceholderPopover *self)
{
  g_return_if_fail (ZB_IS_PLACEHOLDER_POPOVER (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->search);
}
