/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two steps: which field, then its values with counts, a part of its text, or a range. What is on
 * offer comes from the description and from the book; what was chosen is told and kept by others. */

#include "config.h"

#include "ui/zb-filter-popover.h"

#include "base/zb-text.h"
#include "store/zb-facets.h"
#include "ui/zb-filter.h"

#include <glib/gi18n.h>

#define MAX_VALUES 500

struct _ZbFilterPopover
{
  GtkPopover parent_instance;

  GtkStack *stack;
  GtkEditable *field_search;
  GtkListBox *fields;
  GtkLabel *title;
  GtkStack *kinds;
  GtkEditable *value_search;
  GtkListBox *values;
  GtkEditable *text;
  GtkEditable *low;
  GtkEditable *high;
  GtkLabel *problem;
  GtkWidget *apply;

  ZbContext *context;
  ZbQuery *query;
  const ZbField *field;
  GCancellable *counting;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZbFilterPopover, zb_filter_popover, GTK_TYPE_POPOVER)

static const char *const kind_pages[] = {
  [ZB_FILTER_STYLE_VALUES] = "values",
  [ZB_FILTER_STYLE_TEXT] = "text",
  [ZB_FILTER_STYLE_RANGE] = "range",
};

/* Rows carry their folded text, to be searched, and their value or field. */
static GtkWidget *
make_row (const char *text, GtkWidget *child)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  g_object_set_data_full (G_OBJECT (row), "folded", zb_text_fold (text), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return row;
}

static gboolean
filter_func (GtkListBoxRow *row, gpointer user_data)
{
  g_autofree char *wanted = zb_text_fold (gtk_editable_get_text (user_data));

  return strstr (g_object_get_data (G_OBJECT (row), "folded"), wanted) != NULL;
}

static void
fill_fields (ZbFilterPopover *self)
{
  const ZbRegister *reg = self->query->reg;

  gtk_list_box_remove_all (self->fields);
  for (guint i = 0; i < reg->n_fields; i++)
    {
      const char *label = zb_field_get_label (&reg->fields[i]);
      GtkWidget *child = gtk_label_new (label);
      GtkWidget *row = make_row (label, child);

      gtk_label_set_xalign (GTK_LABEL (child), 0);
      g_object_set_data (G_OBJECT (row), "field", (gpointer)&reg->fields[i]);
      gtk_list_box_append (self->fields, row);
    }
}

static const ZbFilter *
find_filter (ZbFilterPopover *self, const ZbField *field)
{
  for (guint i = 0; i < self->query->filters->len; i++)
    {
      const ZbFilter *filter = g_ptr_array_index (self->query->filters, i);

      if (filter->field == field)
        return filter;
    }

  return NULL;
}

static GtkWidget *
make_value_row (ZbFilterPopover *self, const ZbFacet *facet, gboolean active)
{
  ZbLanguage language = zb_context_get_language (self->context);
  g_autofree char *text =
    zb_filter_describe_value (self->field, facet->value, facet->label, language);
  g_autofree char *number =
    zb_decimal_format (facet->count, 0, 0, 0, zb_number_style_of (language));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *check = gtk_check_button_new_with_label (text);
  GtkWidget *count = gtk_label_new (number);
  GtkWidget *row = NULL;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), count);

  row = make_row (text, box);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data (G_OBJECT (row), "check", check);
  g_object_set_data_full (G_OBJECT (row), "value", g_strdup (facet->value), g_free);
  return row;
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbFilterPopover) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) facets = zb_store_facets_finish (ZB_STORE (source), result, &error);
  const ZbFilter *filter = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->context == NULL)
    return;
  if (facets == NULL)
    {
      g_autofree char *sentence = zb_context_explain (error);

      gtk_label_set_label (self->problem, sentence);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }

  filter = find_filter (self, self->field);
  for (guint i = 0; i < facets->len; i++)
    {
      const ZbFacet *facet = g_ptr_array_index (facets, i);
      gboolean active = filter != NULL && filter->kind == ZB_FILTER_ONE_OF &&
                        g_strv_contains ((const char *const *)filter->values, facet->value);

      gtk_list_box_append (self->values, make_value_row (self, facet, active));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->value_search), facets->len > 8);
}

