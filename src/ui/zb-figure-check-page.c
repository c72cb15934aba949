/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Has the text checked on a thread a moment after it changed, marks its numbers and lists the
 * findings, the worst first. Each outcome has a colour, an underline, a symbol and a word. */

#include "config.h"

#include "ui/zb-figure-check-page.h"

#include <glib/gi18n.h>

#include "stats/zb-figure-check.h"
#include "ui/zb-figure-target.h"
#include "ui/zb-page-task.h"

#define WAIT_MSEC 250

struct _ZbFigureCheckPage
{
  AdwNavigationPage parent_instance;

  GtkTextView *text;
  GtkWidget *clear;
  GtkCheckButton *against;
  GtkLabel *period;
  GtkLabel *summary;
  GtkListBox *findings;

  ZbContext *context;
  GCancellable *cancellable;
  ZbFigureCheck *check; /* shown, or NULL */
  GtkTextTag *tags[3];  /* by verdict */
  guint wait_id;
};

/* What a thread is asked, and answers. */
typedef struct
{
  ZbLedger *ledger; /* NULL: not against the book */
  char *text;
} Question;

typedef struct
{
  ZbFigureCheck *check;
  ZbScope scope; /* year 0: not held against the book */
} Answer;

static const struct
{
  const char *tag;
  const char *icon;
  const char *style;
  PangoUnderline underline;
  const char *light;
  const char *dark;
} looks[] = {
  [ZB_VERDICT_CONSISTENT] = { "consistent", "object-select-symbolic", "success",
                              PANGO_UNDERLINE_SINGLE, "#1b7a4a", "#8ff0a4" },
  [ZB_VERDICT_ROUNDED] = { "rounded", "dialog-warning-symbolic", "warning", PANGO_UNDERLINE_DOUBLE,
                           "#8a5a00", "#f8e45c" },
  [ZB_VERDICT_INCONSISTENT] = { "inconsistent", "dialog-error-symbolic", "error",
                                PANGO_UNDERLINE_ERROR, "#c01c28", "#ff7b63" },
};

G_DEFINE_FINAL_TYPE (ZbFigureCheckPage, zb_figure_check_page, ADW_TYPE_NAVIGATION_PAGE)

static void
question_free (gpointer data)
{
  Question *question = data;

  g_clear_object (&question->ledger);
  g_free (question->text);
  g_free (question);
}

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->check, zb_figure_check_free);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static gboolean
ask_book (ZbLedger *ledger, Answer *answer, GError **error)
{
  g_autoptr (ZbScorecard) scorecard = NULL;
  ZbScope scope = { 0 };

  if (!zb_figure_check_find_period (answer->check->text, &scope.year, &scope.period))
    return TRUE;
  scorecard = zb_scorecard_compute (ledger, scope.year, 0, error);
  if (scorecard == NULL)
    return FALSE;
  scope.cut_off = scorecard->cut_off;
  answer->scope = scope;
  return zb_figure_check_book (answer->check, ledger, scorecard, &scope, error);
}

static void
check_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Question *question = task_data;
  g_autoptr (Answer) answer = g_new0 (Answer, 1);
  g_autoptr (GError) error = NULL;

  answer->check = zb_figure_check_text (question->text);
  if (question->ledger == NULL || ask_book (question->ledger, answer, &error))
    g_task_return_pointer (task, g_steal_pointer (&answer), answer_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
colour_tags (ZbFigureCheckPage *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    g_object_set (self->tags[i], "foreground", dark ? looks[i].dark : looks[i].light, NULL);
}

static void
get_number (ZbFigureCheckPage *self, guint index, GtkTextIter *start, GtkTextIter *end)
{
  const ZbScanned *number = &g_array_index (self->check->numbers, ZbScanned, index);
  const char *text = self->check->text;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);

  gtk_text_buffer_get_iter_at_offset (buffer, start,
                                      (int)g_utf8_pointer_to_offset (text, text + number->start));
  gtk_text_buffer_get_iter_at_offset (buffer, end,
                                      (int)g_utf8_pointer_to_offset (text, text + number->stop));
}

