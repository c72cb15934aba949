/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the page Today and its buttons. What done and postponed mean its rule says (zb-due.h). */

#include "config.h"

#include "ui/zb-today-row.h"

#include <glib/gi18n.h>

#include "ui/zb-next-step-dialog.h"

struct _ZbTodayRow
{
  AdwActionRow parent_instance;

  ZbContext *context;
  const ZbDueRule *rule; /* NULL: a target */
  ZbRecord *record;
};

G_DEFINE_FINAL_TYPE (ZbTodayRow, zb_today_row, ADW_TYPE_ACTION_ROW)

static void
apply (ZbTodayRow *self, ZbRecord *record, const char *label)
{
  g_autoptr (ZbChange) change = zb_change_new (label, "form");

  zb_change_update (change, record);
  zb_context_apply (self->context, change, NULL, NULL);
}

static void
done_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZbTodayRow *self = ZB_TODAY_ROW (widget);
  g_autoptr (ZbRecord) record = NULL;
  g_autofree char *title = NULL, *label = NULL;
  char today[ZB_DATE_LENGTH];

  if (self->rule == NULL || self->rule->done == NULL)
    return;
  zb_context_get_today (self->context, today);
  record = zb_due_make_done (self->rule, self->record, today);
  if (self->rule->asked != NULL)
    {
      zb_next_step_dialog_present (self->context, self->rule, self->record, record, widget);
      return;
    }

  title = zb_register_dup_title (record->reg, record, zb_context_get_language (self->context));
  /* Translators: a change of the book: “Task NV2021-05 done”. */
  label = g_strdup_printf (_ ("%1$s %2$s done"), _ (record->reg->label_one), title);
  apply (self, record, label);
}

static void
postpone_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ZbTodayRow *self = ZB_TODAY_ROW (widget);
  ZbLanguage language = zb_context_get_language (self->context);
  g_autoptr (ZbRecord) record = NULL;
  g_autofree char *title = NULL, *label = NULL, *day = NULL;
  char today[ZB_DATE_LENGTH], to[ZB_DATE_LENGTH];

  if (self->rule == NULL || self->rule->postponed == NULL)
    return;
  zb_context_get_today (self->context, today);
  zb_date_from_int (zb_date_add_days (zb_date_to_int (today, FALSE),
                                      g_variant_get_int32 (parameter)),
                    to);
  record = zb_due_make_postponed (self->rule, self->record, to);
  title = zb_register_dup_title (record->reg, record, language);
  day = zb_date_format (to, language);
  /* Translators: a change of the book: “Task NV2021-05 put off to 04/01/2022”. */
  label = g_strdup_printf (_ ("%1$s %2$s put off to %3$s"), _ (record->reg->label_one), title, day);
  apply (self, record, label);
}

static GtkWidget *
add_button (ZbTodayRow *self, GtkWidget *button, const char *icon, const char *tooltip)
{
  g_autofree char *label =
    g_strdup_printf ("%s: %s", tooltip, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));

  if (GTK_IS_MENU_BUTTON (button))
    gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon);
  else
    gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
  return button;
}

static GMenuModel *
make_postpone_menu (void)
{
  static const struct
  {
    const char *label;
    int days;
  } choices[] = {
    /* Translators: to when something is put off. */
    { N_ ("Until To_morrow"), 1 },
    { N_ ("For a _Week"), 7 },
    { N_ ("For _Thirty Days"), 30 },
  };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (choices[i].label), NULL);

      g_menu_item_set_action_and_target (item, "today.postpone", "i", choices[i].days);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static void
add_buttons (ZbTodayRow *self)
{
  const ZbDueRule *rule = self->rule;

  if (rule->made != NULL)
    {
      const ZbRegister *made = zb_register_find (rule->made);
      GtkWidget *button =
        add_button (self, gtk_button_new (), made->icon_name, _ (made->label_new));

      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ssx)", rule->made,
                                        rule->made_for, self->record->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.new-record");
    }
  if (rule->done != NULL)
    gtk_actionable_set_action_name (
      GTK_ACTIONABLE (add_button (self, gtk_button_new (), "object-select-symbolic",
                                  /* Translators: a button: what the row names was done. */
                                  C_ ("today", "Done"))),
      "today.done");
  if (rule->postponed != NULL)
    {
      g_autoptr (GMenuModel) menu = make_postpone_menu ();
      GtkWidget *button =
        add_button (self, gtk_menu_button_new (), "document-open-recent-symbolic", _ ("Put Off"));

      gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
    }
}

static void
zb_today_row_dispose (GObject *object)
{
  ZbTodayRow *self = ZB_TODAY_ROW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->record, zb_record_unref);

  G_OBJECT_CLASS (zb_today_row_parent_class)->dispose (object);
}

static void
zb_today_row_class_init (ZbTodayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_today_row_dispose;
  gtk_widget_class_install_action (widget_class, "today.done", NULL, done_cb);
  gtk_widget_class_install_action (widget_class, "today.postpone", "i", postpone_cb);
}

static void
zb_today_row_init (ZbTodayRow *self)
{
}

GtkWidget *
zb_today_row_new (ZbContext *context, const ZbTodaySection *section, const ZbTodayItem *item)
{
  ZbTodayRow *self = g_object_new (ZB_TYPE_TODAY_ROW, NULL);
  ZbLanguage language = zb_context_get_language (context);
  g_autofree char *title = zb_today_item_dup_title (section, item, language);
  g_autofree char *who = zb_today_item_dup_subtitle (section, item, language);
  g_autofree char *when = zb_today_item_dup_when (section, item, language);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", when, who);

  self->context = g_object_ref (context);
  self->rule = section->rule;
  self->record = zb_record_ref (item->record);
  g_object_set (self, "use-markup", FALSE, "title", title, "subtitle", subtitle, "title-lines", 2,
                "subtitle-lines", 2, "activatable", TRUE, NULL);
  if (section->rule == NULL || item->late > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "zb-overdue");
  if (section->rule != NULL)
    add_buttons (self);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(sx)", section->reg->name,
                                    item->record->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open-record");
  return GTK_WIDGET (self);
}

gint64
zb_today_row_get_id (ZbTodayRow *self)
{
  g_return_val_if_fail (ZB_IS_TODAY_ROW (self), 0);

  return self->record->id;
}
