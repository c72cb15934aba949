/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Running capital over a project's ledger. */

#include "config.h"

#include "ui/zb-ledger-line.h"

#include "base/zb-date.h"
#include "ui/zb-record-page-text.h"

#include <glib/gi18n.h>

/* 0 for what opens a day, 2 for what closes it, 1 for the rest. */
static guint
get_rank (const ZbRecord *record)
{
  const char *type = zb_record_get_text (record, "type");

  if (g_strcmp0 (type, "grant") == 0)
    return 0;
  if (g_strcmp0 (type, "terminate") == 0 || g_strcmp0 (type, "revoke") == 0)
    return 2;
  return 1;
}

static gint
compare_records (gconstpointer a, gconstpointer b)
{
  const ZbRecord *x = a, *y = b;
  gint by_date = g_strcmp0 (zb_record_get_text (x, "date"), zb_record_get_text (y, "date"));

  if (by_date != 0)
    return by_date;
  if (get_rank (x) != get_rank (y))
    return get_rank (x) < get_rank (y) ? -1 : 1;
  return (x->id > y->id) - (x->id < y->id);
}

static void
line_free (gpointer data)
{
  ZbLedgerLine *line = data;

  zb_record_unref (line->record);
  g_free (line);
}

GPtrArray *
zb_ledger_lines_new (GPtrArray *records)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  ZbLedgerLine before = { 0 };

  for (guint i = 0; i < records->len; i++)
    if (records->pdata[i] != NULL)
      g_ptr_array_add (sorted, records->pdata[i]);
  g_ptr_array_sort_values (sorted, compare_records);

  for (guint i = 0; i < sorted->len; i++)
    {
      ZbLedgerLine *line = g_memdup2 (&before, sizeof before);

      line->record = zb_record_ref (sorted->pdata[i]);
      line->delta_usd = zb_record_get_integer (line->record, "delta_usd");
      line->delta_vnd = zb_record_get_integer (line->record, "delta_vnd");
      zb_decimal_add (&line->usd, line->delta_usd);
      zb_decimal_add (&line->vnd, line->delta_vnd);
      line->has_usd |= line->delta_usd != 0;
      line->has_vnd |= line->delta_vnd != 0;
      before = *line;
      g_ptr_array_add (lines, line);
    }
  return lines;
}

static char *
join (char *usd, char *vnd)
{
  g_autofree char *first = usd;
  g_autofree char *second = vnd;

  if (first == NULL || *first == '\0')
    return second != NULL ? g_steal_pointer (&second) : g_strdup ("");
  if (second == NULL || *second == '\0')
    return g_steal_pointer (&first);
  return g_strdup_printf ("%s, %s", first, second);
}

char *
zb_ledger_line_dup_capital (const ZbLedgerLine *line, ZbLanguage language)
{
  g_return_val_if_fail (line != NULL, NULL);

  return join (line->has_usd
                 ? zb_unit_format (line->usd, ZB_UNIT_MILLION_USD, ZB_DECIMAL_MAX_SCALE, language)
                 : NULL,
               line->has_vnd
                 ? zb_unit_format (line->vnd, ZB_UNIT_BILLION_VND, ZB_DECIMAL_MAX_SCALE, language)
                 : NULL);
}

char *
zb_ledger_line_dup_delta (const ZbLedgerLine *line, ZbLanguage language)
{
  g_return_val_if_fail (line != NULL, NULL);

  return join (zb_record_text_dup_delta (line->delta_usd, ZB_UNIT_MILLION_USD, language),
               zb_record_text_dup_delta (line->delta_vnd, ZB_UNIT_BILLION_VND, language));
}

char *
zb_ledger_lines_describe (GPtrArray *lines, ZbLanguage language)
{
  const ZbLedgerLine *first, *last;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *begun = NULL;
  g_autofree char *now = NULL;

  if (lines == NULL || lines->len == 0)
    return g_strdup ("");
  first = lines->pdata[0];
  last = lines->pdata[lines->len - 1];
  from = zb_date_format (zb_record_get_text (first->record, "date"), language);
  to = zb_date_format (zb_record_get_text (last->record, "date"), language);
  begun = zb_ledger_line_dup_capital (first, language);
  now = zb_ledger_line_dup_capital (last, language);
  /* Translators: describes a chart of a project's registered capital; %1$s and %3$s are dates,
   * %2$s and %4$s amounts. */
  return g_strdup_printf (_ ("Registered capital: %2$s on %1$s, %4$s on %3$s"), from, begun, to,
                          now);
}
