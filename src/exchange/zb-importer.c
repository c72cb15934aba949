/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens files, finds out what they are, and carries a plan through: judge, write for a try, refuse
 * what the book's checks complain of, again. */

#include "config.h"

#include "exchange/zb-importer.h"

#include <string.h>

#include <glib/gi18n.h>

#include "exchange/zb-import-feed.h"
#include "exchange/zb-import-plan.h"
#include "exchange/zb-table-open.h"

/* After so many tries the book's checks still complain: then nothing is written. */
#define MAX_TRIES 32

struct _ZbImporter
{
  GObject parent_instance;

  ZbStore *store;
  GPtrArray *sheets;   /* ZbImportSheet */
  GPtrArray *left_out; /* char * */
  GPtrArray *doubled;  /* char * */
  gint permille;       /* atomic */
  gint rows;           /* atomic */
};

G_DEFINE_FINAL_TYPE (ZbImporter, zb_importer, G_TYPE_OBJECT)

static char **
copy_cells (const ZbTableRow *row)
{
  char **cells = g_new0 (char *, row->n_cells + 1);

  for (guint i = 0; i < row->n_cells; i++)
    cells[i] = g_strdup (row->cells[i].text);
  return cells;
}

/* Looks at the first rows of a sheet for its register. NULL without @error: none of this book. */
static ZbSheetLayout *
find_layout (ZbTableReader *reader,
             guint sheet,
             const char *name,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr (GError) local = NULL;
  guint lines[ZB_LAYOUT_ROWS];
  ZbTableRow row;

  if (!zb_table_reader_begin (reader, sheet, cancellable, error))
    return NULL;
  while (rows->len < ZB_LAYOUT_ROWS && zb_table_reader_next (reader, &row, &local))
    if (!row.fault)
      {
        lines[rows->len] = row.line;
        g_ptr_array_add (rows, copy_cells (&row));
      }
  if (!local)
    return zb_sheet_layout_find (rows, lines, name);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static char *
dup_sheet_place (const char *name, const char *sheet)
{
  return sheet ? g_strdup_printf ("%s, %s", name, sheet) : g_strdup (name);
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* Texts come before workbooks, which in a folder often hold the same once more. */
static gint
compare_children (gconstpointer a, gconstpointer b)
{
  gboolean x = zb_table_is_text (*(char *const *)a), y = zb_table_is_text (*(char *const *)b);

  return x != y ? y - x : compare_names (a, b);
}

/* Leaves out the sheets of a workbook, from @first on, whose registers another file of the folder
 * holds already. */
static void
drop_doubled (ZbImporter *self, guint begin, guint first)
{
  for (guint i = self->sheets->len; i > first; i--)
    {
      const ZbImportSheet *sheet = g_ptr_array_index (self->sheets, i - 1);
      gboolean doubled = FALSE;

      for (guint k = begin; k < first; k++)
        doubled = doubled || ((ZbImportSheet *)g_ptr_array_index (self->sheets, k))->layout->reg ==
                               sheet->layout->reg;
      if (!doubled)
        continue;
      g_ptr_array_insert (self->doubled, 0,
                          dup_sheet_place (sheet->file,
                                           zb_table_reader_get_sheet_name (sheet->reader,
                                                                           sheet->sheet)));
      g_ptr_array_remove_index (self->sheets, i - 1);
    }
}

/* Adds the files of a folder that a format knows. */
static gboolean
add_children (ZbImporter *self,
              GFile *folder,
              GPtrArray *names,
              GCancellable *cancellable,
              GError **error)
{
  guint begin = self->sheets->len;

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autoptr (GFile) child = g_file_get_child (folder, name);
      guint first = self->sheets->len;

      if (!zb_importer_add_file (self, child, cancellable, error))
        return FALSE;
      if (!zb_table_is_text (name))
        drop_doubled (self, begin, first);
    }
  return TRUE;
}

static gboolean
add_folder (ZbImporter *self, GFile *folder, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileEnumerator) children = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  children =
    g_file_enumerate_children (folder,
                               G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                               G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (!children)
    return FALSE;
  while (TRUE)
    {
      GFileInfo *info = NULL;

      if (!g_file_enumerator_iterate (children, &info, NULL, cancellable, error))
        return FALSE;
      if (!info)
        break;
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR &&
          zb_table_has_ending (g_file_info_get_name (info)))
        g_ptr_array_add (names, g_strdup (g_file_info_get_name (info)));
    }
  g_ptr_array_sort (names, compare_children);
  return add_children (self, folder, names, cancellable, error);
}

static guint
get_order (const ZbRegister *reg)
{
  const ZbRegister *const *all = zb_registers_get_all ();
  guint i = 0;

  while (all[i] && all[i] != reg)
    i++;
  return i;
}

