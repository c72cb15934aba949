/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What all formats share: the order of the calls. */

#include "config.h"

#include "exchange/zb-sheet-writer.h"

#include <string.h>

G_DEFINE_ABSTRACT_TYPE (ZbSheetWriter, zb_sheet_writer, G_TYPE_OBJECT)

static void
zb_sheet_writer_class_init (ZbSheetWriterClass *klass)
{
}

static void
zb_sheet_writer_init (ZbSheetWriter *self)
{
}

gboolean
zb_sheet_writer_begin (ZbSheetWriter *self,
                       const char *name,
                       const ZbSheetColumn *columns,
                       guint n_columns,
                       GError **error)
{
  g_return_val_if_fail (ZB_IS_SHEET_WRITER (self), FALSE);
  g_return_val_if_fail (name != NULL && columns != NULL, FALSE);

  return ZB_SHEET_WRITER_GET_CLASS (self)->begin (self, name, columns, n_columns, error);
}

gboolean
zb_sheet_writer_write (ZbSheetWriter *self, const ZbSheetCell *cells, GError **error)
{
  g_return_val_if_fail (ZB_IS_SHEET_WRITER (self), FALSE);
  g_return_val_if_fail (cells != NULL, FALSE);

  return ZB_SHEET_WRITER_GET_CLASS (self)->write (self, cells, error);
}

gboolean
zb_sheet_writer_end (ZbSheetWriter *self, const ZbSheetCell *totals, GError **error)
{
  g_return_val_if_fail (ZB_IS_SHEET_WRITER (self), FALSE);

  return ZB_SHEET_WRITER_GET_CLASS (self)->end (self, totals, error);
}

gboolean
zb_sheet_writer_close (ZbSheetWriter *self, GError **error)
{
  g_return_val_if_fail (ZB_IS_SHEET_WRITER (self), FALSE);

  return ZB_SHEET_WRITER_GET_CLASS (self)->close (self, error);
}

char *
zb_sheet_cell_format_number (const ZbSheetCell *cell, ZbNumberStyle style)
{
  g_autofree char *plain = NULL;
  char *point;
  gsize whole;

  g_return_val_if_fail (cell != NULL, NULL);

  plain = zb_decimal_format_plain (cell->number, cell->scale);
  point = strchr (plain, '.');
  if (!point)
    return g_steal_pointer (&plain);
  whole = (gsize)(point - plain) - (plain[0] == '-');
  if (style == ZB_NUMBER_STYLE_COMMA)
    *point = ',';
  /* “9,405” may be read as nine thousand; “9,4050” may not. */
  return strlen (point + 1) == 3 && whole <= 3 ? g_strconcat (plain, "0", NULL)
                                               : g_steal_pointer (&plain);
}
