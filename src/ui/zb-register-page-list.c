/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of a register page: columns where there is room, rows of two lines where there is none,
 * over one model and one selection. Positions change with every new order, so the selection is
 * kept by the ids of the records (measured.md, Lists). */

#include "config.h"

#include "ui/zb-register-page-private.h"

#include "ui/zb-cell-row.h"
#include "ui/zb-record-column.h"
#include "ui/zb-slices.h"

#include <glib/gi18n.h>

/* Widths are written when the dragging is over, not at each pixel. */
#define SAVE_DELAY_MS 500

/* The least that a row takes, and what a large screen holds of them. */
#define ROW_HEIGHT 36
#define MAXIMIZED_ROWS 40

/* How many comparisons a new order may cost to find again what is selected: some milliseconds. */
#define MAX_COMPARISONS 500000

static void
row_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  ZbRegisterPage *self = user_data;

  gtk_list_item_set_child (item,
                           zb_cell_row_new (self->reg, zb_context_get_language (self->context)));
}

static void
row_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  zb_cell_row_set_slot (ZB_CELL_ROW (gtk_list_item_get_child (item)),
                        gtk_list_item_get_item (item));
}

static void
row_unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  zb_cell_row_set_slot (ZB_CELL_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
setup_rows (ZbRegisterPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (row_setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (row_bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (row_unbind_cb), self, 0);
  gtk_list_view_set_factory (self->rows, factory);
}

/* Names a row for screen readers. */
static void
name_row (GObject *object)
{
  GtkColumnViewRow *row = GTK_COLUMN_VIEW_ROW (object);
  ZbLanguage language = GPOINTER_TO_UINT (g_object_get_data (object, "language"));
  ZbRecordSlot *slot = gtk_column_view_row_get_item (row);
  ZbRecord *record = slot != NULL ? zb_record_slot_get_record (slot) : NULL;
  g_autofree char *name = record != NULL ? zb_cell_row_describe (record, language) : NULL;

  g_object_set_data (object, "unnamed", NULL);
  gtk_column_view_row_set_accessible_label (row, name != NULL ? name : "");
}

/* The record may still be on its way when the row is bound, and a jump binds two hundred rows. */
static void
name_later (GObject *row)
{
  if (g_object_get_data (row, "unnamed") != NULL)
    return;

  g_object_set_data (row, "unnamed", row);
  zb_slices_add (row, name_row);
}

static void
named_cb (ZbRecordSlot *slot, GParamSpec *pspec, GtkColumnViewRow *row)
{
  name_later (G_OBJECT (row));
}

static void
name_bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row, gpointer user_data)
{
  ZbRegisterPage *self = user_data;

  g_object_set_data (G_OBJECT (row), "language",
                     GUINT_TO_POINTER (zb_context_get_language (self->context)));
  g_signal_connect_object (gtk_column_view_row_get_item (row), "notify::record",
                           G_CALLBACK (named_cb), row, 0);
  name_later (G_OBJECT (row));
}

static void
name_unbind_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (gtk_column_view_row_get_item (row), named_cb, row);
}

static void
setup_row_names (ZbRegisterPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "bind", G_CALLBACK (name_bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (name_unbind_cb), self, 0);
  gtk_column_view_set_row_factory (self->columns, factory);
}

static void
save_layout_cb (gpointer user_data)
{
  ZbRegisterPage *self = user_data;

  self->save_id = 0;
  zb_column_layout_save (zb_context_get_settings (self->context), self->reg, self->layout);
}

/* The shown columns as they stand now, then those that are hidden. */
static void
columns_moved_cb (ZbRegisterPage *self)
{
  g_autoptr (GArray) layout = NULL;
  gsize n_shown = 0;

  if (self->laying_out)
    return;

  layout = zb_column_layout_read (self->columns);
  n_shown = layout->len;
  for (guint i = 0; i < self->layout->len; i++)
    {
      const ZbColumnPlace *place = &g_array_index (self->layout, ZbColumnPlace, i);

      if (!place->shown)
        g_array_append_val (layout, *place);
    }

  /* A column that is dragged is taken out and put in again. */
  if (layout->len != self->layout->len || n_shown == 0)
    return;

  g_array_unref (self->layout);
  self->layout = g_steal_pointer (&layout);
  if (self->picker != NULL)
    zb_column_picker_set_layout (self->picker, self->layout);
  g_clear_handle_id (&self->save_id, g_source_remove);
  self->save_id = g_timeout_add_once (SAVE_DELAY_MS, save_layout_cb, self);
}

