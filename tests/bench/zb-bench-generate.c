/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* zb-bench-generate BOOK N CSV N_CSV: a book of N projects with three entries each over the sample,
 * and a folder CSV with two files of N_CSV further projects and their entries. The same every time.
 * The book is written by the store's own writer, past the change sets. */

#include "config.h"

#include "zb-bench.h"

#include <glib/gstdio.h>

#include "base/zb-language.h"
#include "exchange/zb-importer.h"
#include "store/zb-write.h"

#define SEED 20211228
#define BOOK_CODES 970000000000
#define CSV_CODES 960000000000

static const struct
{
  const char *name, *industry;
} products[] = {
  { "Nhà máy sản xuất dây và cáp điện", "2732" },
  { "Nhà máy sản xuất phụ tùng ô tô", "2930" },
  { "Nhà máy sản xuất sản phẩm kim loại", "2599" },
  { "Nhà máy sản xuất chi tiết cơ khí chính xác", "2592" },
  { "Nhà máy sản xuất gạch ốp lát", "2392" },
  { "Nhà máy sản xuất thực phẩm chế biến", "1079" },
  { "Nhà máy sản xuất dược phẩm", "2100" },
  { "Nhà máy sản xuất đồ nội thất", "3100" },
  { "Nhà máy sản xuất linh kiện điện tử", "2610" },
  { "Nhà máy sản xuất sản phẩm nhựa", "2220" },
  { "Nhà máy sản xuất thức ăn chăn nuôi", "1080" },
  { "Nhà máy sản xuất sơn công nghiệp", "2022" },
  { "Nhà máy sản xuất hàng may mặc", "1410" },
  { "Nhà máy sản xuất kết cấu thép", "2511" },
  { "Nhà máy sản xuất đồ uống", "1104" },
  { "Trung tâm kho vận", "5210" },
};

static const char *const words[] = {
  "Lộc",  "Đàm", "Suối",  "Trạch",  "Hòa",  "Lĩnh",  "Khê",  "Thuỷ",  "Thuận", "Quan",
  "Sơn",  "Kha", "Ngàn",  "Nguyệt", "Thúy", "Sương", "Lựu",  "Thoan", "Lam",   "Bạch",
  "Trúc", "Quế", "Đường", "Hạc",    "Tùng", "Mộc",   "Tĩnh", "Hải",   "Diễn",  "Vĩ",
  "Đắk",  "Ân",  "Ấp",    "Ý",      "Ưng",  "Ổn",    "Ơi",   "Xuân",  "Yên",   "Giang",
};

#define N_NAMES (G_N_ELEMENTS (products) * 40 * 40 * 40)
#define SPREAD 611953 /* prime to N_NAMES: each name once before any comes again */

typedef struct
{
  gint64 number, code;
  char *name;
  const char *industry;
  gboolean fdi;
  guint zone, organisation;
  char dates[3][16]; /* of grant, increase and operation */
  gint64 money[2];
} Project;

typedef struct
{
  GRand *random;
  GPtrArray *zones;         /* ZbRecord */
  GPtrArray *organisations; /* ZbRecord */
  ZbStore *store;
  ZbWrite write;
  guint n_sample;
  gint64 next_id;
  gint64 first_organisation;
  guint n_organisations;
} Generator;

static char *
make_name (const char *beginning, guint64 number)
{
  guint64 place = number * SPREAD % N_NAMES / G_N_ELEMENTS (products);

  return g_strdup_printf ("%s %s %s %s", beginning, words[place / 1600 % 40],
                          words[place / 40 % 40], words[place % 40]);
}

static void
make_date (GRand *random, gint year, char date[16])
{
  g_snprintf (date, 16, "%04d-%02d-%02d", year, g_rand_int_range (random, 1, 13),
              g_rand_int_range (random, 1, 29));
}

static Project
make_project (Generator *self, gint64 number, gint64 codes)
{
  guint product = (guint64)number * SPREAD % N_NAMES % G_N_ELEMENTS (products);
  gint year = g_rand_int_range (self->random, 2003, 2022);
  Project project = { .number = number, .code = codes + number };

  project.name = make_name (products[product].name, number);
  project.industry = products[product].industry;
  project.fdi = g_rand_int_range (self->random, 0, 10) < 4;
  project.zone = g_rand_int_range (self->random, 0, self->zones->len);
  project.organisation = g_rand_int (self->random);
  for (guint i = 0; i < 3; i++)
    make_date (self->random, year + i, project.dates[i]);
  for (guint i = 0; i < 2; i++)
    project.money[i] =
      (gint64)g_rand_int_range (self->random, 100, 50000) * (project.fdi ? 100000 : 10000000);

  return project;
}