static void
count (ZbFilterPopover *self)
{
  gtk_list_box_remove_all (self->values);
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  zb_store_facets_async (zb_context_get_store (self->context), self->query, self->field, MAX_VALUES,
                         self->counting, counted_cb, g_object_ref (self));
}

/* What the entries say: the filter there is already, or nothing. */
static void
fill_entries (ZbFilterPopover *self)
{
  ZbLanguage language = zb_context_get_language (self->context);
  const ZbFilter *filter = find_filter (self, self->field);
  gboolean range = filter != NULL && filter->kind == ZB_FILTER_RANGE;
  g_autofree char *low =
    zb_filter_format_bound (self->field, range ? filter->values[0] : NULL, language);
  g_autofree char *high =
    zb_filter_format_bound (self->field, range ? filter->values[1] : NULL, language);

  gtk_editable_set_text (self->low, low);
  gtk_editable_set_text (self->high, high);
  gtk_editable_set_text (self->text, filter != NULL && filter->kind == ZB_FILTER_CONTAINS
                                       ? filter->values[0]
                                       : "");
  gtk_editable_set_text (self->value_search, "");
}

static void
show_field (ZbFilterPopover *self, const ZbField *field)
{
  g_autofree char *header = zb_field_get_header (field, zb_context_get_language (self->context));
  ZbFilterStyle style = zb_filter_get_style (field);
  GtkWidget *first[] = { GTK_WIDGET (self->value_search), GTK_WIDGET (self->text),
                         GTK_WIDGET (self->low) };

  self->field = field;
  gtk_label_set_label (self->title, header);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  fill_entries (self);
  if (style == ZB_FILTER_STYLE_VALUES)
    count (self);
  gtk_stack_set_visible_child_name (self->kinds, kind_pages[style]);
  gtk_stack_set_visible_child_name (self->stack, "value");
  gtk_popover_set_default_widget (GTK_POPOVER (self), self->apply);
  gtk_widget_grab_focus (first[style]);
}

static void
choose (ZbFilterPopover *self, ZbFilterKind kind, const char *const *values)
{
  g_signal_emit (self, signals[CHOSEN], 0, self->field, kind, values);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
apply_values (ZbFilterPopover *self)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->values, i)) != NULL; i++)
    if (gtk_check_button_get_active (g_object_get_data (G_OBJECT (row), "check")))
      g_ptr_array_add (values, g_object_get_data (G_OBJECT (row), "value"));
  g_ptr_array_add (values, NULL);
  choose (self, ZB_FILTER_ONE_OF, (const char *const *)values->pdata);
}

static void
apply_text (ZbFilterPopover *self)
{
  const char *values[] = { gtk_editable_get_text (self->text), NULL };

  choose (self, ZB_FILTER_CONTAINS, *values[0] != '\0' ? values : values + 1);
}

static void
apply_range (ZbFilterPopover *self)
{
  ZbLanguage language = zb_context_get_language (self->context);
  g_autoptr (GError) error = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (!zb_filter_parse_bound (self->field, gtk_editable_get_text (self->low), language, &low,
                              &error) ||
      !zb_filter_parse_bound (self->field, gtk_editable_get_text (self->high), language, &high,
                              &error))
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }

  if (*low == '\0' && *high == '\0')
    choose (self, ZB_FILTER_RANGE, (const char *const[]){ NULL });
  else
    choose (self, ZB_FILTER_RANGE, (const char *const[]){ low, high, NULL });
}

static void
apply_cb (ZbFilterPopover *self)
{
  static void (*const apply[]) (ZbFilterPopover *) = {
    [ZB_FILTER_STYLE_VALUES] = apply_values,
    [ZB_FILTER_STYLE_TEXT] = apply_text,
    [ZB_FILTER_STYLE_RANGE] = apply_range,
  };

  apply[zb_filter_get_style (self->field)](self);
}

static void
empty_cb (ZbFilterPopover *self)
{
  choose (self, ZB_FILTER_EMPTY, (const char *const[]){ "", NULL });
}

