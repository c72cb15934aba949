/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A table small enough to be made with its card, which has no room for it. */

#include "config.h"

#include "ui/zb-rate-popover.h"

#include <glib/gi18n.h>

#include "stats/zb-sensitivity.h"
#include "ui/zb-card-text.h"

static void
add_cell (GtkGrid *grid, const char *text, int column, int row, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "numeric");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static GtkWidget *
make_grid (const ZbCard *card, const ZbSensitivity *sensitivity, ZbLanguage language)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_widget_set_halign (grid, GTK_ALIGN_START);
  /* Translators: headers of a small table: đồng per USD, and the percentage of plan at that rate. */
  add_cell (GTK_GRID (grid), _ ("Rate"), 0, 0, "heading");
  add_cell (GTK_GRID (grid), _ ("Of plan"), 1, 0, "heading");
  for (int i = 0; i < ZB_N_SENSITIVITY_RATES; i++)
    {
      const ZbRatePoint *point = &sensitivity->points[i];
      const char *style = point->rate == card->rate ? "heading" : NULL;
      g_autofree char *rate = zb_card_text_dup_rate (point->rate, language);
      g_autofree char *percent =
        zb_card_format_percent (point->percent, card->percent_decimals, FALSE, language);

      add_cell (GTK_GRID (grid), rate, 0, i + 1, style);
      add_cell (GTK_GRID (grid), percent, 1, i + 1, style);
    }
  return grid;
}

/* "181% holds from 22,921.5 to 23,140.2 đồng per USD." */
static GtkWidget *
make_sentence (const ZbCard *card, const ZbSensitivity *sensitivity, ZbLanguage language)
{
  g_autofree char *percent =
    zb_card_format_percent (sensitivity->points[ZB_N_SENSITIVITY_RATES / 2].percent,
                            card->percent_decimals, FALSE, language);
  g_autofree char *from = zb_card_text_dup_rate (sensitivity->from, language);
  g_autofree char *to = zb_card_text_dup_rate (sensitivity->to, language);
  /* Translators: %1$s is a percentage of plan, %2$s and %3$s exchange rates. */
  g_autofree char *text =
    g_strdup_printf (_ ("%1$s is told at every rate from %2$s to %3$s."), percent, from, to);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  return label;
}

GtkWidget *
zb_rate_popover_new (const ZbCard *card, ZbLanguage language)
{
  ZbSensitivity sensitivity;
  GtkWidget *popover = NULL, *box = NULL;

  g_return_val_if_fail (card != NULL, NULL);

  if (!zb_sensitivity_compute (card, &sensitivity))
    return NULL;
  popover = gtk_popover_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_object_set (box, "margin-start", 12, "margin-end", 12, "margin-top", 12, "margin-bottom", 12,
                NULL);
  gtk_box_append (GTK_BOX (box), make_sentence (card, &sensitivity, language));
  gtk_box_append (GTK_BOX (box), make_grid (card, &sensitivity, language));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}
