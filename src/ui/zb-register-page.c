/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a register page shows: its query (search, filters, order, the records behind a figure),
 * which state the list is in, and which record stands beside it. The list itself is in
 * zb-register-page-list.c. */

#include "config.h"

#include "ui/zb-register-page-private.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_COMPACT,
  PROP_NARROW,
  PROP_CHOSEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ZbRegisterPage, zb_register_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show_matches (ZbRegisterPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  gboolean searching = *self->query->search != '\0';
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->matches), searching);
  if (!searching)
    return;

  number =
    zb_decimal_format (n, 0, 0, 0, zb_number_style_of (zb_context_get_language (self->context)));
  /* Translators: how many entries a search found; %s is the number as it is written. */
  text = g_strdup_printf (ngettext ("%s match", "%s matches", n), number);
  gtk_label_set_label (self->matches, text);
}

static void
show_counts (ZbRegisterPage *self)
{
  zb_status_bar_set_shown (self->status_bar, g_list_model_get_n_items (G_LIST_MODEL (self->list)),
                           zb_record_list_get_n_all (self->list),
                           zb_record_list_get_totals (self->list));
  show_matches (self);
}

static void
show_state (ZbRegisterPage *self)
{
  static const char *const pages[] = {
    [ZB_LIST_LOADING] = "loading",   [ZB_LIST_READY] = "columns", [ZB_LIST_EMPTY] = "empty",
    [ZB_LIST_NO_MATCH] = "no-match", [ZB_LIST_FAILED] = "failed",
  };
  ZbListState state = zb_record_list_get_state (self->list);

  if (state == ZB_LIST_READY && self->narrow)
    gtk_stack_set_visible_child_name (self->stack, "rows");
  else
    gtk_stack_set_visible_child_name (self->stack, pages[state]);
  gtk_widget_set_visible (GTK_WIDGET (self->status_bar),
                          state == ZB_LIST_READY || state == ZB_LIST_NO_MATCH);
  if (state == ZB_LIST_FAILED)
    {
      g_autofree char *error = NULL;

      g_object_get (self->list, "error", &error, NULL);
      adw_status_page_set_description (self->failed, error);
    }
  show_counts (self);
}

static void
show_figure (ZbRegisterPage *self)
{
  adw_banner_set_title (self->figure_banner, self->figure != NULL ? self->figure : "");
  adw_banner_set_revealed (self->figure_banner, self->figure != NULL);
}

/* Brings chips, popover and entry in line with a query that was set from outside. */
static void
show_query (ZbRegisterPage *self)
{
  zb_filter_bar_show (self->filters, self->context, self->query);
  if (self->popover != NULL)
    zb_filter_popover_set_query (self->popover, self->query);
  if (g_strcmp0 (gtk_editable_get_text (self->search), self->query->search) != 0)
    gtk_editable_set_text (self->search, self->query->search);
  show_figure (self);
}

static void
search_changed_cb (ZbRegisterPage *self)
{
  if (self->query == NULL ||
      g_strcmp0 (gtk_editable_get_text (self->search), self->query->search) == 0)
    return;

  zb_query_set_search (self->query, gtk_editable_get_text (self->search));
  zb_register_page_take_query (self);
}