static void
clear_marks (ZbFigureCheckPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);
}

static void
mark_numbers (ZbFigureCheckPage *self)
{
  GtkTextIter start, end;

  clear_marks (self);
  for (guint i = 0; i < self->check->numbers->len; i++)
    {
      ZbVerdict verdict;

      if (!zb_figure_check_get_verdict (self->check, i, &verdict))
        continue;
      get_number (self, i, &start, &end);
      gtk_text_buffer_apply_tag (gtk_text_view_get_buffer (self->text), self->tags[verdict], &start,
                                 &end);
    }
}

static GtkWidget *
make_records_button (const ZbRemark *remark)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Records Behind This Figure"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Records Behind This Figure"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-figure");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button),
                                          zb_figure_target_new (remark->rule, &remark->scope,
                                                                NULL));
  return button;
}

static void
add_row (ZbFigureCheckPage *self, const ZbRemark *remark)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (looks[remark->outcome].icon);
  /* Translators: what was checked ("share"), and the outcome ("inconsistent"). */
  g_autofree char *subtitle =
    g_strdup_printf (C_ ("finding", "%1$s: %2$s"), zb_link_get_label (remark->relation),
                     zb_verdict_get_label (remark->outcome));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), remark->sentence);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (icon, looks[remark->outcome].style);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (remark->rule != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_records_button (remark));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "number", GUINT_TO_POINTER (remark->printed));
  gtk_list_box_append (self->findings, row);
}

static void
list_findings (ZbFigureCheckPage *self)
{
  gtk_list_box_remove_all (self->findings);
  for (gint verdict = ZB_VERDICT_INCONSISTENT; verdict >= ZB_VERDICT_CONSISTENT; verdict--)
    for (guint i = 0; i < self->check->findings->len; i++)
      {
        const ZbRemark *remark = g_ptr_array_index (self->check->findings, i);

        if ((gint)remark->outcome == verdict)
          add_row (self, remark);
      }
  gtk_widget_set_visible (GTK_WIDGET (self->findings), self->check->findings->len > 0);
}

static void
summarise (ZbFigureCheckPage *self)
{
  g_autofree char *sentence = NULL;

  if (self->check->text[0] == '\0')
    sentence = g_strdup ("");
  else if (self->check->findings->len == 0)
    /* Translators: %u is how many numbers a paragraph has. */
    sentence = g_strdup_printf (ngettext ("%u number, and nothing to hold it against.",
                                          "%u numbers, and nothing to hold them against.",
                                          self->check->numbers->len),
                                self->check->numbers->len);
  else
    sentence = g_strdup_printf (
      _ ("Numbers: %1$u. Consistent: %2$u; only if rounded: %3$u; inconsistent: %4$u."),
      self->check->numbers->len, zb_figure_check_count (self->check, ZB_VERDICT_CONSISTENT),
      zb_figure_check_count (self->check, ZB_VERDICT_ROUNDED),
      zb_figure_check_count (self->check, ZB_VERDICT_INCONSISTENT));
  gtk_label_set_label (self->summary, sentence);
}

static void
show_scope (ZbFigureCheckPage *self, const ZbScope *scope)
{
  ZbLanguage language = zb_context_get_language (self->context);
  g_autofree char *period = NULL;

  if (scope->year != 0)
    period = zb_period_format (scope->period, scope->year, language);
  else if (self->check->text[0] != '\0' && gtk_check_button_get_active (self->against))
    period = g_strdup (_ ("The text names no year."));
  gtk_label_set_label (self->period, period != NULL ? period : "");
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbFigureCheckPage *self = ZB_FIGURE_CHECK_PAGE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (Answer) answer = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->context == NULL)
    return;
  if (answer == NULL)
    {
      g_autofree char *sentence = zb_context_explain (error);

      zb_context_say (self->context, sentence);
      return;
    }
  g_clear_pointer (&self->check, zb_figure_check_free);
  self->check = g_steal_pointer (&answer->check);
  mark_numbers (self);
  list_findings (self);
  summarise (self);
  show_scope (self, &answer->scope);
}

