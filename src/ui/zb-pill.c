/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pills are labels; their looks are in style.css. */

#include "config.h"

#include "ui/zb-pill.h"

#include <glib/gi18n.h>

GtkWidget *
zb_pill_new (const ZbCode *code)
{
  GtkWidget *pill = gtk_label_new (NULL);

  gtk_widget_set_halign (pill, GTK_ALIGN_START);
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (pill), PANGO_ELLIPSIZE_END);
  zb_pill_show (pill, code);
  return pill;
}

void
zb_pill_show (GtkWidget *pill, const ZbCode *code)
{
  const char *classes[] = { "zb-pill", code != NULL ? code->style : NULL, NULL };

  g_return_if_fail (GTK_IS_LABEL (pill));

  gtk_widget_set_css_classes (pill, classes);
  gtk_label_set_label (GTK_LABEL (pill), code != NULL ? _ (code->label) : "");
  gtk_widget_set_visible (pill, code != NULL);
}
