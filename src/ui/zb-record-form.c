/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The form: lays out rows, passes values between them and the record, and places sentences. It
 * writes nothing. */

#include "config.h"

#include "ui/zb-record-form.h"

#include <glib/gi18n.h>

struct _ZbRecordForm
{
  AdwBin parent_instance;

  GtkBox *box;
  GPtrArray *rows; /* of ZbFieldRow in the order shown, borrowed; the note's is the last */

  ZbContext *context;
  ZbRecord *record; /* as the form began */
  guint n_settled;  /* of the rows, while they are asked one after another */
  gboolean settling;
};

/* The note, which every register has, is no field of a description. */
static const ZbField note_field = {
  .name = "note",
  .label = N_ ("Note"),
  .type = ZB_FIELD_LONG_TEXT,
};

enum
{
  FINISHED,
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZbRecordForm, zb_record_form, ADW_TYPE_BIN)

static void
problem_changed_cb (ZbFieldRow *row, GtkWidget *message)
{
  const char *problem = zb_field_row_get_problem (row);
  GtkWidget *label = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (message));

  gtk_label_set_label (GTK_LABEL (label), problem != NULL ? problem : "");
  gtk_widget_set_visible (message, problem != NULL);
}

/* Takes away what the form shows of a reference within the record that was just replaced. */
static void
update_within (ZbRecordForm *self, ZbFieldRow *owner, gboolean clear)
{
  const char *name = zb_field_row_get_field (owner)->name;
  g_auto (ZbValue) id = { 0 };

  if (!zb_field_row_get_value (owner, &id, NULL))
    zb_value_clear (&id);
  for (guint i = 0; i < self->rows->len; i++)
    {
      ZbFieldRow *row = self->rows->pdata[i];
      g_auto (ZbValue) none = { 0 };

      if (g_strcmp0 (zb_field_row_get_field (row)->within, name) != 0)
        continue;
      zb_field_row_set_within (row, id.integer);
      if (clear)
        zb_field_row_set_value (row, &none, NULL);
    }
}

static void
edited_cb (ZbRecordForm *self, ZbFieldRow *row)
{
  zb_field_row_set_problem (row, NULL);
  update_within (self, row, TRUE);
}

static void
finished_cb (ZbRecordForm *self, ZbFieldRow *row)
{
  guint position;

  if (!g_ptr_array_find (self->rows, row, &position))
    return;
  if (position + 1 < self->rows->len - 1)
    gtk_widget_grab_focus (self->rows->pdata[position + 1]);
  else
    g_signal_emit (self, signals[FINISHED], 0);
}

/* Goes on to the next row, since a reference may be looked for within the one before it. */
static gboolean
settle_rows (ZbRecordForm *self)
{
  while (self->n_settled < self->rows->len)
    if (!zb_field_row_settle (self->rows->pdata[self->n_settled++]))
      return FALSE;
  return TRUE;
}

static void
settled_cb (ZbRecordForm *self, ZbFieldRow *row)
{
  if (!self->settling || self->rows->pdata[self->n_settled - 1] != row || !settle_rows (self))
    return;
  self->settling = FALSE;
  g_signal_emit (self, signals[SETTLED], 0);
}

/* The sentence under a row: a row of its own, so that any kind of row can have one. */
static GtkWidget *
make_message (ZbFieldRow *row)
{
  GtkWidget *message = adw_preferences_row_new ();
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                  "margin-top", 6, "margin-bottom", 9, "margin-start", 12, "margin-end", 12,
                  "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);

  gtk_widget_add_css_class (label, "error");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (message, "zb-message");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (message), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (message), FALSE);
  gtk_widget_set_focusable (message, FALSE);
  gtk_widget_set_visible (message, FALSE);
  g_signal_connect_object (row, "problem-changed", G_CALLBACK (problem_changed_cb), message, 0);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE,
                                  label, NULL, -1);
  return message;
}

