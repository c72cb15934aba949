/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* As little as readers ask for: one FAT after another from sector 0 on, then the directory, then
 * the stream, which is filled up to the length from which on it may not be a mini stream. */

#include "config.h"

#include "xls-maker.h"

#include <string.h>

#define SECTOR 512
#define FAT_ENTRIES (SECTOR / 4)
#define MAX_FATS 109 /* named in the header itself */
#define STREAM_MIN 4096
#define END_OF_CHAIN 0xfffffffe
#define FAT_SECTOR 0xfffffffd
#define FREE_SECTOR 0xffffffff

static void
put16 (guint8 *at, guint value)
{
  at[0] = (guint8)value;
  at[1] = (guint8)(value >> 8);
}

static void
put32 (guint8 *at, guint32 value)
{
  put16 (at, value & 0xffff);
  put16 (at + 2, value >> 16);
}

static void
put_double (guint8 *at, double value)
{
  guint64 bits;

  memcpy (&bits, &value, sizeof bits);
  put32 (at, (guint32)bits);
  put32 (at + 4, (guint32)(bits >> 32));
}

/* An entry of the directory: @type 5 is its root, 2 a stream. */
static void
put_entry (guint8 *at, const char *name, guint type, guint32 child, guint32 start, guint32 size)
{
  for (gsize i = 0; name[i]; i++)
    at[2 * i] = (guint8)name[i];
  put16 (at + 64, (guint)(2 * (strlen (name) + 1)));
  at[66] = (guint8)type;
  at[67] = 1;
  put32 (at + 68, FREE_SECTOR);
  put32 (at + 72, FREE_SECTOR);
  put32 (at + 76, child);
  put32 (at + 116, start);
  put32 (at + 120, size);
}

static void
put_header (guint8 *at, guint n_fats)
{
  memcpy (at, "\320\317\021\340\241\261\032\341", 8);
  put16 (at + 24, 0x3e);
  put16 (at + 26, 3);
  put16 (at + 28, 0xfffe);
  put16 (at + 30, 9);
  put16 (at + 32, 6);
  put32 (at + 44, n_fats);
  put32 (at + 48, n_fats); /* the directory */
  put32 (at + 56, STREAM_MIN);
  put32 (at + 60, END_OF_CHAIN);
  put32 (at + 68, END_OF_CHAIN);
  for (guint i = 0; i < MAX_FATS; i++)
    put32 (at + 76 + 4 * i, i < n_fats ? i : FREE_SECTOR);
}

/* A cell at @row and @column in the format @xf. */
static void
add_cell (GByteArray *stream,
          guint type,
          guint row,
          guint column,
          guint xf,
          const void *content,
          guint length)
{
  guint8 cell[64];

  g_assert_cmpuint (length + 6, <=, sizeof cell);
  put16 (cell, row);
  put16 (cell + 2, column);
  put16 (cell + 4, xf);
  memcpy (cell + 6, content, length);
  add_xls_record (stream, type, cell, length + 6);
}

/* A number of 30 bits; @hundredths: divided by 100. */
static void
add_rk (GByteArray *stream, guint row, guint column, guint xf, guint32 value, gboolean hundredths)
{
  guint8 content[4];

  put32 (content, value << 2 | 2 | (hundredths ? 1 : 0));
  add_cell (stream, 0x027e, row, column, xf, content, sizeof content);
}

static void
add_cells (GByteArray *stream)
{
  guint8 content[19] = { 0 };

  for (guint i = 0; i < 3; i++)
    {
      put32 (content, i);
      add_cell (stream, 0x00fd, 0, i, 0, content, 4); /* LABELSST */
    }
  put_double (content, 1234.5);
  add_cell (stream, 0x0203, 1, 0, 0, content, 8); /* NUMBER */
  add_rk (stream, 1, 1, 0, 35, FALSE);
  add_rk (stream, 1, 2, 0, 12345, TRUE);
  add_rk (stream, 1, 3, 1, 44558, FALSE);
  add_cell (stream, 0x0205, 1, 4, 0, "\001\000", 2); /* BOOLERR: TRUE */
  add_cell (stream, 0x0205, 1, 5, 0, "\052\001", 2); /* #N/A */
  memset (content, 0, sizeof content);
  put_double (content, 2);
  put16 (content + 14, 3);
  memcpy (content + 16, "\036\002\000", 3);
  add_cell (stream, 0x0006, 1, 6, 0, content, 19);                          /* FORMULA: =2 */
  add_cell (stream, 0x0204, 2, 0, 0, "\003\000\001b\000\341\000c\000", 9);  /* LABEL */
  add_cell (stream, 0x00bd, 2, 1, 0, "\012\0\0\0\0\0\016\0\0\0\002\0", 12); /* MULRK: 2, 3 */
}

