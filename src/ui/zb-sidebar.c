/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists the pages Today and overview and the registers that have a group, and counts their entries again after
 * each commit. It knows nothing of pages: it says which was chosen. */

#include "config.h"

#include "ui/zb-sidebar.h"

#include <glib/gi18n.h>

#include "ui/zb-slices.h"
#include "ui/zb-today-counter.h"

struct _ZbSidebar
{
  AdwBin parent_instance;

  GtkListBox *list;

  ZbContext *context;
  ZbTodayCounter *today;
  GCancellable *counting;
};

enum
{
  PAGE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZbSidebar, zb_sidebar, ADW_TYPE_BIN)

/* The pages that are no register's, in their order. */
static const struct
{
  const char *page;
  const char *icon_name;
  const char *label;
} pages[] = {
  { "today", "x-office-calendar-symbolic", N_ ("Today") },
  { "overview", "view-grid-symbolic", N_ ("Overview") },
  { "reports", "x-office-document-symbolic", N_ ("Reports") },
  { "snapshots", "changes-prevent-symbolic", N_ ("Frozen Reports") },
  { "tables", "view-list-symbolic", N_ ("Tables") },
  { "figure-check", "tools-check-spelling-symbolic", N_ ("Figure Check") },
  { "reconciliation", "object-flip-horizontal-symbolic", N_ ("Reconciliation") },
  { "cross-checks", "checkbox-checked-symbolic", N_ ("Cross-Checks") },
};

static const char *const group_labels[ZB_N_GROUPS] = {
  [ZB_GROUP_LAND] = NC_ ("group", "Land"),
  [ZB_GROUP_INVESTORS] = NC_ ("group", "Investors"),
  [ZB_GROUP_PROJECTS] = NC_ ("group", "Projects"),
  [ZB_GROUP_ENTERPRISES] = NC_ ("group", "Enterprises"),
  [ZB_GROUP_TARGETS] = NC_ ("group", "Targets"),
  [ZB_GROUP_WORK] = NC_ ("group", "Work"),
  [ZB_GROUP_DOCUMENTS] = NC_ ("group", "Documents"),
};

/* A row's page and group, kept as data of the row. */
static const char *
row_get_page (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "page");
}

static ZbGroup
row_get_group (GtkListBoxRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "group"));
}

static void
header_func (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  ZbGroup group = row_get_group (row);
  GtkWidget *label = NULL;

  if (before == NULL || group == row_get_group (before))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (g_dpgettext2 (NULL, "group", group_labels[group]));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "sidebar-group");
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_list_box_row_set_header (row, label);
}

static void
append_row (ZbSidebar *self,
            const char *page,
            ZbGroup group,
            const char *icon_name,
            const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "caption");

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon_name));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  g_object_set_data (G_OBJECT (row), "page", (gpointer)page);
  g_object_set_data (G_OBJECT (row), "group", GUINT_TO_POINTER (group));
  g_object_set_data (G_OBJECT (row), "count", count);
  gtk_list_box_append (self->list, row);
}

static void
fill (ZbSidebar *self)
{
  const ZbRegister *const *registers = zb_registers_get_all ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    append_row (self, pages[i].page, ZB_GROUP_NONE, pages[i].icon_name, _ (pages[i].label));
  for (guint group = ZB_GROUP_NONE + 1; group < ZB_N_GROUPS; group++)
    for (guint i = 0; registers[i] != NULL; i++)
      if (registers[i]->group == group)
        append_row (self, registers[i]->name, group, registers[i]->icon_name,
                    _ (registers[i]->label));
}

static GtkListBoxRow *
find_row (ZbSidebar *self, const char *page)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (row_get_page (row), page) == 0)
      return row;

  return NULL;
}

static void
show_count (ZbSidebar *self, const char *page, gint64 count)
{
  GtkListBoxRow *row = find_row (self, page);
  ZbNumberStyle style = zb_number_style_of (zb_context_get_language (self->context));
  g_autofree char *text = NULL;

  if (row == NULL)
    return;

  text = count > 0 ? zb_decimal_format (count, 0, 0, 0, style) : g_strdup ("");
  gtk_label_set_label (g_object_get_data (G_OBJECT (row), "count"), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbSidebar) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts = zb_store_counts_finish (ZB_STORE (source), result, &error);
  const ZbRegister *const *registers = zb_registers_get_all ();

  /* Counts that cannot be had are left as they were: they are a courtesy. */
  if (counts == NULL || self->context == NULL)
    return;

  for (guint i = 0; registers[i] != NULL && i < counts->len; i++)
    show_count (self, registers[i]->name, g_array_index (counts, gint64, i));
}

static void
count (ZbSidebar *self)
{
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  zb_store_counts_async (zb_context_get_store (self->context), self->counting, counted_cb,
                         g_object_ref (self));
}

/* The first count lets the page that opens have its rows first: there is one reader. */
static void
count_first (GObject *object)
{
  ZbSidebar *self = ZB_SIDEBAR (object);

  if (self->context != NULL)
    count (self);
}

static void
due_cb (ZbSidebar *self)
{
  show_count (self, pages[0].page, zb_today_counter_get_n_due (self->today));
}

static void
activated_cb (ZbSidebar *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[PAGE_ACTIVATED], 0, row_get_page (row));
}

static void
zb_sidebar_dispose (GObject *object)
{
  ZbSidebar *self = ZB_SIDEBAR (object);

  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_clear_object (&self->today);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_SIDEBAR);

  G_OBJECT_CLASS (zb_sidebar_parent_class)->dispose (object);
}

static void
zb_sidebar_class_init (ZbSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_sidebar_dispose;

  signals[PAGE_ACTIVATED] =
    g_signal_new ("page-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/zb-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
zb_sidebar_init (ZbSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, header_func, NULL, NULL);
}

void
zb_sidebar_set_context (ZbSidebar *self, ZbContext *context)
{
  g_return_if_fail (ZB_IS_SIDEBAR (self));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  fill (self);
  g_signal_connect_object (zb_context_get_store (context), "committed", G_CALLBACK (count), self,
                           G_CONNECT_SWAPPED);
  zb_slices_add (G_OBJECT (self), count_first);
  self->today = zb_today_counter_new (context);
  g_signal_connect_object (self->today, "notify::n-due", G_CALLBACK (due_cb), self,
                           G_CONNECT_SWAPPED);
}

void
zb_sidebar_set_page (ZbSidebar *self, const char *page)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (ZB_IS_SIDEBAR (self));

  row = find_row (self, page);
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  else
    gtk_list_box_unselect_all (self->list);
}

const char *
zb_sidebar_get_group_page (ZbSidebar *self, guint index)
{
  GtkListBoxRow *row = NULL;

  g_return_val_if_fail (ZB_IS_SIDEBAR (self), NULL);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (row_get_group (row) == index)
      return row_get_page (row);

  return NULL;
}
