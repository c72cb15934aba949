/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The report of an import and the sentences it is told in. */

#include "config.h"

#include "exchange/zb-import-report.h"

#include <glib/gi18n.h>

static void
free_issue (gpointer data)
{
  ZbImportIssue *self = data;

  g_free (self->column);
  g_free (self->sentence);
  g_free (self);
}

static void
free_skipped (gpointer data)
{
  ZbImportSkipped *self = data;

  g_free (self->what);
  g_free (self);
}

ZbImportChange *
zb_import_change_new (const ZbField *field, const char *before, const char *after)
{
  ZbImportChange *self = g_new0 (ZbImportChange, 1);

  self->field = field;
  self->before = g_strdup (before);
  self->after = g_strdup (after);
  return self;
}

void
zb_import_change_free (ZbImportChange *self)
{
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

void
zb_import_preview_row_free (ZbImportPreviewRow *self)
{
  g_strfreev (self->cells);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_free (self);
}

ZbImportQuestion *
zb_import_question_copy (const ZbImportQuestion *self)
{
  ZbImportQuestion *copy = g_memdup2 (self, sizeof *self);

  copy->example = g_strdup (self->example);
  copy->with_comma = g_strdup (self->with_comma);
  copy->with_point = g_strdup (self->with_point);
  return copy;
}

void
zb_import_question_free (ZbImportQuestion *self)
{
  g_free (self->example);
  g_free (self->with_comma);
  g_free (self->with_point);
  g_free (self);
}

static void
free_file (gpointer data)
{
  ZbImportFile *self = data;

  g_free (self->file);
  g_free (self->sheet);
  g_ptr_array_unref (self->issues);
  g_ptr_array_unref (self->left_out);
  g_ptr_array_unref (self->skipped);
  g_ptr_array_unref (self->preview);
  g_ptr_array_unref (self->totals);
  g_ptr_array_unref (self->questions);
  g_free (self);
}

static gint
compare_issues (gconstpointer a, gconstpointer b)
{
  const ZbImportIssue *x = *(ZbImportIssue *const *)a, *y = *(ZbImportIssue *const *)b;

  return x->line < y->line ? -1 : x->line > y->line;
}

/* Rows with a warning and no error; issues are in order. */
static guint
count_warned (const ZbImportFile *self)
{
  guint n = 0;

  for (guint i = 0; i < self->issues->len;)
    {
      guint line = ((ZbImportIssue *)g_ptr_array_index (self->issues, i))->line;
      gboolean refused = FALSE;

      for (; i < self->issues->len; i++)
        {
          const ZbImportIssue *issue = g_ptr_array_index (self->issues, i);

          if (issue->line != line)
            break;
          refused = refused || issue->severity == ZB_SEVERITY_ERROR;
        }
      n += line > 0 && !refused;
    }
  return n;
}

/* "file" or "file, sheet". */
static char *
dup_place (const ZbImportFile *self)
{
  return self->sheet ? g_strdup_printf ("%s, %s", self->file, self->sheet) : g_strdup (self->file);
}

ZbImportReport *
zb_import_report_new (gboolean dry_run)
{
  ZbImportReport *self = g_new0 (ZbImportReport, 1);

  self->dry_run = dry_run;
  self->files = g_ptr_array_new_with_free_func (free_file);
  self->left_out = g_ptr_array_new_with_free_func (g_free);
  self->doubled = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
zb_import_report_free (ZbImportReport *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->left_out);
  g_ptr_array_unref (self->doubled);
  g_free (self);
}

ZbImportFile *
zb_import_report_add_file (ZbImportReport *self,
                           const char *file,
                           const char *sheet,
                           const ZbRegister *reg)
{
  ZbImportFile *added = g_new0 (ZbImportFile, 1);

  g_return_val_if_fail (self != NULL && file != NULL, NULL);

  added->file = g_strdup (file);
  added->sheet = g_strdup (sheet);
  added->reg = reg;
  added->issues = g_ptr_array_new_with_free_func (free_issue);
  added->left_out = g_ptr_array_new_with_free_func (g_free);
  added->skipped = g_ptr_array_new_with_free_func (free_skipped);
  added->preview = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_import_preview_row_free);
  added->totals = g_ptr_array_new_with_free_func (g_free);
  added->questions = g_ptr_array_new_with_free_func ((GDestroyNotify)zb_import_question_free);
  g_ptr_array_add (self->files, added);
  return added;
}

void
zb_import_file_add_issue (ZbImportFile *self,
                          ZbSeverity severity,
                          guint line,
                          const char *column,
                          gint64 id,
                          const char *sentence)
{
  ZbImportIssue *issue = g_new0 (ZbImportIssue, 1);

  issue->severity = severity;
  issue->line = line;
  issue->column = g_strdup (column);
  issue->id = id;
  issue->sentence = g_strdup (sentence);
  g_ptr_array_add (self->issues, issue);
}

void
zb_import_file_add_skipped (ZbImportFile *self, guint line, const char *what)
{
  ZbImportSkipped *skipped = g_new0 (ZbImportSkipped, 1);

  skipped->line = line;
  skipped->what = g_strdup (what);
  g_ptr_array_add (self->skipped, skipped);
}

void
zb_import_report_finish (ZbImportReport *self)
{
  self->rows = self->inserted = self->updated = self->same = self->refused = self->warned = 0;
  for (guint i = 0; i < self->files->len; i++)
    {
      ZbImportFile *file = g_ptr_array_index (self->files, i);

      g_ptr_array_sort (file->issues, compare_issues);
      file->warned = count_warned (file);
      self->rows += file->rows;
      self->inserted += file->inserted;
      self->updated += file->updated;
      self->same += file->same;
      self->refused += file->refused;
      self->warned += file->warned;
    }
}

char *
zb_import_issue_format (const ZbImportFile *file, const ZbImportIssue *issue)
{
  g_autofree char *place = dup_place (file);

  if (issue->line == 0)
    return g_strdup_printf ("%s: %s", place, issue->sentence);
  if (!issue->column)
    /* Translators: file name, line number, a sentence. */
    return g_strdup_printf (_ ("%1$s, line %2$u: %3$s"), place, issue->line, issue->sentence);
  /* Translators: file name, line number, heading of the column, a sentence. */
  return g_strdup_printf (_ ("%1$s, line %2$u, column “%3$s”: %4$s"), place, issue->line,
                          issue->column, issue->sentence);
}

char *
zb_import_file_format (const ZbImportFile *self)
{
  g_autofree char *place = dup_place (self);

  /* Translators: file name, then numbers of rows. “The same”: the book has them so already. */
  return g_strdup_printf (
    _ ("%1$s: %2$u rows: %3$u new, %4$u changed, %5$u the same, %6$u refused, %7$u with warnings"),
    place, self->rows, self->inserted, self->updated, self->same, self->refused, self->warned);
}

char *
zb_import_report_format (const ZbImportReport *self)
{
  return g_strdup_printf (
    _ ("%1$u rows: %2$u new, %3$u changed, %4$u the same, %5$u refused, %6$u with warnings"),
    self->rows, self->inserted, self->updated, self->same, self->refused, self->warned);
}
