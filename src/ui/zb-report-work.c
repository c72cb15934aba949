/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Nothing here touches a widget; the page's main loop waits for none of it. */

#include "config.h"

#include "ui/zb-report-work.h"

#include "stats/zb-snapshot.h"

#include "exchange/zb-report-document.h"
#include "ui/zb-page-task.h"

static gboolean
fill (ZbReportWork *work, GError **error)
{
  g_autofree char *stored = zb_template_load (work->store, work->key, work->language, error);
  g_autoptr (GError) fault = NULL;

  if (stored == NULL)
    return FALSE;
  work->own = g_strcmp0 (stored, zb_template_get_default (work->key, work->language)) != 0;
  work->template = work->edited != NULL ? g_strdup (work->edited) : g_steal_pointer (&stored);
  work->paragraph =
    zb_paragraph_compute (work->ledger, work->template, &work->scope, work->language, &fault);
  if (work->paragraph != NULL)
    return TRUE;
  if (fault->domain == ZB_TEMPLATE_ERROR)
    {
      work->fault = g_strdup (fault->message);
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

static void
work_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  ZbReportWork *work = task_data;
  GError *error = NULL;
  gint newest = 0;

  work->years = zb_scorecard_get_years (work->ledger, &newest);
  if (work->scope.year == 0)
    work->scope.year = newest;
  if (work->scope.year != 0)
    work->cut_offs = zb_scorecard_get_cut_offs (work->ledger, work->scope.year);
  if (work->scope.year == 0 || fill (work, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

typedef struct
{
  ZbStore *store;
  char *key;
  char *text;
  ZbLanguage language;
} Save;

static void
save_free (gpointer data)
{
  Save *save = data;

  g_object_unref (save->store);
  g_free (save->key);
  g_free (save->text);
  g_free (save);
}

static void
save_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Save *save = task_data;
  GError *error = NULL;

  if (zb_template_save (save->store, save->key, save->language, save->text, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* A report on its way into a file. */
typedef struct
{
  ZbLedger *ledger;
  char *template;
  ZbScope scope;
  ZbLanguage language;
  ZbLetterhead *letterhead;
  GFile *file; /* or NULL */
} Write;

static void
write_free (gpointer data)
{
  Write *self = data;

  g_object_unref (self->ledger);
  g_clear_object (&self->file);
  g_free (self->template);
  zb_letterhead_free (self->letterhead);
  g_free (self);
}

static void
write_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Write *self = task_data;
  GError *error = NULL;
  g_autoptr (ZbParagraph) paragraph =
    zb_paragraph_compute (self->ledger, self->template, &self->scope, self->language, &error);
  g_autoptr (ZbExportDocument) document =
    paragraph != NULL ? zb_report_document_new (self->ledger, paragraph, self->letterhead, &error)
                      : NULL;

  if (document != NULL &&
      (self->file == NULL || zb_export_document_save (document, self->file, &error)))
    g_task_return_pointer (task, g_steal_pointer (&document),
                           (GDestroyNotify)zb_export_document_free);
  else
    g_task_return_error (task, error);
}

/* A report on its way into the book. */
typedef struct
{
  ZbStore *store;
  ZbLedger *ledger;
  char *key;
  ZbScope scope;
  ZbLanguage language;
} Freeze;

static void
freeze_free (gpointer data)
{
  Freeze *self = data;

  g_object_unref (self->store);
  g_object_unref (self->ledger);
  g_free (self->key);
  g_free (self);
}

static void
freeze_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Freeze *self = task_data;
  GError *error = NULL;
  g_autoptr (ZbSnapshot) snapshot =
    zb_snapshot_take (self->store, self->ledger, self->key, &self->scope, self->language, &error);

  if (snapshot != NULL && zb_snapshot_keep (snapshot, self->store, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Public functions. */

void
zb_report_work_free (ZbReportWork *work)
{
  g_clear_object (&work->store);
  g_clear_object (&work->ledger);
  g_free (work->key);
  g_free (work->edited);
  g_clear_pointer (&work->years, g_array_unref);
  g_clear_pointer (&work->cut_offs, g_array_unref);
  g_free (work->template);
  g_clear_pointer (&work->paragraph, zb_paragraph_free);
  g_free (work->fault);
  g_free (work);
}

void
zb_report_work_run (ZbReportWork *work,
                    GtkWidget *page,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = zb_page_task_new (page, cancellable, callback);

  g_task_set_source_tag (task, zb_report_work_run);
  g_task_set_task_data (task, work, NULL);
  g_object_set_data_full (G_OBJECT (task), "work", work, (GDestroyNotify)zb_report_work_free);
  g_task_run_in_thread (task, work_thread);
}

ZbReportWork *
zb_report_work_finish (GAsyncResult *result, GError **error)
{
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  return g_object_steal_data (G_OBJECT (result), "work");
}

void
zb_report_work_save (ZbStore *store,
                     const char *key,
                     ZbLanguage language,
                     const char *text,
                     GtkWidget *page,
                     GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = zb_page_task_new (page, NULL, callback);
  Save *save = g_new0 (Save, 1);

  save->store = g_object_ref (store);
  save->key = g_strdup (key);
  save->text = g_strdup (text);
  save->language = language;
  g_task_set_task_data (task, save, save_free);
  g_task_run_in_thread (task, save_thread);
}

gboolean
zb_report_work_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
zb_report_work_write (const ZbReportWork *work,
                      GFile *file,
                      GSettings *settings,
                      GtkWidget *page,
                      GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = zb_page_task_new (page, NULL, callback);
  Write *self = g_new0 (Write, 1);

  self->ledger = g_object_ref (work->ledger);
  self->template = g_strdup (work->template);
  self->scope = work->scope;
  self->language = work->language;
  self->letterhead = zb_letterhead_read (settings);
  g_set_object (&self->file, file);
  g_task_set_task_data (task, self, write_free);
  g_task_run_in_thread (task, write_thread);
}

ZbExportDocument *
zb_report_work_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
zb_report_work_freeze (const ZbReportWork *work, GtkWidget *page, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = zb_page_task_new (page, NULL, callback);
  Freeze *self = g_new0 (Freeze, 1);

  self->store = g_object_ref (work->store);
  self->ledger = g_object_ref (work->ledger);
  self->key = g_strdup (work->key);
  self->scope = work->paragraph->scope;
  self->language = work->language;
  g_task_set_task_data (task, self, freeze_free);
  g_task_run_in_thread (task, freeze_thread);
}

gboolean
zb_report_work_freeze_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
