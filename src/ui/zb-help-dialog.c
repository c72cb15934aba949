/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows help pages: a list of the tasks and a page each. A page's text is what Markdown has for headings,
 * paragraphs, lists, bold and italic, and nothing more of it. */

#include "config.h"

#include "ui/zb-help-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/zb-language.h"

struct _ZbHelpDialog
{
  AdwDialog parent_instance;

  AdwNavigationView *view;
};

G_DEFINE_FINAL_TYPE (ZbHelpDialog, zb_help_dialog, ADW_TYPE_DIALOG)

/* The pages in their order, which every language has. */
static const char *const topics[] = {
  "record", "import", "figures", "report", "check", "history", "backup", "data",
};

/* Pages of the window that are about something else than recording. */
static const struct
{
  const char *page;
  const char *topic;
} pages[] = {
  { "overview", "figures" },        { "target", "figures" },        { "indicator", "figures" },
  { "indicator_value", "figures" }, { "exchange_rate", "figures" }, { "reports", "report" },
  { "figure-check", "check" },      { "history", "history" },       { "recycle-bin", "history" },
};

/* (transfer full) (nullable) */
static char *
load (const char *topic)
{
  const char *language = zb_language_get_current () == ZB_LANGUAGE_VI ? "vi" : "en";
  g_autofree char *path = g_strdup_printf (RESOURCE_PATH "/help/%s/%s.md", language, topic);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes))
                       : NULL;
}

/* The first line, "# Title". (transfer full) */
static char *
dup_title (const char *text)
{
  const char *start = g_str_has_prefix (text, "# ") ? text + 2 : text;

  return g_strndup (start, strcspn (start, "\n"));
}

static char *
replace_all (char *text, const char *pattern, const char *with)
{
  g_autofree char *before = text;
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);

  return g_regex_replace (regex, before, -1, 0, with, 0, NULL);
}

/* (transfer full) */
static char *
dup_markup (const char *line)
{
  char *markup = g_markup_escape_text (line, -1);

  markup = replace_all (markup, "\\*\\*([^*]+)\\*\\*", "<b>\\1</b>");
  return replace_all (markup, "\\*([^*\\s][^*]*)\\*", "<i>\\1</i>");
}

static GtkWidget *
make_label (const char *line)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup = dup_markup (line);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static GtkWidget *
make_item (const char *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *bullet = gtk_label_new ("•");

  gtk_widget_set_valign (bullet, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), bullet);
  gtk_box_append (GTK_BOX (box), make_label (line));
  return box;
}

static void
add_line (GtkBox *box, const char *line)
{
  GtkWidget *widget = NULL;

  if (*line == '\0')
    return;
  if (g_str_has_prefix (line, "## "))
    {
      widget = make_label (line + 3);
      gtk_widget_add_css_class (widget, "heading");
      gtk_widget_set_margin_top (widget, 12);
    }
  else
    widget = g_str_has_prefix (line, "- ") ? make_item (line + 2) : make_label (line);
  gtk_box_append (box, widget);
}

/* @child below a header bar, scrolled. */
static AdwNavigationPage *
make_page (const char *title, const char *tag, GtkWidget *child)
{
  GtkWidget *toolbar = adw_toolbar_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  gtk_widget_set_margin_top (child, 12);
  gtk_widget_set_margin_bottom (child, 24);
  gtk_widget_set_margin_start (child, 18);
  gtk_widget_set_margin_end (child, 18);
  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), scrolled);
  return adw_navigation_page_new_with_tag (toolbar, title, tag);
}

static AdwNavigationPage *
make_topic (const char *topic)
{
  g_autofree char *text = load (topic);
  g_autofree char *title = NULL;
  g_auto (GStrv) lines = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  g_return_val_if_fail (text != NULL, NULL);

  title = dup_title (text);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    add_line (GTK_BOX (box), lines[i]);
  return make_page (title, topic, box);
}

static void
row_activated_cb (ZbHelpDialog *self, AdwActionRow *row)
{
  adw_navigation_view_push_by_tag (self->view, g_object_get_data (G_OBJECT (row), "topic"));
}

static AdwNavigationPage *
make_list (ZbHelpDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      g_autofree char *text = load (topics[i]);
      g_autofree char *title = text != NULL ? dup_title (text) : NULL;
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                                 gtk_image_new_from_icon_name ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_object_set_data (G_OBJECT (row), "topic", (gpointer)topics[i]);
      g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self,
                               G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  return make_page (_ ("Help"), "list", group);
}

static void
zb_help_dialog_class_init (ZbHelpDialogClass *klass)
{
}

static void
zb_help_dialog_init (ZbHelpDialog *self)
{
  self->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_set_pop_on_escape (self->view, FALSE); /* Escape closes the help */
  adw_navigation_view_add (self->view, make_list (self));
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    adw_navigation_view_add (self->view, make_topic (topics[i]));
  adw_dialog_set_child (ADW_DIALOG (self), GTK_WIDGET (self->view));
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Help"));
  adw_dialog_set_content_width (ADW_DIALOG (self), 600);
  adw_dialog_set_content_height (ADW_DIALOG (self), 640);
}

AdwDialog *
zb_help_dialog_new (const char *topic)
{
  ZbHelpDialog *self = g_object_new (ZB_TYPE_HELP_DIALOG, NULL);

  if (topic != NULL && adw_navigation_view_find_page (self->view, topic) != NULL)
    adw_navigation_view_push_by_tag (self->view, topic);
  return ADW_DIALOG (self);
}

const char *
zb_help_topic_of_page (const char *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].page, page) == 0)
      return pages[i].topic;

  return topics[0];
}
