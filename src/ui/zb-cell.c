/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A cell holds one GtkInscription, whose size does not follow its text, so that a jump in a long
 * list measures nothing (measured.md, Lists). It writes its text when the slot's record comes or
 * changes. */

#include "config.h"

#include "ui/zb-cell.h"

#include "register/zb-field-text.h"

struct _ZbCell
{
  GtkWidget parent_instance;

  GtkWidget *inscription;

  const ZbRegister *reg;
  const ZbField *field;
  gint index;
  gboolean pill;
  ZbLanguage language;
  ZbRecordSlot *slot;
  gulong handler;
};

G_DEFINE_FINAL_TYPE (ZbCell, zb_cell, GTK_TYPE_WIDGET)

static const char *const pill_styles[] = { "success", "warning", "error", "accent" };

static void
show (ZbCell *self, const ZbRecord *record)
{
  g_autofree char *text = NULL;

  if (record == NULL)
    text = g_strdup ("");
  else
    text = zb_cell_format (record, self->field, self->language);

  if (self->pill)
    zb_cell_set_pill (self->inscription, self->field,
                      record != NULL ? record->values[self->index].text : NULL, text);
  else
    gtk_inscription_set_text (GTK_INSCRIPTION (self->inscription), text);
}

static void
record_cb (ZbCell *self)
{
  show (self, zb_record_slot_get_record (self->slot));
}

static void
zb_cell_dispose (GObject *object)
{
  ZbCell *self = ZB_CELL (object);

  g_clear_signal_handler (&self->handler, self->slot);
  g_clear_object (&self->slot);
  g_clear_pointer (&self->inscription, gtk_widget_unparent);

  G_OBJECT_CLASS (zb_cell_parent_class)->dispose (object);
}

static void
zb_cell_class_init (ZbCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_cell_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "zbcell");
}

static void
zb_cell_init (ZbCell *self)
{
  self->inscription = gtk_inscription_new (NULL);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->inscription),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_set_parent (self->inscription, GTK_WIDGET (self));
}

GtkWidget *
zb_cell_new (const ZbRegister *reg, const ZbField *field, ZbLanguage language)
{
  ZbCell *self = g_object_new (ZB_TYPE_CELL, NULL);

  self->reg = reg;
  self->field = field;
  self->index = zb_register_find_field (reg, field->name);
  self->pill = zb_cell_is_pill (reg, field);
  self->language = language;

  if (zb_field_is_figure (field))
    {
      gtk_inscription_set_xalign (GTK_INSCRIPTION (self->inscription), 1);
      gtk_widget_add_css_class (self->inscription, "numeric");
    }
  if (self->pill)
    {
      gtk_widget_add_css_class (self->inscription, "zb-pill");
      gtk_widget_set_halign (self->inscription, GTK_ALIGN_START);
      gtk_widget_set_valign (self->inscription, GTK_ALIGN_CENTER);
      gtk_inscription_set_xalign (GTK_INSCRIPTION (self->inscription), 0.5);
    }

  return GTK_WIDGET (self);
}

void
zb_cell_set_slot (ZbCell *self, ZbRecordSlot *slot)
{
  g_return_if_fail (ZB_IS_CELL (self));

  if (self->slot == slot)
    return;

  g_clear_signal_handler (&self->handler, self->slot);
  g_set_object (&self->slot, slot);
  if (slot == NULL)
    return;

  self->handler = g_signal_connect_swapped (slot, "notify::record", G_CALLBACK (record_cb), self);
  record_cb (self);
}

ZbRecordSlot *
zb_cell_get_slot (ZbCell *self)
{
  g_return_val_if_fail (ZB_IS_CELL (self), NULL);

  return self->slot;
}

const char *
zb_cell_get_text (ZbCell *self)
{
  g_return_val_if_fail (ZB_IS_CELL (self), NULL);

  return gtk_inscription_get_text (GTK_INSCRIPTION (self->inscription));
}

char *
zb_cell_format (const ZbRecord *record, const ZbField *field, ZbLanguage language)
{
  gint index = zb_register_find_field (record->reg, field->name);
  char *text = NULL;

  g_return_val_if_fail (index >= 0, NULL);

  text = zb_field_format (field, &record->values[index], record->labels[index], language);
  return g_strdelimit (text, "\r\n", ' ');
}

gboolean
zb_cell_is_pill (const ZbRegister *reg, const ZbField *field)
{
  if (field->type != ZB_FIELD_CODE)
    return FALSE;
  if (g_strcmp0 (reg->state, field->name) == 0)
    return TRUE;

  for (const ZbCode *code = field->codes; code->code != NULL; code++)
    if (code->style != NULL)
      return TRUE;

  return FALSE;
}

void
zb_cell_set_pill (GtkWidget *inscription, const ZbField *field, const char *code, const char *text)
{
  const ZbCode *entry = code != NULL ? zb_field_find_code (field, code) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pill_styles); i++)
    gtk_widget_remove_css_class (inscription, pill_styles[i]);
  if (entry != NULL && entry->style != NULL)
    gtk_widget_add_css_class (inscription, entry->style);

  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), text);
  /* Wide letters need more than the average: better a little air than an ellipsis. */
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (inscription), g_utf8_strlen (text, -1) + 2);
  gtk_widget_set_visible (inscription, *text != '\0');
}
