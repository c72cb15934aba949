/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which fields stand on the two lines the register's description says. */

#include "config.h"

#include "ui/zb-cell-row.h"

#include "register/zb-field-text.h"
#include "ui/zb-cell.h"
#include "ui/zb-record-page-text.h"

struct _ZbCellRow
{
  AdwBin parent_instance;

  GtkInscription *title;
  GtkInscription *subtitle;
  GtkInscription *figure;
  GtkWidget *pill;

  const ZbRegister *reg;
  ZbLanguage language;
  ZbRecordSlot *slot;
  gulong handler;
};

G_DEFINE_FINAL_TYPE (ZbCellRow, zb_cell_row, ADW_TYPE_BIN)

/* The text of a named field; "" for no field and no value. */
static char *
format_field (const ZbRecord *record, const char *name, ZbLanguage language)
{
  if (name == NULL)
    return g_strdup ("");

  return zb_cell_format (record, zb_register_get_field (record->reg, name), language);
}

static void
show_pill (ZbCellRow *self, const ZbRecord *record)
{
  const ZbField *field =
    self->reg->state != NULL ? zb_register_get_field (self->reg, self->reg->state) : NULL;
  g_autofree char *text = NULL;

  if (field == NULL || record == NULL)
    {
      gtk_widget_set_visible (self->pill, FALSE);
      return;
    }

  text = zb_cell_format (record, field, self->language);
  zb_cell_set_pill (self->pill, field, zb_record_get_text (record, field->name), text);
}

static void
set_text (GtkInscription *inscription, const char *text)
{
  gtk_inscription_set_text (inscription, text);
}

static void
show (ZbCellRow *self, const ZbRecord *record)
{
  g_autofree char *title =
    record != NULL ? zb_register_dup_title (self->reg, record, self->language) : NULL;
  g_autofree char *subtitle =
    record != NULL ? format_field (record, self->reg->subtitle, self->language) : NULL;
  g_autofree char *figure =
    record != NULL ? zb_record_text_dup_figure (record, self->language) : NULL;

  set_text (self->title, title);
  set_text (self->subtitle, subtitle);
  set_text (self->figure, figure);
  /* Two more: a percent sign or an M is wider than the average that is reckoned with. */
  gtk_inscription_set_nat_chars (self->figure, figure != NULL ? g_utf8_strlen (figure, -1) + 2 : 0);
  show_pill (self, record);
}

static void
record_cb (ZbCellRow *self)
{
  show (self, zb_record_slot_get_record (self->slot));
}

static void
zb_cell_row_dispose (GObject *object)
{
  ZbCellRow *self = ZB_CELL_ROW (object);

  g_clear_signal_handler (&self->handler, self->slot);
  g_clear_object (&self->slot);
  gtk_widget_dispose_template (GTK_WIDGET (self), ZB_TYPE_CELL_ROW);

  G_OBJECT_CLASS (zb_cell_row_parent_class)->dispose (object);
}

static void
zb_cell_row_class_init (ZbCellRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_cell_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/zb-cell-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbCellRow, title);
  gtk_widget_class_bind_template_child (widget_class, ZbCellRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, ZbCellRow, figure);
  gtk_widget_class_bind_template_child (widget_class, ZbCellRow, pill);
}

static void
zb_cell_row_init (ZbCellRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zb_cell_row_new (const ZbRegister *reg, ZbLanguage language)
{
  ZbCellRow *self = g_object_new (ZB_TYPE_CELL_ROW, NULL);

  self->reg = reg;
  self->language = language;
  return GTK_WIDGET (self);
}

void
zb_cell_row_set_slot (ZbCellRow *self, ZbRecordSlot *slot)
{
  g_return_if_fail (ZB_IS_CELL_ROW (self));

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
zb_cell_row_get_slot (ZbCellRow *self)
{
  g_return_val_if_fail (ZB_IS_CELL_ROW (self), NULL);

  return self->slot;
}

char *
zb_cell_row_describe (const ZbRecord *record, ZbLanguage language)
{
  g_autofree char *title = zb_register_dup_title (record->reg, record, language);
  g_autofree char *subtitle = format_field (record, record->reg->subtitle, language);
  g_autofree char *state = format_field (record, record->reg->state, language);
  g_autofree char *figure = zb_record_text_dup_figure (record, language);
  const char *const parts[] = { title, subtitle, state, figure };
  GString *sentence = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (sentence, "%s%s", sentence->len > 0 ? ", " : "", parts[i]);

  return g_string_free_and_steal (sentence);
}
