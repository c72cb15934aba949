/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks register after register, shows how far it is, then the findings rule by rule, one rule a turn of the main loop. */

#include "config.h"

#include "ui/zb-cross-check-page.h"

#include <glib/gi18n.h>

#include "ui/zb-cross-check-row.h"

#define MAX_ROWS 10

struct _ZbCrossCheckPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *error;
  GtkDropDown *states;
  GtkDropDown *registers;
  GtkLabel *summary;
  GtkProgressBar *progress;
  AdwStatusPage *empty;
  GtkBox *sections;

  ZbContext *context;
  GCancellable *cancellable;
  GPtrArray *findings; /* ZbCrossFinding, of the registers that were asked */
  guint n_asked;
  guint n_filled; /* findings that were looked at for the list */
  guint fill_id;
  gboolean stale; /* something changed while nobody looked */
};

G_DEFINE_FINAL_TYPE (ZbCrossCheckPage, zb_cross_check_page, ADW_TYPE_NAVIGATION_PAGE)

static void ask_next (ZbCrossCheckPage *self);

static gboolean
is_wanted (ZbCrossCheckPage *self, const ZbCrossFinding *finding)
{
  const guint selected = gtk_drop_down_get_selected (self->registers);
  const gboolean accepted = gtk_drop_down_get_selected (self->states) == 1;

  if (selected > 0 && selected != GTK_INVALID_LIST_POSITION &&
      zb_registers_get_all ()[selected - 1] != finding->reg)
    return FALSE;

  return (finding->acceptance != 0) == accepted;
}

static gboolean
is_one_section (const ZbCrossFinding *a, const ZbCrossFinding *b)
{
  return a->reg == b->reg &&
         g_str_equal (zb_cross_get_title (a->check), zb_cross_get_title (b->check));
}

static GtkWidget *
make_all_row (ZbCrossCheckPage *self, const ZbCrossFinding *first, GArray *ids)
{
  g_autofree char *number =
    zb_decimal_format (ids->len, 0, 0, 0,
                       zb_number_style_of (zb_context_get_language (self->context)));
  g_autofree char *text = g_strdup_printf (_ ("Show All %s"), number);
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss@ax)", first->reg->name,
                                    zb_cross_get_title (first->check),
                                    g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data,
                                                               ids->len, sizeof (gint64)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-listed");
  return row;
}

/* The findings from @n_filled on that belong together. */
static void
fill_section (ZbCrossCheckPage *self)
{
  const ZbCrossFinding *first = self->findings->pdata[self->n_filled];
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  adw_preferences_group_set_title (group, zb_cross_get_title (first->check));
  adw_preferences_group_set_description (group, _ (first->reg->label));
  for (; self->n_filled < self->findings->len; self->n_filled++)
    {
      ZbCrossFinding *finding = self->findings->pdata[self->n_filled];

      if (!is_one_section (first, finding))
        break;
      if (!is_wanted (self, finding))
        continue;
      g_array_append_val (ids, finding->id);
      if (ids->len <= MAX_ROWS)
        adw_preferences_group_add (group, zb_cross_check_row_new (self->context, finding));
    }
  if (ids->len > 1)
    adw_preferences_group_add (group, make_all_row (self, first, ids));
  gtk_box_append (self->sections, GTK_WIDGET (group));
}

static gboolean
fill_cb (gpointer user_data)
{
  ZbCrossCheckPage *self = user_data;

  while (self->n_filled < self->findings->len &&
         !is_wanted (self, self->findings->pdata[self->n_filled]))
    self->n_filled++;
  if (self->n_filled == self->findings->len)
    {
      self->fill_id = 0;
      return G_SOURCE_REMOVE;
    }

  fill_section (self);
  return G_SOURCE_CONTINUE;
}

static char *
dup_number (ZbCrossCheckPage *self, guint number)
{
  return zb_decimal_format (number, 0, 0, 0,
                            zb_number_style_of (zb_context_get_language (self->context)));
}

static void
show_summary (ZbCrossCheckPage *self)
{
  guint n_accepted = 0, n_wanted = 0;
  g_autofree char *open = NULL, *accepted = NULL, *text = NULL;

  for (guint i = 0; i < self->findings->len; i++)
    {
      n_accepted += ((ZbCrossFinding *)self->findings->pdata[i])->acceptance != 0;
      n_wanted += is_wanted (self, self->findings->pdata[i]);
    }
  open = dup_number (self, self->findings->len - n_accepted);
  accepted = dup_number (self, n_accepted);
  /* Translators: how many findings: “12 open · 3 accepted”. */
  text = g_strdup_printf (_ ("%1$s open · %2$s accepted"), open, accepted);
  gtk_label_set_label (self->summary, text);
  adw_status_page_set_title (self->empty, gtk_drop_down_get_selected (self->states) == 1
                                            ? _ ("Nothing Was Accepted")
                                            : _ ("Nothing Was Found"));
  gtk_widget_set_visible (GTK_WIDGET (self->empty), n_wanted == 0);
}

