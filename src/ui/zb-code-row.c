/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One of several codes in a form. Entry 0 is always "none", so that a required code is chosen by
 * a person, not by its place. */

#include "config.h"

#include "ui/zb-code-row.h"

#include "base/zb-date.h"

#include <glib/gi18n.h>

struct _ZbCodeRow
{
  AdwComboRow parent_instance;

  gboolean showing;
};

static void zb_code_row_field_row_init (ZbFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZbCodeRow,
                               zb_code_row,
                               ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (ZB_TYPE_FIELD_ROW,
                                                      zb_code_row_field_row_init))

/* The stored code of entry @position, or NULL for none and beyond the end. */
static const char *
get_code (const ZbField *field, guint position)
{
  if (position == 0 || position == GTK_INVALID_LIST_POSITION)
    return NULL;
  if (field->type == ZB_FIELD_PERIOD)
    return position <= ZB_N_PERIODS ? zb_period_to_code (position - 1) : NULL;
  return field->codes[position - 1].code;
}

static GListModel *
make_labels (const ZbField *field, ZbLanguage language)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  /* Translators: no choice made yet in a list of choices. */
  gtk_string_list_append (labels, _ ("–"));
  if (field->type == ZB_FIELD_PERIOD)
    for (guint i = 0; i < ZB_N_PERIODS; i++)
      gtk_string_list_take (labels, zb_period_format (i, 0, language));
  else
    for (guint i = 0; field->codes[i].code != NULL; i++)
      gtk_string_list_append (labels, _ (field->codes[i].label));

  return G_LIST_MODEL (labels);
}

static void
selected_cb (ZbCodeRow *self)
{
  if (!self->showing)
    zb_field_row_edited (ZB_FIELD_ROW (self));
}

static void
zb_code_row_set_value (ZbFieldRow *row, const ZbValue *value, const char *label)
{
  ZbCodeRow *self = ZB_CODE_ROW (row);
  const ZbField *field = zb_field_row_get_field (row);
  guint n_entries = g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (self)));
  guint selected = 0;

  for (guint i = 1; value->text != NULL && i < n_entries; i++)
    if (g_strcmp0 (get_code (field, i), value->text) == 0)
      selected = i;

  self->showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  self->showing = FALSE;
}

static gboolean
zb_code_row_get_value (ZbFieldRow *row, ZbValue *value, GError **error)
{
  zb_value_set_text (value, get_code (zb_field_row_get_field (row),
                                      adw_combo_row_get_selected (ADW_COMBO_ROW (row))));
  return TRUE;
}

static void
zb_code_row_field_row_init (ZbFieldRowInterface *iface)
{
  iface->set_value = zb_code_row_set_value;
  iface->get_value = zb_code_row_get_value;
}

static void
zb_code_row_class_init (ZbCodeRowClass *klass)
{
}

static void
zb_code_row_init (ZbCodeRow *self)
{
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

GtkWidget *
zb_code_row_new (const ZbField *field, ZbContext *context)
{
  ZbCodeRow *self = g_object_new (ZB_TYPE_CODE_ROW, NULL);
  g_autoptr (GListModel) labels = make_labels (field, zb_context_get_language (context));

  zb_field_row_setup (ZB_FIELD_ROW (self), field, context);
  self->showing = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), labels);
  self->showing = FALSE;

  return GTK_WIDGET (self);
}
