/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing with suggestions. The question is asked 150 ms after the last key, so that an input
 * method's edits do not each make one. */

#include "config.h"

#include "ui/zb-suggest-row.h"

#include "base/zb-text.h"
#include "ui/zb-suggest-popover.h"

#include <glib/gi18n.h>

#define SUGGEST_DELAY_MS 150

typedef struct
{
  ZbSuggestPopover *popover;
  GtkWidget *open_button;
  guint timeout;
  gboolean left; /* the focus left while an answer was under way */
} ZbSuggestRowPrivate;

static void zb_suggest_row_field_row_init (ZbFieldRowInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (ZbSuggestRow,
                                  zb_suggest_row,
                                  ZB_TYPE_ENTRY_ROW,
                                  G_ADD_PRIVATE (ZbSuggestRow)
                                    G_IMPLEMENT_INTERFACE (ZB_TYPE_FIELD_ROW,
                                                           zb_suggest_row_field_row_init))

#define PRIV(self) ((ZbSuggestRowPrivate *)zb_suggest_row_get_instance_private (self))

/* Nobody waits for an answer any more, whatever it was. */
static void
settle (ZbSuggestRow *self)
{
  if (!PRIV (self)->left)
    return;
  PRIV (self)->left = FALSE;
  zb_field_row_settled (ZB_FIELD_ROW (self));
}

static void
ask (ZbSuggestRow *self, const char *text)
{
  g_clear_handle_id (&PRIV (self)->timeout, g_source_remove);
  ZB_SUGGEST_ROW_GET_CLASS (self)->suggest (self, text);
}

static gboolean
ask_cb (gpointer user_data)
{
  ZbSuggestRow *self = ZB_SUGGEST_ROW (user_data);

  PRIV (self)->timeout = 0;
  ask (self, gtk_editable_get_text (GTK_EDITABLE (self)));
  return G_SOURCE_REMOVE;
}

static void
zb_suggest_row_typed (ZbEntryRow *row)
{
  ZbSuggestRowPrivate *priv = PRIV (ZB_SUGGEST_ROW (row));

  settle (ZB_SUGGEST_ROW (row));
  g_clear_handle_id (&priv->timeout, g_source_remove);
  priv->timeout = g_timeout_add (SUGGEST_DELAY_MS, ask_cb, row);
}

/* Takes the one suggestion that is the same name as what was typed. */
static gboolean
pick_same_name (ZbSuggestRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  GListModel *model = zb_suggest_row_get_suggestions (self);
  g_autoptr (ZbSuggestion) same = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (ZbSuggestion) suggestion = g_list_model_get_item (model, i);

      if (zb_suggestion_get_value (suggestion) == NULL ||
          !zb_text_same_name (text, zb_suggestion_get_title (suggestion)))
        continue;
      if (same != NULL)
        return FALSE;
      same = g_steal_pointer (&suggestion);
    }
  if (same == NULL)
    return FALSE;
  ZB_SUGGEST_ROW_GET_CLASS (self)->picked (self, same);
  return TRUE;
}

static void
zb_suggest_row_leave (ZbEntryRow *row)
{
  ZbSuggestRow *self = ZB_SUGGEST_ROW (row);
  ZbSuggestRowPrivate *priv = PRIV (self);

  gtk_popover_popdown (GTK_POPOVER (priv->popover));
  if (zb_entry_row_is_untouched (row))
    return;
  g_clear_handle_id (&priv->timeout, g_source_remove);
  if (ZB_SUGGEST_ROW_GET_CLASS (self)->free_text ||
      *gtk_editable_get_text (GTK_EDITABLE (row)) == '\0')
    {
      zb_entry_row_commit (row);
      return;
    }
  priv->left = TRUE;
  ask (self, gtk_editable_get_text (GTK_EDITABLE (self)));
}

/* As if the row were left. */
static gboolean
zb_suggest_row_settle (ZbFieldRow *row)
{
  zb_suggest_row_leave (ZB_ENTRY_ROW (row));
  return !PRIV (ZB_SUGGEST_ROW (row))->left;
}

static void
zb_suggest_row_default_picked (ZbSuggestRow *self, ZbSuggestion *suggestion)
{
  zb_entry_row_show (ZB_ENTRY_ROW (self), zb_suggestion_get_value (suggestion),
                     zb_suggestion_get_title (suggestion));
  zb_field_row_set_problem (ZB_FIELD_ROW (self), NULL);
  zb_field_row_edited (ZB_FIELD_ROW (self));
}

