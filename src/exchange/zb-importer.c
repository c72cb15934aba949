/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The second half of the importer, which carries a plan through: judge, write for a try, refuse
 * what the book's checks complain of, again. */

#include "config.h"

#include "exchange/zb-importer-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "exchange/zb-import-feed.h"
#include "exchange/zb-import-plan.h"

/* After so many tries the book's checks still complain: then nothing is written. */
#define MAX_TRIES 32

G_DEFINE_FINAL_TYPE (ZbImporter, zb_importer, G_TYPE_OBJECT)

/* ZbImportProgressFunc */
static void
progress_cb (ZbImportStage stage, double fraction, guint rows, gpointer user_data)
{
  ZbImporter *self = user_data;
  guint n_stages = self->detailed ? ZB_IMPORT_N_STAGES : ZB_IMPORT_SHOWING;

  g_atomic_int_set (&self->permille, (gint)(1000 * (stage + CLAMP (fraction, 0, 1)) / n_stages));
  g_atomic_int_set (&self->rows, (gint)rows);
}

/* The sheets that are not taken. */
static void
name_others (ZbImporter *self, ZbImportReport *report)
{
  for (guint i = 0; i < self->others->len; i++)
    {
      const ZbImportSheet *sheet = g_ptr_array_index (self->others, i);

      g_ptr_array_add (report->left_out, zb_importer_dup_place (sheet));
    }
  for (guint i = 0; i < self->doubled->len; i++)
    g_ptr_array_add (report->doubled, g_strdup (g_ptr_array_index (self->doubled, i)));
}

/* What history calls it. */
static char *
make_label (ZbImporter *self)
{
  const ZbImportSheet *first = g_ptr_array_index (self->sheets, 0);

  if (self->sheets->len == 1)
    /* Translators: %s is the name of a file. */
    return g_strdup_printf (_ ("Import of %s"), first->file);
  return g_strdup_printf (ngettext ("Import of %u sheet", "Import of %u sheets", self->sheets->len),
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
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->mappings, zb_mapping_file_free);
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
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_import_sheet_free);
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

void
zb_importer_set_detailed (ZbImporter *self, gboolean detailed)
{
  g_return_if_fail (ZB_IS_IMPORTER (self));

  self->detailed = detailed;
}

void
zb_importer_set_mapping_file (ZbImporter *self, const char *path)
{
  g_return_if_fail (ZB_IS_IMPORTER (self));

  g_clear_pointer (&self->mappings, zb_mapping_file_free);
  if (path)
    self->mappings = zb_mapping_file_new (path);
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

  name_others (self, told);
  plan = zb_import_plan_new (self->store, self->sheets, told);
  zb_import_plan_set_progress (plan, progress_cb, self);
  if (self->detailed)
    zb_import_plan_set_detailed (plan);
  done = zb_import_plan_survey (plan, cancellable, error);
  tell_time ("surveyed", &since);
  done =
    done && (self->sheets->len == 0 || carry_out (self, plan, told, dry_run, cancellable, error));
  zb_import_plan_count (plan);
  if (done && self->detailed)
    done = zb_import_plan_collect (plan, cancellable, error);
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