static void
search_stopped_cb (ZbRegisterPage *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/* Enter goes to the first record found. */
static void
search_activated_cb (ZbRegisterPage *self)
{
  gint64 id = zb_record_list_get_id (self->list, 0);

  search_changed_cb (self);
  if (id == 0)
    return;
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  zb_register_page_list_select (self, id, TRUE);
  zb_register_page_set_chosen (self, id);
}

static void
remove_filters_on (ZbQuery *query, const ZbField *field)
{
  for (guint i = query->filters->len; i > 0; i--)
    if (((const ZbFilter *)g_ptr_array_index (query->filters, i - 1))->field == field)
      zb_query_remove_filter (query, i - 1);
}

static void
filter_chosen_cb (ZbRegisterPage *self, const ZbField *field, int kind, const char *const *values)
{
  remove_filters_on (self->query, field);
  if (values[0] != NULL)
    zb_query_add_filter (self->query, kind, field->name, values);
  zb_register_page_take_query (self);
}

static void
filter_edit_cb (ZbRegisterPage *self, const ZbField *field)
{
  zb_filter_popover_edit (zb_register_page_require_popover (self), field);
}

static void
filter_removed_cb (ZbRegisterPage *self, guint index)
{
  zb_query_remove_filter (self->query, index);
  zb_register_page_take_query (self);
}

static void
figure_left_cb (ZbRegisterPage *self)
{
  g_clear_pointer (&self->figure, g_free);
  zb_query_set_ids (self->query, NULL, 0);
  zb_register_page_take_query (self);
}

/* Back to the whole register; only its order stays. */
static void
clear_cb (ZbRegisterPage *self)
{
  while (self->query->filters->len > 0)
    zb_query_remove_filter (self->query, 0);
  zb_query_set_search (self->query, "");
  figure_left_cb (self);
}

static void
retry_cb (ZbRegisterPage *self)
{
  g_autoptr (ZbQuery) query = zb_query_copy (self->query);

  /* The same query again: by way of another one. */
  zb_query_set_search (query, " ");
  zb_record_list_set_query (self->list, query);
  zb_record_list_set_query (self->list, self->query);
}

static void
activated_cb (ZbRegisterPage *self, guint position)
{
  zb_register_page_set_chosen (self, zb_record_list_get_id (self->list, position));
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
zb_register_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ZbRegisterPage *self = ZB_REGISTER_PAGE (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_CHOSEN:
      g_value_set_int64 (value, self->chosen);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_narrow (ZbRegisterPage *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (self->list != NULL)
    {
      zb_register_page_list_update_view (self);
      show_state (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/* A libadwaita that moves its children with the focus in them keeps one of them for ever, so the
 * focus waits outside. */
static void
set_collapsed (ZbRegisterPage *self, gboolean collapsed)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr (GtkWidget) keeper = NULL;

  if (adw_navigation_split_view_get_collapsed (self->split) == collapsed)
    return;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->split)))
    {
      keeper = g_object_ref (focus);
      gtk_root_set_focus (root, NULL);
    }
  adw_navigation_split_view_set_collapsed (self->split, collapsed);
  if (keeper != NULL && gtk_widget_get_root (keeper) == root)
    gtk_widget_grab_focus (keeper);
}

/* The detail stands beside the list where there is room and something to show. */
static void
update_split (ZbRegisterPage *self)
{
  if (self->chosen == 0)
    adw_navigation_split_view_set_show_content (self->split, FALSE);
  set_collapsed (self, self->compact || self->chosen == 0);
}

static void
set_compact (ZbRegisterPage *self, gboolean compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  update_split (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPACT]);
}

static void
zb_register_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  ZbRegisterPage *self = ZB_REGISTER_PAGE (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      set_compact (self, g_value_get_boolean (value));
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
zb_register_page_dispose (GObject *object)
{
  ZbRegisterPage *self = ZB_REGISTER_PAGE (object);

  if (self->list != NULL)
    zb_register_page_list_dispose (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_REGISTER_PAGE);
  g_clear_pointer (&self->query, zb_query_free);
  g_clear_pointer (&self->figure, g_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (zb_register_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-register-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbRegisterPage, list_page);
  gtk_widget_class_bind_template_child (widget_class, ZbRegisterPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, ZbRegisterPage, columns_button);
  gtk_widget_class_bind_template_child (widget_class, ZbRegisterPage, search);
  gtk_widget_class_bind_template_child (widget_class, ZbRegisterPage, matches);
  gtk_widget_class_bind_template_child (widget_class, ZbRegisterPage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, ZbRegisterPage, filters);
  gtk_widget_class_bind_template_child (widget_class, ZbRegisterPage, figure_banner);
  gtk_widget_class_bind_template_child (widget_class, ZbRegisterPage, menu_anchor);
  gtk_widget_class_bind_template_child (widget_class, ZbRegisterPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbRegisterPage, columns);
  gtk_widget_class_bind_template_child (widget_class, ZbRegisterPage, rows);
  gtk_widget_class_bind_template_child (widget_class, ZbRegisterPage, empty);
  gtk_widget_class_bind_template_child (widget_class, ZbRegisterPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, ZbRegisterPage, failed);
  gtk_widget_class_bind_template_child (widget_class, ZbRegisterPage, status_bar);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, figure_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
zb_register_page_class_init (ZbRegisterPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = zb_register_page_dispose;
  object_class->get_property = zb_register_page_get_property;
  object_class->set_property = zb_register_page_set_property;

  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_CHOSEN] = g_param_spec_int64 ("chosen", NULL, NULL, 0, G_MAXINT64, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ZB_TYPE_FILTER_BAR);
  g_type_ensure (ZB_TYPE_STATUS_BAR);
  bind_template (GTK_WIDGET_CLASS (klass));
  zb_register_page_share_class_init (GTK_WIDGET_CLASS (klass));
}

static void
zb_register_page_init (ZbRegisterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Not bound: the page itself lets go of its child, after its template has. */
  self->split =
    ADW_NAVIGATION_SPLIT_VIEW (adw_navigation_page_get_child (ADW_NAVIGATION_PAGE (self)));
}

static void
show_words (ZbRegisterPage *self)
{
  const char *label = _ (self->reg->label), *label_new = _ (self->reg->label_new);
  g_autofree char *placeholder = NULL;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), label);
  gtk_widget_set_tooltip_text (self->new_button, label_new);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->new_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label_new, -1);
  gtk_button_set_label (self->empty_button, label_new);
  adw_status_page_set_title (self->empty, label);
  adw_status_page_set_icon_name (self->empty, self->reg->icon_name);

  /* Translators: in the search entry; %s is the name of a register, as in “Search Projects”. */
  placeholder = g_strdup_printf (_ ("Search %s"), label);
  gtk_search_entry_set_placeholder_text (GTK_SEARCH_ENTRY (self->search), placeholder);
}

