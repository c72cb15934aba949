/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the plan share: its state, and how a row is refused. */

#pragma once

#include "exchange/zb-import-plan.h"
#include "exchange/zb-import-row.h"

G_BEGIN_DECLS

/* How many rows pass between two looks at the clock and the cancellable. */
#define ZB_IMPORT_BEAT 1024

/* A row whose record the book has already. */
typedef struct
{
  guint row;
  ZbRecord *record;
} ZbImportWaiting;

struct _ZbImportPlan
{
  ZbStore *store;
  GPtrArray *sheets; /* ZbImportSheet, not owned */
  ZbImportReport *report;
  ZbBookIndex *index;
  GHashTable *refused; /* id of a new record whose row is refused → its place, char * */
  GHashTable *blamed;  /* id of a record that the checks complained of → ZbBlame */
  GArray *waiting;     /* ZbImportWaiting: to be held against the book */
  GQueue ready;        /* ZbRecord: found to differ from the book's */
  GHashTable *changes; /* place of a row → GPtrArray of ZbImportChange; NULL unless asked for */
  guint n_refusals;
  guint n_refusals_before;
  gboolean repeat;
  ZbImportProgressFunc progress;
  gpointer progress_data;
  guint rows;

  /* The row under way. */
  guint at_sheet;
  ZbImportSheet *sheet;
  ZbImportFile *file;
  guint line;
  ZbRecord *scratch;
};

/* Rows that refer to a record which the checks complained of are at fault. */
typedef struct
{
  const ZbRegister *reg; /* only rows of this register; NULL: of any */
  char *sentence;
} ZbBlame;

/* Makes @i the sheet under way. */
void zb_import_plan_enter (ZbImportPlan *self, guint i);

/* Refuses a row of the sheet under way; the sentence is told apart, by zb_import_plan_tell (). */
void zb_import_plan_refuse (ZbImportPlan *self, ZbImportRow *row);

/* Tells something about a line of the sheet under way. */
void zb_import_plan_tell (ZbImportPlan *self,
                          ZbSeverity severity,
                          guint line,
                          gint column,
                          gint64 id,
                          const char *sentence);

/* Beats: progress and cancelling. FALSE when cancelled. */
gboolean zb_import_plan_beat (ZbImportPlan *self,
                              ZbImportStage stage,
                              GCancellable *cancellable,
                              GError **error);

/* Where a row is, as one number. */
static inline gint64
zb_import_plan_make_place (guint sheet, guint line)
{
  return (gint64)sheet << 32 | line;
}

/* Notes that a row of the sheet under way alters a value. */
void zb_import_plan_note_change (ZbImportPlan *self,
                                 guint line,
                                 guint field,
                                 const ZbValue *before,
                                 const ZbValue *after);

/* A ZbRowProblemFunc that tells problems of the line under way. */
void zb_import_plan_problem_cb (gint column, const char *sentence, gpointer plan);

G_END_DECLS
