/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* References of forms. Each question to the book cancels the one before it. */

#include "config.h"

#include "ui/zb-reference-row.h"

#include "ui/zb-record-dialog.h"

#include <glib/gi18n.h>

#define MAX_SUGGESTIONS 20

struct _ZbReferenceRow
{
  ZbSuggestRow parent_instance;

  const ZbRegister *target;
  gint64 within;
  GCancellable *cancellable;
  char *asked; /* what the question under way is about */
};

static void zb_reference_row_field_row_init (ZbFieldRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZbReferenceRow,
                               zb_reference_row,
                               ZB_TYPE_SUGGEST_ROW,
                               G_IMPLEMENT_INTERFACE (ZB_TYPE_FIELD_ROW,
                                                      zb_reference_row_field_row_init))

static void
cancel (ZbReferenceRow *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static ZbQuery *
make_query (ZbReferenceRow *self, const char *text)
{
  const ZbField *field = zb_field_row_get_field (ZB_FIELD_ROW (self));
  ZbQuery *query = zb_query_new (self->target);

  if (field->within != NULL && self->within != 0)
    {
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, self->within);
      const char *const values[] = { id, NULL };

      zb_query_add_filter (query, ZB_FILTER_ONE_OF, field->within, values);
    }
  zb_query_set_search (query, text);
  return query;
}

static void
add_suggestion (GPtrArray *suggestions, const ZbRecord *record, ZbLanguage language)
{
  g_autofree char *label = zb_reference_row_dup_label (record, language);
  g_autofree char *detail = zb_reference_row_dup_detail (record, language);
  g_auto (ZbValue) id = { 0 };

  zb_value_set_integer (&id, record->id);
  g_ptr_array_add (suggestions, zb_suggestion_new (&id, label, detail));
}

