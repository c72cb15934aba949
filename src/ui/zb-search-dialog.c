/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks the book for what is typed and shows the answer, register by register. Each question cancels the one before it; until
 * an answer comes the last one stays. */

#include "config.h"

#include "ui/zb-search-dialog.h"

#include "store/zb-search.h"
#include "ui/zb-recent.h"
#include "ui/zb-search-row.h"

#include <glib/gi18n.h>

#define MAX_OF_EACH 5
#define MAX_RECENT 12
#define ROWS_OF_A_PAGE 8
#define HEADING_KEY "zb-heading"

struct _ZbSearchDialog
{
  AdwDialog parent_instance;

  GtkEditable *entry;
  GtkStack *stack;
  AdwStatusPage *nothing;
  AdwStatusPage *error;
  GtkViewport *viewport;
  GtkListBox *list;

  ZbContext *context;
  GCancellable *cancellable; /* of the question under way */
  char *asked;               /* what it is about */
  char *shown;               /* what the list answers */
  gboolean open_first;       /* Enter was pressed before the answer came */
};

G_DEFINE_FINAL_TYPE (ZbSearchDialog, zb_search_dialog, ADW_TYPE_DIALOG)

/* Headings are kept as data of the first row of each group. */
static void
header_func (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *heading = g_object_get_data (G_OBJECT (row), HEADING_KEY);
  GtkWidget *label = NULL;

  if (heading == NULL)
    return;
  label = gtk_label_new (heading);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "sidebar-group");
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_list_box_row_set_header (row, label);
}

static void
append_row (ZbSearchDialog *self, GtkWidget *row, const char *heading)
{
  g_object_set_data_full (G_OBJECT (row), HEADING_KEY, g_strdup (heading), g_free);
  gtk_list_box_append (self->list, row);
}

static void
append_group (ZbSearchDialog *self, const ZbSearchGroup *group)
{
  ZbLanguage language = zb_context_get_language (self->context);
  g_autofree char *number =
    zb_decimal_format (group->ids->len, 0, 0, 0, zb_number_style_of (language));
  /* Translators: over what was found: a register and how many of its entries, “Projects · 42”. */
  g_autofree char *heading = g_strdup_printf (_ ("%1$s · %2$s"), _ (group->reg->label), number);
  guint n_rows = 0;

  for (guint i = 0; i < group->records->len; i++)
    if (group->records->pdata[i] != NULL)
      append_row (self, zb_search_row_new (group->records->pdata[i], FALSE, language),
                  n_rows++ == 0 ? heading : NULL);
  if (n_rows < group->ids->len)
    append_row (self, zb_search_row_new_all (group->reg, group->ids, language),
                n_rows == 0 ? heading : NULL);
}

static void
select_row (ZbSearchDialog *self, gint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_viewport_scroll_to (self->viewport, GTK_WIDGET (row), NULL);
}

static void
open_row (ZbSearchDialog *self, ZbSearchRow *row)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  const ZbRegister *reg = zb_search_row_get_register (row);
  gint64 id = zb_search_row_get_id (row);
  GArray *ids = zb_search_row_get_ids (row);
  g_autofree char *sentence = NULL;
  g_autoptr (GVariant) found = NULL;

  if (ids != NULL)
    {
      /* Translators: over a list of entries; %s is what was searched for. */
      sentence = g_strdup_printf (_ ("Found for “%s”"), self->shown);
      found = g_variant_ref_sink (
        g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len, sizeof (gint64)));
    }
  /* First, so that the page that opens gets the focus. */
  adw_dialog_close (ADW_DIALOG (self));
  if (found != NULL)
    gtk_widget_activate_action (window, "win.open-listed", "(ss@ax)", reg->name, sentence, found);
  else
    gtk_widget_activate_action (window, "win.open-record", "(sx)", reg->name, id);
}

/* Shows the rows that stand in the list, or @otherwise where there are none. */
static void
show_answer (ZbSearchDialog *self, const char *otherwise)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (self->list, 0);

  g_set_str (&self->shown, self->asked);
  gtk_stack_set_visible_child_name (self->stack, first != NULL ? "list" : otherwise);
  select_row (self, 0);
  if (first != NULL && self->open_first)
    open_row (self, ZB_SEARCH_ROW (first));
  self->open_first = FALSE;
}

static void
show_error (ZbSearchDialog *self, const GError *error)
{
  g_autofree char *sentence = zb_context_explain (error);

  adw_status_page_set_description (self->error, sentence);
  gtk_stack_set_visible_child_name (self->stack, "error");
  self->open_first = FALSE;
}

