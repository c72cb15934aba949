/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the page Cross-Checks and its button. */

#include "config.h"

#include "ui/zb-cross-check-row.h"

#include <glib/gi18n.h>

struct _ZbCrossCheckRow
{
  AdwActionRow parent_instance;

  ZbContext *context;
  ZbCrossFinding finding;
  GtkWidget *reason; /* borrowed, while it is asked for */
};

G_DEFINE_FINAL_TYPE (ZbCrossCheckRow, zb_cross_check_row, ADW_TYPE_ACTION_ROW)

static void
apply (ZbCrossCheckRow *self, const char *reason)
{
  g_autoptr (ZbChange) change =
    zb_cross_finding_make_change (&self->finding, zb_context_get_store (self->context), reason);

  zb_context_apply (self->context, change, NULL, NULL);
}

static void
answered_cb (AdwAlertDialog *dialog, const char *response, ZbCrossCheckRow *self)
{
  g_autofree char *reason = NULL;

  if (self->context == NULL || self->reason == NULL || !g_str_equal (response, "accept"))
    return;
  reason = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  if (*reason != '\0')
    apply (self, reason);
}

static void
reason_changed_cb (GtkEditable *editable, AdwAlertDialog *dialog)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  adw_alert_dialog_set_response_enabled (dialog, "accept", *reason != '\0');
}

static void
accept_cb (ZbCrossCheckRow *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Accept This Finding?"), self->finding.sentence);
  GtkWidget *list = gtk_list_box_new ();

  self->reason = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reason), _ ("Reason"));
  if (self->finding.reason != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->reason), self->finding.reason);
  gtk_list_box_append (GTK_LIST_BOX (list), self->reason);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), list);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "accept",
                                  _ ("_Accept"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "accept",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "accept");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (self->reason, "changed", G_CALLBACK (reason_changed_cb), dialog,
                           G_CONNECT_DEFAULT);
  reason_changed_cb (GTK_EDITABLE (self->reason), ADW_ALERT_DIALOG (dialog));
  g_object_add_weak_pointer (G_OBJECT (self->reason), (gpointer *)&self->reason);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
open_again_cb (ZbCrossCheckRow *self)
{
  apply (self, NULL);
}

static void
zb_cross_check_row_dispose (GObject *object)
{
  ZbCrossCheckRow *self = ZB_CROSS_CHECK_ROW (object);

  g_clear_weak_pointer (&self->reason);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (zb_cross_check_row_parent_class)->dispose (object);
}

static void
zb_cross_check_row_finalize (GObject *object)
{
  ZbCrossFinding *finding = &ZB_CROSS_CHECK_ROW (object)->finding;

  g_clear_pointer (&finding->title, g_free);
  g_clear_pointer (&finding->sentence, g_free);
  g_clear_pointer (&finding->judged, g_free);
  g_clear_pointer (&finding->reason, g_free);

  G_OBJECT_CLASS (zb_cross_check_row_parent_class)->finalize (object);
}

static void
zb_cross_check_row_class_init (ZbCrossCheckRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_cross_check_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = zb_cross_check_row_finalize;
}

static void
zb_cross_check_row_init (ZbCrossCheckRow *self)
{
}

static char *
dup_subtitle (const ZbCrossFinding *finding)
{
  if (finding->acceptance != 0)
    /* Translators: under a finding: the sentence, then why it was accepted. */
    return g_strdup_printf (_ ("%1$s\nAccepted: %2$s"), finding->sentence, finding->reason);
  if (finding->outdated != 0)
    /* Translators: under a finding: the sentence, then why it was accepted. */
    return g_strdup_printf (_ ("%1$s\nWas accepted on other values: %2$s"), finding->sentence,
                            finding->reason);

  return g_strdup (finding->sentence);
}

static void
add_button (ZbCrossCheckRow *self)
{
  const gboolean accepted = self->finding.acceptance != 0;
  GtkWidget *button = gtk_button_new_with_label (accepted ? _ ("Open Again") : _ ("Accept…"));
  g_autofree char *label =
    g_strdup_printf ("%s: %s", gtk_button_get_label (GTK_BUTTON (button)), self->finding.title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (accepted ? open_again_cb : accept_cb),
                           self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
}

/* Public functions. */

GtkWidget *
zb_cross_check_row_new (ZbContext *context, const ZbCrossFinding *finding)
{
  ZbCrossCheckRow *self = g_object_new (ZB_TYPE_CROSS_CHECK_ROW, NULL);
  g_autofree char *subtitle = dup_subtitle (finding);

  self->context = g_object_ref (context);
  self->finding = *finding;
  self->finding.title = g_strdup (finding->title != NULL ? finding->title : "");
  self->finding.sentence = g_strdup (finding->sentence);
  self->finding.judged = g_strdup (finding->judged);
  self->finding.reason = g_strdup (finding->reason);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), self->finding.title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(sx)", finding->reg->name, finding->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open-record");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  add_button (self);

  return GTK_WIDGET (self);
}
