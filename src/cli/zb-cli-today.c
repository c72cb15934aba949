/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command “today”: what is due, as the page Today lists it. */

#include "config.h"

#include "cli/zb-cli.h"

#include <glib/gi18n.h>

#include "stats/zb-today.h"

static gboolean
read_day (const char *text, gint32 *day)
{
  char stored[ZB_DATE_LENGTH];
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    zb_date_today (stored);
  else if (!zb_date_parse (text, FALSE, stored, &error))
    {
      g_printerr ("zonebook-cli: %s\n", error->message);
      return FALSE;
    }
  *day = zb_date_to_int (stored, TRUE);
  return TRUE;
}

static void
print_section (const ZbTodaySection *section, ZbLanguage language)
{
  /* Translators: heads a list on the command line: “Petitions: 11 open, 5 overdue, 7 listed”. */
  g_autofree char *counts =
    g_strdup_printf (_ ("%1$d open, %2$d overdue, %3$u listed"), (int)section->n_open,
                     (int)section->n_overdue, section->ids->len);

  g_print ("%s: %s\n", zb_today_section_get_label (section), counts);
  for (guint i = 0; i < section->items->len; i++)
    {
      const ZbTodayItem *item = section->items->pdata[i];
      g_autofree char *when = zb_today_item_dup_when (section, item, language);
      g_autofree char *title = zb_today_item_dup_title (section, item, language);
      g_autofree char *subtitle = zb_today_item_dup_subtitle (section, item, language);

      g_print ("  %s\t%s\t%s\n", when, title, subtitle);
    }
  if (section->ids->len > section->items->len)
    g_print ("  …\n");
}

static void
print_json (const ZbToday *today)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < today->sections->len; i++)
    {
      const ZbTodaySection *section = today->sections->pdata[i];

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "section");
      json_builder_add_string_value (builder, zb_today_section_get_key (section));
      json_builder_set_member_name (builder, "register");
      json_builder_add_string_value (builder, section->reg->name);
      json_builder_set_member_name (builder, "open");
      json_builder_add_int_value (builder, section->n_open);
      json_builder_set_member_name (builder, "overdue");
      json_builder_add_int_value (builder, section->n_overdue);
      json_builder_set_member_name (builder, "listed");
      json_builder_add_int_value (builder, section->ids->len);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  zb_cli_print_json (root);
}

ZbCliStatus
zb_cli_today (ZbCli *cli, char **words)
{
  g_autofree char *day_text = NULL, *owner = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "today", 't', 0, G_OPTION_ARG_STRING, &day_text, N_ ("As if it were this day"), N_ ("DATE") },
    { "owner", 'o', 0, G_OPTION_ARG_STRING, &owner, N_ ("Only what this person is in charge of"),
      N_ ("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_ ("Write the numbers as JSON"), NULL },
    { 0 },
  };
  g_auto (GStrv) rest = zb_cli_parse (cli, words, entries, 0, 0);
  g_autoptr (ZbStore) store = NULL;
  g_autoptr (ZbLedger) ledger = NULL;
  g_autoptr (ZbToday) today = NULL;
  g_autoptr (GError) error = NULL;
  gint32 day = 0;

  if (!rest || !read_day (day_text, &day))
    return ZB_CLI_USAGE;
  store = zb_cli_open (cli, FALSE);
  if (!store)
    return ZB_CLI_NO_BOOK;
  ledger = zb_ledger_new (store);
  if (!zb_ledger_load (ledger, NULL, &error))
    return zb_cli_fail (error->message);
  today = zb_today_compute (store, ledger, day, owner, cli->language, NULL, &error);
  if (!today)
    return zb_cli_fail (error->message);
  if (json)
    print_json (today);
  else if (today->sections->len == 0)
    g_print ("%s\n", _ ("Nothing is due."));
  else
    for (guint i = 0; i < today->sections->len; i++)
      print_section (today->sections->pdata[i], cli->language);
  return ZB_CLI_OK;
}
