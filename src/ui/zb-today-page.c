/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks what is due, and shows it section by section, one a turn of the main loop. Asked again after each
 * commit; focus stays where it was. */

#include "config.h"

#include "ui/zb-today-page.h"

#include <glib/gi18n.h>

#include "stats/zb-today.h"
#include "ui/zb-today-row.h"

struct _ZbTodayPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *loading;
  AdwStatusPage *error;
  GtkDropDown *owner;
  GtkLabel *summary;
  AdwStatusPage *empty;
  GtkBox *sections;

  ZbContext *context;
  GCancellable *cancellable;
  ZbToday *today;  /* what is shown, or NULL */
  char *wanted;    /* whose, or NULL: everybody's */
  guint n_filled;  /* sections that stand there */
  guint fill_id;   /* fills the next one */
  char *focus_key; /* the section and the row that had the focus before */
  guint focus_row;
  gboolean filling; /* the choice of owners is being put right, not made by a person */
  gboolean stale;   /* something changed while nobody looked */
};

G_DEFINE_FINAL_TYPE (ZbTodayPage, zb_today_page, ADW_TYPE_NAVIGATION_PAGE)

/* What stands beside a section's title: "9 overdue · 42 open". */
static char *
dup_counts (const ZbTodaySection *section, ZbLanguage language)
{
  const ZbNumberStyle style = zb_number_style_of (language);
  g_autofree char *overdue = zb_decimal_format (section->n_overdue, 0, 0, 0, style);
  g_autofree char *open = zb_decimal_format (section->n_open, 0, 0, 0, style);

  if (section->rule == NULL)
    return NULL;
  if (section->rule->ahead < 0)
    /* Translators: of open leads, how many are silent: “11 of 42 open”. */
    return g_strdup_printf (_ ("%1$s of %2$s open"), overdue, open);
  /* Translators: beside the title of a list: “9 overdue · 42 open”. */
  return g_strdup_printf (_ ("%1$s overdue · %2$s open"), overdue, open);
}

static GtkWidget *
make_all_button (const ZbTodaySection *section, ZbLanguage language)
{
  g_autofree char *number =
    zb_decimal_format (section->ids->len, 0, 0, 0, zb_number_style_of (language));
  g_autofree char *text = g_strdup_printf (_ ("Show All %s"), number);
  GtkWidget *button = gtk_button_new_with_label (text);
  GVariant *ids = g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, section->ids->data,
                                             section->ids->len, sizeof (gint64));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss@ax)", section->reg->name,
                                    zb_today_section_get_label (section), ids);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-listed");
  return button;
}

static GtkWidget *
make_section (ZbTodayPage *self, const ZbTodaySection *section)
{
  const ZbLanguage language = zb_context_get_language (self->context);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *counts = dup_counts (section, language);

  adw_preferences_group_set_title (group, zb_today_section_get_label (section));
  adw_preferences_group_set_description (group, counts);
  if (section->ids->len > 1)
    adw_preferences_group_set_header_suffix (group, make_all_button (section, language));
  for (guint i = 0; i < section->items->len; i++)
    {
      GtkWidget *row = zb_today_row_new (self->context, section, section->items->pdata[i]);

      adw_preferences_group_add (group, row);
      if (self->focus_key != NULL &&
          g_str_equal (self->focus_key, zb_today_section_get_key (section)) &&
          i == MIN (self->focus_row, section->items->len - 1))
        {
          g_clear_pointer (&self->focus_key, g_free);
          g_object_set_data (G_OBJECT (group), "focused", row);
        }
    }
  g_object_set_data (G_OBJECT (group), "key", (gpointer)zb_today_section_get_key (section));
  return GTK_WIDGET (group);
}

