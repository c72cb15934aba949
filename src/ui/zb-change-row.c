/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a change did is read from the book when its row is opened, once. */

#include "config.h"

#include "ui/zb-change-row.h"

#include "ui/zb-record-page-text.h"

#include <glib/gi18n.h>

/* So many records of one change are listed. */
#define MAX_ROWS 100

struct _ZbChangeRow
{
  AdwExpanderRow parent_instance;

  ZbContext *context;
  gint64 change_set;
  guint n_records;
  gboolean asked;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (ZbChangeRow, zb_change_row, ADW_TYPE_EXPANDER_ROW)

static char *
dup_title (const ZbHistoryRow *row)
{
  const char *label = _ (row->reg->label_one);

  switch (row->kind)
    {
    case ZB_HISTORY_MADE:
      /* Translators: in the history; %1$s is a kind of record (“Project”), %2$s which. */
      return g_strdup_printf (_ ("%1$s %2$s made"), label, row->title);
    case ZB_HISTORY_DELETED:
      /* Translators: in the history; %1$s is a kind of record (“Project”), %2$s which. */
      return g_strdup_printf (_ ("%1$s %2$s deleted"), label, row->title);
    case ZB_HISTORY_EDITED:
    default:
      /* Translators: in the history; %1$s is a kind of record (“Project”), %2$s which. */
      return g_strdup_printf (_ ("%1$s %2$s edited"), label, row->title);
    }
}

static char *
dup_alterations (ZbChangeRow *self, const ZbHistoryRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < row->fields->len; i++)
    {
      const ZbHistoryField *field = row->fields->pdata[i];
      g_autofree char *line =
        zb_record_text_dup_alteration (field->field, &field->before, &field->after,
                                       field->before_label, field->after_label,
                                       zb_context_get_language (self->context));

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static GtkWidget *
make_row (ZbChangeRow *self, const ZbHistoryRow *row)
{
  g_autofree char *title = dup_title (row);
  g_autofree char *subtitle = dup_alterations (self, row);
  GtkWidget *widget = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                    "subtitle", subtitle, "subtitle-selectable", TRUE, NULL);

  if (row->kind != ZB_HISTORY_DELETED && row->reg->group != ZB_GROUP_NONE)
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");
      g_autofree char *label = g_strdup_printf (_ ("Show %s"), row->title);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, _ ("Show This Record"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-record");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sx)", row->reg->name, row->id);
      adw_action_row_add_suffix (ADW_ACTION_ROW (widget), button);
    }

  return widget;
}

static void
add_note (ZbChangeRow *self, const char *text)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self),
                            g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", text,
                                          NULL));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbChangeRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = zb_store_change_rows_finish (ZB_STORE (source), result, &error);

  if (self->context == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (rows == NULL)
    {
      g_autofree char *sentence = zb_context_explain (error);

      add_note (self, sentence);
      return;
    }

  for (guint i = 0; i < rows->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), make_row (self, rows->pdata[i]));
  if (self->n_records > rows->len)
    {
      guint n = self->n_records - rows->len;
      /* Translators: at the end of a list of records; %u is how many are not listed. */
      g_autofree char *text =
        g_strdup_printf (ngettext ("and %u more record", "and %u more records", n), n);

      add_note (self, text);
    }
}

static void
expanded_cb (ZbChangeRow *self)
{
  if (self->asked || self->context == NULL)
    return;

  self->asked = TRUE;
  zb_store_change_rows_async (zb_context_get_store (self->context), self->change_set, MAX_ROWS,
                              self->cancellable, read_cb, g_object_ref (self));
}

static void
take_back_cb (ZbChangeRow *self)
{
  zb_context_take_back (self->context, self->change_set);
}

static void
add_button (ZbChangeRow *self, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  /* Translators: %s is what was done, for example “Project 992010000001 deleted”. */
  g_autofree char *name = g_strdup_printf (_ ("Take Back: %s"), label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Take Back This Change"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_back_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), button);
}

static void
zb_change_row_dispose (GObject *object)
{
  ZbChangeRow *self = ZB_CHANGE_ROW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (zb_change_row_parent_class)->dispose (object);
}

static void
zb_change_row_class_init (ZbChangeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_change_row_dispose;
}

static void
zb_change_row_init (ZbChangeRow *self)
{
  self->cancellable = g_cancellable_new ();
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

GtkWidget *
zb_change_row_new (ZbContext *context, const ZbHistoryEntry *entry)
{
  ZbChangeRow *self = g_object_new (ZB_TYPE_CHANGE_ROW, "use-markup", FALSE, NULL);
  g_autofree char *at = zb_record_text_dup_moment (entry->at, zb_context_get_language (context));
  g_autofree char *number =
    zb_decimal_format (entry->n_records, 0, 0, 0,
                       zb_number_style_of (zb_context_get_language (context)));
  g_autofree char *count =
    g_strdup_printf (ngettext ("%s record", "%s records", entry->n_records), number);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s · %s", at, entry->author, count);
  g_autofree char *title = NULL;

  self->context = g_object_ref (context);
  self->change_set = entry->id;
  self->n_records = entry->n_records;
  if (entry->undone)
    title = g_strdup_printf (_ ("%s (undone)"), entry->label);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title != NULL ? title : entry->label);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  if (entry->undone)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dim-label");
  else
    add_button (self, entry->label);

  return GTK_WIDGET (self);
}
