/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Only the sectors of the directory that follow each other are looked at; what they do not tell,
 * the reader of old workbooks finds out. */

#include "config.h"

#include "exchange/zb-compound.h"

#include <string.h>

#define HEADER_SIZE 512
#define ENTRY_SIZE 128
#define MAX_ENTRIES 256

static const struct
{
  const char *name;
  ZbCompoundKind kind;
} streams[] = {
  { "EncryptedPackage", ZB_COMPOUND_ENCRYPTED },
  { "Workbook", ZB_COMPOUND_WORKBOOK },
  { "Book", ZB_COMPOUND_WORKBOOK },
  { "WordDocument", ZB_COMPOUND_TEXT },
};

static guint32
get_uint32 (const guint8 *p)
{
  return (guint32)p[0] | (guint32)p[1] << 8 | (guint32)p[2] << 16 | (guint32)p[3] << 24;
}

/* Whether the UTF-16 name of an entry of the directory is @name. */
static gboolean
entry_is (const guint8 *entry, const char *name)
{
  gsize length = strlen (name);

  if ((gsize)(entry[64] | entry[65] << 8) != 2 * (length + 1))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (entry[2 * i] != (guint8)name[i] || entry[2 * i + 1] != 0)
      return FALSE;
  return TRUE;
}

ZbCompoundKind
zb_compound_sniff (const guint8 *data, gsize length)
{
  guint shift;
  guint64 start;

  g_return_val_if_fail (data != NULL, ZB_COMPOUND_UNKNOWN);

  if (length < HEADER_SIZE)
    return ZB_COMPOUND_UNKNOWN;
  shift = data[30];
  if (shift != 9 && shift != 12)
    return ZB_COMPOUND_UNKNOWN;
  start = ((guint64)get_uint32 (data + 48) + 1) << shift;
  for (guint i = 0; i < MAX_ENTRIES && start + (i + 1) * ENTRY_SIZE <= length; i++)
    for (guint k = 0; k < G_N_ELEMENTS (streams); k++)
      if (entry_is (data + start + i * ENTRY_SIZE, streams[k].name))
        return streams[k].kind;
  return ZB_COMPOUND_UNKNOWN;
}