static void
add_row (ZbRecordForm *self,
         AdwPreferencesGroup *group,
         const ZbField *field,
         const ZbValue *value,
         const char *label)
{
  ZbFieldRow *row = ZB_FIELD_ROW (zb_field_row_new (self->record->reg, field, self->context));

  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  adw_preferences_group_add (group, make_message (row));
  zb_field_row_set_value (row, value, label);
  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "settled", G_CALLBACK (settled_cb), self, G_CONNECT_SWAPPED);
}

static void
add_derived (ZbRecordForm *self,
             AdwPreferencesGroup *group,
             const ZbField *field,
             const ZbValue *value,
             const char *label)
{
  ZbLanguage language = zb_context_get_language (self->context);
  g_autofree char *text = zb_field_format_with_unit (field, value, label, language);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                 zb_field_get_label (field), "subtitle", text, NULL);

  gtk_widget_add_css_class (row, "property");
  gtk_widget_set_tooltip_text (row, field->help != NULL ? _ (field->help)
                                                        : _ ("Follows from the other entries"));
  adw_preferences_group_add (group, row);
}

static AdwPreferencesGroup *
add_group (ZbRecordForm *self, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->box, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
fill (ZbRecordForm *self)
{
  const ZbRegister *reg = self->record->reg;
  AdwPreferencesGroup *group = NULL;
  g_auto (ZbValue) note = { 0 };

  for (guint i = 0; i < reg->n_fields; i++)
    {
      const ZbField *field = &reg->fields[i];
      const ZbValue *value = &self->record->values[i];
      const char *label = self->record->labels[i];

      if (group == NULL || field->section != NULL)
        group = add_group (self, field->section != NULL ? _ (field->section) : "");
      if ((field->flags & ZB_FIELD_DERIVED) == 0)
        add_row (self, group, field, value, label);
      else if (self->record->id != 0 && value->kind != ZB_VALUE_NULL)
        add_derived (self, group, field, value, label);
    }

  zb_value_set_text (&note, self->record->note);
  add_row (self, add_group (self, ""), &note_field, &note, NULL);
  for (guint i = 0; i < self->rows->len; i++)
    update_within (self, self->rows->pdata[i], FALSE);
}

/* Where @row's value stands in @record; NULL: it is the note. */
static ZbValue *
get_slot (ZbRecord *record, ZbFieldRow *row, guint *index)
{
  const ZbField *field = zb_field_row_get_field (row);

  if (field == &note_field)
    return NULL;
  *index = (guint)(field - record->reg->fields);
  return &record->values[*index];
}

/* Puts @row's value into @record. */
static gboolean
read_row (ZbFieldRow *row, ZbRecord *record, GError **error)
{
  guint index = 0;
  ZbValue *slot = get_slot (record, row, &index);
  g_auto (ZbValue) value = { 0 };

  if (!zb_field_row_get_value (row, &value, error))
    return FALSE;
  if (slot == NULL)
    {
      g_set_str (&record->note, value.text);
      return TRUE;
    }
  zb_value_copy (&value, slot);
  if (zb_field_row_get_field (row)->type == ZB_FIELD_REFERENCE)
    g_set_str (&record->labels[index],
               value.kind != ZB_VALUE_NULL ? zb_field_row_get_label (row) : NULL);
  return TRUE;
}

static gboolean
has_problem (ZbRecordForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (zb_field_row_get_problem (self->rows->pdata[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
zb_record_form_finalize (GObject *object)
{
  ZbRecordForm *self = ZB_RECORD_FORM (object);

  g_ptr_array_unref (self->rows);
  g_clear_object (&self->context);
  g_clear_pointer (&self->record, zb_record_unref);

  G_OBJECT_CLASS (zb_record_form_parent_class)->finalize (object);
}

static void
zb_record_form_class_init (ZbRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zb_record_form_finalize;

  signals[FINISHED] = g_signal_new ("finished", ZB_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  signals[SETTLED] = g_signal_new ("settled", ZB_TYPE_RECORD_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
zb_record_form_init (ZbRecordForm *self)
{
  self->rows = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
zb_record_form_new (ZbContext *context, ZbRecord *record)
{
  ZbRecordForm *self;

  g_return_val_if_fail (ZB_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (record != NULL, NULL);

  self = g_object_new (ZB_TYPE_RECORD_FORM, NULL);
  self->context = g_object_ref (context);
  self->record = zb_record_ref (record);
  fill (self);
  return GTK_WIDGET (self);
}

gboolean
zb_record_form_is_altered (ZbRecordForm *self)
{
  g_return_val_if_fail (ZB_IS_RECORD_FORM (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      ZbFieldRow *row = self->rows->pdata[i];
      guint index;
      ZbValue *slot = get_slot (self->record, row, &index);
      g_auto (ZbValue) now = { 0 };
      g_auto (ZbValue) note = { 0 };

      zb_value_set_text (&note, self->record->note);
      if (!zb_field_row_get_value (row, &now, NULL) ||
          !zb_value_equal (slot != NULL ? slot : &note, &now))
        return TRUE;
    }
  return FALSE;
}

gboolean
zb_record_form_settle (ZbRecordForm *self)
{
  g_return_val_if_fail (ZB_IS_RECORD_FORM (self), TRUE);

  self->settling = FALSE;
  self->n_settled = 0;
  self->settling = !settle_rows (self);
  return !self->settling;
}

ZbRecord *
zb_record_form_read (ZbRecordForm *self)
{
  g_autoptr (ZbRecord) record = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  g_return_val_if_fail (ZB_IS_RECORD_FORM (self), NULL);

  record = zb_record_copy (self->record);
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autoptr (GError) error = NULL;

      read_row (self->rows->pdata[i], record, &error);
      zb_field_row_set_problem (self->rows->pdata[i], error != NULL ? error->message : NULL);
    }

  findings = zb_register_check_record (record->reg, record);
  zb_record_form_show_findings (self, findings);
  return has_problem (self) ? NULL : g_steal_pointer (&record);
}

const char *
zb_record_form_show_findings (ZbRecordForm *self, GPtrArray *findings)
{
  const char *homeless = NULL;

  g_return_val_if_fail (ZB_IS_RECORD_FORM (self), NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const ZbFinding *finding = findings->pdata[i];
      ZbFieldRow *row = NULL;

      if (finding->severity != ZB_SEVERITY_ERROR)
        continue;
      if (finding->field != NULL && (finding->reg == NULL || finding->reg == self->record->reg))
        row = zb_record_form_get_row (self, finding->field);
      if (row == NULL && homeless == NULL)
        homeless = finding->sentence;
      else if (row != NULL && zb_field_row_get_problem (row) == NULL)
        zb_field_row_set_problem (row, finding->sentence);
    }
  return homeless;
}

gboolean
zb_record_form_focus_problem (ZbRecordForm *self)
{
  g_return_val_if_fail (ZB_IS_RECORD_FORM (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    if (zb_field_row_get_problem (self->rows->pdata[i]) != NULL)
      return gtk_widget_grab_focus (self->rows->pdata[i]);
  return FALSE;
}

GtkWidget *
zb_record_form_get_first (ZbRecordForm *self)
{
  g_return_val_if_fail (ZB_IS_RECORD_FORM (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_auto (ZbValue) value = { 0 };

      if (zb_field_row_get_value (self->rows->pdata[i], &value, NULL) &&
          value.kind == ZB_VALUE_NULL)
        return self->rows->pdata[i];
    }
  return self->rows->pdata[0];
}

ZbFieldRow *
zb_record_form_get_row (ZbRecordForm *self, const char *field)
{
  g_return_val_if_fail (ZB_IS_RECORD_FORM (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (zb_field_row_get_field (self->rows->pdata[i])->name, field))
      return self->rows->pdata[i];
  return NULL;
}
