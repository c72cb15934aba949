/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* zb-bench-import BOOK FOLDER: takes the files of FOLDER into BOOK with every check, as one change,
 * and tells rows, refused rows and milliseconds. */

#include "config.h"

#include "zb-bench.h"

#include "base/zb-language.h"
#include "exchange/zb-importer.h"

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbStore) store = NULL;
  g_autoptr (ZbImporter) importer = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (ZbImportReport) report = NULL;
  double start;

  if (argc != 3)
    {
      g_printerr ("usage: zb-bench-import BOOK FOLDER\n");
      return 64;
    }

  zb_language_apply (ZB_LANGUAGE_VI);
  store = zb_store_new (argv[1], "Bench");
  folder = g_file_new_for_path (argv[2]);
  zb_bench_check (zb_store_open (store, FALSE, NULL, &error), "open the book", error);
  importer = zb_importer_new (store);
  start = zb_bench_now ();
  zb_bench_check (zb_importer_add_file (importer, folder, NULL, &error), "read the files", error);
  zb_bench_check (zb_importer_run (importer, FALSE, NULL, &report, &error), "import", error);
  zb_bench_print ("import", zb_bench_now () - start);
  zb_bench_print ("import-rows", report->rows);
  zb_bench_print ("import-refused", report->refused);
  for (guint i = 0; report->refused > 0 && i < report->files->len; i++)
    {
      const ZbImportFile *file = report->files->pdata[i];

      for (guint j = 0; j < MIN (file->issues->len, 3); j++)
        g_printerr ("%s\n", ((ZbImportIssue *)file->issues->pdata[j])->sentence);
    }
  zb_bench_print ("import-peak", zb_bench_read_status ("VmHWM"));
  zb_store_close (store);

  return EXIT_SUCCESS;
}