static void
not_empty_cb (ZbFilterPopover *self)
{
  choose (self, ZB_FILTER_NOT_EMPTY, (const char *const[]){ "", NULL });
}

static void
back_cb (ZbFilterPopover *self)
{
  gtk_stack_set_visible_child_name (self->stack, "fields");
  gtk_widget_grab_focus (GTK_WIDGET (self->field_search));
}

static void
field_activated_cb (ZbFilterPopover *self, GtkListBoxRow *row)
{
  show_field (self, g_object_get_data (G_OBJECT (row), "field"));
}

static void
field_search_changed_cb (ZbFilterPopover *self)
{
  gtk_list_box_invalidate_filter (self->fields);
}

/* Enter takes the first field that is left. */
static void
field_search_activate_cb (ZbFilterPopover *self)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->fields, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      {
        field_activated_cb (self, row);
        return;
      }
}

static void
value_search_changed_cb (ZbFilterPopover *self)
{
  gtk_list_box_invalidate_filter (self->values);
}

static void
value_activated_cb (ZbFilterPopover *self, GtkListBoxRow *row)
{
  GtkCheckButton *check = g_object_get_data (G_OBJECT (row), "check");

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

static void
map_cb (ZbFilterPopover *self)
{
  if (self->field != NULL)
    return;

  gtk_editable_set_text (self->field_search, "");
  back_cb (self);
}

static void
zb_filter_popover_closed (GtkPopover *popover)
{
  ZB_FILTER_POPOVER (popover)->field = NULL;
}

static void
zb_filter_popover_dispose (GObject *object)
{
  ZbFilterPopover *self = ZB_FILTER_POPOVER (object);

  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_object (&self->context);
  g_clear_pointer (&self->query, zb_query_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_FILTER_POPOVER);

  G_OBJECT_CLASS (zb_filter_popover_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbFilterPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbFilterPopover, field_search);
  gtk_widget_class_bind_template_child (widget_class, ZbFilterPopover, fields);
  gtk_widget_class_bind_template_child (widget_class, ZbFilterPopover, title);
  gtk_widget_class_bind_template_child (widget_class, ZbFilterPopover, kinds);
  gtk_widget_class_bind_template_child (widget_class, ZbFilterPopover, value_search);
  gtk_widget_class_bind_template_child (widget_class, ZbFilterPopover, values);
  gtk_widget_class_bind_template_child (widget_class, ZbFilterPopover, text);
  gtk_widget_class_bind_template_child (widget_class, ZbFilterPopover, low);
  gtk_widget_class_bind_template_child (widget_class, ZbFilterPopover, high);
  gtk_widget_class_bind_template_child (widget_class, ZbFilterPopover, problem);
  gtk_widget_class_bind_template_child (widget_class, ZbFilterPopover, apply);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, empty_cb);
  gtk_widget_class_bind_template_callback (widget_class, not_empty_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_activated_cb);
}

static void
zb_filter_popover_class_init (ZbFilterPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_filter_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = zb_filter_popover_closed;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_POINTER, G_TYPE_INT, G_TYPE_POINTER);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
zb_filter_popover_init (ZbFilterPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->fields, filter_func, self->field_search, NULL);
  gtk_list_box_set_filter_func (self->values, filter_func, self->value_search, NULL);
}

GtkWidget *
zb_filter_popover_new (ZbContext *context)
{
  ZbFilterPopover *self = g_object_new (ZB_TYPE_FILTER_POPOVER, NULL);

  self->context = g_object_ref (context);
  return GTK_WIDGET (self);
}

void
zb_filter_popover_set_query (ZbFilterPopover *self, const ZbQuery *query)
{
  gboolean first = FALSE;

  g_return_if_fail (ZB_IS_FILTER_POPOVER (self));

  first = self->query == NULL;
  g_clear_pointer (&self->query, zb_query_free);
  self->query = zb_query_copy (query);
  if (first)
    fill_fields (self);
}

void
zb_filter_popover_edit (ZbFilterPopover *self, const ZbField *field)
{
  g_return_if_fail (ZB_IS_FILTER_POPOVER (self));

  show_field (self, field);
  gtk_popover_popup (GTK_POPOVER (self));
}
