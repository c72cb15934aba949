/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What came of an import, or would come of it: per sheet how many rows did what, and every row
 * that was refused or warned about with its place and a reason. Plain data. */

#pragma once

#include "register/zb-register.h"

G_BEGIN_DECLS

/* Something about one row. */
typedef struct
{
  ZbSeverity severity;
  guint line;     /* of the file, or row of the sheet; 0: about the whole sheet */
  char *column;   /* header of the column, or NULL: about the whole row */
  char *sentence; /* one clear translated sentence */
  gint64 id;      /* of the record, 0: none */
} ZbImportIssue;

typedef enum
{
  ZB_ROW_UNKNOWN,
  ZB_ROW_REFUSED,
  ZB_ROW_INSERT,
  ZB_ROW_UPDATE,
  ZB_ROW_SAME,
  ZB_N_ROW_VERDICTS,
} ZbRowVerdict;

/* A value that a row alters. */
typedef struct
{
  const ZbField *field;
  char *before; /* as people read it; "" for none */
  char *after;
} ZbImportChange;

/* A row as a preview shows it. */
typedef struct
{
  guint line;
  ZbRowVerdict verdict;
  char **cells;       /* as they stand, one for each column; NULL-ended */
  GPtrArray *changes; /* ZbImportChange; NULL but for updates */
} ZbImportPreviewRow;

/* What the figures of a column come to, and what the sheet's own total row says. */
typedef struct
{
  const ZbField *field;
  guint column;
  gint64 sum; /* as @field stores it, over all rows that could be read */
  gboolean has_stated;
  gint64 stated;
} ZbImportTotal;

/* A column whose figures can be read in two ways: somebody has to say. */
typedef struct
{
  const ZbField *field;
  guint column;
  char *example;    /* as it stands: "9.405" */
  char *with_comma; /* what that is with a decimal comma, as people read it */
  char *with_point; /* what it is with a decimal point */
} ZbImportQuestion;

/* A row that is no record. */
typedef struct
{
  guint line;
  char *what; /* "total row: Tổng cộng", translated */
} ZbImportSkipped;

/* One sheet of one file. */
typedef struct
{
  char *file;  /* its base name */
  char *sheet; /* NULL for a text file */
  const ZbRegister *reg;
  guint rows; /* = inserted + updated + same + refused */
  guint inserted;
  guint updated;
  guint same; /* the book has them so already */
  guint refused;
  guint warned;         /* rows that are taken, but with a warning */
  GPtrArray *issues;    /* ZbImportIssue, by line */
  GPtrArray *left_out;  /* char *: columns that no field takes */
  GPtrArray *skipped;   /* ZbImportSkipped, by line */
  GPtrArray *preview;   /* ZbImportPreviewRow, by line: all that are few, the first where they are
                           many; empty unless asked for */
  GPtrArray *totals;    /* ZbImportTotal; the same */
  GPtrArray *questions; /* ZbImportQuestion */
} ZbImportFile;

typedef struct
{
  gboolean dry_run;
  GPtrArray *files;    /* ZbImportFile, in the order they were taken */
  GPtrArray *left_out; /* char *: files or sheets that are no register of this book */
  GPtrArray *doubled;  /* char *: sheets of a folder whose registers its text files hold too */
  guint rows, inserted, updated, same, refused, warned;
  gint64 change_set; /* 0: nothing was written */
} ZbImportReport;

ZbImportReport *zb_import_report_new (gboolean dry_run);
void zb_import_report_free (ZbImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbImportReport, zb_import_report_free)

ZbImportFile *zb_import_report_add_file (ZbImportReport *self,
                                         const char *file,
                                         const char *sheet,
                                         const ZbRegister *reg);
void zb_import_file_add_issue (ZbImportFile *self,
                               ZbSeverity severity,
                               guint line,
                               const char *column,
                               gint64 id,
                               const char *sentence);

ZbImportChange *zb_import_change_new (const ZbField *field, const char *before, const char *after);
void zb_import_change_free (ZbImportChange *self);
void zb_import_preview_row_free (ZbImportPreviewRow *self);
ZbImportQuestion *zb_import_question_copy (const ZbImportQuestion *self);
void zb_import_question_free (ZbImportQuestion *self);

void zb_import_file_add_skipped (ZbImportFile *self, guint line, const char *what);

/* Orders issues by line and counts everything up. */
void zb_import_report_finish (ZbImportReport *self);

/* "projects.csv, line 12, column “Mã KCN”: …", for terminals and logs. (transfer full) */
char *zb_import_issue_format (const ZbImportFile *file, const ZbImportIssue *issue);

/* One line of counts for a sheet: "projects.csv: 532 rows: 532 new, 0 changed, 0 the same, 0
 * refused". (transfer full) */
char *zb_import_file_format (const ZbImportFile *self);

/* The same for all. (transfer full) */
char *zb_import_report_format (const ZbImportReport *self);

G_END_DECLS
