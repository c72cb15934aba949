/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A thread reads the frozen reports and holds each against the present book or against one of them. */

#include "config.h"

#include "ui/zb-snapshot-page.h"

#include <glib/gi18n.h>

#include "stats/zb-snapshot.h"
#include "stats/zb-template.h"
#include "ui/zb-page-task.h"

struct _ZbSnapshotPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *loading;
  GtkDropDown *other;
  GtkListBox *list;

  ZbContext *context;
  GCancellable *cancellable;
  char *against; /* SHA-256 of the one they are held against; NULL: the book as it is now */
  GStrv others;  /* those that the drop-down offers after the book */
  gboolean filling;
};

/* One that was frozen, and what differs. */
typedef struct
{
  ZbSnapshot *present;    /* of the book, or NULL */
  GPtrArray *differences; /* ZbDifference; NULL: it was not compared, see @fault */
  char *fault;
} Verdict;

typedef struct
{
  ZbStore *store;
  ZbLedger *ledger;
  char *against;
  GPtrArray *snapshots; /* ZbSnapshot, the oldest first */
  GPtrArray *verdicts;
} Work;

G_DEFINE_FINAL_TYPE (ZbSnapshotPage, zb_snapshot_page, ADW_TYPE_NAVIGATION_PAGE)

static void
verdict_free (gpointer data)
{
  Verdict *self = data;

  g_clear_pointer (&self->differences, g_ptr_array_unref);
  zb_snapshot_free (self->present);
  g_free (self->fault);
  g_free (self);
}

static void
work_free (gpointer data)
{
  Work *self = data;

  g_clear_pointer (&self->verdicts, g_ptr_array_unref);
  g_clear_pointer (&self->snapshots, g_ptr_array_unref);
  g_object_unref (self->store);
  g_object_unref (self->ledger);
  g_free (self->against);
  g_free (self);
}

static Verdict *
judge (const Work *work, const ZbSnapshot *frozen)
{
  Verdict *self = g_new0 (Verdict, 1);
  const ZbSnapshot *other = NULL;
  g_autoptr (GError) error = NULL;

  if (work->against != NULL)
    other = zb_snapshot_find (work->snapshots, work->against, &error);
  else
    other = self->present = zb_snapshot_take_again (work->ledger, frozen, &error);
  if (other != NULL)
    self->differences = zb_snapshot_compare (frozen, other);
  else
    self->fault = zb_context_explain (error);
  return self;
}

static void
work_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;

  work->snapshots = zb_snapshot_list (work->store, &error);
  if (work->snapshots == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  work->verdicts = g_ptr_array_new_with_free_func (verdict_free);
  for (guint i = 0; i < work->snapshots->len; i++)
    g_ptr_array_add (work->verdicts, judge (work, work->snapshots->pdata[i]));
  g_task_return_boolean (task, TRUE);
}

static char *
dup_title (const ZbSnapshot *frozen, ZbLanguage language)
{
  g_autofree char *period = zb_period_format (frozen->scope.period, frozen->scope.year, language);

  /* Translators: %s is a period, “quarter II 2021”. */
  return g_strdup_printf (_ ("Report for %s"), period);
}

/* When, by whom, known by what. */
static char *
dup_subtitle (const ZbSnapshot *frozen)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) taken = g_date_time_new_from_iso8601 (frozen->at, utc);
  g_autoptr (GDateTime) local = taken != NULL ? g_date_time_to_local (taken) : NULL;
  g_autofree char *moment =
    local != NULL ? g_date_time_format (local, "%d/%m/%Y %H:%M") : g_strdup (frozen->at);

  return g_strdup_printf ("%s · %s · %s · %.12s", moment, frozen->author,
                          zb_language_to_code (frozen->language), frozen->sha256);
}