/* Made when the first record is to be shown. */
static void
require_detail (ZbRegisterPage *self)
{
  if (self->detail != NULL)
    return;

  self->detail = ZB_RECORD_PAGE (zb_record_page_new (self->context));
  adw_navigation_split_view_set_content (self->split, ADW_NAVIGATION_PAGE (self->detail));
}

static void
create_popover_cb (GtkMenuButton *button, gpointer user_data)
{
  zb_register_page_require_popover (user_data);
}

ZbFilterPopover *
zb_register_page_require_popover (ZbRegisterPage *self)
{
  if (self->popover != NULL)
    return self->popover;

  self->popover = ZB_FILTER_POPOVER (zb_filter_popover_new (self->context));
  g_signal_connect_object (self->popover, "chosen", G_CALLBACK (filter_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  zb_filter_popover_set_query (self->popover, self->query);
  gtk_menu_button_set_popover (self->filter_button, GTK_WIDGET (self->popover));

  return self->popover;
}

void
zb_register_page_set_chosen (ZbRegisterPage *self, gint64 id)
{
  if (self->chosen == id)
    return;

  self->chosen = id;
  if (id != 0)
    require_detail (self);
  if (self->detail != NULL)
    zb_record_page_show (self->detail, self->reg, id);
  update_split (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

void
zb_register_page_take_query (ZbRegisterPage *self)
{
  zb_record_list_set_query (self->list, self->query);
  show_query (self);
}

void
zb_register_state_free (ZbRegisterState *state)
{
  g_clear_pointer (&state->query, zb_query_free);
  g_free (state->figure);
  g_free (state);
}

GtkWidget *
zb_register_page_new (ZbContext *context, const ZbRegister *reg)
{
  ZbRegisterPage *self = g_object_new (ZB_TYPE_REGISTER_PAGE, NULL);

  self->context = g_object_ref (context);
  self->reg = reg;
  self->query = zb_query_new (reg);
  gtk_menu_button_set_create_popup_func (self->filter_button, create_popover_cb, self, NULL);
  zb_status_bar_set_register (self->status_bar, reg, zb_context_get_language (context));

  show_words (self);
  zb_register_page_list_setup (self);
  g_signal_connect_object (self->list, "notify::state", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::n-shown", G_CALLBACK (show_counts), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::n-all", G_CALLBACK (show_counts), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::totals", G_CALLBACK (show_counts), self,
                           G_CONNECT_SWAPPED);
  show_state (self);
  show_query (self);

  return GTK_WIDGET (self);
}

const ZbRegister *
zb_register_page_get_register (ZbRegisterPage *self)
{
  g_return_val_if_fail (ZB_IS_REGISTER_PAGE (self), NULL);

  return self->reg;
}

void
zb_register_page_choose (ZbRegisterPage *self, gint64 id)
{
  g_return_if_fail (ZB_IS_REGISTER_PAGE (self));

  zb_register_page_list_select (self, id, TRUE);
  zb_register_page_set_chosen (self, id);
  adw_navigation_split_view_set_show_content (self->split, id != 0);
}

gint64
zb_register_page_get_chosen (ZbRegisterPage *self)
{
  g_return_val_if_fail (ZB_IS_REGISTER_PAGE (self), 0);

  return self->chosen;
}

void
zb_register_page_show_figure (ZbRegisterPage *self, const ZbFigure *figure, const char *part)
{
  ZbLanguage language = ZB_LANGUAGE_VI;
  g_autofree char *period = NULL;
  g_autofree char *value = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (ZB_IS_REGISTER_PAGE (self));
  g_return_if_fail (figure != NULL && figure->rule != NULL && figure->ids != NULL);

  language = zb_context_get_language (self->context);
  period = zb_period_format (figure->scope.period, figure->scope.year, language);
  value = zb_figure_format (figure, language);
  /* Translators: a figure and the part of a breakdown that it is of: “New projects, Japan”. */
  label = part != NULL && *part != '\0'
            ? g_strdup_printf (_ ("%1$s, %2$s"), zb_figure_rule_get_label (figure->rule), part)
            : g_strdup (zb_figure_rule_get_label (figure->rule));

  g_free (self->figure);
  /* Translators: over the list of the records behind a figure: %1$s is the figure, %2$s its
   * period, %3$s its value. */
  self->figure = g_strdup_printf (_ ("Records behind: %1$s · %2$s · %3$s"), label, period, value);
  while (self->query->filters->len > 0)
    zb_query_remove_filter (self->query, 0);
  zb_query_set_search (self->query, "");
  zb_query_set_ids (self->query, (const gint64 *)(gpointer)figure->ids->data, figure->ids->len);
  adw_navigation_split_view_set_show_content (self->split, FALSE);
  zb_register_page_take_query (self);
}

gboolean
zb_register_page_is_loading (ZbRegisterPage *self)
{
  g_return_val_if_fail (ZB_IS_REGISTER_PAGE (self), FALSE);

  return zb_record_list_get_state (self->list) == ZB_LIST_LOADING;
}

void
zb_register_page_focus_search (ZbRegisterPage *self)
{
  g_return_if_fail (ZB_IS_REGISTER_PAGE (self));

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

ZbRegisterState *
zb_register_page_dup_state (ZbRegisterPage *self)
{
  ZbRegisterState *state = NULL;

  g_return_val_if_fail (ZB_IS_REGISTER_PAGE (self), NULL);

  state = g_new0 (ZbRegisterState, 1);
  state->query = zb_query_copy (self->query);
  state->chosen = self->chosen;
  state->figure = g_strdup (self->figure);
  return state;
}

void
zb_register_page_set_state (ZbRegisterPage *self, const ZbRegisterState *state)
{
  g_return_if_fail (ZB_IS_REGISTER_PAGE (self));
  g_return_if_fail (state != NULL && state->query->reg == self->reg);

  g_clear_pointer (&self->query, zb_query_free);
  self->query = zb_query_copy (state->query);
  g_set_str (&self->figure, state->figure);
  zb_register_page_list_show_order (self);
  zb_register_page_take_query (self);
  zb_register_page_choose (self, state->chosen);
}
