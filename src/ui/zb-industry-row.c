/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Industries of forms: an entry row with the version beside it, which counts for codes typed
 * without one. */

#include "config.h"

#include "ui/zb-industry-row.h"

#include "register/zb-industry.h"

#include <glib/gi18n.h>

struct _ZbIndustryRow
{
  ZbEntryRow parent_instance;

  GtkDropDown *version;
  gboolean showing;
};

/* Decision 27/2018 and its successor; the first is what codes without a version are of. */
static const char *const versions[] = { ZB_INDUSTRY_VERSION, "2025", NULL };

G_DEFINE_FINAL_TYPE (ZbIndustryRow, zb_industry_row, ZB_TYPE_ENTRY_ROW)

static gboolean
is_several (ZbEntryRow *row)
{
  return zb_field_row_get_field (ZB_FIELD_ROW (row))->type == ZB_FIELD_INDUSTRIES;
}

static gboolean
zb_industry_row_read (ZbEntryRow *row, const char *text, ZbValue *value, GError **error)
{
  guint selected = gtk_drop_down_get_selected (ZB_INDUSTRY_ROW (row)->version);
  g_autofree char *stored = NULL;

  if (*text == '\0')
    {
      zb_value_clear (value);
      return TRUE;
    }
  stored = zb_industry_parse (text, versions[selected], is_several (row), error);
  if (stored == NULL)
    return FALSE;
  zb_value_set_text (value, stored);
  return TRUE;
}

/* Lets the choice say what the value does. */
static char *
zb_industry_row_write (ZbEntryRow *row, const ZbValue *value)
{
  ZbIndustryRow *self = ZB_INDUSTRY_ROW (row);

  self->showing = TRUE;
  for (guint i = 0; value->text != NULL && versions[i] != NULL; i++)
    if (g_str_has_prefix (value->text, versions[i]))
      gtk_drop_down_set_selected (self->version, i);
  self->showing = FALSE;
  return value->text != NULL ? zb_industry_format (value->text) : g_strdup ("");
}

static void
version_chosen_cb (ZbIndustryRow *self)
{
  ZbFieldRow *row = ZB_FIELD_ROW (self);
  g_autofree char *codes = NULL;
  g_auto (ZbValue) value = { 0 };
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;
  codes = zb_industry_row_strip (gtk_editable_get_text (GTK_EDITABLE (self)));
  if (zb_industry_row_read (ZB_ENTRY_ROW (self), codes, &value, &error))
    zb_field_row_set_value (row, &value, NULL);
  else
    zb_field_row_set_problem (row, error->message);
  zb_field_row_edited (row);
}

static void
zb_industry_row_class_init (ZbIndustryRowClass *klass)
{
  ZB_ENTRY_ROW_CLASS (klass)->read = zb_industry_row_read;
  ZB_ENTRY_ROW_CLASS (klass)->write = zb_industry_row_write;
}

static void
zb_industry_row_init (ZbIndustryRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; versions[i] != NULL; i++)
    {
      /* Translators: a version of the Vietnam Standard Industrial Classification; %s is its
       * year. */
      g_autofree char *name = g_strdup_printf (_ ("VSIC %s"), versions[i]);

      gtk_string_list_append (names, name);
    }
  self->version = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->version), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->version), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->version), _ ("Version of the classification"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->version), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Version of the classification"), -1);
  g_signal_connect_object (self->version, "notify::selected", G_CALLBACK (version_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->version));
}

GtkWidget *
zb_industry_row_new (const ZbField *field, ZbContext *context)
{
  ZbIndustryRow *self = g_object_new (ZB_TYPE_INDUSTRY_ROW, NULL);

  zb_field_row_setup (ZB_FIELD_ROW (self), field, context);
  return GTK_WIDGET (self);
}

char *
zb_industry_row_strip (const char *text)
{
  g_autoptr (GRegex) version =
    g_regex_new ("\\s*\\(?VSIC\\s*\\d{4}\\)?:?|\\b\\d{4}:", G_REGEX_CASELESS, G_REGEX_MATCH_DEFAULT,
                 NULL);

  g_return_val_if_fail (text != NULL, NULL);

  return g_regex_replace_literal (version, text, -1, 0, "", G_REGEX_MATCH_DEFAULT, NULL);
}