static void
watch_widths (ZbRegisterPage *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->columns);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (columns_moved_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

static void
show_order (ZbRegisterPage *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->columns);
  const char *name = self->query->sort != NULL ? self->query->sort->name : self->reg->sort;
  gboolean descending = self->query->sort != NULL ? self->query->descending : *name == '-';

  if (self->query->sort == NULL && *name == '-')
    name++;

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), name) == 0)
        gtk_column_view_sort_by_column (self->columns, column,
                                        descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
    }
}

static void
lay_out (ZbRegisterPage *self)
{
  self->laying_out = TRUE;
  zb_column_layout_apply (self->layout, self->reg, zb_context_get_language (self->context),
                          self->columns);
  zb_record_column_align_titles (self->columns);
  watch_widths (self);
  show_order (self);
  self->laying_out = FALSE;
}

static void
picked_cb (ZbRegisterPage *self)
{
  g_array_unref (self->layout);
  self->layout = g_array_copy (zb_column_picker_get_layout (self->picker));
  lay_out (self);
  save_layout_cb (self);
}

static void
create_picker_cb (GtkMenuButton *button, gpointer user_data)
{
  ZbRegisterPage *self = user_data;

  if (self->picker != NULL)
    return;

  self->picker = ZB_COLUMN_PICKER (zb_column_picker_new (self->reg));
  zb_column_picker_set_layout (self->picker, self->layout);
  g_signal_connect_object (self->picker, "changed", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, GTK_WIDGET (self->picker));
}

static void
sorter_changed_cb (ZbRegisterPage *self, GtkSorterChange change, GtkColumnViewSorter *sorter)
{
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);

  if (self->laying_out || column == NULL)
    return;

  zb_query_set_sort (self->query, zb_record_column_get_field (column)->name,
                     gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_DESCENDING);
  zb_register_page_take_query (self);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbRegisterPage) self = user_data;
  g_autoptr (GArray) totals = zb_store_totals_finish (ZB_STORE (source), result, NULL);

  if (totals != NULL && self->status_bar != NULL)
    zb_status_bar_set_selected (self->status_bar, self->selected->len, totals);
}

static void
count_selected (ZbRegisterPage *self)
{
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  zb_status_bar_set_selected (self->status_bar, self->selected->len, NULL);
  if (self->selected->len < 2)
    return;

  self->counting = g_cancellable_new ();
  zb_store_totals_async (zb_context_get_store (self->context), self->reg,
                         (const gint64 *)(gpointer)self->selected->data, self->selected->len,
                         self->counting, counted_cb, g_object_ref (self));
}

static void
read_selection (ZbRegisterPage *self)
{
  g_autoptr (GtkBitset) positions =
    gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  gsize n_ids = 0;
  const gint64 *ids = zb_record_list_get_ids (self->list, &n_ids);
  GtkBitsetIter iter;
  guint position = 0;

  g_array_set_size (self->selected, 0);
  if (gtk_bitset_get_size (positions) == n_ids)
    g_array_append_vals (self->selected, ids, n_ids);
  else if (gtk_bitset_iter_init_first (&iter, positions, &position))
    do
      if (position < n_ids)
        g_array_append_val (self->selected, ids[position]);
    while (gtk_bitset_iter_next (&iter, &position));
}

static void
selection_changed_cb (ZbRegisterPage *self)
{
  if (self->selecting)
    return;

  read_selection (self);
  count_selected (self);
  if (self->selected->len <= 1)
    zb_register_page_set_chosen (self, self->selected->len == 1
                                         ? g_array_index (self->selected, gint64, 0)
                                         : 0);
}

static GtkWidget *
get_view (ZbRegisterPage *self)
{
  return self->narrow ? GTK_WIDGET (self->rows) : GTK_WIDGET (self->columns);
}

