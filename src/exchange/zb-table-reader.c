/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The interface between formats and the importer, and the sentences for rows that no format lets
 * pass. */

#include "config.h"

#include "exchange/zb-table-reader.h"

#include <glib/gi18n.h>

G_DEFINE_INTERFACE (ZbTableReader, zb_table_reader, G_TYPE_OBJECT)

/* Translators: %s is the name of a column of a sheet, "C". */
static const char *const fault_sentences[ZB_N_TABLE_FAULTS] = {
  [ZB_TABLE_FAULT_NUL] = N_ ("Column %s holds a NUL character. Remove it and import again."),
  [ZB_TABLE_FAULT_UTF8] =
    N_ ("Column %s is not UTF-8 text. Save the file as UTF-8 and import again."),
  [ZB_TABLE_FAULT_LONG] =
    N_ ("Column %s holds more than 32,767 characters. Shorten it and import again."),
  [ZB_TABLE_FAULT_QUOTE] =
    N_ ("Column %s opens a quote that is not closed properly. Close it, or double a quote "
        "that belongs to the text."),
  [ZB_TABLE_FAULT_COLUMNS] = N_ ("The row goes on beyond column %s, the last that is read."),
};

static void
zb_table_reader_default_init (ZbTableReaderInterface *iface)
{
}

guint
zb_table_reader_get_n_sheets (ZbTableReader *self)
{
  g_return_val_if_fail (ZB_IS_TABLE_READER (self), 0);

  return ZB_TABLE_READER_GET_IFACE (self)->get_n_sheets (self);
}

const char *
zb_table_reader_get_sheet_name (ZbTableReader *self, guint sheet)
{
  g_return_val_if_fail (ZB_IS_TABLE_READER (self), NULL);

  return ZB_TABLE_READER_GET_IFACE (self)->get_sheet_name (self, sheet);
}

gboolean
zb_table_reader_begin (ZbTableReader *self, guint sheet, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (ZB_IS_TABLE_READER (self), FALSE);

  return ZB_TABLE_READER_GET_IFACE (self)->begin (self, sheet, cancellable, error);
}

gboolean
zb_table_reader_next (ZbTableReader *self, ZbTableRow *row, GError **error)
{
  return ZB_TABLE_READER_GET_IFACE (self)->next (self, row, error);
}

double
zb_table_reader_get_fraction (ZbTableReader *self)
{
  g_return_val_if_fail (ZB_IS_TABLE_READER (self), 0);

  return ZB_TABLE_READER_GET_IFACE (self)->get_fraction (self);
}

char *
zb_table_row_dup_fault (const ZbTableRow *row)
{
  g_autofree char *column = NULL;

  g_return_val_if_fail (row != NULL && row->fault < ZB_N_TABLE_FAULTS, NULL);

  if (row->fault == ZB_TABLE_FAULT_NONE)
    return NULL;
  column = zb_table_column_name (row->fault_column);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (_ (fault_sentences[row->fault]), column);
#pragma GCC diagnostic pop
}

char *
zb_table_column_name (guint column)
{
  char name[8];
  guint at = sizeof name;

  name[--at] = '\0';
  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    name[--at] = (char)('A' + (rest - 1) % 26);
  return g_strdup (name + at);
}
