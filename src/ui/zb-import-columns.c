/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for each field, and for each part of a reference that takes several columns; the choices are
 * the sheet's own headings. */

#include "config.h"

#include "ui/zb-import-columns.h"

#include <glib/gi18n.h>

#include "exchange/zb-export-columns.h"
#include "exchange/zb-sheet-mapping.h"

struct _ZbImportColumns
{
  AdwDialog parent_instance;

  AdwPreferencesPage *page;
  AdwPreferencesGroup *fields;

  ZbContext *context;
  ZbImporter *importer;
  ZbImportSheet *sheet; /* borrowed from the importer */
  GPtrArray *registers; /* ZbRegister, in the order of the row's model but for its first */
  gboolean filling;
  gboolean altered;
};

enum
{
  SIGNAL_CORRECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZbImportColumns, zb_import_columns, ADW_TYPE_DIALOG)

static GtkWidget *
make_row (const char *title, GtkStringList *model, guint selected)
{
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (model));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  return row;
}

static void
column_chosen_cb (ZbImportColumns *self, GParamSpec *pspec, AdwComboRow *row)
{
  const char *path = g_object_get_data (G_OBJECT (row), "path");
  gint column = (gint)adw_combo_row_get_selected (row) - 1;

  if (self->filling || self->sheet->layout == NULL)
    return;

  self->altered = zb_sheet_layout_set_column (self->sheet->layout, path, column) || self->altered;
}

static void
style_chosen_cb (ZbImportColumns *self, GParamSpec *pspec, AdwComboRow *row)
{
  static const ZbNumberStyle styles[] = { ZB_NUMBER_STYLE_UNKNOWN, ZB_NUMBER_STYLE_COMMA,
                                          ZB_NUMBER_STYLE_POINT };

  self->altered =
    zb_sheet_layout_set_style (self->sheet->layout, g_object_get_data (G_OBJECT (row), "path"),
                               styles[adw_combo_row_get_selected (row)]) ||
    self->altered;
}

static GtkStringList *
make_headings (const ZbSheetLayout *layout)
{
  GtkStringList *model = gtk_string_list_new (NULL);

  /* Translators: a choice among the columns of a sheet. */
  gtk_string_list_append (model, _ ("Not read"));
  for (guint i = 0; i < layout->n_columns; i++)
    {
      g_autofree char *name = zb_table_column_name (i);
      g_autofree char *heading = g_strdup_printf ("%s: %s", name, layout->headers[i]);

      gtk_string_list_append (model, heading);
    }
  return model;
}

/* @whole: what stands before the path and the title of a part, or NULL. */
static void
add_binding (ZbImportColumns *self,
             const ZbBinding *binding,
             GtkStringList *headings,
             const char *whole_path,
             const char *whole_title)
{
  const char *label = zb_field_get_label (binding->field);
  g_autofree char *path = whole_path != NULL
                            ? g_strdup_printf ("%s.%s", whole_path, binding->field->name)
                            : g_strdup (binding->field->name);
  g_autofree char *title =
    whole_title != NULL ? zb_export_join_headers (whole_title, label) : g_strdup (label);
  GtkWidget *row = NULL;

  if (binding->within || (binding->field->flags & ZB_FIELD_DERIVED) != 0)
    return;
  if (binding->field->type == ZB_FIELD_REFERENCE && binding->n_parts > 0)
    {
      for (guint i = 0; i < binding->n_parts; i++)
        add_binding (self, &binding->parts[i], headings, path, title);
      return;
    }
  row = make_row (title, headings, (guint)(binding->column + 1));
  g_object_set_data_full (G_OBJECT (row), "path", g_steal_pointer (&path), g_free);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (column_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->fields, row);
}

static void
show_fields (ZbImportColumns *self)
{
  const ZbSheetLayout *layout = self->sheet->layout;
  g_autoptr (GtkStringList) headings = layout != NULL ? make_headings (layout) : NULL;

  if (self->fields != NULL)
    adw_preferences_page_remove (self->page, self->fields);
  self->fields = NULL;
  if (layout == NULL)
    return;

  self->filling = TRUE;
  self->fields = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->fields, _ ("Columns"));
  adw_preferences_page_add (self->page, self->fields);
  for (guint i = 0; i < layout->reg->n_fields; i++)
    add_binding (self, &layout->bindings[i], headings, NULL, NULL);
  self->filling = FALSE;
}

static void
register_chosen_cb (ZbImportColumns *self, GParamSpec *pspec, AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);
  const ZbRegister *reg = selected > 0 ? g_ptr_array_index (self->registers, selected - 1) : NULL;

  if (self->filling)
    return;

  self->altered = TRUE;
  if (!zb_importer_set_register (self->importer, self->sheet, reg) && reg != NULL)
    zb_context_say (self->context, _ ("No heading of the sheet names a field of this register."));
  show_fields (self);
}