static gboolean
check_cb (gpointer user_data)
{
  ZbFigureCheckPage *self = user_data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  ZbLedger *ledger = zb_context_get_ledger (self->context);
  Question *question = g_new0 (Question, 1);
  g_autoptr (GTask) task = NULL;

  self->wait_id = 0;
  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  g_object_get (buffer, "text", &question->text, NULL);
  if (gtk_check_button_get_active (self->against) && zb_ledger_is_loaded (ledger))
    question->ledger = g_object_ref (ledger);
  task = zb_page_task_new (GTK_WIDGET (self), self->cancellable, checked_cb);
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, check_thread);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (ZbFigureCheckPage *self)
{
  if (self->context == NULL)
    return;
  g_clear_handle_id (&self->wait_id, g_source_remove);
  self->wait_id = g_timeout_add (WAIT_MSEC, check_cb, self);
}

/* The marks of an older text would stand at the wrong places. */
static void
text_changed_cb (ZbFigureCheckPage *self)
{
  gtk_widget_set_sensitive (self->clear, gtk_text_buffer_get_char_count (
                                           gtk_text_view_get_buffer (self->text)) > 0);
  clear_marks (self);
  changed_cb (self);
}

static void
row_activated_cb (ZbFigureCheckPage *self, GtkListBoxRow *row)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "number"));
  GtkTextIter start, end;

  if (self->check == NULL || number >= self->check->numbers->len || self->wait_id != 0)
    return;
  get_number (self, number, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_text_view_scroll_to_iter (self->text, &start, 0.1, FALSE, 0, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
clear_cb (ZbFigureCheckPage *self)
{
  zb_figure_check_page_set_text (self, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
paste_cb (ZbFigureCheckPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);

  gtk_text_buffer_paste_clipboard (buffer, gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL,
                                   TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
zb_figure_check_page_dispose (GObject *object)
{
  ZbFigureCheckPage *self = ZB_FIGURE_CHECK_PAGE (object);

  g_clear_handle_id (&self->wait_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->check, zb_figure_check_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_FIGURE_CHECK_PAGE);
  G_OBJECT_CLASS (zb_figure_check_page_parent_class)->dispose (object);
}

static void
zb_figure_check_page_class_init (ZbFigureCheckPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_figure_check_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-figure-check-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbFigureCheckPage, text);
  gtk_widget_class_bind_template_child (widget_class, ZbFigureCheckPage, clear);
  gtk_widget_class_bind_template_child (widget_class, ZbFigureCheckPage, against);
  gtk_widget_class_bind_template_child (widget_class, ZbFigureCheckPage, period);
  gtk_widget_class_bind_template_child (widget_class, ZbFigureCheckPage, summary);
  gtk_widget_class_bind_template_child (widget_class, ZbFigureCheckPage, findings);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_cb);
}

static void
zb_figure_check_page_init (ZbFigureCheckPage *self)
{
  GtkTextBuffer *buffer = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  buffer = gtk_text_view_get_buffer (self->text);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    self->tags[i] =
      gtk_text_buffer_create_tag (buffer, looks[i].tag, "underline", looks[i].underline, NULL);
  colour_tags (self);
  gtk_widget_set_sensitive (self->clear, FALSE);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (colour_tags), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
zb_figure_check_page_new (ZbContext *context)
{
  ZbFigureCheckPage *self = NULL;

  g_return_val_if_fail (ZB_IS_CONTEXT (context), NULL);

  self = g_object_new (ZB_TYPE_FIGURE_CHECK_PAGE, NULL);
  self->context = g_object_ref (context);
  g_signal_connect_object (zb_context_get_ledger (context), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
zb_figure_check_page_set_text (ZbFigureCheckPage *self, const char *text)
{
  g_return_if_fail (ZB_IS_FIGURE_CHECK_PAGE (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
}
