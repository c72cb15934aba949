/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes counts and totals that others have counted. */

#include "config.h"

#include "ui/zb-status-bar.h"

#include "register/zb-field-text.h"

#include <glib/gi18n.h>

struct _ZbStatusBar
{
  AdwBin parent_instance;

  AdwWrapBox *shown;
  AdwWrapBox *selected;

  const ZbRegister *reg;
  ZbLanguage language;
};

G_DEFINE_FINAL_TYPE (ZbStatusBar, zb_status_bar, ADW_TYPE_BIN)

#define SEPARATOR " · "

static gboolean
is_told (const ZbField *field)
{
  return (field->flags & ZB_FIELD_TOTALLED) && (field->flags & ZB_FIELD_LISTED);
}

/* Whether another total has the same unit, so that this one must be named. */
static gboolean
is_one_of_many (const ZbRegister *reg, const ZbField *field)
{
  for (guint i = 0; i < reg->n_fields; i++)
    if (&reg->fields[i] != field && is_told (&reg->fields[i]) && reg->fields[i].unit == field->unit)
      return TRUE;

  return FALSE;
}

static char *
format_total (const ZbRegister *reg, const ZbField *field, gint64 total, ZbLanguage language)
{
  ZbValue value = { ZB_VALUE_INTEGER, total, NULL };
  g_autofree char *text = zb_field_format_with_unit (field, &value, NULL, language);

  if (!is_one_of_many (reg, field))
    return g_steal_pointer (&text);

  /* Translators: a total: %1$s is what was added up (“Leased area”), %2$s how much it is (“81,3
   * ha”). */
  return g_strdup_printf (_ ("%1$s: %2$s"), zb_field_get_label (field), text);
}

static char *
format_count (guint count, ZbLanguage language)
{
  return zb_decimal_format (count, 0, 0, 0, zb_number_style_of (language));
}

/* Each part is a label of its own, so that a line never breaks within an amount. */
static void
show_parts (AdwWrapBox *box, const char *count, const char *totals)
{
  g_auto (GStrv) parts = g_strsplit (totals, SEPARATOR, -1);
  g_autofree char *text =
    *totals != '\0' ? g_strconcat (count, SEPARATOR, totals, NULL) : g_strdup (count);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);

  for (gint i = -1; i < (gint)g_strv_length (parts); i++)
    {
      g_autofree char *part = i < 0 ? g_strdup (count) : g_strconcat ("·\302\240", parts[i], NULL);
      GtkWidget *label = gtk_label_new (part);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "numeric");
      gtk_widget_add_css_class (label, "caption");
      adw_wrap_box_append (box, label);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
zb_status_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZB_TYPE_STATUS_BAR);

  G_OBJECT_CLASS (zb_status_bar_parent_class)->dispose (object);
}

static void
zb_status_bar_class_init (ZbStatusBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_status_bar_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/zb-status-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbStatusBar, shown);
  gtk_widget_class_bind_template_child (widget_class, ZbStatusBar, selected);
}

static void
zb_status_bar_init (ZbStatusBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
zb_status_bar_set_register (ZbStatusBar *self, const ZbRegister *reg, ZbLanguage language)
{
  g_return_if_fail (ZB_IS_STATUS_BAR (self));

  self->reg = reg;
  self->language = language;
}

void
zb_status_bar_set_shown (ZbStatusBar *self, guint n_shown, guint n_all, GArray *totals)
{
  g_autofree char *shown = NULL;
  g_autofree char *all = NULL;
  g_autofree char *count = NULL;
  g_autofree char *sums = NULL;

  g_return_if_fail (ZB_IS_STATUS_BAR (self));
  g_return_if_fail (self->reg != NULL);

  shown = format_count (n_shown, self->language);
  all = format_count (n_all, self->language);
  if (n_shown == n_all)
    /* Translators: the number of entries of a register; %s is the number as it is written. */
    count = g_strdup_printf (ngettext ("%s entry", "%s entries", n_all), all);
  else
    /* Translators: how many entries a list shows (%1$s) of how many there are (%2$s). */
    count = g_strdup_printf (_ ("%1$s of %2$s"), shown, all);

  sums = zb_status_bar_format_totals (self->reg, totals, self->language);
  show_parts (self->shown, count, sums);
}

void
zb_status_bar_set_selected (ZbStatusBar *self, guint n_selected, GArray *totals)
{
  g_autofree char *number = NULL;
  g_autofree char *count = NULL;
  g_autofree char *sums = NULL;

  g_return_if_fail (ZB_IS_STATUS_BAR (self));
  g_return_if_fail (self->reg != NULL);

  number = format_count (n_selected, self->language);
  /* Translators: how many entries are selected; %s is the number as it is written. */
  count = g_strdup_printf (ngettext ("%s selected", "%s selected", n_selected), number);
  sums = zb_status_bar_format_totals (self->reg, totals, self->language);
  show_parts (self->selected, count, sums);
  gtk_widget_set_visible (GTK_WIDGET (self->selected), n_selected > 1);
}

char *
zb_status_bar_format_totals (const ZbRegister *reg, GArray *totals, ZbLanguage language)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; totals != NULL && i < reg->n_fields && n < totals->len; i++)
    {
      const ZbField *field = &reg->fields[i];
      g_autofree char *total = NULL;

      if (!(field->flags & ZB_FIELD_TOTALLED))
        continue;
      n++;
      if (!is_told (field))
        continue;

      total = format_total (reg, field, g_array_index (totals, gint64, n - 1), language);
      g_string_append_printf (text, "%s%s", text->len > 0 ? SEPARATOR : "", total);
    }

  return g_string_free_and_steal (text);
}
