/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of old workbooks: a compound file as it stands, and the records of a workbook, which
 * get a sound compound file around them. */

#include "config.h"

#include "fuzz.h"

#include <string.h>

#include "../exchange/xls-maker.h"

#define MAX_STREAM (1024 * 1024)

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  gboolean whole = size >= 4 && memcmp (data, "\320\317\021\340", 4) == 0;
  g_autoptr (GBytes) bytes =
    whole ? g_bytes_new (data, size) : make_xls (data, MIN (size, MAX_STREAM));

  fuzz_read_bytes (bytes, TRUE);
  return 0;
}