/* The next section; FALSE after the last. */
static gboolean
fill_cb (gpointer user_data)
{
  ZbTodayPage *self = user_data;
  GtkWidget *section = NULL, *focused = NULL;

  if (self->n_filled == self->today->sections->len)
    {
      self->fill_id = 0;
      g_clear_pointer (&self->focus_key, g_free);
      return G_SOURCE_REMOVE;
    }

  section = make_section (self, self->today->sections->pdata[self->n_filled++]);
  gtk_box_append (self->sections, section);
  focused = g_object_get_data (G_OBJECT (section), "focused");
  if (focused != NULL)
    gtk_widget_grab_focus (focused);
  return G_SOURCE_CONTINUE;
}

/* Which row has the focus, to give it to the one that takes its place. */
static void
keep_focus (ZbTodayPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, ZB_TYPE_TODAY_ROW) : NULL;
  GtkWidget *group = row != NULL ? gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP) : NULL;

  g_clear_pointer (&self->focus_key, g_free);
  if (group == NULL || !gtk_widget_is_ancestor (group, GTK_WIDGET (self)))
    return;
  self->focus_key = g_strdup (g_object_get_data (G_OBJECT (group), "key"));
  self->focus_row = (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static void
clear_sections (ZbTodayPage *self)
{
  GtkWidget *child = NULL;

  keep_focus (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
  self->n_filled = 0;
}

static void
fill_owners (ZbTodayPage *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;

  /* Translators: the first choice of a list of persons and offices. */
  gtk_string_list_append (list, _ ("Everybody"));
  for (guint i = 0; self->today->owners[i] != NULL; i++)
    {
      gtk_string_list_append (list, self->today->owners[i]);
      if (g_strcmp0 (self->today->owners[i], self->wanted) == 0)
        selected = i + 1;
    }
  /* Whoever has nothing left stays chosen, with nothing due. */
  if (self->wanted != NULL && selected == 0)
    {
      gtk_string_list_append (list, self->wanted);
      selected = g_list_model_get_n_items (G_LIST_MODEL (list)) - 1;
    }

  self->filling = TRUE;
  gtk_drop_down_set_model (self->owner, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->owner, selected);
  self->filling = FALSE;
}

static char *
dup_day (ZbTodayPage *self, gint32 day)
{
  char stored[ZB_DATE_LENGTH];

  zb_date_from_int (day, stored);
  return zb_date_format (stored, zb_context_get_language (self->context));
}

static void
fill_texts (ZbTodayPage *self)
{
  const guint n_due = (guint)self->today->n_due;
  g_autofree char *day = dup_day (self, self->today->day);
  g_autofree char *next = self->today->next > 0 ? dup_day (self, self->today->next) : NULL;
  g_autofree char *due =
    g_strdup_printf (ngettext ("%u entry is due", "%u entries are due", n_due), n_due);
  g_autofree char *summary = g_strdup_printf ("%s · %s", day, due);
  g_autofree char *sentence = NULL;

  gtk_label_set_label (self->summary, summary);
  if (next != NULL)
    sentence = g_strdup_printf (_ ("The next thing is due on %s."), next);
  else
    sentence =
      g_strdup (_ ("Next actions of leads, tasks, petitions, dossiers, reports and permits "
                   "stand here when their day comes."));
  adw_status_page_set_description (self->empty, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), self->today->sections->len == 0);
}

static void
show_today (ZbTodayPage *self, ZbToday *today)
{
  clear_sections (self);
  g_clear_pointer (&self->today, zb_today_free);
  self->today = today;
  fill_owners (self);
  fill_texts (self);
  if (self->fill_id == 0)
    self->fill_id = g_idle_add (fill_cb, self);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

static void
computed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbTodayPage) self = user_data;
  g_autoptr (GError) error = NULL;
  ZbToday *today = zb_today_compute_finish (ZB_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, ZB_STORE_ERROR, ZB_STORE_ERROR_CLOSED) || self->context == NULL)
    {
      g_clear_pointer (&today, zb_today_free);
    }
  else if (today != NULL)
    {
      show_today (self, today);
    }
  else
    {
      g_autofree char *sentence = zb_context_explain (error);

      g_warning ("Failed to list what is due: %s", error->message);
      adw_status_page_set_description (self->error, sentence);
      gtk_stack_set_visible_child_name (self->stack, "error");
    }
}

