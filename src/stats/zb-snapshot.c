/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes snapshots, writes them as JSON, and reads them again only if they are what they were. */

#include "config.h"

#include "stats/zb-snapshot.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

G_DEFINE_QUARK (zb - snapshot - error - quark, zb_snapshot_error)

static void
frozen_free (gpointer data)
{
  ZbFrozen *self = data;

  g_free (self->placeholder);
  g_free (self->key);
  g_free (self->exact);
  g_free (self->shown);
  g_free (self->rate);
  g_clear_pointer (&self->ids, g_array_unref);
  g_free (self);
}

static ZbSnapshot *
snapshot_new (void)
{
  ZbSnapshot *self = g_new0 (ZbSnapshot, 1);

  self->figures = g_ptr_array_new_with_free_func (frozen_free);
  return self;
}

static gint
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *)a;
  gint64 other = *(const gint64 *)b;

  return (one > other) - (one < other);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text != NULL ? text : "");
}

static void
add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_scope (JsonBuilder *builder, const ZbScope *scope)
{
  add_integer (builder, "year", scope->year);
  add_text (builder, "period", zb_period_to_code (scope->period));
  add_integer (builder, "cut_off", scope->cut_off);
  add_integer (builder, "zone", scope->zone);
}

static void
add_frozen (JsonBuilder *builder, const ZbFrozen *frozen)
{
  json_builder_begin_object (builder);
  add_text (builder, "placeholder", frozen->placeholder);
  add_text (builder, "rule", frozen->key);
  add_text (builder, "exact", frozen->exact);
  add_text (builder, "shown", frozen->shown);
  add_text (builder, "rate", frozen->rate);
  add_scope (builder, &frozen->scope);
  json_builder_set_member_name (builder, "records");
  json_builder_begin_array (builder);
  for (guint i = 0; i < frozen->ids->len; i++)
    json_builder_add_int_value (builder, g_array_index (frozen->ids, gint64, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static char *
to_json (const ZbSnapshot *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_object (builder);
  add_text (builder, "at", self->at);
  add_text (builder, "template", self->template);
  add_text (builder, "language", zb_language_to_code (self->language));
  add_scope (builder, &self->scope);
  add_text (builder, "text", self->text);
  json_builder_set_member_name (builder, "figures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->figures->len; i++)
    add_frozen (builder, g_ptr_array_index (self->figures, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  json_generator_set_root (generator, node);
  return json_generator_to_data (generator, NULL);
}

static void
read_scope (JsonObject *object, ZbScope *scope)
{
  scope->year = (gint)json_object_get_int_member (object, "year");
  zb_period_from_code (json_object_get_string_member (object, "period"), &scope->period);
  scope->cut_off = (gint32)json_object_get_int_member (object, "cut_off");
  scope->zone = json_object_get_int_member (object, "zone");
}

static ZbFrozen *
read_frozen (JsonObject *object)
{
  ZbFrozen *frozen = g_new0 (ZbFrozen, 1);
  JsonArray *ids = json_object_get_array_member (object, "records");

  frozen->placeholder = g_strdup (json_object_get_string_member (object, "placeholder"));
  frozen->key = g_strdup (json_object_get_string_member (object, "rule"));
  frozen->exact = g_strdup (json_object_get_string_member (object, "exact"));
  frozen->shown = g_strdup (json_object_get_string_member (object, "shown"));
  frozen->rate = g_strdup (json_object_get_string_member (object, "rate"));
  read_scope (object, &frozen->scope);
  frozen->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < json_array_get_length (ids); i++)
    {
      gint64 id = json_array_get_int_element (ids, i);

      g_array_append_val (frozen->ids, id);
    }
  return frozen;
}

static ZbSnapshot *
from_json (const char *content)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (ZbSnapshot) self = snapshot_new ();
  JsonObject *object;
  JsonArray *figures;

  if (!json_parser_load_from_data (parser, content, -1, NULL) ||
      !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return NULL;
  object = json_node_get_object (json_parser_get_root (parser));
  self->template = g_strdup (json_object_get_string_member (object, "template"));
  self->text = g_strdup (json_object_get_string_member (object, "text"));
  zb_language_from_code (json_object_get_string_member (object, "language"), &self->language);
  read_scope (object, &self->scope);
  figures = json_object_get_array_member (object, "figures");
  for (guint i = 0; i < json_array_get_length (figures); i++)
    g_ptr_array_add (self->figures, read_frozen (json_array_get_object_element (figures, i)));
  return g_steal_pointer (&self);
}

static char *
dup_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static ZbFrozen *
freeze (ZbLedger *ledger,
        const char *placeholder,
        const ZbFigureRule *rule,
        const ZbScope *scope,
        GError **error)
{
  g_autoptr (ZbFigure) figure = zb_figure_compute (ledger, rule, scope, TRUE, error);
  ZbFrozen *frozen;

  if (figure == NULL)
    return NULL;
  frozen = g_new0 (ZbFrozen, 1);
  frozen->placeholder = g_strdup (placeholder);
  frozen->key = g_strdup (zb_figure_rule_get_key (rule));
  frozen->scope = *scope;
  frozen->ids =
    figure->ids != NULL ? g_array_ref (figure->ids) : g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_sort (frozen->ids, compare_ids);
  return frozen;
}

static gboolean
freeze_all (ZbSnapshot *self, ZbLedger *ledger, const ZbParagraph *paragraph, GError **error)
{
  for (guint i = 0; i < paragraph->spans->len; i++)
    {
      const ZbSpan *span = g_ptr_array_index (paragraph->spans, i);
      ZbFrozen *frozen = freeze (ledger, span->placeholder, span->rule, &span->scope, error);
      g_autofree char *name = g_strdup_printf ("{%s.rate}", zb_figure_rule_get_key (span->rule));
      g_autoptr (ZbParagraph) rate = NULL;

      if (frozen == NULL)
        return FALSE;
      rate = zb_paragraph_compute (ledger, name, &self->scope, ZB_LANGUAGE_EN, NULL);
      frozen->exact = g_strdup (span->exact);
      frozen->shown = g_strndup (paragraph->text + span->start, span->stop - span->start);
      frozen->rate = rate != NULL && !g_str_equal (rate->text, "–") ? g_strdup (rate->text) : NULL;
      g_ptr_array_add (self->figures, frozen);
    }
  return TRUE;
}

static ZbSnapshot *
take (ZbLedger *ledger,
      const char *key,
      const char *wording,
      const ZbScope *scope,
      ZbLanguage language,
      GError **error)
{
  g_autoptr (ZbParagraph) paragraph =
    zb_paragraph_compute (ledger, wording, scope, language, error);
  g_autoptr (ZbSnapshot) self = paragraph != NULL ? snapshot_new () : NULL;

  if (paragraph == NULL)
    return NULL;
  self->at = dup_now ();
  self->template = g_strdup (key);
  self->text = g_strdup (paragraph->text);
  self->language = language;
  self->scope = paragraph->scope;
  return freeze_all (self, ledger, paragraph, error) ? g_steal_pointer (&self) : NULL;
}

/* Rows read so far, and the first thing that was wrong. */
typedef struct
{
  GPtrArray *all;
  GError *error;
} Reading;

static gboolean
read_row (const ZbRow *row, gpointer user_data)
{
  Reading *reading = user_data;
  const char *content = zb_row_get_text (row, 3);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
  ZbSnapshot *self = NULL;

  if (g_str_equal (sha256, zb_row_get_text (row, 0)))
    self = from_json (content);
  if (self == NULL)
    {
      g_set_error (&reading->error, ZB_SNAPSHOT_ERROR, ZB_SNAPSHOT_ERROR_BROKEN,
                   _ ("Snapshot %.12s is not what it was made as. Look into a backup of the book."),
                   zb_row_get_text (row, 0));
      return FALSE;
    }
  self->sha256 = g_steal_pointer (&sha256);
  self->at = g_strdup (zb_row_get_text (row, 1));
  self->author = g_strdup (zb_row_get_text (row, 2));
  g_ptr_array_add (reading->all, self);
  return TRUE;
}

/* Public functions. */

void
zb_snapshot_free (ZbSnapshot *self)
{
  g_free (self->sha256);
  g_free (self->at);
  g_free (self->author);
  g_free (self->template);
  g_free (self->text);
  g_ptr_array_unref (self->figures);
  g_free (self);
}

ZbSnapshot *
zb_snapshot_take (ZbStore *store,
                  ZbLedger *ledger,
                  const char *template,
                  const ZbScope *scope,
                  ZbLanguage language,
                  GError **error)
{
  g_autofree char *wording = zb_template_load (store, template, language, error);

  return wording != NULL ? take (ledger, template, wording, scope, language, error) : NULL;
}

ZbSnapshot *
zb_snapshot_take_again (ZbLedger *ledger, const ZbSnapshot *frozen, GError **error)
{
  g_autoptr (GString) wording = g_string_new (NULL);

  for (guint i = 0; i < frozen->figures->len; i++)
    g_string_append_printf (wording, "{%s} ",
                            ((ZbFrozen *)g_ptr_array_index (frozen->figures, i))->placeholder);
  return take (ledger, frozen->template, wording->str, &frozen->scope, frozen->language, error);
}

gboolean
zb_snapshot_keep (ZbSnapshot *self, ZbStore *store, GError **error)
{
  g_autofree char *content = to_json (self);

  g_free (self->sha256);
  self->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
  return zb_store_add_snapshot (store, self->sha256, self->at, content, error);
}

GPtrArray *
zb_snapshot_list (ZbStore *store, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_snapshot_free);
  Reading reading = { .all = all };

  if (!zb_store_read (store, "snapshots", read_row, &reading, NULL, error))
    return NULL;
  if (reading.error == NULL)
    return g_steal_pointer (&all);
  g_propagate_error (error, reading.error);
  return NULL;
}

const ZbSnapshot *
zb_snapshot_find (GPtrArray *all, const char *start, GError **error)
{
  const ZbSnapshot *found = NULL;
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const ZbSnapshot *self = g_ptr_array_index (all, i);

      if (!g_str_has_prefix (self->sha256, start))
        continue;
      found = self;
      n++;
    }
  if (n == 1)
    return found;
  g_set_error (error, ZB_SNAPSHOT_ERROR, ZB_SNAPSHOT_ERROR_UNKNOWN,
               n == 0 ? _ ("There is no snapshot “%s”. “zonebook-cli snapshot” lists them.")
                      : _ ("More than one snapshot begins with “%s”. Write more of it."),
               start);
  return NULL;
}
