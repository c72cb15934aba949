/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Records on paper: a line each, tabs between, or a JSON object each; read from the book in
 * pages. */

#include "config.h"

#include "cli/zb-cli.h"

#include <glib/gi18n.h>

#include "register/zb-field-text.h"

#define PAGE_SIZE 512

static const char *
get_label (const ZbRecord *record, guint i)
{
  return record->labels ? record->labels[i] : NULL;
}

static void
print_header (const ZbCli *cli, const ZbRegister *reg)
{
  const char *tab = "";

  for (guint i = 0; i < reg->n_fields; i++)
    if (reg->fields[i].flags & ZB_FIELD_LISTED)
      {
        g_autofree char *header = zb_field_get_header (&reg->fields[i], cli->language);

        g_print ("%s%s", tab, header);
        tab = "\t";
      }
  g_print ("\n");
}

static void
print_line (const ZbCli *cli, const ZbRecord *record)
{
  const char *tab = "";

  for (guint i = 0; i < record->reg->n_fields; i++)
    if (record->reg->fields[i].flags & ZB_FIELD_LISTED)
      {
        g_autofree char *text = zb_field_format (&record->reg->fields[i], &record->values[i],
                                                 get_label (record, i), cli->language);

        g_print ("%s%s", tab, g_strdelimit (text, "\t\n", ' '));
        tab = "\t";
      }
  g_print ("\n");
}

/* A field as it is stored; a reference as what it is called. */
static void
add_member (JsonBuilder *builder, const ZbRecord *record, guint i)
{
  const ZbValue *value = &record->values[i];

  json_builder_set_member_name (builder, record->reg->fields[i].name);
  if (value->kind == ZB_VALUE_NULL)
    json_builder_add_null_value (builder);
  else if (record->reg->fields[i].type == ZB_FIELD_REFERENCE)
    json_builder_add_string_value (builder, get_label (record, i));
  else if (record->reg->fields[i].type == ZB_FIELD_BOOLEAN)
    json_builder_add_boolean_value (builder, value->integer != 0);
  else if (value->kind == ZB_VALUE_INTEGER)
    json_builder_add_int_value (builder, value->integer);
  else
    json_builder_add_string_value (builder, value->text);
}

static void
print_object (const ZbRecord *record, const char *before)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  for (guint i = 0; i < record->reg->n_fields; i++)
    add_member (builder, record, i);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  text = json_to_string (node, FALSE);
  g_print ("%s%s", before, text);
}

ZbCliStatus
zb_cli_write_records (ZbCli *cli,
                      ZbStore *store,
                      const ZbRegister *reg,
                      const gint64 *ids,
                      gsize n_ids,
                      gboolean json)
{
  gboolean first = TRUE;

  if (!json)
    print_header (cli, reg);
  for (gsize at = 0; at < n_ids; at += PAGE_SIZE)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) page =
        zb_store_fetch (store, reg, ids + at, MIN (PAGE_SIZE, n_ids - at), NULL, &error);

      if (!page)
        return zb_cli_fail (error->message);
      for (guint i = 0; i < page->len; i++)
        {
          const ZbRecord *record = g_ptr_array_index (page, i);

          if (record && json)
            print_object (record, first ? "[\n" : ",\n");
          else if (record)
            print_line (cli, record);
          first = first && !record;
        }
    }
  if (json)
    g_print (first ? "[]\n" : "\n]\n");
  return ZB_CLI_OK;
}