static gint
compare_labels (gconstpointer a, gconstpointer b)
{
  const ZbRegister *x = *(const ZbRegister *const *)a, *y = *(const ZbRegister *const *)b;

  return g_utf8_collate (_ (x->label), _ (y->label));
}

static void
add_register_row (ZbImportColumns *self)
{
  const ZbRegister *const *all = zb_registers_get_all ();
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *row = NULL;
  guint selected = 0;

  for (guint i = 0; all[i] != NULL; i++)
    g_ptr_array_add (self->registers, (gpointer)all[i]);
  g_ptr_array_sort (self->registers, compare_labels);
  /* Translators: a choice among the registers that a sheet may be read into. */
  gtk_string_list_append (model, _ ("None: leave the sheet out"));
  for (guint i = 0; i < self->registers->len; i++)
    {
      const ZbRegister *reg = g_ptr_array_index (self->registers, i);

      gtk_string_list_append (model, _ (reg->label));
      if (self->sheet->layout != NULL && self->sheet->layout->reg == reg)
        selected = i + 1;
    }
  row = make_row (_ ("Register"), model, selected);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (register_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
  adw_preferences_page_add (self->page, group);
}

/* A column whose figures may be read in two ways. */
static void
add_question (ZbImportColumns *self, AdwPreferencesGroup *group, const ZbImportQuestion *question)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  const char *readings[] = { question->with_comma, question->with_point };
  GtkWidget *row = NULL;

  gtk_string_list_append (model, _ ("Not decided"));
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      /* Translators: %1$s is a number as a sheet writes it, %2$s what it is. */
      g_autofree char *text =
        g_strdup_printf (_ ("“%1$s” is %2$s"), question->example, readings[i]);

      gtk_string_list_append (model, text);
    }
  row = make_row (zb_field_get_label (question->field), model, 0);
  g_object_set_data (G_OBJECT (row), "path", (gpointer)question->field->name);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (style_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
}

static void
add_questions (ZbImportColumns *self, GPtrArray *questions)
{
  AdwPreferencesGroup *group = NULL;

  if (questions == NULL || questions->len == 0)
    return;

  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, _ ("How Numbers Are Meant"));
  for (guint i = 0; i < questions->len; i++)
    add_question (self, group, g_ptr_array_index (questions, i));
  adw_preferences_page_add (self->page, group);
}

static void
zb_import_columns_closed (AdwDialog *dialog)
{
  if (ZB_IMPORT_COLUMNS (dialog)->altered)
    g_signal_emit (dialog, signals[SIGNAL_CORRECTED], 0);
}

static void
zb_import_columns_dispose (GObject *object)
{
  ZbImportColumns *self = ZB_IMPORT_COLUMNS (object);

  g_clear_object (&self->context);
  g_clear_object (&self->importer);
  g_clear_pointer (&self->registers, g_ptr_array_unref);

  G_OBJECT_CLASS (zb_import_columns_parent_class)->dispose (object);
}

static void
zb_import_columns_class_init (ZbImportColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_import_columns_dispose;
  ADW_DIALOG_CLASS (klass)->closed = zb_import_columns_closed;
  signals[SIGNAL_CORRECTED] = g_signal_new ("corrected", G_TYPE_FROM_CLASS (klass),
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
zb_import_columns_init (ZbImportColumns *self)
{
  GtkWidget *view = adw_toolbar_view_new ();

  self->registers = g_ptr_array_new ();
  self->page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->page));
  adw_dialog_set_child (ADW_DIALOG (self), view);
  adw_dialog_set_content_width (ADW_DIALOG (self), 560);
  adw_dialog_set_content_height (ADW_DIALOG (self), 620);
}

AdwDialog *
zb_import_columns_new (ZbContext *context,
                       ZbImporter *importer,
                       ZbImportSheet *sheet,
                       GPtrArray *questions)
{
  ZbImportColumns *self = g_object_new (ZB_TYPE_IMPORT_COLUMNS, NULL);
  const char *name = zb_table_reader_get_sheet_name (sheet->reader, sheet->sheet);

  self->context = g_object_ref (context);
  self->importer = g_object_ref (importer);
  self->sheet = sheet;
  adw_dialog_set_title (ADW_DIALOG (self), name != NULL ? name : sheet->file);
  add_register_row (self);
  if (sheet->layout != NULL)
    add_questions (self, questions);
  show_fields (self);
  return ADW_DIALOG (self);
}