static void
show_findings (ZbCrossCheckPage *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
  self->n_filled = 0;
  show_summary (self);
  if (self->fill_id == 0)
    self->fill_id = g_idle_add (fill_cb, self);
}

static void
show_error (ZbCrossCheckPage *self, const GError *error)
{
  g_autofree char *sentence = zb_context_explain (error);

  g_warning ("Failed to check the book: %s", error->message);
  adw_status_page_set_description (self->error, sentence);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbCrossCheckPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = zb_store_cross_check_finish (ZB_STORE (source), result, &error);

  if (self->context == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, ZB_STORE_ERROR, ZB_STORE_ERROR_CLOSED))
    return;
  if (found == NULL)
    {
      show_error (self, error);
      return;
    }

  while (found->len > 0)
    g_ptr_array_add (self->findings, g_ptr_array_steal_index (found, 0));
  self->n_asked++;
  ask_next (self);
}

static void
ask_next (ZbCrossCheckPage *self)
{
  const ZbRegister *reg = zb_registers_get_all ()[self->n_asked];
  char today[ZB_DATE_LENGTH];

  gtk_widget_set_visible (GTK_WIDGET (self->progress), reg != NULL);
  if (reg == NULL)
    {
      show_findings (self);
      return;
    }

  gtk_progress_bar_set_fraction (self->progress, (double)self->n_asked /
                                                   g_list_model_get_n_items (
                                                     gtk_drop_down_get_model (self->registers)));
  zb_context_get_today (self->context, today);
  zb_store_cross_check_async (zb_context_get_store (self->context), reg, today, self->cancellable,
                              checked_cb, g_object_ref (self));
}

/* A page that nobody sees waits until it is seen. */
static void
refresh_cb (ZbCrossCheckPage *self)
{
  self->stale = self->findings != NULL && !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale || self->context == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_cross_finding_free);
  self->n_asked = 0;
  gtk_stack_set_visible_child_name (self->stack, "list");
  ask_next (self);
}

static void
filter_changed_cb (ZbCrossCheckPage *self)
{
  if (self->context != NULL && self->findings != NULL &&
      !gtk_widget_get_visible (GTK_WIDGET (self->progress)))
    show_findings (self);
}

static void
zb_cross_check_page_map (GtkWidget *widget)
{
  ZbCrossCheckPage *self = ZB_CROSS_CHECK_PAGE (widget);

  GTK_WIDGET_CLASS (zb_cross_check_page_parent_class)->map (widget);
  if (self->stale)
    refresh_cb (self);
}

static void
zb_cross_check_page_dispose (GObject *object)
{
  ZbCrossCheckPage *self = ZB_CROSS_CHECK_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_CROSS_CHECK_PAGE);

  G_OBJECT_CLASS (zb_cross_check_page_parent_class)->dispose (object);
}

static void
zb_cross_check_page_class_init (ZbCrossCheckPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_cross_check_page_dispose;
  widget_class->map = zb_cross_check_page_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-cross-check-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbCrossCheckPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbCrossCheckPage, error);
  gtk_widget_class_bind_template_child (widget_class, ZbCrossCheckPage, states);
  gtk_widget_class_bind_template_child (widget_class, ZbCrossCheckPage, registers);
  gtk_widget_class_bind_template_child (widget_class, ZbCrossCheckPage, summary);
  gtk_widget_class_bind_template_child (widget_class, ZbCrossCheckPage, progress);
  gtk_widget_class_bind_template_child (widget_class, ZbCrossCheckPage, empty);
  gtk_widget_class_bind_template_child (widget_class, ZbCrossCheckPage, sections);
  gtk_widget_class_bind_template_callback (widget_class, refresh_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
}

static void
zb_cross_check_page_init (ZbCrossCheckPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public functions. */

GtkWidget *
zb_cross_check_page_new (ZbContext *context)
{
  ZbCrossCheckPage *self = NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const ZbRegister *const *all = zb_registers_get_all ();

  g_return_val_if_fail (ZB_IS_CONTEXT (context), NULL);

  self = g_object_new (ZB_TYPE_CROSS_CHECK_PAGE, NULL);
  gtk_string_list_append (names, _ ("All Registers"));
  for (guint i = 0; all[i] != NULL; i++)
    gtk_string_list_append (names, _ (all[i]->label));
  gtk_drop_down_set_model (self->registers, G_LIST_MODEL (names));
  self->context = g_object_ref (context);
  g_signal_connect_object (zb_context_get_store (context), "committed", G_CALLBACK (refresh_cb),
                           self, G_CONNECT_SWAPPED);
  refresh_cb (self);
  return GTK_WIDGET (self);
}
