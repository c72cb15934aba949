/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of reports has done on a thread: templates read from the book and filled, and kept. */

#pragma once

#include <gtk/gtk.h>

#include "exchange/zb-export-document.h"
#include "stats/zb-paragraph.h"
#include "ui/zb-context.h"

G_BEGIN_DECLS

/* What is asked, and what came of it. */
typedef struct
{
  ZbStore *store;
  ZbLedger *ledger;
  char *key;
  char *edited;  /* a wording that is being tried; NULL: the book's */
  ZbScope scope; /* year 0: the newest with targets */
  ZbLanguage language;

  GArray *years;          /* gint, newest first */
  GArray *cut_offs;       /* gint32 */
  char *template;         /* the wording that was used */
  gboolean own;           /* it is the office's */
  ZbParagraph *paragraph; /* NULL: see @fault */
  char *fault;            /* a sentence about the wording, or NULL */
} ZbReportWork;

void zb_report_work_free (ZbReportWork *work);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbReportWork, zb_report_work_free)

/* Answers @work (transfer full); @source_object of the callback is @page. */
void zb_report_work_run (ZbReportWork *work,
                         GtkWidget *page,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback);
/* (transfer full) */
ZbReportWork *zb_report_work_finish (GAsyncResult *result, GError **error);

/* Keeps @text (NULL: the program's own) as the wording of @key. */
void zb_report_work_save (ZbStore *store,
                          const char *key,
                          ZbLanguage language,
                          const char *text,
                          GtkWidget *page,
                          GAsyncReadyCallback callback);
gboolean zb_report_work_save_finish (GAsyncResult *result, GError **error);

/* Freezes the report of @work in the book's wording for good. */
void
zb_report_work_freeze (const ZbReportWork *work, GtkWidget *page, GAsyncReadyCallback callback);
gboolean zb_report_work_freeze_finish (GAsyncResult *result, GError **error);

/* Makes a document of the report of @work, with the letterhead of @settings; writes it as @file
 * (nullable): a document or a sheet by its ending. */
void zb_report_work_write (const ZbReportWork *work,
                           GFile *file,
                           GSettings *settings,
                           GtkWidget *page,
                           GAsyncReadyCallback callback);
/* (transfer full) */
ZbExportDocument *zb_report_work_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
