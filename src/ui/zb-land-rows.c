/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row is a button that opens its record, with a level bar and the exact share in words. */

#include "config.h"

#include "ui/zb-land-rows.h"

#include "register/zb-field-text.h"

#include <glib/gi18n.h>

#define ROWS_KEY "zb-land-rows"
#define BAR_WIDTH 90

/* Takes the rows of before out of the group, and gives the list for new ones. */
static GPtrArray *
clear_rows (AdwPreferencesGroup *group)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (group), ROWS_KEY);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    adw_preferences_group_remove (group, rows->pdata[i]);
  rows = g_ptr_array_new ();
  g_object_set_data_full (G_OBJECT (group), ROWS_KEY, rows, (GDestroyNotify)g_ptr_array_unref);

  return rows;
}

/* A row for @record: @share of 1 in the bar, @text beside it. */
static void
add_row (AdwPreferencesGroup *group,
         GPtrArray *rows,
         const ZbRecord *record,
         const char *title,
         const char *subtitle,
         double share,
         const char *text)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, 1);
  GtkWidget *label = gtk_label_new (text);
  g_autofree char *name = g_strdup_printf ("%s: %s", title, text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), CLAMP (share, 0, 1));
  gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "caption");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), bar);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sx)", record->reg->name, record->id);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

/* What the steps of one clearance come to. */
typedef struct
{
  gint64 cleared;
  const char *obstacle; /* of the newest step that tells one */
  const char *date;
} Progress;

static Progress
sum_steps (const ZbRecord *clearance, GPtrArray *steps)
{
  Progress progress = { 0 };

  for (guint i = 0; i < steps->len; i++)
    {
      const ZbRecord *step = steps->pdata[i];
      const char *date = zb_record_get_text (step, "date");

      if (zb_record_get_integer (step, "clearance") != clearance->id)
        continue;
      progress.cleared += zb_record_get_integer (step, "cleared_area");
      if (g_strcmp0 (date, progress.date) > 0)
        {
          progress.date = date;
          progress.obstacle = zb_record_get_text (step, "obstacle");
        }
    }

  return progress;
}

void
zb_land_rows_show_clearances (AdwPreferencesGroup *group,
                              GPtrArray *clearances,
                              GPtrArray *steps,
                              ZbLanguage language)
{
  GPtrArray *rows = clear_rows (group);

  for (guint i = 0; i < clearances->len; i++)
    {
      const ZbRecord *clearance = clearances->pdata[i];
      const char *locality = zb_record_get_text (clearance, "locality");
      Progress progress = sum_steps (clearance, steps);
      gint64 required = zb_record_get_integer (clearance, "required_area");
      g_autofree char *done =
        zb_unit_format_number (progress.cleared, ZB_UNIT_HECTARE, 2, language);
      g_autofree char *all = zb_unit_format (required, ZB_UNIT_HECTARE, 2, language);
      /* Translators: of land: %1$s is cleared, %2$s is to be cleared. */
      g_autofree char *text = g_strdup_printf (_ ("%1$s of %2$s"), done, all);

      add_row (group, rows, clearance,
               locality != NULL ? locality : zb_record_get_text (clearance, "code"),
               progress.obstacle != NULL ? progress.obstacle : "",
               required > 0 ? (double)progress.cleared / (double)required : 0, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (group), clearances->len > 0);
}

void
zb_land_rows_show_works (AdwPreferencesGroup *group, GPtrArray *works, ZbLanguage language)
{
  GPtrArray *rows = clear_rows (group);

  for (guint i = 0; i < works->len; i++)
    {
      const ZbRecord *work = works->pdata[i];
      const ZbField *kind = zb_register_get_field (work->reg, "kind");
      const char *code = zb_record_get_text (work, "kind");
      const ZbCode *entry = code != NULL ? zb_field_find_code (kind, code) : NULL;
      gint64 percent = zb_record_get_integer (work, "percent_complete");
      g_autofree char *text = zb_record_is_null (work, "percent_complete")
                                ? g_strdup ("–")
                                : zb_unit_format (percent, ZB_UNIT_PERCENT, 1, language);

      add_row (group, rows, work, zb_record_get_text (work, "name"),
               entry != NULL ? _ (entry->label) : "", (double)percent / 1000000, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (group), works->len > 0);
}