static void
cancel (ZbTodayPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

/* A page that nobody sees waits until it is seen. */
static void
refresh_cb (ZbTodayPage *self)
{
  char today[ZB_DATE_LENGTH];

  self->stale = self->today != NULL && !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale || self->context == NULL)
    return;

  cancel (self);
  self->cancellable = g_cancellable_new ();
  zb_context_get_today (self->context, today);
  zb_today_compute_async (zb_context_get_store (self->context),
                          zb_context_get_ledger (self->context), zb_date_to_int (today, FALSE),
                          self->wanted, zb_context_get_language (self->context), self->cancellable,
                          computed_cb, g_object_ref (self));
}

static void
owner_selected_cb (ZbTodayPage *self)
{
  GtkStringObject *chosen = NULL;
  const char *owner = NULL;

  if (self->filling || self->today == NULL)
    return;
  chosen = gtk_drop_down_get_selected_item (self->owner);
  if (chosen != NULL && gtk_drop_down_get_selected (self->owner) > 0)
    owner = gtk_string_object_get_string (chosen);
  if (g_set_str (&self->wanted, owner))
    refresh_cb (self);
}

static void
zb_today_page_map (GtkWidget *widget)
{
  ZbTodayPage *self = ZB_TODAY_PAGE (widget);
  char today[ZB_DATE_LENGTH];

  GTK_WIDGET_CLASS (zb_today_page_parent_class)->map (widget);

  /* Midnight passes too. */
  zb_context_get_today (self->context, today);
  if (self->stale || (self->today != NULL && self->today->day != zb_date_to_int (today, FALSE)))
    refresh_cb (self);
}

static void
zb_today_page_dispose (GObject *object)
{
  ZbTodayPage *self = ZB_TODAY_PAGE (object);

  cancel (self);
  g_clear_handle_id (&self->fill_id, g_source_remove);
  g_clear_pointer (&self->today, zb_today_free);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->focus_key, g_free);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (zb_today_page_parent_class)->dispose (object);
}

static void
zb_today_page_class_init (ZbTodayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_today_page_dispose;
  widget_class->map = zb_today_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/zb-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbTodayPage, loading);
  gtk_widget_class_bind_template_child (widget_class, ZbTodayPage, error);
  gtk_widget_class_bind_template_child (widget_class, ZbTodayPage, owner);
  gtk_widget_class_bind_template_child (widget_class, ZbTodayPage, summary);
  gtk_widget_class_bind_template_child (widget_class, ZbTodayPage, empty);
  gtk_widget_class_bind_template_child (widget_class, ZbTodayPage, sections);
  gtk_widget_class_bind_template_callback (widget_class, refresh_cb);
  gtk_widget_class_bind_template_callback (widget_class, owner_selected_cb);
}

static void
zb_today_page_init (ZbTodayPage *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_expression (self->owner, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT,
                                                                          NULL, "string"));
  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->loading));
  adw_status_page_set_paintable (self->loading, GDK_PAINTABLE (spinner));
}

GtkWidget *
zb_today_page_new (ZbContext *context)
{
  ZbTodayPage *self = NULL;

  g_return_val_if_fail (ZB_IS_CONTEXT (context), NULL);

  self = g_object_new (ZB_TYPE_TODAY_PAGE, NULL);
  self->context = g_object_ref (context);
  g_signal_connect_object (zb_context_get_store (context), "committed", G_CALLBACK (refresh_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (zb_context_get_ledger (context), "changed", G_CALLBACK (refresh_cb),
                           self, G_CONNECT_SWAPPED);
  refresh_cb (self);
  return GTK_WIDGET (self);
}
