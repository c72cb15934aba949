/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The heading. Which fields are pills and figures follows from the register's description. */

#include "config.h"

#include "ui/zb-record-heading.h"

#include "ui/zb-pill.h"
#include "ui/zb-record-page-text.h"

/* More than these are read better as a list below. */
#define MAX_FIGURES 6

struct _ZbRecordHeading
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  AdwWrapBox *pills;
  AdwWrapBox *figures;
};

G_DEFINE_FINAL_TYPE (ZbRecordHeading, zb_record_heading, ADW_TYPE_BIN)

static void
set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
clear_wrap_box (AdwWrapBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);
}

/* The state first, then the other codes that lists show; nothing that is the title already. */
static void
show_pills (ZbRecordHeading *self, const ZbRecord *record)
{
  const ZbRegister *reg = record->reg;

  clear_wrap_box (self->pills);
  if (g_strcmp0 (reg->state, reg->title) != 0)
    adw_wrap_box_append (self->pills, zb_pill_new (zb_record_text_get_state (record)));
  for (guint i = 0; i < reg->n_fields; i++)
    {
      const ZbField *field = &reg->fields[i];

      if (zb_record_text_is_pill (reg, field) && g_strcmp0 (field->name, reg->state) != 0 &&
          g_strcmp0 (field->name, reg->title) != 0)
        adw_wrap_box_append (self->pills,
                             zb_pill_new (zb_record_text_get_code (record, field->name)));
    }
}

static char *
dup_amount (const ZbField *field, const ZbValue *value, ZbLanguage language)
{
  /* What a person enters with a sign is a change, and shown as one. */
  gboolean change = (field->flags & (ZB_FIELD_SIGNED | ZB_FIELD_DERIVED)) == ZB_FIELD_SIGNED &&
                    field->unit != ZB_UNIT_NONE;

  if (change)
    return zb_record_text_dup_delta (value->integer, field->unit, language);
  return zb_field_format_with_unit (field, value, NULL, language);
}

/* A key figure: its label over its value in large tabular digits. */
static GtkWidget *
make_figure (const ZbField *field, const ZbValue *value, ZbLanguage language)
{
  g_autofree char *text = dup_amount (field, value, language);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "label", zb_field_get_label (field), "xalign", 0.0, NULL);
  GtkWidget *amount = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "selectable",
                                    TRUE, "focusable", FALSE, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (amount, "title-3");
  gtk_widget_add_css_class (amount, "numeric");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (amount), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), amount);
  return box;
}

/* Totals that are not nothing, the register's own figure before the others. (transfer full, ZbField) */
static GPtrArray *
get_figures (const ZbRecord *record)
{
  const ZbRegister *reg = record->reg;
  GPtrArray *figures = g_ptr_array_new ();

  for (guint i = 0; i < reg->n_fields; i++)
    {
      const ZbField *field = &reg->fields[i];
      gboolean own = g_strcmp0 (field->name, reg->figure) == 0;

      if (field->type != ZB_FIELD_NUMBER || record->values[i].integer == 0)
        continue;
      if (own)
        g_ptr_array_insert (figures, 0, (gpointer)field);
      else if ((field->flags & ZB_FIELD_TOTALLED) != 0)
        g_ptr_array_add (figures, (gpointer)field);
    }
  if (figures->len > MAX_FIGURES)
    g_ptr_array_set_size (figures, MAX_FIGURES);
  return figures;
}

static void
show_figures (ZbRecordHeading *self, const ZbRecord *record, ZbLanguage language)
{
  g_autoptr (GPtrArray) figures = get_figures (record);

  clear_wrap_box (self->figures);
  for (guint i = 0; i < figures->len; i++)
    {
      const ZbField *field = figures->pdata[i];

      adw_wrap_box_append (self->figures,
                           make_figure (field, zb_record_get (record, field->name), language));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->figures), figures->len > 0);
}

static void
zb_record_heading_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZB_TYPE_RECORD_HEADING);

  G_OBJECT_CLASS (zb_record_heading_parent_class)->dispose (object);
}

static void
zb_record_heading_class_init (ZbRecordHeadingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_record_heading_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/zb-record-heading.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbRecordHeading, title);
  gtk_widget_class_bind_template_child (widget_class, ZbRecordHeading, subtitle);
  gtk_widget_class_bind_template_child (widget_class, ZbRecordHeading, pills);
  gtk_widget_class_bind_template_child (widget_class, ZbRecordHeading, figures);
}

static void
zb_record_heading_init (ZbRecordHeading *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
zb_record_heading_show (ZbRecordHeading *self, const ZbRecord *record, ZbLanguage language)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (ZB_IS_RECORD_HEADING (self));
  g_return_if_fail (record != NULL);

  title = zb_register_dup_title (record->reg, record, language);
  subtitle = zb_record_text_dup_field (record, record->reg->subtitle, language);
  set_label (self->title, title);
  set_label (self->subtitle, subtitle);
  show_pills (self, record);
  show_figures (self, record, language);
}

GPtrArray *
zb_record_heading_get_fields (const ZbRecord *record)
{
  const ZbRegister *reg;
  g_autoptr (GPtrArray) figures = NULL;
  GPtrArray *names;

  g_return_val_if_fail (record != NULL, NULL);

  reg = record->reg;
  figures = get_figures (record);
  names = g_ptr_array_new ();
  for (guint i = 0; i < reg->n_fields; i++)
    {
      const ZbField *field = &reg->fields[i];
      gboolean named =
        g_strcmp0 (field->name, reg->title) == 0 || g_strcmp0 (field->name, reg->subtitle) == 0;

      if (g_ptr_array_find (figures, field, NULL) || zb_record_text_is_pill (reg, field) ||
          (named && field->type == ZB_FIELD_TEXT))
        g_ptr_array_add (names, (gpointer)field->name);
    }
  g_ptr_array_add (names, NULL);
  return names;
}
