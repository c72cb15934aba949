/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The popover of suggestions: a small list with a choice that the row's own keys move. */

#include "config.h"

#include "ui/zb-suggest-popover.h"

#include <glib/gi18n.h>

struct _ZbSuggestPopover
{
  GtkPopover parent_instance;

  GtkListView *view;
  GtkSingleSelection *selection;
  GListStore *suggestions;
};

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZbSuggestPopover, zb_suggest_popover, GTK_TYPE_POPOVER)

static gboolean
has_text (gpointer item, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
pick (ZbSuggestPopover *self, guint position)
{
  g_autoptr (ZbSuggestion) suggestion =
    g_list_model_get_item (G_LIST_MODEL (self->suggestions), position);

  if (suggestion == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, suggestion);
}

static void
activated_cb (ZbSuggestPopover *self, guint position)
{
  pick (self, position);
}

static void
zb_suggest_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZB_TYPE_SUGGEST_POPOVER);

  G_OBJECT_CLASS (zb_suggest_popover_parent_class)->dispose (object);
}

static void
zb_suggest_popover_class_init (ZbSuggestPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_suggest_popover_dispose;
  signals[PICKED] = g_signal_new ("picked", ZB_TYPE_SUGGEST_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, ZB_TYPE_SUGGESTION);

  g_type_ensure (ZB_TYPE_SUGGESTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-suggest-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbSuggestPopover, view);
  gtk_widget_class_bind_template_child (widget_class, ZbSuggestPopover, selection);
  gtk_widget_class_bind_template_child (widget_class, ZbSuggestPopover, suggestions);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
zb_suggest_popover_init (ZbSuggestPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Suggestions"), -1);
}

GtkWidget *
zb_suggest_popover_new (void)
{
  return g_object_new (ZB_TYPE_SUGGEST_POPOVER, NULL);
}

void
zb_suggest_popover_show (ZbSuggestPopover *self, GPtrArray *suggestions)
{
  GtkWidget *parent;

  g_return_if_fail (ZB_IS_SUGGEST_POPOVER (self));

  g_list_store_splice (self->suggestions, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->suggestions)),
                       suggestions->pdata, suggestions->len);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);

  parent = gtk_widget_get_parent (GTK_WIDGET (self));
  if (suggestions->len == 0 || parent == NULL || !gtk_widget_get_mapped (parent))
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }
  gtk_widget_set_size_request (GTK_WIDGET (self), MAX (gtk_widget_get_width (parent), 240), -1);
  gtk_popover_popup (GTK_POPOVER (self));
}

gboolean
zb_suggest_popover_move (ZbSuggestPopover *self, gint step)
{
  gint n_lines = (gint)g_list_model_get_n_items (G_LIST_MODEL (self->suggestions));
  guint selected = gtk_single_selection_get_selected (self->selection);
  gint to;

  g_return_val_if_fail (ZB_IS_SUGGEST_POPOVER (self), FALSE);

  if (n_lines == 0 || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return FALSE;

  if (selected == GTK_INVALID_LIST_POSITION)
    to = step > 0 ? 0 : n_lines - 1;
  else
    to = ((gint)selected + step + n_lines) % n_lines;
  gtk_single_selection_set_selected (self->selection, (guint)to);
  gtk_list_view_scroll_to (self->view, (guint)to, GTK_LIST_SCROLL_NONE, NULL);
  return TRUE;
}

gboolean
zb_suggest_popover_pick (ZbSuggestPopover *self)
{
  guint selected;

  g_return_val_if_fail (ZB_IS_SUGGEST_POPOVER (self), FALSE);

  selected = gtk_single_selection_get_selected (self->selection);
  if (selected == GTK_INVALID_LIST_POSITION || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return FALSE;
  pick (self, selected);
  return TRUE;
}

GListModel *
zb_suggest_popover_get_model (ZbSuggestPopover *self)
{
  g_return_val_if_fail (ZB_IS_SUGGEST_POPOVER (self), NULL);

  return G_LIST_MODEL (self->suggestions);
}
