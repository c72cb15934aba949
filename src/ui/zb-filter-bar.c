/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the chips anew whenever the query changes; the names of references are fetched, since a
 * query only holds ids. */

#include "config.h"

#include "ui/zb-filter-bar.h"

#include "ui/zb-filter.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _ZbFilterBar
{
  GtkWidget parent_instance;

  AdwWrapBox *box;

  GCancellable *cancellable; /* of the names of this generation of chips */
};

enum
{
  EDIT,
  REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZbFilterBar, zb_filter_bar, GTK_TYPE_WIDGET)

/* A chip whose references have yet to be named. */
typedef struct
{
  GtkWidget *button; /* owned */
  GtkWidget *close;  /* owned */
  ZbQuery *query;
  guint index;
  ZbLanguage language;
} Naming;

static void
naming_free (Naming *naming)
{
  g_object_unref (naming->button);
  g_object_unref (naming->close);
  zb_query_free (naming->query);
  g_free (naming);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Naming, naming_free)

static void
set_chip_text (GtkWidget *button, GtkWidget *close, const char *text)
{
  g_autofree char *remove = NULL;

  /* Translators: takes a filter away; %s is the filter, as in “Zone: SX1”. */
  remove = g_strdup_printf (_ ("Remove the Filter “%s”"), text);
  gtk_button_set_label (GTK_BUTTON (button), text);
  gtk_widget_set_tooltip_text (close, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL, remove,
                                  -1);
}

static void
named_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Naming) naming = user_data;
  const ZbFilter *filter = g_ptr_array_index (naming->query->filters, naming->index);
  g_autoptr (GPtrArray) records = zb_store_fetch_finish (ZB_STORE (source), result, NULL);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  if (records == NULL)
    return;

  for (guint i = 0; i < records->len; i++)
    {
      const ZbRecord *record = g_ptr_array_index (records, i);
      const ZbField *field =
        record != NULL ? zb_register_get_field (record->reg, record->reg->short_title) : NULL;
      gint index =
        record != NULL ? zb_register_find_field (record->reg, record->reg->short_title) : -1;

      g_ptr_array_add (labels,
                       field != NULL
                         ? zb_filter_describe_value (field,
                                                     record->values[index].text != NULL
                                                       ? record->values[index].text
                                                       : "",
                                                     record->labels[index], naming->language)
                         : g_strdup ("…"));
    }
  g_ptr_array_add (labels, NULL);
  text = zb_filter_describe (filter, (const char *const *)labels->pdata, naming->language);
  set_chip_text (naming->button, naming->close, text);
}

static void
name_references (ZbFilterBar *self,
                 ZbContext *context,
                 const ZbQuery *query,
                 guint index,
                 GtkWidget *button,
                 GtkWidget *close)
{
  const ZbFilter *filter = g_ptr_array_index (query->filters, index);
  guint n = g_strv_length (filter->values);
  g_autofree gint64 *ids = g_new (gint64, n);
  Naming *naming = g_new0 (Naming, 1);

  for (guint i = 0; i < n; i++)
    ids[i] = g_ascii_strtoll (filter->values[i], NULL, 10);
  naming->button = g_object_ref (button);
  naming->close = g_object_ref (close);
  naming->query = zb_query_copy (query);
  naming->index = index;
  naming->language = zb_context_get_language (context);
  zb_store_fetch_async (zb_context_get_store (context), zb_register_find (filter->field->target),
                        ids, n, self->cancellable, named_cb, naming);
}

static void
edit_cb (GtkWidget *button, ZbFilterBar *self)
{
  g_signal_emit (self, signals[EDIT], 0, g_object_get_data (G_OBJECT (button), "field"));
}

static void
remove_cb (GtkWidget *button, ZbFilterBar *self)
{
  g_signal_emit (self, signals[REMOVE], 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index")));
}

static void
append_chip (ZbFilterBar *self, ZbContext *context, const ZbQuery *query, guint index)
{
  const ZbFilter *filter = g_ptr_array_index (query->filters, index);
  g_autofree char *text = zb_filter_describe (filter, NULL, zb_context_get_language (context));
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_add_css_class (chip, "zb-chip");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_add_css_class (close, "circular");
  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  set_chip_text (button, close, text);
  g_object_set_data (G_OBJECT (button), "field", (gpointer)filter->field);
  g_object_set_data (G_OBJECT (close), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_cb), self, 0);
  g_signal_connect_object (close, "clicked", G_CALLBACK (remove_cb), self, 0);
  gtk_box_append (GTK_BOX (chip), button);
  gtk_box_append (GTK_BOX (chip), close);
  adw_wrap_box_append (self->box, chip);

  if (filter->kind == ZB_FILTER_ONE_OF && filter->field->type == ZB_FIELD_REFERENCE)
    name_references (self, context, query, index, button, close);
}

static void
zb_filter_bar_dispose (GObject *object)
{
  ZbFilterBar *self = ZB_FILTER_BAR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer ((GtkWidget **)&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (zb_filter_bar_parent_class)->dispose (object);
}

static void
zb_filter_bar_class_init (ZbFilterBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_filter_bar_dispose;

  signals[EDIT] = g_signal_new ("edit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[REMOVE] = g_signal_new ("remove", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
zb_filter_bar_init (ZbFilterBar *self)
{
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Filters"), -1);
}

void
zb_filter_bar_show (ZbFilterBar *self, ZbContext *context, const ZbQuery *query)
{
  GtkWidget *chip = NULL;

  g_return_if_fail (ZB_IS_FILTER_BAR (self));
  g_return_if_fail (query != NULL);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    adw_wrap_box_remove (self->box, chip);
  for (guint i = 0; i < query->filters->len; i++)
    append_chip (self, context, query, i);
  gtk_widget_set_visible (GTK_WIDGET (self), query->filters->len > 0);
}