static void
picked_cb (ZbSuggestRow *self, ZbSuggestion *suggestion)
{
  ZB_SUGGEST_ROW_GET_CLASS (self)->picked (self, suggestion);
}

static void
visible_cb (ZbSuggestRow *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self))),
                               GTK_ACCESSIBLE_STATE_EXPANDED,
                               gtk_widget_get_visible (GTK_WIDGET (PRIV (self)->popover)), -1);
}

static void
open_clicked_cb (ZbSuggestRow *self)
{
  settle (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  ask (self, zb_entry_row_is_untouched (ZB_ENTRY_ROW (self))
               ? ""
               : gtk_editable_get_text (GTK_EDITABLE (self)));
}

static gboolean
key_pressed_cb (ZbSuggestRow *self, guint keyval, guint keycode, GdkModifierType state)
{
  ZbSuggestRowPrivate *priv = PRIV (self);

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (!zb_suggest_popover_move (priv->popover, 1))
        open_clicked_cb (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return zb_suggest_popover_move (priv->popover, -1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return zb_suggest_popover_pick (priv->popover);
    case GDK_KEY_Escape:
      if (!gtk_widget_get_visible (GTK_WIDGET (priv->popover)))
        return GDK_EVENT_PROPAGATE;
      gtk_popover_popdown (GTK_POPOVER (priv->popover));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The rest is the entry row's. */
static void
zb_suggest_row_field_row_init (ZbFieldRowInterface *iface)
{
  iface->settle = zb_suggest_row_settle;
}

static void
zb_suggest_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (zb_suggest_row_parent_class)->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (PRIV (ZB_SUGGEST_ROW (widget))->popover));
}

static void
zb_suggest_row_dispose (GObject *object)
{
  ZbSuggestRowPrivate *priv = PRIV (ZB_SUGGEST_ROW (object));

  g_clear_handle_id (&priv->timeout, g_source_remove);
  if (priv->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&priv->popover)));

  G_OBJECT_CLASS (zb_suggest_row_parent_class)->dispose (object);
}

static void
zb_suggest_row_class_init (ZbSuggestRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_suggest_row_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = zb_suggest_row_size_allocate;

  ZB_ENTRY_ROW_CLASS (klass)->typed = zb_suggest_row_typed;
  ZB_ENTRY_ROW_CLASS (klass)->leave = zb_suggest_row_leave;
  klass->picked = zb_suggest_row_default_picked;
}

static void
zb_suggest_row_init (ZbSuggestRow *self)
{
  ZbSuggestRowPrivate *priv = PRIV (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkAccessible *text = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self)));

  priv->popover = ZB_SUGGEST_POPOVER (zb_suggest_popover_new ());
  gtk_widget_set_parent (GTK_WIDGET (priv->popover), GTK_WIDGET (self));
  g_signal_connect_object (priv->popover, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->popover, "notify::visible", G_CALLBACK (visible_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (text), keys);
  gtk_accessible_update_property (text, GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);

  priv->open_button = gtk_button_new_from_icon_name ("pan-down-symbolic");
  gtk_widget_add_css_class (priv->open_button, "flat");
  gtk_widget_set_valign (priv->open_button, GTK_ALIGN_CENTER);
  gtk_widget_set_focus_on_click (priv->open_button, FALSE);
  gtk_widget_set_focusable (priv->open_button, FALSE);
  gtk_widget_set_tooltip_text (priv->open_button, _ ("Show the list"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->open_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Show the list"), -1);
  g_signal_connect_object (priv->open_button, "clicked", G_CALLBACK (open_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), priv->open_button);
}

void
zb_suggest_row_take (ZbSuggestRow *self, const char *text, GPtrArray *suggestions)
{
  ZbSuggestRowPrivate *priv = PRIV (self);
  const char *now = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autoptr (GPtrArray) owned = suggestions;

  g_return_if_fail (ZB_IS_SUGGEST_ROW (self));

  if (*text != '\0' && !g_str_equal (text, now))
    return;

  zb_suggest_popover_show (priv->popover, owned);
  if (!gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self)))))
    gtk_popover_popdown (GTK_POPOVER (priv->popover));
  if (!priv->left)
    return;

  if (!pick_same_name (self))
    zb_entry_row_commit (ZB_ENTRY_ROW (self));
  settle (self);
}

GListModel *
zb_suggest_row_get_suggestions (ZbSuggestRow *self)
{
  g_return_val_if_fail (ZB_IS_SUGGEST_ROW (self), NULL);

  return zb_suggest_popover_get_model (PRIV (self)->popover);
}