/* Read aloud, since the focus stays in the entry. */
static void
announce (ZbSearchDialog *self, guint n_found)
{
  g_autofree char *number =
    zb_decimal_format (n_found, 0, 0, 0,
                       zb_number_style_of (zb_context_get_language (self->context)));
  g_autofree char *sentence =
    g_strdup_printf (ngettext ("%s entry found", "%s entries found", n_found), number);

  gtk_accessible_announce (GTK_ACCESSIBLE (self->entry), sentence,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbSearchDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) groups = zb_store_search_finish (ZB_STORE (source), result, &error);
  g_autofree char *sentence = NULL;
  guint n_found = 0;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->context == NULL)
    return;
  if (groups == NULL)
    {
      show_error (self, error);
      return;
    }
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < groups->len; i++)
    {
      const ZbSearchGroup *group = groups->pdata[i];

      append_group (self, group);
      n_found += group->ids->len;
    }
  /* Translators: %s is what was typed. */
  sentence =
    g_strdup_printf (_ ("No entry has words that begin like “%s”. Try fewer words, or only "
                        "their beginnings."),
                     self->asked);
  adw_status_page_set_description (self->nothing, sentence);
  show_answer (self, "none");
  announce (self, n_found);
}

static void
recent_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbSearchDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;

  if (self->context == NULL)
    return;
  records = zb_recent_fetch_finish (self->context, result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (records == NULL)
    {
      show_error (self, error);
      return;
    }
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < records->len; i++)
    append_row (self,
                zb_search_row_new (records->pdata[i], TRUE,
                                   zb_context_get_language (self->context)),
                i == 0 ? _ ("Opened Last") : NULL);
  show_answer (self, "begin");
}

static void
cancel (ZbSearchDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
ask (ZbSearchDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  cancel (self);
  self->cancellable = g_cancellable_new ();
  g_set_str (&self->asked, text);
  if (*text == '\0')
    zb_recent_fetch_async (self->context, MAX_RECENT, self->cancellable, recent_cb,
                           g_object_ref (self));
  else
    zb_store_search_async (zb_context_get_store (self->context), text, MAX_OF_EACH,
                           self->cancellable, found_cb, g_object_ref (self));
}

static void
search_changed_cb (ZbSearchDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (g_strcmp0 (text, self->asked) != 0)
    ask (self);
}

/* Enter opens what is chosen, once the list answers what is typed. */
static void
entry_activated_cb (ZbSearchDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (g_strcmp0 (text, self->shown) == 0)
    {
      if (row != NULL)
        open_row (self, ZB_SEARCH_ROW (row));
      return;
    }
  search_changed_cb (self);
  self->open_first = TRUE;
}

static void
stop_search_cb (ZbSearchDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
row_activated_cb (ZbSearchDialog *self, GtkListBoxRow *row)
{
  open_row (self, ZB_SEARCH_ROW (row));
}

/* The chosen row is what a screen reader reads while the focus stays in the entry. */
static void
row_selected_cb (ZbSearchDialog *self, GtkListBoxRow *row)
{
  if (self->entry == NULL) /* the dialog goes */
    return;
  if (row != NULL)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry),
                                   GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

static gboolean
key_pressed_cb (ZbSearchDialog *self, guint keyval, guint keycode, GdkModifierType state)
{
  static const struct
  {
    guint keyval;
    gint step;
  } keys[] = {
    { GDK_KEY_Up, -1 },
    { GDK_KEY_KP_Up, -1 },
    { GDK_KEY_Down, 1 },
    { GDK_KEY_KP_Down, 1 },
    { GDK_KEY_Page_Up, -ROWS_OF_A_PAGE },
    { GDK_KEY_Page_Down, ROWS_OF_A_PAGE },
  };
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  gint last = -1;

  if (row == NULL || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  while (gtk_list_box_get_row_at_index (self->list, last + 1) != NULL)
    last++;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval)
      {
        select_row (self, CLAMP (gtk_list_box_row_get_index (row) + keys[i].step, 0, last));
        return GDK_EVENT_STOP;
      }

  return GDK_EVENT_PROPAGATE;
}

static void
zb_search_dialog_dispose (GObject *object)
{
  ZbSearchDialog *self = ZB_SEARCH_DIALOG (object);

  cancel (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_SEARCH_DIALOG);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (zb_search_dialog_parent_class)->dispose (object);
}

static void
zb_search_dialog_finalize (GObject *object)
{
  ZbSearchDialog *self = ZB_SEARCH_DIALOG (object);

  g_free (self->asked);
  g_free (self->shown);

  G_OBJECT_CLASS (zb_search_dialog_parent_class)->finalize (object);
}

static void
zb_search_dialog_class_init (ZbSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_search_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = zb_search_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, ZbSearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbSearchDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, ZbSearchDialog, error);
  gtk_widget_class_bind_template_child (widget_class, ZbSearchDialog, viewport);
  gtk_widget_class_bind_template_child (widget_class, ZbSearchDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
zb_search_dialog_init (ZbSearchDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, header_func, NULL, NULL);
}

AdwDialog *
zb_search_dialog_new (ZbContext *context)
{
  ZbSearchDialog *self = NULL;

  g_return_val_if_fail (ZB_IS_CONTEXT (context), NULL);

  self = g_object_new (ZB_TYPE_SEARCH_DIALOG, NULL);
  self->context = g_object_ref (context);
  ask (self);
  return ADW_DIALOG (self);
}
