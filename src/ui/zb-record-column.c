/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a GtkColumnViewColumn of a field: title with unit, width, cells, and a sorter that sorts
 * nothing itself. The layout of all columns stands in zb-record-column-layout.c. */

#include "config.h"

#include "ui/zb-record-column.h"

#include "ui/zb-cell.h"

#include <glib/gi18n.h>

#define PIXELS_A_FIGURE 8
#define PIXELS_A_LETTER 7
#define PADDING 24
#define MAX_PILL_CHARS 22

/* Characters that a column has room for where its field says nothing. */
static const guint default_widths[ZB_N_FIELD_TYPES] = {
  [ZB_FIELD_TEXT] = 22,     [ZB_FIELD_LONG_TEXT] = 30,  [ZB_FIELD_CODE] = 16,
  [ZB_FIELD_CODES] = 24,    [ZB_FIELD_BOOLEAN] = 8,     [ZB_FIELD_NUMBER] = 14,
  [ZB_FIELD_YEAR] = 8,      [ZB_FIELD_PERIOD] = 12,     [ZB_FIELD_DATE] = 12,
  [ZB_FIELD_MOMENT] = 17,   [ZB_FIELD_REFERENCE] = 18,  [ZB_FIELD_COUNTRY] = 16,
  [ZB_FIELD_INDUSTRY] = 16, [ZB_FIELD_INDUSTRIES] = 20,
};

typedef struct
{
  const ZbRegister *reg;
  const ZbField *field;
  ZbLanguage language;
} Column;

static void
setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *item, gpointer user_data)
{
  const Column *column = user_data;

  gtk_column_view_cell_set_child (item, zb_cell_new (column->reg, column->field, column->language));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *item, gpointer user_data)
{
  zb_cell_set_slot (ZB_CELL (gtk_column_view_cell_get_child (item)),
                    gtk_column_view_cell_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *item, gpointer user_data)
{
  zb_cell_set_slot (ZB_CELL (gtk_column_view_cell_get_child (item)), NULL);
}

static void
column_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static GtkListItemFactory *
make_factory (const ZbRegister *reg, const ZbField *field, ZbLanguage language)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column *column = g_new0 (Column, 1);

  column->reg = reg;
  column->field = field;
  column->language = language;
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), column, column_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}

/* The longest word of a pill, with its air. */
static guint
get_pill_chars (const ZbField *field)
{
  glong longest = 0;

  for (const ZbCode *code = field->codes; code->code != NULL; code++)
    longest = MAX (longest, g_utf8_strlen (_ (code->label), -1));

  return MIN (longest, MAX_PILL_CHARS) + 3;
}

static int
get_default_width (const ZbRegister *reg, const ZbField *field, const char *title)
{
  guint chars = field->width > 0 ? field->width : default_widths[field->type];
  guint most = zb_field_is_figure (field) ? 18 : 14;

  if (zb_cell_is_pill (reg, field))
    chars = get_pill_chars (field);

  /* A title may be longer than what stands under it; all of a very long one would be too much. */
  chars = MAX (chars, MIN ((guint)g_utf8_strlen (title, -1) + 3, most));
  return chars * (zb_field_is_figure (field) ? PIXELS_A_FIGURE : PIXELS_A_LETTER) + PADDING;
}

GtkColumnViewColumn *
zb_record_column_new (const ZbRegister *reg, const ZbField *field, ZbLanguage language)
{
  g_autofree char *title = zb_field_get_header (field, language);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));
  GtkColumnViewColumn *column =
    gtk_column_view_column_new (title, make_factory (reg, field, language));

  gtk_column_view_column_set_id (column, field->name);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_fixed_width (column, get_default_width (reg, field, title));
  g_object_set_data (G_OBJECT (column), "field", (gpointer)field);

  return column;
}

const ZbField *
zb_record_column_get_field (GtkColumnViewColumn *column)
{
  g_return_val_if_fail (GTK_IS_COLUMN_VIEW_COLUMN (column), NULL);

  return g_object_get_data (G_OBJECT (column), "field");
}

/* The label of a header's button. */
static GtkWidget *
find_label (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *label = find_label (child);

      if (label != NULL)
        return label;
    }

  return NULL;
}

static gboolean
is_title_of_figure (GListModel *columns, const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_title (column), title) == 0)
        return zb_field_is_figure (zb_record_column_get_field (column));
    }

  return FALSE;
}

void
zb_record_column_align_titles (GtkColumnView *view)
{
  /* The header is the first child of a GtkColumnView, and has one button a column. */
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));

  for (GtkWidget *button = gtk_widget_get_first_child (header); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      GtkWidget *label = find_label (button);

      if (label == NULL)
        continue;

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (button, gtk_label_get_label (GTK_LABEL (label)));
      if (is_title_of_figure (gtk_column_view_get_columns (view),
                              gtk_label_get_label (GTK_LABEL (label))))
        {
          gtk_widget_set_hexpand (label, TRUE);
          gtk_label_set_xalign (GTK_LABEL (label), 1);
        }
    }
}