/* What a placeholder is called: "Production value: growth on the same period last year". */
static char *
dup_figure_label (const ZbFrozen *figure, const GPtrArray *placeholders)
{
  for (guint i = 0; i < placeholders->len; i++)
    {
      const ZbPlaceholder *placeholder = placeholders->pdata[i];

      if (!g_str_equal (placeholder->name, figure->placeholder))
        continue;
      return placeholder->aspect != NULL
               ? g_strdup_printf ("%s: %s", placeholder->label, placeholder->aspect)
               : g_strdup (placeholder->label);
    }
  return g_strdup (figure->placeholder);
}

/* A button that lists @ids of the register behind @figure. */
static void
add_records (AdwActionRow *row, const ZbFrozen *figure, const GArray *ids, const char *label)
{
  const ZbFigureRule *rule = zb_figure_rule_find (figure->key);
  GtkWidget *button = NULL;

  if (rule == NULL || ids->len == 0)
    return;
  button = gtk_button_new_with_label (label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target_value (
    GTK_ACTIONABLE (button),
    g_variant_new ("(ss@ax)", zb_figure_rule_get_register (rule)->name,
                   zb_figure_rule_get_label (rule),
                   g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len,
                                              sizeof (gint64))));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-listed");
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
make_difference (const ZbDifference *difference, const GPtrArray *placeholders)
{
  const ZbFrozen *any = difference->before != NULL ? difference->before : difference->after;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *label = dup_figure_label (any, placeholders);
  g_autofree char *gone = NULL;
  g_autofree char *come = NULL;
  g_autofree char *change =
    g_strdup_printf ("%s → %s", difference->before != NULL ? difference->before->shown : "–",
                     difference->after != NULL ? difference->after->shown : "–");

  g_object_set (row, "use-markup", FALSE, "title", label, "subtitle", change, NULL);
  gone =
    g_strdup_printf (ngettext ("%u gone", "%u gone", difference->gone->len), difference->gone->len);
  come =
    g_strdup_printf (ngettext ("%u come", "%u come", difference->come->len), difference->come->len);
  add_records (ADW_ACTION_ROW (row), any, difference->gone, gone);
  add_records (ADW_ACTION_ROW (row), any, difference->come, come);
  return row;
}

static GtkWidget *
make_text (const char *text)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  g_object_set (label, "margin-start", 12, "margin-end", 12, "margin-top", 12, "margin-bottom", 12,
                NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

/* In words and a colour. */
static GtkWidget *
make_pill (const Verdict *verdict)
{
  const guint n = verdict->differences != NULL ? verdict->differences->len : 0;
  g_autofree char *text =
    n == 0 ? g_strdup (_ ("the same"))
           : g_strdup_printf (ngettext ("%u figure differs", "%u figures differ", n), n);
  GtkWidget *pill = gtk_label_new (verdict->fault != NULL ? _ ("not compared") : text);

  gtk_widget_add_css_class (pill, "zb-pill");
  gtk_widget_add_css_class (pill, verdict->fault != NULL ? "error" : n > 0 ? "warning" : "success");
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  return pill;
}

static void
add_snapshot (ZbSnapshotPage *self,
              const ZbSnapshot *frozen,
              const Verdict *verdict,
              const GPtrArray *placeholders)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = dup_title (frozen, zb_context_get_language (self->context));
  g_autofree char *subtitle = dup_subtitle (frozen);

  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), make_pill (verdict));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_text (frozen->text));
  if (verdict->fault != NULL)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_text (verdict->fault));
  for (guint i = 0; verdict->differences != NULL && i < verdict->differences->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                              make_difference (verdict->differences->pdata[i], placeholders));
  gtk_list_box_append (self->list, row);
}

