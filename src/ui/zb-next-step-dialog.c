/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two fields of the record itself: what is next, and by when; both may stay empty. */

#include "config.h"

#include "ui/zb-next-step-dialog.h"

#include <glib/gi18n.h>

#include "ui/zb-field-row.h"

/* One question, kept by its dialog. */
typedef struct
{
  ZbContext *context;
  ZbRecord *done;
  GPtrArray *rows; /* of ZbFieldRow, borrowed */
} Step;

static void
step_free (gpointer data, GClosure *closure)
{
  Step *step = data;

  g_object_unref (step->context);
  zb_record_unref (step->done);
  g_ptr_array_unref (step->rows);
  g_free (step);
}

static gboolean
read_rows (const Step *step, ZbRecord *record, GError **error)
{
  for (guint i = 0; i < step->rows->len; i++)
    {
      ZbFieldRow *row = step->rows->pdata[i];
      gint index = zb_register_find_field (record->reg, zb_field_row_get_field (row)->name);

      if (!zb_field_row_get_value (row, &record->values[index], error))
        return FALSE;
    }

  return TRUE;
}

static void
response_cb (AdwAlertDialog *dialog, const char *response, gpointer user_data)
{
  Step *step = user_data;
  g_autoptr (ZbRecord) record = zb_record_copy (step->done);
  g_autoptr (ZbChange) change = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL, *label = NULL;

  if (!g_str_equal (response, "save"))
    return;
  if (!read_rows (step, record, &error))
    {
      zb_context_say (step->context, error->message);
      return;
    }
  title = zb_register_dup_title (record->reg, record, zb_context_get_language (step->context));
  /* Translators: a change of the book; %1$s is “Lead”, %2$s its code. */
  label = g_strdup_printf (_ ("Next action of %1$s %2$s done"), _ (record->reg->label_one), title);
  change = zb_change_new (label, "form");
  zb_change_update (change, record);
  zb_context_apply (step->context, change, NULL, NULL);
}

static void
add_row (Step *step, AdwPreferencesGroup *group, const char *field)
{
  const ZbRegister *reg = step->done->reg;
  GtkWidget *row = zb_field_row_new (reg, zb_register_get_field (reg, field), step->context);

  adw_preferences_group_add (group, row);
  g_ptr_array_add (step->rows, row);
}

void
zb_next_step_dialog_present (ZbContext *context,
                             const ZbDueRule *rule,
                             const ZbRecord *record,
                             const ZbRecord *done,
                             GtkWidget *parent)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("What Is Next?"), NULL);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  const char *was = zb_record_get_text (record, rule->asked);
  Step *step = g_new0 (Step, 1);

  step->context = g_object_ref (context);
  step->done = zb_record_copy (done);
  step->rows = g_ptr_array_new ();
  add_row (step, group, rule->asked);
  add_row (step, group, rule->postponed);

  if (was != NULL)
    adw_alert_dialog_format_body (ADW_ALERT_DIALOG (dialog),
                                  _ ("“%s” is done. Leave both empty if nothing follows."), was);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (group));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "save",
                                  _ ("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "save",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "save");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), step, step_free, 0);
  adw_dialog_set_focus (dialog, step->rows->pdata[0]);
  adw_dialog_present (dialog, parent);
}