static void
insert (Generator *self, ZbRecord *record)
{
  g_autoptr (GError) error = NULL;
  ZbEdit edit = { ZB_EDIT_INSERT, record->reg, record->id, record };
  gboolean done = zb_write_edit (&self->write, &edit, &error);

  if (done && self->write.n_errors > 0)
    g_printerr ("%s\n", ((ZbFinding *)self->write.findings->pdata[0])->sentence);
  zb_bench_check (done && self->write.n_errors == 0, "write a record", error);
  g_ptr_array_set_size (self->write.findings, 0);
}

static void
insert_organisations (Generator *self)
{
  const ZbRegister *reg = zb_register_find ("organisation");

  self->first_organisation = self->next_id;
  for (guint i = 0; i < self->n_organisations; i++)
    {
      g_autoptr (ZbRecord) record = zb_record_new (reg, self->next_id++);
      g_autofree char *name = make_name ("Công ty TNHH", i);

      zb_record_set_text (record, "name", name);
      zb_record_set_text (record, "roles", "enterprise");
      insert (self, record);
    }
}

static void
insert_project (Generator *self, const Project *project, gint64 id)
{
  g_autoptr (ZbRecord) record = zb_record_new (zb_register_find ("project"), id);
  g_autofree char *code = g_strdup_printf ("%" G_GINT64_FORMAT, project->code);
  g_autofree char *industry = g_strconcat ("2018:", project->industry, NULL);
  const ZbRecord *zone = self->zones->pdata[project->zone];

  zb_record_set_text (record, "code", code);
  zb_record_set_text (record, "name", project->name);
  zb_record_set_text (record, "source", project->fdi ? "FDI" : "domestic");
  zb_record_set_integer (record, "zone", zone->id);
  zb_record_set_integer (record, "enterprise",
                         self->first_organisation + project->organisation % self->n_organisations);
  zb_record_set_text (record, "industry", industry);
  zb_record_set_integer (record, "workers_planned", project->organisation % 3000);
  zb_record_set_text (record, "term_end", "2058-12-31");
  insert (self, record);
}

static void
insert_events (Generator *self, const Project *project, gint64 id)
{
  static const char *const types[] = { "grant", "increase", "start-operating" };
  const ZbRegister *reg = zb_register_find ("project_event");

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (ZbRecord) record = zb_record_new (reg, self->next_id++);

      zb_record_set_integer (record, "project", id);
      zb_record_set_text (record, "date", project->dates[i]);
      zb_record_set_text (record, "type", types[i]);
      if (i < 2)
        zb_record_set_integer (record, project->fdi ? "delta_usd" : "delta_vnd", project->money[i]);
      insert (self, record);
    }
}

static GPtrArray *
fetch_all (ZbStore *store, const char *name)
{
  g_autoptr (GError) error = NULL;
  const ZbRegister *reg = zb_register_find (name);
  g_autoptr (ZbQuery) query = zb_query_new (reg);
  g_autoptr (GArray) ids = zb_store_query (store, query, NULL, &error);
  GPtrArray *records = NULL;

  zb_bench_check (ids != NULL, "list the sample", error);
  records =
    zb_store_fetch (store, reg, (const gint64 *)(gpointer)ids->data, ids->len, NULL, &error);
  zb_bench_check (records != NULL, "read the sample", error);

  return records;
}

static guint
count_projects (ZbStore *store)
{
  g_autoptr (GPtrArray) projects = fetch_all (store, "project");

  return projects->len;
}

static void
import_sample (ZbStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbImporter) importer = zb_importer_new (store);
  g_autoptr (GFile) folder = g_file_new_for_path (g_getenv ("ZB_SAMPLE_DIR"));
  g_autoptr (ZbImportReport) report = NULL;

  zb_bench_check (zb_store_open (store, TRUE, NULL, &error), "make the book", error);
  zb_bench_check (zb_importer_add_file (importer, folder, NULL, &error), "read the sample", error);
  zb_bench_check (zb_importer_run (importer, FALSE, NULL, &report, &error), "import the sample",
                  error);
}

