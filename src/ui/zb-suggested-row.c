/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Earlier values of a text field, the most frequent first. They are read once, when somebody first
 * types; what is typed need not be one of them. */

#include "config.h"

#include "ui/zb-suggested-row.h"

#include "base/zb-text.h"
#include "store/zb-facets.h"

#define MAX_VALUES 500
#define MAX_SUGGESTIONS 20

struct _ZbSuggestedRow
{
  ZbSuggestRow parent_instance;

  const ZbRegister *reg;
  GPtrArray *values; /* of ZbFacet, NULL until they are read */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (ZbSuggestedRow, zb_suggested_row, ZB_TYPE_SUGGEST_ROW)

static void
answer (ZbSuggestedRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *folded = zb_text_fold (text);
  g_autoptr (GPtrArray) suggestions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->values->len && suggestions->len < MAX_SUGGESTIONS; i++)
    {
      const ZbFacet *facet = self->values->pdata[i];
      g_autofree char *known = zb_text_fold (facet->value);
      g_auto (ZbValue) value = { 0 };

      if (strstr (known, folded) == NULL || g_str_equal (facet->value, text))
        continue;
      zb_value_set_text (&value, facet->value);
      g_ptr_array_add (suggestions, zb_suggestion_new (&value, facet->value, NULL));
    }
  zb_suggest_row_take (ZB_SUGGEST_ROW (self), text, g_steal_pointer (&suggestions));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbSuggestedRow) self = user_data;
  g_autoptr (GPtrArray) values = zb_store_facets_finish (ZB_STORE (source), result, NULL);

  /* Suggestions are a help: without them one types on. */
  if (values == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  g_clear_pointer (&self->values, g_ptr_array_unref);
  self->values = g_steal_pointer (&values);
  answer (self);
}

static void
zb_suggested_row_suggest (ZbSuggestRow *row, const char *text)
{
  ZbSuggestedRow *self = ZB_SUGGESTED_ROW (row);
  g_autoptr (ZbQuery) query = NULL;

  if (self->values != NULL)
    {
      answer (self);
      return;
    }
  query = zb_query_new (self->reg);
  zb_store_facets_async (zb_context_get_store (zb_field_row_get_context (ZB_FIELD_ROW (row))),
                         query, zb_field_row_get_field (ZB_FIELD_ROW (row)), MAX_VALUES,
                         self->cancellable, read_cb, g_object_ref (self));
}

static void
zb_suggested_row_dispose (GObject *object)
{
  ZbSuggestedRow *self = ZB_SUGGESTED_ROW (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (zb_suggested_row_parent_class)->dispose (object);
}

static void
zb_suggested_row_finalize (GObject *object)
{
  ZbSuggestedRow *self = ZB_SUGGESTED_ROW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->values, g_ptr_array_unref);

  G_OBJECT_CLASS (zb_suggested_row_parent_class)->finalize (object);
}

static void
zb_suggested_row_class_init (ZbSuggestedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_suggested_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = zb_suggested_row_finalize;
  ZB_SUGGEST_ROW_CLASS (klass)->suggest = zb_suggested_row_suggest;
  ZB_SUGGEST_ROW_CLASS (klass)->free_text = TRUE;
}

static void
zb_suggested_row_init (ZbSuggestedRow *self)
{
  self->cancellable = g_cancellable_new ();
}

GtkWidget *
zb_suggested_row_new (const ZbRegister *reg, const ZbField *field, ZbContext *context)
{
  ZbSuggestedRow *self = g_object_new (ZB_TYPE_SUGGESTED_ROW, NULL);

  self->reg = reg;
  zb_field_row_setup (ZB_FIELD_ROW (self), field, context);
  return GTK_WIDGET (self);
}
