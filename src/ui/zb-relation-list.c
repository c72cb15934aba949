/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Related records. Their ids are counted at once, which is one short query; rows are fetched
 * when somebody opens the list. */

#include "config.h"

#include "ui/zb-relation-list.h"

#include "ui/zb-ledger-timeline.h"
#include "ui/zb-pill.h"
#include "ui/zb-record-page-text.h"

#include <glib/gi18n.h>

#define LEDGER_WIDGET "ledger"

struct _ZbRelationList
{
  AdwExpanderRow parent_instance;

  GtkLabel *count;
  GtkButton *add;

  ZbContext *context;
  const ZbRelation *relation;
  const ZbRegister *target;
  gint64 owner;
  GArray *ids;         /* gint64, NULL while they are counted */
  GPtrArray *rows;     /* of GtkWidget, borrowed */
  GtkWidget *timeline; /* of a ledger, or NULL */
  gboolean filled;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (ZbRelationList, zb_relation_list, ADW_TYPE_EXPANDER_ROW)

static void
cancel (ZbRelationList *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
add_row (ZbRelationList *self, GtkWidget *row)
{
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (ZbRelationList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  self->timeline = NULL;
  self->filled = FALSE;
}

/* State over figure at the end of a row. */
static GtkWidget *
make_suffix (const ZbCode *state, const char *figure)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *pill = zb_pill_new (state);
  GtkWidget *label = gtk_label_new (figure);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (pill, GTK_ALIGN_END);
  gtk_label_set_ellipsize (GTK_LABEL (pill), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_visible (label, *figure != '\0');
  gtk_box_append (GTK_BOX (box), pill);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
make_row (ZbRelationList *self, const ZbRecord *record)
{
  ZbLanguage language = zb_context_get_language (self->context);
  g_autofree char *title = zb_record_text_dup_line (record, self->relation->field, language);
  g_autofree char *subtitle =
    zb_record_text_dup_second_line (record, self->relation->field, language);
  g_autofree char *figure = zb_record_text_dup_figure (record, language);
  const ZbCode *state = zb_record_text_get_state (record);
  GtkWidget *row =
    g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle,
                  "title-lines", 2, "subtitle-lines", 1, "activatable", TRUE, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_suffix (state, figure));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", self->target->name, record->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
  return row;
}

/* The row after the first ten, which opens all of them as a list. */
static GtkWidget *
make_all_row (ZbRelationList *self)
{
  GtkWidget *row = adw_button_row_new ();
  g_autofree char *title = g_strdup_printf (_ ("Show All %u"), self->ids->len);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ssx)", self->target->name,
                                    self->relation->field, self->owner);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-related");
  return row;
}

static GtkWidget *
make_timeline_row (ZbRelationList *self, GPtrArray *records)
{
  GtkWidget *row = adw_preferences_row_new ();

  self->timeline = zb_ledger_timeline_new (zb_context_get_language (self->context));
  zb_ledger_timeline_show (ZB_LEDGER_TIMELINE (self->timeline), records);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), self->timeline);
  return row;
}

static gboolean
is_ledger (ZbRelationList *self)
{
  return g_strcmp0 (self->relation->widget, LEDGER_WIDGET) == 0;
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbRelationList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = zb_store_fetch_finish (ZB_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  clear_rows (self);
  self->filled = TRUE;
  if (records == NULL)
    {
      g_autofree char *sentence = zb_context_explain (error);

      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), sentence);
      return;
    }

  if (is_ledger (self))
    {
      add_row (self, make_timeline_row (self, records));
      return;
    }
  for (guint i = 0; i < records->len; i++)
    if (records->pdata[i] != NULL)
      add_row (self, make_row (self, records->pdata[i]));
  if (self->ids->len > ZB_RELATION_LIST_ROWS)
    add_row (self, make_all_row (self));
}

/* A ledger is shown whole, of other lists the first rows. */
static void
fill (ZbRelationList *self)
{
  if (self->filled || self->ids == NULL || self->ids->len == 0 ||
      !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;

  self->filled = TRUE;
  zb_store_fetch_async (zb_context_get_store (self->context), self->target,
                        (const gint64 *)(gpointer)self->ids->data,
                        is_ledger (self) ? self->ids->len
                                         : MIN (self->ids->len, ZB_RELATION_LIST_ROWS),
                        self->cancellable, fetched_cb, g_object_ref (self));
}

static void
expanded_cb (ZbRelationList *self)
{
  if (self->context != NULL)
    fill (self);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbRelationList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = zb_store_query_finish (ZB_STORE (source), result, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (ids == NULL)
    {
      g_autofree char *sentence = zb_context_explain (error);

      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), sentence);
      return;
    }

  g_clear_pointer (&self->ids, g_array_unref);
  self->ids = g_steal_pointer (&ids);
  text = zb_decimal_format (self->ids->len, 0, 0, 0,
                            zb_number_style_of (zb_context_get_language (self->context)));
  gtk_label_set_label (self->count, text);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), self->ids->len > 0);
  if (self->ids->len == 0)
    clear_rows (self);
  self->filled = FALSE;
  fill (self);
}

static void
zb_relation_list_dispose (GObject *object)
{
  ZbRelationList *self = ZB_RELATION_LIST (object);

  cancel (self);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), ZB_TYPE_RELATION_LIST);

  G_OBJECT_CLASS (zb_relation_list_parent_class)->dispose (object);
}

static void
zb_relation_list_finalize (GObject *object)
{
  ZbRelationList *self = ZB_RELATION_LIST (object);

  g_clear_pointer (&self->ids, g_array_unref);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (zb_relation_list_parent_class)->finalize (object);
}

static void
zb_relation_list_class_init (ZbRelationListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_relation_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = zb_relation_list_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-relation-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbRelationList, count);
  gtk_widget_class_bind_template_child (widget_class, ZbRelationList, add);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
zb_relation_list_init (ZbRelationList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zb_relation_list_new (ZbContext *context, const ZbRelation *relation)
{
  ZbRelationList *self = g_object_new (ZB_TYPE_RELATION_LIST, NULL);
  const char *add_label;

  self->context = g_object_ref (context);
  self->relation = relation;
  self->target = zb_register_find (relation->target);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ (relation->label));
  add_label = _ (self->target->label_new);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add), add_label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  add_label, -1);
  return GTK_WIDGET (self);
}

void
zb_relation_list_show (ZbRelationList *self, gint64 owner)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, owner);
  const char *const values[] = { id, NULL };
  g_autoptr (ZbQuery) query = NULL;

  g_return_if_fail (ZB_IS_RELATION_LIST (self));

  cancel (self);
  self->cancellable = g_cancellable_new ();
  if (owner != self->owner)
    {
      gtk_label_set_label (self->count, "");
      clear_rows (self);
      g_clear_pointer (&self->ids, g_array_unref);
    }
  self->owner = owner;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add), "(ssx)", self->target->name,
                                    self->relation->field, owner);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add), "win.new-record");

  query = zb_query_new (self->target);
  zb_query_add_filter (query, ZB_FILTER_ONE_OF, self->relation->field, values);
  zb_store_query_async (zb_context_get_store (self->context), query, self->cancellable, counted_cb,
                        g_object_ref (self));
}

guint
zb_relation_list_get_count (ZbRelationList *self)
{
  g_return_val_if_fail (ZB_IS_RELATION_LIST (self), 0);

  return self->ids != NULL ? self->ids->len : 0;
}
