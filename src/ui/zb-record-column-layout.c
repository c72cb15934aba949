/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which columns a register's list has, in which order and how wide: kept in the settings by the
 * names of the fields, so that a field that comes or goes disturbs nothing. */

#include "config.h"

#include "ui/zb-record-column.h"

#define KEY "columns"

/* What a column that takes the room that is left has at least, in pixels. */
#define LEAST_EXPANDING 220

static gint
find_place (GArray *layout, const ZbField *field)
{
  for (guint i = 0; i < layout->len; i++)
    if (g_array_index (layout, ZbColumnPlace, i).field == field)
      return i;

  return -1;
}

/* Appends the fields that @layout has no place for: new in the description, or never moved. */
static void
append_rest (GArray *layout, const ZbRegister *reg, gboolean shown)
{
  for (guint i = 0; i < reg->n_fields; i++)
    if (find_place (layout, &reg->fields[i]) < 0)
      {
        ZbColumnPlace place = { &reg->fields[i], -1,
                                shown && (reg->fields[i].flags & ZB_FIELD_LISTED) };

        g_array_append_val (layout, place);
      }
}

static void
append_stored (GArray *layout, const ZbRegister *reg, GVariant *stored)
{
  GVariantIter iter;
  const char *name = NULL;
  int width = -1;
  gboolean shown = FALSE;

  g_variant_iter_init (&iter, stored);
  while (g_variant_iter_next (&iter, "(&sib)", &name, &width, &shown))
    {
      ZbColumnPlace place = { zb_register_get_field (reg, name), width, shown };

      if (place.field != NULL && find_place (layout, place.field) < 0)
        g_array_append_val (layout, place);
    }
}

static gboolean
takes_room (const ZbField *field)
{
  return field->type == ZB_FIELD_TEXT || field->type == ZB_FIELD_LONG_TEXT ||
         field->type == ZB_FIELD_REFERENCE;
}

/* The column that grows with the window: the widest text shown, else the last shown. */
static gint
find_expanding (GArray *layout)
{
  gint best = -1;
  guint best_width = 0;

  for (guint i = 0; i < layout->len; i++)
    {
      const ZbColumnPlace *place = &g_array_index (layout, ZbColumnPlace, i);

      if (!place->shown)
        continue;
      if (best < 0 || (takes_room (place->field) && place->field->width > best_width) ||
          best_width == 0)
        {
          best = i;
          best_width = takes_room (place->field) ? MAX (place->field->width, 1) : 0;
        }
    }

  return best;
}

GArray *
zb_column_layout_default (const ZbRegister *reg)
{
  GArray *layout = g_array_new (FALSE, FALSE, sizeof (ZbColumnPlace));

  append_rest (layout, reg, TRUE);
  return layout;
}

GArray *
zb_column_layout_load (GSettings *settings, const ZbRegister *reg)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, KEY);
  g_autoptr (GVariant) stored = g_variant_lookup_value (all, reg->name, G_VARIANT_TYPE ("a(sib)"));
  GArray *layout = NULL;

  if (stored == NULL)
    return zb_column_layout_default (reg);

  layout = g_array_new (FALSE, FALSE, sizeof (ZbColumnPlace));
  append_stored (layout, reg, stored);
  append_rest (layout, reg, FALSE);
  return layout;
}

void
zb_column_layout_save (GSettings *settings, const ZbRegister *reg, GArray *layout)
{
  g_autoptr (GVariant) all = g_settings_get_value (settings, KEY);
  GVariantBuilder others, places;
  GVariantIter iter;
  const char *name = NULL;
  GVariant *value = NULL;

  g_variant_builder_init (&others, G_VARIANT_TYPE ("a{sa(sib)}"));
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_loop (&iter, "{&s@a(sib)}", &name, &value))
    if (g_strcmp0 (name, reg->name) != 0)
      g_variant_builder_add (&others, "{s@a(sib)}", name, value);

  g_variant_builder_init (&places, G_VARIANT_TYPE ("a(sib)"));
  for (guint i = 0; i < layout->len; i++)
    {
      const ZbColumnPlace *place = &g_array_index (layout, ZbColumnPlace, i);

      g_variant_builder_add (&places, "(sib)", place->field->name, place->width, place->shown);
    }
  g_variant_builder_add (&others, "{s@a(sib)}", reg->name, g_variant_builder_end (&places));
  g_settings_set_value (settings, KEY, g_variant_builder_end (&others));
}

void
zb_column_layout_apply (GArray *layout,
                        const ZbRegister *reg,
                        ZbLanguage language,
                        GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  gint expanding = find_expanding (layout);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }

  for (guint i = 0; i < layout->len; i++)
    {
      const ZbColumnPlace *place = &g_array_index (layout, ZbColumnPlace, i);
      g_autoptr (GtkColumnViewColumn) column = NULL;

      if (!place->shown)
        continue;
      column = zb_record_column_new (reg, place->field, language);
      if (place->width > 0)
        gtk_column_view_column_set_fixed_width (column, place->width);
      else if ((gint)i == expanding)
        gtk_column_view_column_set_fixed_width (
          column, MIN (gtk_column_view_column_get_fixed_width (column), LEAST_EXPANDING));
      gtk_column_view_column_set_expand (column, (gint)i == expanding);
      gtk_column_view_append_column (view, column);
    }
}

GArray *
zb_column_layout_read (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  GArray *layout = g_array_new (FALSE, FALSE, sizeof (ZbColumnPlace));

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      ZbColumnPlace place = { zb_record_column_get_field (column),
                              gtk_column_view_column_get_fixed_width (column), TRUE };

      g_array_append_val (layout, place);
    }

  return layout;
}
