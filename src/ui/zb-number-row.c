/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers of forms. A number just typed keeps its digits when another unit is chosen; one that
 * was there before keeps its amount. */

#include "config.h"

#include "ui/zb-number-row.h"

#include <glib/gi18n.h>

struct _ZbNumberRow
{
  ZbEntryRow parent_instance;

  GtkDropDown *choice; /* NULL where the unit is given */
  const ZbUnit *units;
  ZbUnit unit;
  gboolean typed; /* since the value or the unit was set */
};

G_DEFINE_FINAL_TYPE (ZbNumberRow, zb_number_row, ZB_TYPE_ENTRY_ROW)

static const ZbUnit dong[] = { ZB_UNIT_VND, ZB_UNIT_MILLION_VND, ZB_UNIT_BILLION_VND,
                               ZB_UNIT_TRILLION_VND };
static const ZbUnit dollar[] = { ZB_UNIT_USD, ZB_UNIT_THOUSAND_USD, ZB_UNIT_MILLION_USD,
                                 ZB_UNIT_BILLION_USD };
static const ZbUnit land[] = { ZB_UNIT_M2, ZB_UNIT_HECTARE };

static const struct
{
  const ZbUnit *units;
  guint n_units;
} dimensions[] = {
  { dong, G_N_ELEMENTS (dong) },
  { dollar, G_N_ELEMENTS (dollar) },
  { land, G_N_ELEMENTS (land) },
};

static gboolean
zb_number_row_entry_read (ZbEntryRow *row, const char *text, ZbValue *value, GError **error)
{
  return zb_number_row_read (zb_field_row_get_field (ZB_FIELD_ROW (row)), text,
                             zb_entry_row_get_shown (row), ZB_NUMBER_ROW (row)->unit,
                             zb_field_row_get_language (ZB_FIELD_ROW (row)), value, error);
}

static char *
zb_number_row_entry_write (ZbEntryRow *row, const ZbValue *value)
{
  return zb_number_row_write (zb_field_row_get_field (ZB_FIELD_ROW (row)), value,
                              ZB_NUMBER_ROW (row)->unit,
                              zb_field_row_get_language (ZB_FIELD_ROW (row)));
}

static void
zb_number_row_typed (ZbEntryRow *row)
{
  ZB_NUMBER_ROW (row)->typed = TRUE;
}

static void
unit_chosen_cb (ZbNumberRow *self)
{
  ZbFieldRow *row = ZB_FIELD_ROW (self);
  ZbUnit unit = self->units[gtk_drop_down_get_selected (self->choice)];
  g_auto (ZbValue) value = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean reread = self->typed;
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self)));

  if (unit == self->unit)
    return;

  if (!reread && !zb_field_row_get_value (row, &value, NULL))
    reread = TRUE;
  self->unit = unit;
  if (reread && !zb_number_row_read (zb_field_row_get_field (row), text,
                                     zb_entry_row_get_shown (ZB_ENTRY_ROW (self)), unit,
                                     zb_field_row_get_language (row), &value, &error))
    {
      zb_field_row_set_problem (row, error->message);
      return;
    }
  zb_field_row_set_value (row, &value, NULL);
  self->typed = reread;
  if (reread)
    zb_field_row_edited (row);
}

static void
add_unit_label (ZbNumberRow *self, const char *name)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_widget_add_css_class (label, "dim-label");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), label);
}

static void
add_unit_choice (ZbNumberRow *self, guint n_units, ZbLanguage language)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < n_units; i++)
    {
      gtk_string_list_append (names, zb_unit_get_name (self->units[i], language));
      if (self->units[i] == self->unit)
        selected = i;
    }
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL));
  gtk_drop_down_set_selected (self->choice, selected);
  gtk_widget_add_css_class (GTK_WIDGET (self->choice), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->choice), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->choice), _ ("Unit of measure"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Unit of measure"), -1);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (unit_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->choice));
}

static void
zb_number_row_class_init (ZbNumberRowClass *klass)
{
  ZbEntryRowClass *entry_class = ZB_ENTRY_ROW_CLASS (klass);

  entry_class->read = zb_number_row_entry_read;
  entry_class->write = zb_number_row_entry_write;
  entry_class->typed = zb_number_row_typed;
}

static void
zb_number_row_init (ZbNumberRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), GTK_INPUT_PURPOSE_FREE_FORM);
}

GtkWidget *
zb_number_row_new (const ZbField *field, ZbContext *context)
{
  ZbNumberRow *self = g_object_new (ZB_TYPE_NUMBER_ROW, NULL);
  ZbLanguage language;
  guint n_units;

  zb_field_row_setup (ZB_FIELD_ROW (self), field, context);
  language = zb_context_get_language (context);
  self->unit = field->unit;
  self->units = zb_number_row_get_units (field->unit, &n_units);
  if (n_units > 1)
    add_unit_choice (self, n_units, language);
  else if (field->unit != ZB_UNIT_NONE)
    add_unit_label (self, zb_unit_get_name (field->unit, language));

  return GTK_WIDGET (self);
}

const ZbUnit *
zb_number_row_get_units (ZbUnit unit, guint *n_units)
{
  static const ZbUnit alone[ZB_N_UNITS] = { ZB_UNIT_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    for (guint j = 0; j < dimensions[i].n_units; j++)
      if (dimensions[i].units[j] == unit)
        {
          *n_units = dimensions[i].n_units;
          return dimensions[i].units;
        }

  *n_units = 1;
  return alone;
}

gboolean
zb_number_row_read (const ZbField *field,
                    const char *text,
                    const char *shown,
                    ZbUnit unit,
                    ZbLanguage language,
                    ZbValue *value,
                    GError **error)
{
  g_auto (ZbValue) unused = { 0 };
  g_autoptr (GError) doubt = NULL;
  const char *separator = strpbrk (text, ".,");

  if (!zb_field_parse (field, text, ZB_NUMBER_STYLE_UNKNOWN, unit, &unused, &doubt) &&
      g_error_matches (doubt, ZB_VALUE_ERROR, ZB_VALUE_ERROR_AMBIGUOUS) &&
      (separator == NULL || shown == NULL || strchr (shown, *separator) == NULL))
    {
      g_propagate_error (error, g_steal_pointer (&doubt));
      return FALSE;
    }
  return zb_field_parse (field, text, zb_number_style_of (language), unit, value, error);
}

char *
zb_number_row_write (const ZbField *field, const ZbValue *value, ZbUnit unit, ZbLanguage language)
{
  ZbNumberStyle style = zb_number_style_of (language);
  guint scale = unit != ZB_UNIT_NONE ? zb_unit_get_scale (unit) : zb_field_get_scale (field);
  char thousands = style == ZB_NUMBER_STYLE_COMMA ? '.' : ',';
  char decimal = style == ZB_NUMBER_STYLE_COMMA ? ',' : '.';
  g_autofree char *text = NULL;

  if (value->kind != ZB_VALUE_INTEGER)
    return g_strdup ("");

  text = zb_decimal_format (value->integer, scale, 0, scale, style);
  if (scale == 0 || strchr (text, thousands) == NULL || strchr (text, decimal) != NULL)
    return g_steal_pointer (&text);
  return zb_decimal_format (value->integer, scale, 1, scale, style);
}
