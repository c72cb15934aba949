/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* New, edit, duplicate and delete. Each first fetches the record it is about; one that is gone
 * is said so. */

#include "config.h"

#include "ui/zb-record-actions.h"

#include "ui/zb-record-dialog.h"
#include "ui/zb-reference-row.h"

#include <glib/gi18n.h>

/* What a fetch is for; freed when it is done. */
typedef struct _Act Act;
struct _Act
{
  ZbContext *context;
  const ZbRegister *reg; /* of the record fetched */
  gint64 id;
  GtkWidget *parent;       /* NULL for a deletion */
  const ZbRegister *maker; /* of a new record: its register and the field that names the owner */
  const char *owner_field;
  ZbRecord *record;
  const ZbRelation *relation; /* of a deletion: whose parts are being counted */
  guint n_parts;
  void (*done) (Act *act);
};

static void
act_free (Act *act)
{
  g_clear_object (&act->context);
  g_clear_object (&act->parent);
  g_clear_pointer (&act->record, zb_record_unref);
  g_free (act);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Act, act_free)

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Act) act = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = zb_store_fetch_finish (ZB_STORE (source), result, &error);

  if (records == NULL)
    {
      g_autofree char *sentence = zb_context_explain (error);

      zb_context_say (act->context, sentence);
      return;
    }
  if (records->len == 0 || records->pdata[0] == NULL)
    {
      zb_context_say (act->context, _ ("This entry was deleted in the meantime."));
      return;
    }
  act->record = zb_record_ref (records->pdata[0]);
  act->done (g_steal_pointer (&act));
}

static void
fetch_for (ZbContext *context,
           const ZbRegister *reg,
           gint64 id,
           GtkWidget *parent,
           const ZbRegister *maker,
           const char *owner_field,
           void (*done) (Act *act))
{
  Act *act = g_new0 (Act, 1);

  act->context = g_object_ref (context);
  act->reg = reg;
  act->id = id;
  act->parent = parent != NULL ? g_object_ref (parent) : NULL;
  act->maker = maker;
  act->owner_field = owner_field;
  act->done = done;
  zb_store_fetch_async (zb_context_get_store (context), reg, &act->id, 1, NULL, fetched_cb, act);
}

static void
present (Act *act, ZbRecord *record)
{
  adw_dialog_present (zb_record_dialog_new (act->context, record->reg, record), act->parent);
}

static void
make_with_owner (Act *act)
{
  g_autoptr (Act) owned = act;
  g_autoptr (ZbRecord) record = zb_record_new (act->maker, 0);
  gint index = zb_register_find_field (act->maker, act->owner_field);

  zb_value_set_integer (&record->values[index], act->id);
  record->labels[index] =
    zb_reference_row_dup_label (act->record, zb_context_get_language (act->context));
  present (act, record);
}

static void
edit (Act *act)
{
  g_autoptr (Act) owned = act;

  present (act, act->record);
}

static void
duplicate (Act *act)
{
  g_autoptr (Act) owned = act;
  g_autoptr (ZbRecord) copy = zb_record_actions_make_duplicate (act->record);

  present (act, copy);
}

static void
delete_now (Act *act)
{
  g_autoptr (Act) owned = act;
  g_autofree char *label = zb_record_actions_dup_label (act->record, ZB_EDIT_DELETE, act->n_parts,
                                                        zb_context_get_language (act->context));
  g_autoptr (ZbChange) change = zb_change_new (label, "form");

  zb_change_delete (change, act->reg, act->id);
  zb_context_apply (act->context, change, NULL, NULL);
}

static void count_parts (Act *act);

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Act *act = user_data;
  g_autoptr (GArray) ids = zb_store_query_finish (ZB_STORE (source), result, NULL);

  act->n_parts += ids != NULL ? ids->len : 0;
  act->relation++;
  count_parts (act);
}

/* Counts, one relation after the other, the parts that go with the record; then deletes it. */
static void
count_parts (Act *act)
{
  for (; act->relation != NULL && act->relation->target != NULL; act->relation++)
    {
      const ZbRegister *target = zb_register_find (act->relation->target);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, act->id);
      const char *const values[] = { id, NULL };
      g_autoptr (ZbQuery) query = NULL;

      if (target == NULL || !act->relation->owned)
        continue;
      query = zb_query_new (target);
      zb_query_add_filter (query, ZB_FILTER_ONE_OF, act->relation->field, values);
      zb_store_query_async (zb_context_get_store (act->context), query, NULL, counted_cb, act);
      return;
    }
  delete_now (act);
}