static gint
compare_sheets (gconstpointer a, gconstpointer b)
{
  const ZbImportSheet *x = *(ZbImportSheet *const *)a, *y = *(ZbImportSheet *const *)b;
  guint i = get_order (x->layout->reg), k = get_order (y->layout->reg);

  return i < k ? -1 : i > k;
}

/* ZbImportProgressFunc */
static void
progress_cb (ZbImportStage stage, double fraction, guint rows, gpointer user_data)
{
  ZbImporter *self = user_data;

  g_atomic_int_set (&self->permille,
                    (gint)(1000 * (stage + CLAMP (fraction, 0, 1)) / ZB_IMPORT_N_STAGES));
  g_atomic_int_set (&self->rows, (gint)rows);
}

/* GCopyFunc */
static gpointer
copy_text (gconstpointer text, gpointer user_data)
{
  return g_strdup (text);
}

/* What history calls it. */
static char *
make_label (ZbImporter *self)
{
  const ZbImportSheet *first = g_ptr_array_index (self->sheets, 0);

  if (self->sheets->len == 1)
    /* Translators: %s is the name of a file. */
    return g_strdup_printf (_ ("Import of %s"), first->file);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Import of %u sheet", "Import of %u sheets",
                                       self->sheets->len),
                          self->sheets->len);
}

/* Reads, judges and writes everything for a try. */
static gboolean
apply_plan (ZbImporter *self,
            ZbImportPlan *plan,
            gboolean dry_run,
            GCancellable *cancellable,
            ZbOutcome **outcome,
            GError **error)
{
  const ZbImportSheet *first = g_ptr_array_index (self->sheets, 0);
  g_autoptr (ZbImportFeed) feed = zb_import_feed_new (plan, cancellable);
  g_autofree char *label = make_label (self);
  g_autofree char *source = g_strdup_printf ("import:%s", first->file);

  return zb_store_apply_stream (self->store, label, source, zb_import_feed_next, feed, NULL, NULL,
                                dry_run, cancellable, outcome, error);
}

/* The first sentence of what the book found, for an error that names no row. */
static void
set_refused_error (GError **error, GPtrArray *findings)
{
  const char *sentence = _ ("The book refused the import.");

  for (guint i = 0; findings && i < findings->len; i++)
    if (((ZbFinding *)g_ptr_array_index (findings, i))->severity == ZB_SEVERITY_ERROR)
      {
        sentence = ((ZbFinding *)g_ptr_array_index (findings, i))->sentence;
        break;
      }
  g_set_error_literal (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_REFUSED, sentence);
}

/* How long a stage took, for those who measure (G_MESSAGES_DEBUG=zonebook-import). */
static void
tell_time (const char *stage, gint64 *since)
{
  gint64 now = g_get_monotonic_time ();

  g_log ("zonebook-import", G_LOG_LEVEL_DEBUG, "%s: %.3f s", stage,
         (double)(now - *since) / G_USEC_PER_SEC);
  *since = now;
}

/* Refuses what the book's checks complained of. FALSE where no row can be named for it. */
static gboolean
learn (ZbImportPlan *plan, ZbOutcome *outcome, GCancellable *cancellable, GError **error)
{
  if (zb_import_plan_take_findings (plan, outcome->findings, cancellable) > 0)
    return TRUE;
  set_refused_error (error, outcome->findings);
  return FALSE;
}

/* Writes for a try until the book's checks are content with what is left. */
static gboolean
carry_out (ZbImporter *self,
           ZbImportPlan *plan,
           ZbImportReport *report,
           gboolean dry_run,
           GCancellable *cancellable,
           GError **error)
{
  for (guint i = 0; i < MAX_TRIES; i++)
    {
      g_autoptr (ZbOutcome) outcome = NULL;
      g_autoptr (GError) local = NULL;
      gint64 since = g_get_monotonic_time ();
      gboolean applied = apply_plan (self, plan, dry_run, cancellable, &outcome, &local);

      tell_time ("written", &since);
      if (applied)
        {
          report->change_set = outcome->change_set;
          zb_import_plan_take_warnings (plan, outcome->findings);
          return TRUE;
        }
      if (zb_import_plan_must_repeat (plan))
        continue;
      if (!g_error_matches (local, ZB_STORE_ERROR, ZB_STORE_ERROR_REFUSED) || !outcome)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      if (!learn (plan, outcome, cancellable, error))
        return FALSE;
    }
  g_set_error_literal (
    error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_REFUSED,
    _ ("Too many rows contradict each other. Mend those that are refused, and import again."));
  return FALSE;
}

typedef struct
{
  gboolean dry_run;
  ZbImportReport *report;
} Run;

static void
free_run (gpointer data)
{
  Run *self = data;

  zb_import_report_free (self->report);
  g_free (self);
}