static void
scroll_to (ZbRegisterPage *self, guint position)
{
  zb_ramp_model_require (self->ramp, position);
  if (self->narrow)
    gtk_list_view_scroll_to (self->rows, position, GTK_LIST_SCROLL_FOCUS, NULL);
  else
    gtk_column_view_scroll_to (self->columns, position, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
}

/* Once: afterwards a person may scroll away from it. */
static void
scroll_to_wanted (ZbRegisterPage *self)
{
  guint position =
    self->wanted != 0 ? zb_record_list_find (self->list, self->wanted) : GTK_INVALID_LIST_POSITION;

  if (position == GTK_INVALID_LIST_POSITION)
    return;

  self->wanted = 0;
  scroll_to (self, position);
}

static gint
compare_ids (gconstpointer a, gconstpointer b)
{
  const gint64 *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

/* The positions of @selected (sorted here) in @list, by one walk; none where that would take too
 * long. */
static GtkBitset *
find_positions (ZbRecordList *list, GArray *selected)
{
  gsize n_ids = 0;
  const gint64 *ids = zb_record_list_get_ids (list, &n_ids);
  GtkBitset *positions = gtk_bitset_new_empty ();

  if (selected->len == 1)
    {
      guint position = zb_record_list_find (list, g_array_index (selected, gint64, 0));

      if (position != GTK_INVALID_LIST_POSITION)
        gtk_bitset_add (positions, position);
      return positions;
    }
  if (selected->len == 0 || g_bit_storage (selected->len) * n_ids > MAX_COMPARISONS)
    return positions;

  g_array_sort (selected, compare_ids);
  for (gsize i = 0; i < n_ids; i++)
    if (g_array_binary_search (selected, &ids[i], compare_ids, NULL))
      gtk_bitset_add (positions, i);

  return positions;
}

/* After a new order the same records are selected, wherever they stand now. */
static void
select_again (ZbRegisterPage *self)
{
  g_autoptr (GtkBitset) positions = find_positions (self->list, self->selected);
  g_autoptr (GtkBitset) mask =
    gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->list)));

  if (!gtk_bitset_is_empty (positions))
    zb_ramp_model_require (self->ramp, gtk_bitset_get_maximum (positions));
  self->selecting = TRUE;
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), positions, mask);
  self->selecting = FALSE;
  read_selection (self);
  count_selected (self);
  scroll_to_wanted (self);
  self->wanted = 0;
}

/* What is pressed in a list that hides its detail opens the detail; what the arrow keys reach only
 * is selected. */
static void
show_detail_cb (gpointer user_data)
{
  g_autoptr (ZbRegisterPage) self = user_data;

  if (self->compact && self->selected != NULL && self->selected->len == 1)
    adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static gboolean
is_over_rows (GtkWidget *view, GdkEvent *event)
{
  double x = 0, y = 0, dx = 0, dy = 0;
  GtkNative *native = gtk_widget_get_native (view);
  graphene_point_t point;
  GtkWidget *widget = NULL;

  gdk_event_get_position (event, &x, &y);
  gtk_native_get_surface_transform (native, &dx, &dy);
  if (!gtk_widget_compute_point (GTK_WIDGET (native), view, &GRAPHENE_POINT_INIT (x - dx, y - dy),
                                 &point))
    return FALSE;

  widget = gtk_widget_pick (view, point.x, point.y, GTK_PICK_DEFAULT);
  return widget != NULL && widget != view &&
         (!GTK_IS_COLUMN_VIEW (view) ||
          !(widget == gtk_widget_get_first_child (view) ||
            gtk_widget_is_ancestor (widget, gtk_widget_get_first_child (view))));
}

static gboolean
event_cb (GtkEventController *controller, GdkEvent *event, gpointer user_data)
{
  ZbRegisterPage *self = user_data;
  GdkModifierType state = gdk_event_get_modifier_state (event);
  gboolean pressed = gdk_event_get_event_type (event) == GDK_TOUCH_END ||
                     (gdk_event_get_event_type (event) == GDK_BUTTON_RELEASE &&
                      gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY);

  if (self->compact && pressed && !(state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) &&
      is_over_rows (gtk_event_controller_get_widget (controller), event))
    g_idle_add_once (show_detail_cb, g_object_ref (self));

  return GDK_EVENT_PROPAGATE;
}

static void
watch_presses (ZbRegisterPage *self, GtkWidget *view)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, 0);
  gtk_widget_add_controller (view, controller);
}