static void
begin_delete (Act *act)
{
  act->relation = act->reg->relations;
  count_parts (act);
}

void
zb_record_actions_new (ZbContext *context,
                       const ZbRegister *reg,
                       const char *owner_field,
                       gint64 owner_id,
                       GtkWidget *parent)
{
  const ZbField *field = NULL;

  g_return_if_fail (ZB_IS_CONTEXT (context));
  g_return_if_fail (reg != NULL);
  g_return_if_fail (GTK_IS_WIDGET (parent));

  if (owner_field != NULL && *owner_field != '\0')
    field = zb_register_get_field (reg, owner_field);
  if (field == NULL || field->type != ZB_FIELD_REFERENCE)
    {
      adw_dialog_present (zb_record_dialog_new (context, reg, NULL), parent);
      return;
    }
  fetch_for (context, zb_register_find (field->target), owner_id, parent, reg, field->name,
             make_with_owner);
}

void
zb_record_actions_edit (ZbContext *context, const ZbRegister *reg, gint64 id, GtkWidget *parent)
{
  g_return_if_fail (ZB_IS_CONTEXT (context));
  g_return_if_fail (reg != NULL);

  fetch_for (context, reg, id, parent, NULL, NULL, edit);
}

void
zb_record_actions_duplicate (ZbContext *context,
                             const ZbRegister *reg,
                             gint64 id,
                             GtkWidget *parent)
{
  g_return_if_fail (ZB_IS_CONTEXT (context));
  g_return_if_fail (reg != NULL);

  fetch_for (context, reg, id, parent, NULL, NULL, duplicate);
}

void
zb_record_actions_delete (ZbContext *context, const ZbRegister *reg, gint64 id)
{
  g_return_if_fail (ZB_IS_CONTEXT (context));
  g_return_if_fail (reg != NULL);

  fetch_for (context, reg, id, NULL, NULL, NULL, begin_delete);
}

ZbRecord *
zb_record_actions_make_duplicate (const ZbRecord *record)
{
  ZbRecord *copy = zb_record_copy (record);

  copy->id = 0;
  for (guint i = 0; i < copy->reg->n_fields; i++)
    if (copy->reg->fields[i].flags & (ZB_FIELD_UNIQUE | ZB_FIELD_DERIVED))
      {
        zb_value_clear (&copy->values[i]);
        g_clear_pointer (&copy->labels[i], g_free);
      }
  g_clear_pointer (&copy->created_at, g_free);
  g_clear_pointer (&copy->created_by, g_free);
  g_clear_pointer (&copy->updated_at, g_free);
  g_clear_pointer (&copy->updated_by, g_free);
  return copy;
}

char *
zb_record_actions_dup_label (const ZbRecord *record,
                             ZbEditKind kind,
                             guint n_parts,
                             ZbLanguage language)
{
  /* Translators: what was done, in history and beside Undo; %1$s is a kind of record
   * (“Project”), %2$s its title. */
  static const char *const sentences[] = {
    [ZB_EDIT_INSERT] = N_ ("%1$s %2$s added"),
    [ZB_EDIT_UPDATE] = N_ ("%1$s %2$s edited"),
    [ZB_EDIT_DELETE] = N_ ("%1$s %2$s deleted"),
  };
  g_autofree char *title = zb_register_dup_title (record->reg, record, language);
  const char *one = _ (record->reg->label_one);

  if (kind == ZB_EDIT_DELETE && n_parts > 0)
    /* Translators: %1$s is a kind of record (“Project”), %2$s its title, %3$u how many entries
     * belonged to it. */
    return g_strdup_printf (ngettext ("%1$s %2$s and its %3$u entry deleted",
                                      "%1$s %2$s and its %3$u entries deleted", n_parts),
                            one, title, n_parts);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (_ (sentences[kind]), one, title);
#pragma GCC diagnostic pop
}

char *
zb_record_actions_dup_heading (const ZbRecord *record, ZbLanguage language)
{
  g_autofree char *title = NULL;

  if (record->id == 0)
    return g_strdup (_ (record->reg->label_new));

  title = zb_register_dup_title (record->reg, record, language);
  /* Translators: heading of a form; %1$s is a kind of record (“Project”), %2$s its title. */
  return g_strdup_printf (_ ("%1$s %2$s"), _ (record->reg->label_one), title);
}