/* GTaskThreadFunc */
static void
run_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Run *run = task_data;
  GError *error = NULL;

  if (zb_importer_run (source, run->dry_run, cancellable, &run->report, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
zb_importer_finalize (GObject *object)
{
  ZbImporter *self = ZB_IMPORTER (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  g_clear_pointer (&self->doubled, g_ptr_array_unref);

  G_OBJECT_CLASS (zb_importer_parent_class)->finalize (object);
}

static void
zb_importer_class_init (ZbImporterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zb_importer_finalize;
}

static void
zb_importer_init (ZbImporter *self)
{
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_import_sheet_free);
  self->left_out = g_ptr_array_new_with_free_func (g_free);
  self->doubled = g_ptr_array_new_with_free_func (g_free);
}

ZbImporter *
zb_importer_new (ZbStore *store)
{
  ZbImporter *self;

  g_return_val_if_fail (ZB_IS_STORE (store), NULL);

  self = g_object_new (ZB_TYPE_IMPORTER, NULL);
  self->store = g_object_ref (store);
  return self;
}

gboolean
zb_importer_add_file (ZbImporter *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (ZbTableReader) reader = NULL;

  g_return_val_if_fail (ZB_IS_IMPORTER (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
    return add_folder (self, file, cancellable, error);
  name = g_file_get_basename (file);
  reader = zb_table_open (file, cancellable, error);
  if (reader)
    return zb_importer_add_reader (self, reader, name, cancellable, error);
  g_prefix_error (error, "%s: ", name);
  return FALSE;
}

gboolean
zb_importer_add_reader (ZbImporter *self,
                        ZbTableReader *reader,
                        const char *name,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autofree char *stem = zb_table_dup_stem (name);

  g_return_val_if_fail (ZB_IS_IMPORTER (self), FALSE);
  g_return_val_if_fail (ZB_IS_TABLE_READER (reader), FALSE);

  for (guint i = 0; i < zb_table_reader_get_n_sheets (reader); i++)
    {
      g_autoptr (GError) local = NULL;
      const char *sheet_name = zb_table_reader_get_sheet_name (reader, i);
      ZbSheetLayout *layout =
        find_layout (reader, i, sheet_name ? sheet_name : stem, cancellable, &local);

      if (layout)
        g_ptr_array_add (self->sheets, zb_import_sheet_new (reader, i, name, layout));
      else if (!local)
        g_ptr_array_add (self->left_out, dup_sheet_place (name, sheet_name));
      else
        {
          g_propagate_prefixed_error (error, g_steal_pointer (&local), "%s: ", name);
          return FALSE;
        }
    }
  return TRUE;
}

guint
zb_importer_get_n_sheets (ZbImporter *self)
{
  g_return_val_if_fail (ZB_IS_IMPORTER (self), 0);

  return self->sheets->len;
}

gboolean
zb_importer_run (ZbImporter *self,
                 gboolean dry_run,
                 GCancellable *cancellable,
                 ZbImportReport **report,
                 GError **error)
{
  g_autoptr (ZbImportReport) told = zb_import_report_new (dry_run);
  g_autoptr (ZbImportPlan) plan = NULL;
  gint64 since = g_get_monotonic_time ();
  gboolean done;

  g_return_val_if_fail (ZB_IS_IMPORTER (self), FALSE);

  g_ptr_array_extend (told->left_out, self->left_out, copy_text, NULL);
  g_ptr_array_extend (told->doubled, self->doubled, copy_text, NULL);
  g_ptr_array_sort (self->sheets, compare_sheets);
  plan = zb_import_plan_new (self->store, self->sheets, told);
  zb_import_plan_set_progress (plan, progress_cb, self);
  done = zb_import_plan_survey (plan, cancellable, error);
  tell_time ("surveyed", &since);
  done =
    done && (self->sheets->len == 0 || carry_out (self, plan, told, dry_run, cancellable, error));
  zb_import_plan_count (plan);
  g_atomic_int_set (&self->permille, 1000);
  if (report)
    *report = g_steal_pointer (&told);
  return done;
}

void
zb_importer_run_async (ZbImporter *self,
                       gboolean dry_run,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Run *run = g_new0 (Run, 1);

  g_return_if_fail (ZB_IS_IMPORTER (self));

  run->dry_run = dry_run;
  g_task_set_source_tag (task, zb_importer_run_async);
  g_task_set_task_data (task, run, free_run);
  g_task_run_in_thread (task, run_thread);
}

gboolean
zb_importer_run_finish (ZbImporter *self,
                        GAsyncResult *result,
                        ZbImportReport **report,
                        GError **error)
{
  Run *run;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  run = g_task_get_task_data (G_TASK (result));
  if (report)
    *report = g_steal_pointer (&run->report);
  return g_task_propagate_boolean (G_TASK (result), error);
}

double
zb_importer_get_progress (ZbImporter *self, guint *rows)
{
  g_return_val_if_fail (ZB_IS_IMPORTER (self), 0);

  if (rows)
    *rows = (guint)g_atomic_int_get (&self->rows);
  return g_atomic_int_get (&self->permille) / 1000.0;
}