/* Ids begin at 1: far below those that a desk makes. */
static void
fill_book (Generator *self, const char *path, guint n)
{
  g_autoptr (GError) error = NULL;
  ZbConnection *connection = zb_connection_open_writer (path, FALSE, NULL, NULL, &error);

  zb_bench_check (connection != NULL, "open the book", error);
  zb_bench_check (zb_connection_run_script (connection,
                                            "PRAGMA synchronous = OFF; PRAGMA cache_spill = ON;",
                                            &error) &&
                    zb_write_begin (&self->write, self->store, connection, NULL, &error),
                  "begin", error);
  self->write.bulk = zb_bulk_new (connection);
  insert_organisations (self);
  for (guint i = self->n_sample; i < n; i++)
    {
      Project project = make_project (self, i, BOOK_CODES);
      gint64 id = self->next_id++;

      insert_project (self, &project, id);
      insert_events (self, &project, id);
      g_free (project.name);
    }
  zb_bench_check (zb_bulk_end (self->write.bulk, &error) &&
                    zb_connection_run (connection, "COMMIT", &error),
                  "end", error);
  self->write.begun = FALSE;
  zb_write_clear (&self->write);
  zb_connection_close (connection);
}

static void
write_event (FILE *events, const Project *project, guint i)
{
  static const char *const types[] = { "Cấp mới", "Tăng vốn", "Đi vào hoạt động" };
  g_autofree char *money = NULL;
  const char *date = project->dates[i];

  if (i < 2)
    money = g_strdup_printf ("\"%d,%02d\"", (int)(project->number * 7 % 900 + 1),
                             (int)(project->number % 100));
  fprintf (events, "%" G_GINT64_FORMAT ",%.2s/%.2s/%.4s,%s,%s,%s\n", project->code, date + 8,
           date + 5, date, types[i], money != NULL && project->fdi ? money : "",
           money != NULL && !project->fdi ? money : "");
}

static void
write_files (Generator *self, const char *folder, guint n)
{
  g_autofree char *projects_path = g_build_filename (folder, "projects.csv", NULL);
  g_autofree char *events_path = g_build_filename (folder, "project-events.csv", NULL);
  FILE *projects = g_fopen (projects_path, "w"), *events = g_fopen (events_path, "w");

  zb_bench_check (projects != NULL && events != NULL, "make the files", NULL);
  fputs ("Mã số dự án,Tên dự án,Nguồn vốn,Mã số thuế DN,Mã KCN,Phiên bản VSIC,Mã ngành VSIC,"
         "Lao động dự kiến (người),Thời hạn đến\n",
         projects);
  fputs ("Mã số dự án,Ngày,Loại biến động,Biến động vốn đăng ký (triệu USD),"
         "Biến động vốn đăng ký (tỷ đồng)\n",
         events);
  for (guint i = 0; i < n; i++)
    {
      Project project = make_project (self, i, CSV_CODES);
      const ZbRecord *organisation =
        self->organisations->pdata[project.organisation % self->organisations->len];
      const char *tax_code = zb_record_get_text (organisation, "tax_code");

      fprintf (projects, "%" G_GINT64_FORMAT ",%s (mới),%s,%s,%s,2018,%s,%u,31/12/2058\n",
               project.code, project.name, project.fdi ? "FDI" : "Trong nước",
               tax_code != NULL ? tax_code : "",
               zb_record_get_text (self->zones->pdata[project.zone], "code"), project.industry,
               project.organisation % 3000);
      for (guint j = 0; j < 3; j++)
        write_event (events, &project, j);
      g_free (project.name);
    }
  zb_bench_check (fclose (projects) == 0 && fclose (events) == 0, "write the files", NULL);
}

int
main (int argc, char *argv[])
{
  Generator self = { .next_id = 1 };
  guint n = argc == 5 ? g_ascii_strtoull (argv[2], NULL, 10) : 0;

  if (argc != 5 || g_getenv ("ZB_SAMPLE_DIR") == NULL)
    {
      g_printerr ("usage: ZB_SAMPLE_DIR=… zb-bench-generate BOOK N CSV N_CSV\n");
      return 64;
    }

  zb_language_apply (ZB_LANGUAGE_VI);
  self.random = g_rand_new_with_seed (SEED);
  self.store = zb_store_new (argv[1], "Bench");
  import_sample (self.store);
  self.zones = fetch_all (self.store, "zone");
  self.organisations = fetch_all (self.store, "organisation");
  self.n_sample = count_projects (self.store);
  self.n_organisations = MAX (n / 4, 16);
  zb_store_close (self.store);
  if (n > self.n_sample)
    fill_book (&self, argv[1], n);
  g_mkdir_with_parents (argv[3], 0700);
  write_files (&self, argv[3], g_ascii_strtoull (argv[4], NULL, 10));

  g_ptr_array_unref (self.zones);
  g_ptr_array_unref (self.organisations);
  g_object_unref (self.store);
  g_rand_free (self.random);
  return EXIT_SUCCESS;
}