static void
answer (ZbReferenceRow *self, GPtrArray *records)
{
  g_autoptr (GPtrArray) suggestions = g_ptr_array_new_with_free_func (g_object_unref);
  /* Translators: the last line of a list of suggestions; %s is a button's label such as “New
   * organisation”. */
  g_autofree char *new_title = g_strdup_printf (_ ("%s…"), _ (self->target->label_new));

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (records->pdata[i] != NULL)
      add_suggestion (suggestions, records->pdata[i],
                      zb_field_row_get_language (ZB_FIELD_ROW (self)));
  g_ptr_array_add (suggestions, zb_suggestion_new (NULL, new_title, NULL));
  zb_suggest_row_take (ZB_SUGGEST_ROW (self), self->asked, g_steal_pointer (&suggestions));
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbReferenceRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = zb_store_fetch_finish (ZB_STORE (source), result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    answer (self, records);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbReferenceRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = zb_store_query_finish (ZB_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (ids == NULL || ids->len == 0)
    {
      answer (self, NULL);
      return;
    }
  zb_store_fetch_async (ZB_STORE (source), self->target, (const gint64 *)(gpointer)ids->data,
                        MIN (ids->len, MAX_SUGGESTIONS), self->cancellable, fetched_cb,
                        g_object_ref (self));
}

static void
zb_reference_row_suggest (ZbSuggestRow *row, const char *text)
{
  ZbReferenceRow *self = ZB_REFERENCE_ROW (row);
  g_autoptr (ZbQuery) query = make_query (self, text);

  cancel (self);
  self->cancellable = g_cancellable_new ();
  g_set_str (&self->asked, text);
  zb_store_query_async (zb_context_get_store (zb_field_row_get_context (ZB_FIELD_ROW (self))),
                        query, self->cancellable, found_cb, g_object_ref (self));
}

static void
made_cb (ZbReferenceRow *self, ZbRecord *record)
{
  g_autofree char *label =
    zb_reference_row_dup_label (record, zb_field_row_get_language (ZB_FIELD_ROW (self)));
  g_auto (ZbValue) id = { 0 };

  zb_value_set_integer (&id, record->id);
  zb_field_row_set_value (ZB_FIELD_ROW (self), &id, label);
  zb_field_row_edited (ZB_FIELD_ROW (self));
}

/* A new record of the target: within the same owner, called what was typed. */
static void
make_new (ZbReferenceRow *self)
{
  const ZbField *field = zb_field_row_get_field (ZB_FIELD_ROW (self));
  const ZbField *title = zb_register_get_field (self->target, self->target->title);
  g_autoptr (ZbRecord) record = zb_record_new (self->target, 0);
  AdwDialog *dialog;

  if (field->within != NULL && self->within != 0)
    zb_record_set_integer (record, field->within, self->within);
  if (!zb_entry_row_is_untouched (ZB_ENTRY_ROW (self)) && title->type == ZB_FIELD_TEXT)
    zb_record_set_text (record, title->name, gtk_editable_get_text (GTK_EDITABLE (self)));

  dialog =
    zb_record_dialog_new (zb_field_row_get_context (ZB_FIELD_ROW (self)), self->target, record);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
zb_reference_row_picked (ZbSuggestRow *row, ZbSuggestion *suggestion)
{
  if (zb_suggestion_get_value (suggestion) == NULL)
    make_new (ZB_REFERENCE_ROW (row));
  else
    ZB_SUGGEST_ROW_CLASS (zb_reference_row_parent_class)->picked (row, suggestion);
}

static gboolean
zb_reference_row_read (ZbEntryRow *row, const char *text, ZbValue *value, GError **error)
{
  ZbReferenceRow *self = ZB_REFERENCE_ROW (row);

  if (*text == '\0')
    {
      zb_value_clear (value);
      return TRUE;
    }
  g_set_error (
    error, ZB_VALUE_ERROR, ZB_VALUE_ERROR_INVALID,
    /* Translators: %1$s is what was typed, %2$s a register such as “Organisations”. */
    _ ("“%1$s” is not one of the entries of “%2$s”: choose one from the list or make a new one."),
    text, _ (self->target->label));
  return FALSE;
}

static char *
zb_reference_row_write (ZbEntryRow *row, const ZbValue *value)
{
  return g_strdup ("");
}

static void
zb_reference_row_set_within (ZbFieldRow *row, gint64 id)
{
  ZB_REFERENCE_ROW (row)->within = id;
}

/* The rest is the entry row's. */
static void
zb_reference_row_field_row_init (ZbFieldRowInterface *iface)
{
  iface->set_within = zb_reference_row_set_within;
}

static void
zb_reference_row_dispose (GObject *object)
{
  ZbReferenceRow *self = ZB_REFERENCE_ROW (object);

  cancel (self);
  g_clear_pointer (&self->asked, g_free);

  G_OBJECT_CLASS (zb_reference_row_parent_class)->dispose (object);
}

static void
zb_reference_row_class_init (ZbReferenceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_reference_row_dispose;
  ZB_ENTRY_ROW_CLASS (klass)->read = zb_reference_row_read;
  ZB_ENTRY_ROW_CLASS (klass)->write = zb_reference_row_write;
  ZB_SUGGEST_ROW_CLASS (klass)->suggest = zb_reference_row_suggest;
  ZB_SUGGEST_ROW_CLASS (klass)->picked = zb_reference_row_picked;
}

static void
zb_reference_row_init (ZbReferenceRow *self)
{
}

GtkWidget *
zb_reference_row_new (const ZbField *field, ZbContext *context)
{
  ZbReferenceRow *self = g_object_new (ZB_TYPE_REFERENCE_ROW, NULL);

  self->target = zb_register_find (field->target);
  zb_field_row_setup (ZB_FIELD_ROW (self), field, context);
  return GTK_WIDGET (self);
}

static char *
dup_field_text (const ZbRecord *record, const char *name, ZbLanguage language)
{
  if (name == NULL)
    return NULL;
  return zb_field_format (zb_register_get_field (record->reg, name), zb_record_get (record, name),
                          zb_record_get_label (record, name), language);
}

char *
zb_reference_row_dup_label (const ZbRecord *record, ZbLanguage language)
{
  return dup_field_text (record, record->reg->short_title, language);
}

char *
zb_reference_row_dup_detail (const ZbRecord *record, ZbLanguage language)
{
  const char *const names[] = { record->reg->title, record->reg->subtitle };
  g_autoptr (GString) detail = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = NULL;

      if (g_strcmp0 (names[i], record->reg->short_title) == 0)
        continue;
      text = dup_field_text (record, names[i], language);
      if (text != NULL && *text != '\0')
        g_string_append_printf (detail, "%s%s", detail->len > 0 ? " · " : "", text);
    }
  return g_string_free_and_steal (g_steal_pointer (&detail));
}
