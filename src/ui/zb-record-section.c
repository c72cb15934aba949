/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sections of fields, as the register's description orders them. */

#include "config.h"

#include "ui/zb-record-section.h"

#include <glib/gi18n.h>

struct _ZbRecordSection
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* of ZbPropertyRow, borrowed */
  guint n_empty;
};

G_DEFINE_FINAL_TYPE (ZbRecordSection, zb_record_section, ADW_TYPE_PREFERENCES_GROUP)

static void
zb_record_section_finalize (GObject *object)
{
  g_ptr_array_unref (ZB_RECORD_SECTION (object)->rows);

  G_OBJECT_CLASS (zb_record_section_parent_class)->finalize (object);
}

static void
zb_record_section_class_init (ZbRecordSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zb_record_section_finalize;
}

static void
zb_record_section_init (ZbRecordSection *self)
{
  self->rows = g_ptr_array_new ();
}

GtkWidget *
zb_record_section_new (const char *title)
{
  return g_object_new (ZB_TYPE_RECORD_SECTION, "title", title, NULL);
}

void
zb_record_section_add (ZbRecordSection *self, ZbPropertyRow *row)
{
  g_return_if_fail (ZB_IS_RECORD_SECTION (self));

  g_ptr_array_add (self->rows, row);
  if (zb_property_row_is_empty (row))
    self->n_empty++;
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
}

guint
zb_record_section_get_n_empty (ZbRecordSection *self)
{
  g_return_val_if_fail (ZB_IS_RECORD_SECTION (self), 0);

  return self->n_empty;
}

void
zb_record_section_set_show_empty (ZbRecordSection *self, gboolean show_empty)
{
  g_return_if_fail (ZB_IS_RECORD_SECTION (self));

  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_visible (self->rows->pdata[i],
                            show_empty || !zb_property_row_is_empty (self->rows->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self), show_empty || self->n_empty < self->rows->len);
}

static void
add_note (GPtrArray *sections, const ZbRecord *record)
{
  ZbRecordSection *section = ZB_RECORD_SECTION (zb_record_section_new (""));

  zb_record_section_add (section,
                         ZB_PROPERTY_ROW (zb_property_row_new_for_text (_ ("Note"), record->note)));
  g_ptr_array_add (sections, section);
}

GPtrArray *
zb_record_section_make_all (const ZbRecord *record,
                            const char *const *left_out,
                            ZbLanguage language)
{
  g_autoptr (GPtrArray) sections = g_ptr_array_new ();
  const ZbRegister *reg = record->reg;

  for (guint i = 0; i < reg->n_fields; i++)
    {
      const ZbField *field = &reg->fields[i];

      if (sections->len == 0 || field->section != NULL)
        g_ptr_array_add (sections,
                         zb_record_section_new (field->section != NULL ? _ (field->section) : ""));
      if (left_out != NULL && g_strv_contains (left_out, field->name))
        continue;
      zb_record_section_add (sections->pdata[sections->len - 1],
                             ZB_PROPERTY_ROW (zb_property_row_new (field, &record->values[i],
                                                                   record->labels[i], language)));
    }
  add_note (sections, record);
  return g_steal_pointer (&sections);
}
