/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A text view whose placeholders are coloured, and a popover that completes them at the cursor. */

#include "config.h"

#include "ui/zb-report-editor.h"

#include <adwaita.h>
#include <string.h>

#include "ui/zb-placeholder-popover.h"

struct _ZbReportEditor
{
  GtkBox parent_instance;

  GtkTextView *text;
  GtkLabel *fault;
  GtkWidget *save;
  GtkWidget *reset;

  GtkWidget *popover;
  GtkTextTag *tag;
  gboolean setting;
  gboolean changed;
  gboolean own;
};

enum
{
  CHANGED,
  SAVE,
  RESET,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZbReportEditor, zb_report_editor, GTK_TYPE_BOX)

static void
update_buttons (ZbReportEditor *self)
{
  gtk_widget_set_sensitive (self->save,
                            self->changed && !gtk_widget_get_visible (GTK_WIDGET (self->fault)));
  gtk_widget_set_sensitive (self->reset, self->own || self->changed);
}

/* Colours what stands in braces. */
static void
mark_placeholders (ZbReportEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end, at;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->tag, &start, &end);
  at = start;
  while (gtk_text_iter_forward_search (&at, "{", 0, &start, NULL, NULL) &&
         gtk_text_iter_forward_search (&start, "}", 0, NULL, &end, NULL))
    {
      gtk_text_buffer_apply_tag (buffer, self->tag, &start, &end);
      at = end;
    }
}

static void
changed_cb (ZbReportEditor *self)
{
  mark_placeholders (self);
  if (self->setting)
    return;
  self->changed = TRUE;
  update_buttons (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
open_popover (ZbReportEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter iter;
  GdkRectangle where;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (self->text, &iter, &where);
  gtk_text_view_buffer_to_window_coords (self->text, GTK_TEXT_WINDOW_WIDGET, where.x, where.y,
                                         &where.x, &where.y);
  where.width = MAX (where.width, 1);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &where);
  zb_placeholder_popover_begin (ZB_PLACEHOLDER_POPOVER (self->popover));
}

/* A brace that a person typed opens the list; pasted text does not. */
static gboolean
typed_brace_cb (gpointer user_data)
{
  ZbReportEditor *self = user_data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    open_popover (self);
  g_object_unref (self);
  return G_SOURCE_REMOVE;
}

static void
inserted_cb (ZbReportEditor *self, GtkTextIter *where, char *text, int length)
{
  if (!self->setting && length == 1 && text[0] == '{')
    g_idle_add (typed_brace_cb, g_object_ref (self));
}

/* Puts the placeholder at the cursor, in braces; an open one before it is used. */
static void
chosen_cb (ZbReportEditor *self, const char *name)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter iter, before;
  gboolean is_open = FALSE;
  g_autofree char *inserted = NULL;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  before = iter;
  is_open = gtk_text_iter_backward_char (&before) && gtk_text_iter_get_char (&before) == '{';
  inserted = g_strconcat (is_open ? "" : "{", name, "}", NULL);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, inserted, -1, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
insert_cb (ZbReportEditor *self)
{
  gtk_text_view_scroll_mark_onscreen (self->text, gtk_text_buffer_get_insert (
                                                    gtk_text_view_get_buffer (self->text)));
  open_popover (self);
}

static void
save_cb (ZbReportEditor *self)
{
  g_signal_emit (self, signals[SAVE], 0);
}

static void
reset_cb (ZbReportEditor *self)
{
  g_signal_emit (self, signals[RESET], 0);
}

static void
colour_tag (ZbReportEditor *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GdkRGBA colour;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (manager),
                                       adw_style_manager_get_dark (manager), &colour);
  g_object_set (self->tag, "foreground-rgba", &colour, NULL);
}

static void
zb_report_editor_dispose (GObject *object)
{
  ZbReportEditor *self = ZB_REPORT_EDITOR (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (object), ZB_TYPE_REPORT_EDITOR);
  G_OBJECT_CLASS (zb_report_editor_parent_class)->dispose (object);
}

static void
zb_report_editor_class_init (ZbReportEditorClass *klass)
{
  static const char *const names[] = { [CHANGED] = "changed", [SAVE] = "save", [RESET] = "reset" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_report_editor_dispose;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-report-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbReportEditor, text);
  gtk_widget_class_bind_template_child (widget_class, ZbReportEditor, fault);
  gtk_widget_class_bind_template_child (widget_class, ZbReportEditor, save);
  gtk_widget_class_bind_template_child (widget_class, ZbReportEditor, reset);
  gtk_widget_class_bind_template_callback (widget_class, insert_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
zb_report_editor_init (ZbReportEditor *self)
{
  GtkTextBuffer *buffer = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  buffer = gtk_text_view_get_buffer (self->text);
  self->tag = gtk_text_buffer_create_tag (buffer, "placeholder", "weight", PANGO_WEIGHT_BOLD, NULL);
  colour_tag (self);
  self->popover = zb_placeholder_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self->text));
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (inserted_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (colour_tag), self, G_CONNECT_SWAPPED);
}

void
zb_report_editor_set_text (ZbReportEditor *self, const char *text, gboolean own)
{
  g_return_if_fail (ZB_IS_REPORT_EDITOR (self));

  self->setting = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  self->setting = FALSE;
  self->changed = FALSE;
  self->own = own;
  zb_report_editor_set_fault (self, NULL);
}

char *
zb_report_editor_dup_text (ZbReportEditor *self)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->text), "text", &text, NULL);
  return text;
}

gboolean
zb_report_editor_is_changed (ZbReportEditor *self)
{
  return self->changed;
}

void
zb_report_editor_set_fault (ZbReportEditor *self, const char *sentence)
{
  gtk_label_set_label (self->fault, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), sentence != NULL);
  update_buttons (self);
}
