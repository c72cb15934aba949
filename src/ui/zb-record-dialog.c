/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The dialog around a form: it saves, asks before it throws typed things away, and stays open
 * with all that was typed until the book has accepted it. */

#include "config.h"

#include "ui/zb-record-dialog.h"

#include "ui/zb-record-actions.h"
#include "ui/zb-record-form.h"

#include <glib/gi18n.h>

struct _ZbRecordDialog
{
  AdwDialog parent_instance;

  AdwBanner *banner;
  AdwClamp *clamp;
  ZbRecordForm *form;

  ZbContext *context;
  ZbRecord *saving;  /* what the book is being given, or NULL */
  gboolean settling; /* it is to be saved once the form knows what was typed */
};

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZbRecordDialog, zb_record_dialog, ADW_TYPE_DIALOG)

static void
show_sentence (ZbRecordDialog *self, const char *sentence)
{
  adw_banner_set_title (self->banner, sentence != NULL ? sentence : "");
  adw_banner_set_revealed (self->banner, sentence != NULL);
}

static gboolean
is_busy (ZbRecordDialog *self)
{
  return self->saving != NULL || self->settling;
}

static void
update_busy (ZbRecordDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), !is_busy (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save-record", !is_busy (self));
}

static void
set_saving (ZbRecordDialog *self, ZbRecord *record)
{
  g_clear_pointer (&self->saving, zb_record_unref);
  self->saving = record != NULL ? zb_record_ref (record) : NULL;
  update_busy (self);
}

static void
show_refusal (ZbRecordDialog *self, const ZbOutcome *outcome, const GError *error)
{
  g_autofree char *sentence = zb_context_explain (error);
  const char *homeless = sentence;

  if (g_error_matches (error, ZB_STORE_ERROR, ZB_STORE_ERROR_REFUSED) && outcome != NULL)
    homeless = zb_record_form_show_findings (self->form, outcome->findings);
  show_sentence (self, homeless);
  zb_record_form_focus_problem (self->form);
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbRecordDialog) self = user_data;
  g_autoptr (ZbRecord) record = zb_record_ref (self->saving);
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  set_saving (self, NULL);
  if (!zb_context_apply_finish (ZB_CONTEXT (source), result, &outcome, &error))
    {
      show_refusal (self, outcome, error);
      return;
    }
  g_signal_emit (self, signals[SAVED], 0, record);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static ZbChange *
make_change (ZbRecordDialog *self, ZbRecord *record)
{
  gboolean is_new = record->id == 0;
  g_autofree char *label =
    zb_record_actions_dup_label (record, is_new ? ZB_EDIT_INSERT : ZB_EDIT_UPDATE, 0,
                                 zb_context_get_language (self->context));
  ZbChange *change = zb_change_new (label, "form");

  if (is_new)
    {
      record->id = zb_store_make_id (zb_context_get_store (self->context));
      zb_change_insert (change, record);
    }
  else
    {
      zb_change_update (change, record);
    }
  return change;
}

/* Gives the book what the form holds. */
static void
save_form (ZbRecordDialog *self)
{
  g_autoptr (ZbRecord) record = zb_record_form_read (self->form);
  g_autoptr (ZbChange) change = NULL;

  if (record == NULL)
    {
      zb_record_form_focus_problem (self->form);
      return;
    }
  if (record->id != 0 && !zb_record_form_is_altered (self->form))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  change = make_change (self, record);
  set_saving (self, record);
  zb_context_apply (self->context, change, applied_cb, g_object_ref (self));
}

static void
settled_cb (ZbRecordDialog *self)
{
  self->settling = FALSE;
  update_busy (self);
  save_form (self);
}

static void
save_record_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zb_record_dialog_save (ZB_RECORD_DIALOG (widget));
}

static void
cancel_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
answered_cb (ZbRecordDialog *self, const char *response)
{
  if (g_str_equal (response, "discard"))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
close_attempt_cb (ZbRecordDialog *self)
{
  AdwAlertDialog *question;

  if (is_busy (self))
    return;
  if (!zb_record_form_is_altered (self->form))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  question = ADW_ALERT_DIALOG (
    adw_alert_dialog_new (_ ("Discard what you typed?"),
                          _ ("What was typed here has not been saved and would be lost.")));
  adw_alert_dialog_add_responses (question, "keep", _ ("_Keep Editing"), "discard", _ ("_Discard"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (question, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (question, "keep");
  adw_alert_dialog_set_close_response (question, "keep");
  g_signal_connect_object (question, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (question), GTK_WIDGET (self));
}

static void
zb_record_dialog_dispose (GObject *object)
{
  ZbRecordDialog *self = ZB_RECORD_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), ZB_TYPE_RECORD_DIALOG);
  g_clear_object (&self->context);
  g_clear_pointer (&self->saving, zb_record_unref);

  G_OBJECT_CLASS (zb_record_dialog_parent_class)->dispose (object);
}

static void
zb_record_dialog_class_init (ZbRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_record_dialog_dispose;
  signals[SAVED] = g_signal_new ("saved", ZB_TYPE_RECORD_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, ZB_TYPE_RECORD);

  gtk_widget_class_install_action (widget_class, "form.save-record", NULL, save_record_cb);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK,
                                       "form.save-record", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbRecordDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, ZbRecordDialog, clamp);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
}

static void
zb_record_dialog_init (ZbRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
zb_record_dialog_new (ZbContext *context, const ZbRegister *reg, ZbRecord *record)
{
  ZbRecordDialog *self;
  g_autoptr (ZbRecord) begun = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ZB_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (reg != NULL, NULL);

  begun = record != NULL ? zb_record_ref (record) : zb_record_new (reg, 0);
  self = g_object_new (ZB_TYPE_RECORD_DIALOG, NULL);
  self->context = g_object_ref (context);
  self->form = ZB_RECORD_FORM (zb_record_form_new (context, begun));
  adw_clamp_set_child (self->clamp, GTK_WIDGET (self->form));
  g_signal_connect_object (self->form, "finished", G_CALLBACK (zb_record_dialog_save), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);

  if (begun->id == 0)
    adw_dialog_set_focus (ADW_DIALOG (self), zb_record_form_get_first (self->form));
  title = zb_record_actions_dup_heading (begun, zb_context_get_language (context));
  adw_dialog_set_title (ADW_DIALOG (self), title);
  return ADW_DIALOG (self);
}

void
zb_record_dialog_save (ZbRecordDialog *self)
{
  g_return_if_fail (ZB_IS_RECORD_DIALOG (self));

  if (is_busy (self))
    return;
  show_sentence (self, NULL);
  if (zb_record_form_settle (self->form))
    {
      save_form (self);
      return;
    }
  self->settling = TRUE;
  update_busy (self);
}