void
add_xls_record (GByteArray *stream, guint type, const void *content, guint length)
{
  guint8 head[4];

  put16 (head, type);
  put16 (head + 2, length);
  g_byte_array_append (stream, head, sizeof head);
  if (length > 0)
    g_byte_array_append (stream, content, length);
}

GByteArray *
make_xls_stream (gboolean epoch_1904)
{
  GByteArray *stream = g_byte_array_new ();
  guint8 format[20] = { 0 };
  guint8 sheet[20] = { 0 };
  guint place;

  add_xls_record (stream, 0x0809, "\000\006\005\000\273\015\314\007\0\0\0\0\006\0\0\0", 16);
  add_xls_record (stream, 0x0042, "\260\004", 2); /* CODEPAGE */
  add_xls_record (stream, 0x0022, epoch_1904 ? "\001" : "\0", 2);
  add_xls_record (stream, 0x041e, "\244\000\012\000\000dd/mm/yyyy", 15); /* FORMAT 164 */
  add_xls_record (stream, 0x00e0, format, sizeof format);                /* XF */
  put16 (format + 2, 164);
  add_xls_record (stream, 0x00e0, format, sizeof format);
  memcpy (sheet + 6, "\004\001T\000\335\036 \0001\000", 10);
  place = stream->len + 4;
  add_xls_record (stream, 0x0085, sheet, 16); /* BOUNDSHEET */
  add_xls_record (stream, 0x00fc,
                  "\003\0\0\0\003\0\0\0"         /* three uses of three texts */
                  "\003\0\001m\000\331\036t\000" /* two bytes a letter */
                  "\004\0\000hai "               /* one byte a letter */
                  "\002\0\010\001\000ba\0\0\0\0",
                  8 + 9 + 7 + 11); /* SST, the last with a run of formats */
  add_xls_record (stream, 0x000a, NULL, 0);
  put32 (stream->data + place, stream->len);
  add_xls_record (stream, 0x0809, "\000\006\020\000\273\015\314\007\0\0\0\0\006\0\0\0", 16);
  add_xls_record (stream, 0x0200, "\0\0\0\0\003\0\0\0\0\0\007\0\0\0", 14); /* DIMENSIONS */
  add_cells (stream);
  add_xls_record (stream, 0x000a, NULL, 0);
  return stream;
}

GBytes *
make_xls (const guint8 *stream, gsize length)
{
  gsize size = MAX (length, STREAM_MIN);
  guint n_sectors = (guint)((size + SECTOR - 1) / SECTOR);
  guint n_fats = 1;
  guint n;
  guint8 *data;

  while (n_fats * FAT_ENTRIES < n_fats + 1 + n_sectors)
    n_fats++;
  g_assert_cmpuint (n_fats, <=, MAX_FATS);
  n = n_fats + 1 + n_sectors;
  data = g_malloc0 ((gsize)(n + 1) * SECTOR);
  put_header (data, n_fats);
  for (guint i = 0; i < n_fats * FAT_ENTRIES; i++)
    put32 (data + SECTOR + 4 * i, i < n_fats                  ? FAT_SECTOR
                                  : i == n_fats || i == n - 1 ? END_OF_CHAIN
                                  : i < n                     ? i + 1
                                                              : FREE_SECTOR);
  put_entry (data + (n_fats + 1) * SECTOR, "Root Entry", 5, 1, END_OF_CHAIN, 0);
  put_entry (data + (n_fats + 1) * SECTOR + 128, "Workbook", 2, FREE_SECTOR, n_fats + 1,
             (guint32)size);
  if (length > 0)
    memcpy (data + (n_fats + 2) * SECTOR, stream, length);
  return g_bytes_new_take (data, (gsize)(n + 1) * SECTOR);
}