static void
fill_others (ZbSnapshotPage *self, const GPtrArray *snapshots)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint selected = 0;

  gtk_string_list_append (model, _ ("The book as it is now"));
  for (guint i = 0; i < snapshots->len; i++)
    {
      const ZbSnapshot *frozen = snapshots->pdata[i];
      g_autofree char *title = dup_title (frozen, zb_context_get_language (self->context));
      g_autofree char *label = g_strdup_printf ("%s (%.12s)", title, frozen->sha256);

      gtk_string_list_append (model, label);
      g_strv_builder_add (builder, frozen->sha256);
      if (g_strcmp0 (frozen->sha256, self->against) == 0)
        selected = i + 1;
    }
  g_clear_pointer (&self->others, g_strfreev);
  self->others = g_strv_builder_end (builder);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->other, G_LIST_MODEL (model));
  gtk_drop_down_set_selected (self->other, selected);
  self->filling = FALSE;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ZbSnapshotPage *self = ZB_SNAPSHOT_PAGE (source);
  const Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) placeholders = NULL;
  g_autoptr (GError) error = NULL;
  const gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  if (self->context == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!done)
    {
      g_autofree char *sentence = zb_context_explain (error);

      zb_context_say (self->context, sentence);
      return;
    }
  placeholders = zb_placeholders_get_all ();
  fill_others (self, work->snapshots);
  gtk_list_box_remove_all (self->list);
  for (guint i = work->snapshots->len; i-- > 0;)
    add_snapshot (self, work->snapshots->pdata[i], work->verdicts->pdata[i], placeholders);
  gtk_stack_set_visible_child_name (self->stack, work->snapshots->len > 0 ? "list" : "empty");
}

static void
other_selected_cb (ZbSnapshotPage *self)
{
  const guint selected = gtk_drop_down_get_selected (self->other);

  if (self->filling || self->context == NULL || self->others == NULL)
    return;
  g_set_str (&self->against, selected == 0 || selected > g_strv_length (self->others)
                               ? NULL
                               : self->others[selected - 1]);
  zb_snapshot_page_refresh (self);
}

static void
zb_snapshot_page_dispose (GObject *object)
{
  ZbSnapshotPage *self = ZB_SNAPSHOT_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);
  g_clear_pointer (&self->against, g_free);
  g_clear_pointer (&self->others, g_strfreev);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_SNAPSHOT_PAGE);
  G_OBJECT_CLASS (zb_snapshot_page_parent_class)->dispose (object);
}

static void
zb_snapshot_page_class_init (ZbSnapshotPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_snapshot_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-snapshot-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbSnapshotPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ZbSnapshotPage, loading);
  gtk_widget_class_bind_template_child (widget_class, ZbSnapshotPage, other);
  gtk_widget_class_bind_template_child (widget_class, ZbSnapshotPage, list);
  gtk_widget_class_bind_template_callback (widget_class, other_selected_cb);
}

static void
zb_snapshot_page_init (ZbSnapshotPage *self)
{
  g_autoptr (AdwSpinnerPaintable) spinner = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  spinner = adw_spinner_paintable_new (GTK_WIDGET (self->loading));
  adw_status_page_set_paintable (self->loading, GDK_PAINTABLE (spinner));
}

/* Public functions. */

GtkWidget *
zb_snapshot_page_new (ZbContext *context)
{
  ZbSnapshotPage *self = NULL;

  g_return_val_if_fail (ZB_IS_CONTEXT (context), NULL);

  self = g_object_new (ZB_TYPE_SNAPSHOT_PAGE, NULL);
  self->context = g_object_ref (context);
  g_signal_connect_object (zb_context_get_ledger (context), "changed",
                           G_CALLBACK (zb_snapshot_page_refresh), self, G_CONNECT_SWAPPED);
  zb_snapshot_page_refresh (self);
  return GTK_WIDGET (self);
}

void
zb_snapshot_page_refresh (ZbSnapshotPage *self)
{
  g_autoptr (GTask) task = NULL;
  Work *work = NULL;

  g_return_if_fail (ZB_IS_SNAPSHOT_PAGE (self));

  if (!zb_ledger_is_loaded (zb_context_get_ledger (self->context)))
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  work = g_new0 (Work, 1);
  work->store = g_object_ref (zb_context_get_store (self->context));
  work->ledger = g_object_ref (zb_context_get_ledger (self->context));
  work->against = g_strdup (self->against);
  task = zb_page_task_new (GTK_WIDGET (self), self->cancellable, done_cb);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, work_thread);
}
