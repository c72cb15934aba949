/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of separated text, with the encoding that it finds out and with each that somebody may
 * set; and any other file, by its first bytes. */

#include "config.h"

#include "exchange/zb-csv-reader.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbCsvReader) reader = NULL;

  fuzz_read_bytes (bytes, FALSE);
  reader = zb_csv_reader_new_for_bytes (bytes, &error);
  g_assert_true ((reader == NULL) == (error != NULL));
  for (guint i = 0; reader && i < ZB_N_ENCODINGS; i++)
    {
      g_autoptr (GError) refused = NULL;

      if (zb_csv_reader_set_encoding (reader, (ZbEncoding)i, &refused))
        fuzz_read_sheets (ZB_TABLE_READER (reader), FALSE);
      else
        g_assert_nonnull (refused);
    }
  return 0;
}