/* Escape lets go of what is selected, and so of the detail beside the list. */
static gboolean
unselect_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  ZbRegisterPage *self = user_data;

  if (self->selected->len == 0)
    return GDK_EVENT_PROPAGATE;

  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  return GDK_EVENT_STOP;
}

/* Delete and Escape work in the list alone: in an entry they mean the text. */
static void
add_keys (ZbRegisterPage *self, GtkWidget *view)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                      gtk_named_action_new ("win.delete-chosen")));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (unselect_cb, self, NULL)));
  gtk_widget_add_controller (view, controller);
}

/* As many rows as the window is high. */
static guint
count_first_rows (ZbRegisterPage *self)
{
  GSettings *settings = zb_context_get_settings (self->context);

  return g_settings_get_boolean (settings, "window-maximized")
           ? MAXIMIZED_ROWS
           : 2 + g_settings_get_int (settings, "window-height") / ROW_HEIGHT;
}

void
zb_register_page_list_setup (ZbRegisterPage *self)
{
  self->selected = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->layout = zb_column_layout_load (zb_context_get_settings (self->context), self->reg);
  self->list = zb_record_list_new (zb_context_get_store (self->context), self->query);
  self->ramp = zb_ramp_model_new (G_LIST_MODEL (self->list), count_first_rows (self));
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->ramp)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "shown", G_CALLBACK (select_again), self, G_CONNECT_SWAPPED);

  gtk_menu_button_set_create_popup_func (self->columns_button, create_picker_cb, self, NULL);

  setup_rows (self);
  setup_row_names (self);
  lay_out (self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->columns), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_columns (self->columns), "items-changed",
                           G_CALLBACK (columns_moved_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *view = i == 0 ? GTK_WIDGET (self->columns) : GTK_WIDGET (self->rows);

      watch_presses (self, view);
      add_keys (self, view);
      zb_register_page_menu_setup (self, view);
      gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ (self->reg->label), -1);
    }
  zb_register_page_list_update_view (self);
}

void
zb_register_page_list_dispose (ZbRegisterPage *self)
{
  self->laying_out = TRUE; /* the view lets go of its columns: nobody moves them */
  if (self->save_id != 0)
    {
      g_clear_handle_id (&self->save_id, g_source_remove);
      save_layout_cb (self);
    }
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->columns != NULL)
    gtk_column_view_set_model (self->columns, NULL);
  if (self->rows != NULL)
    gtk_list_view_set_model (self->rows, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->ramp);
  g_clear_object (&self->list);
  g_clear_pointer (&self->selected, g_array_unref);
  g_clear_pointer (&self->layout, g_array_unref);
}

/* Only the view that is seen has the model: a hidden one would ask for rows too. */
void
zb_register_page_list_update_view (ZbRegisterPage *self)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL;

  gtk_column_view_set_model (self->columns, self->narrow ? NULL : model);
  gtk_list_view_set_model (self->rows, self->narrow ? model : NULL);
  if (focused)
    gtk_widget_grab_focus (get_view (self));
}

void
zb_register_page_list_show_order (ZbRegisterPage *self)
{
  self->laying_out = TRUE;
  show_order (self);
  self->laying_out = FALSE;
}

void
zb_register_page_list_select (ZbRegisterPage *self, gint64 id, gboolean scroll)
{
  guint position = id != 0 ? zb_record_list_find (self->list, id) : GTK_INVALID_LIST_POSITION;

  g_array_set_size (self->selected, 0);
  if (id != 0)
    g_array_append_val (self->selected, id);

  if (position != GTK_INVALID_LIST_POSITION)
    zb_ramp_model_require (self->ramp, position);
  self->selecting = TRUE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  else
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  self->selecting = FALSE;
  count_selected (self);
  self->wanted = scroll ? id : 0;
  scroll_to_wanted (self);
}
