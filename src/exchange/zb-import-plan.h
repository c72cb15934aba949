/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Decides for every row of an import what becomes of it. First all sheets are surveyed: which
 * record each row is. Then they are judged, and what is to be written given away; again where
 * the book's checks complain, or where a refusal makes others refused that refer to it. For one
 * thread at a time. */

#pragma once

#include "exchange/zb-book-index.h"
#include "exchange/zb-import-report.h"
#include "exchange/zb-import-sheet.h"

G_BEGIN_DECLS

typedef struct _ZbImportPlan ZbImportPlan;

/* Told now and then: @stage of ZB_IMPORT_N_STAGES, how much of it is done, and the rows read in it
 * so far. */
typedef enum
{
  ZB_IMPORT_SURVEYING,
  ZB_IMPORT_WRITING,
  ZB_IMPORT_SHOWING,
  ZB_IMPORT_N_STAGES,
} ZbImportStage;
typedef void (*ZbImportProgressFunc) (ZbImportStage stage,
                                      double fraction,
                                      guint rows,
                                      gpointer user_data);

/* @sheets: of ZbImportSheet, in the order they are to be taken. @report: gets a file for each.
 * Both must outlive the plan. */
ZbImportPlan *zb_import_plan_new (ZbStore *store, GPtrArray *sheets, ZbImportReport *report);
void zb_import_plan_free (ZbImportPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbImportPlan, zb_import_plan_free)

void
zb_import_plan_set_progress (ZbImportPlan *self, ZbImportProgressFunc func, gpointer user_data);

/* Keeps what each row alters, for zb_import_plan_collect (). */
void zb_import_plan_set_detailed (ZbImportPlan *self);

/* Once every row is judged: puts into the report what a preview shows. */
gboolean zb_import_plan_collect (ZbImportPlan *self, GCancellable *cancellable, GError **error);

/* Which record is each row? Once. */
gboolean zb_import_plan_survey (ZbImportPlan *self, GCancellable *cancellable, GError **error);

/* What becomes of each row? Begins with the first, again after zb_import_plan_take_findings (). */
gboolean zb_import_plan_begin (ZbImportPlan *self, GCancellable *cancellable, GError **error);

/* Gives the next edits, at most @size: their records belong to @edits, which may be handed in again
 * with them. Fewer than @size: those were the last. */
gboolean zb_import_plan_fill (ZbImportPlan *self,
                              ZbEdit *edits,
                              guint size,
                              guint *n,
                              GCancellable *cancellable,
                              GError **error);

/* Whether the last filling failed because refused rows had been referred to already: begin
 * again. */
gboolean zb_import_plan_must_repeat (ZbImportPlan *self);

/* Finds the rows at fault for what the book's checks found, and refuses them. Gives how many
 * refusals this added: 0 when no row can be named. */
guint
zb_import_plan_take_findings (ZbImportPlan *self, GPtrArray *findings, GCancellable *cancellable);

/* Adds the warnings among findings to the report. */
void zb_import_plan_take_warnings (ZbImportPlan *self, GPtrArray *findings);

/* Counts the rows of each sheet by verdict into the report. */
void zb_import_plan_count (ZbImportPlan *self);

G_END_DECLS
