/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to stats: the descriptions of the ledger's sets of columns. A set is described once, in
 * zb-ledger-sets.c: which query reads it, which registers outdate it, what each column holds and
 * refers to. Loading, growing, moving, freeing and bringing up to date walk the descriptions, so
 * that a figure over a further register needs a description and a rule. */

#pragma once

#include "stats/zb-ledger.h"

G_BEGIN_DECLS

/* In the order in which they are read: what is referred to comes first. */
typedef enum
{
  ZB_SET_ZONES,
  ZB_SET_PHASES,
  ZB_SET_ORGANISATIONS,
  ZB_SET_PROJECTS,
  ZB_SET_EVENTS,
  ZB_SET_INVESTORS,
  ZB_SET_REPORTS,
  ZB_SET_OWNERS,
  ZB_SET_AREAS,
  ZB_SET_INDICATORS,
  ZB_SET_TARGETS,
  ZB_SET_VALUES,
  ZB_SET_DISBURSEMENTS,
  ZB_SET_CLEARANCES,
  ZB_SET_CLEARANCE_STEPS,
  ZB_SET_LEADS,
  ZB_SET_DOSSIERS,
  ZB_SET_PETITIONS,
  ZB_SET_TASKS,
  ZB_N_SETS,
} ZbSetId;

#define ZB_SET_BIT(set) (1u << (set))
#define ZB_ALL_SETS ((1u << ZB_N_SETS) - 1)

/* What a cell holds, and what it is where the book has nothing. */
typedef enum
{
  ZB_CELL_INTEGER,  /* gint64; ZB_NO_VALUE */
  ZB_CELL_ID,       /* gint64, of a record; 0 */
  ZB_CELL_NUMBER,   /* gint32; 0 */
  ZB_CELL_SHORT,    /* guint16; 0 */
  ZB_CELL_BYTE,     /* guint8; 0 */
  ZB_CELL_DAY,      /* gint32, YYYYMMDD; 0 */
  ZB_CELL_PERIOD,   /* ZbPeriod; the year */
  ZB_CELL_MONTHS,   /* guint16, the months of a period, bit 0: January; 0 */
  ZB_CELL_CODE,     /* guint8, place in .codes; .otherwise */
  ZB_CELL_CODES,    /* guint8, bits of .codes; 0 */
  ZB_CELL_TEXT,     /* char *, owned; NULL */
  ZB_CELL_WORD,     /* const char *, interned; NULL */
  ZB_CELL_PLACE,    /* guint16, row of .target (zones, phases); 0 */
  ZB_CELL_PROJECT,  /* guint32, derived: row of the projects; G_MAXUINT32 */
  ZB_CELL_COUNTRY,  /* guint16, two letters; 0 */
  ZB_CELL_DIVISION, /* guint16, of an industry: ZB_DIVISION_… below; 0 */
  ZB_N_CELL_TYPES,
} ZbCellType;

/* A division of the industrial classification: its two digits and, above them, whether they are
 * those of the version before the last. */
#define ZB_DIVISION_2025 100

/* Places in the list of a lead's stages. */
enum
{
  ZB_LEAD_WON = 7,
  ZB_LEAD_LOST = 8,
  ZB_LEAD_ON_HOLD = 9,
};

typedef struct
{
  const char *name; /* of the register's field */
  ZbCellType type;
  const char *const *codes; /* of CODE and CODES, NULL-ended */
  guint8 otherwise;         /* of CODE: where it is none of them */
  ZbSetId target;           /* of PLACE */
  gboolean derived;         /* not read: made from the others */
  gboolean borrowed;        /* read with it from another register */
  gint32 initial;           /* of what is derived */
  gsize offset;             /* of sets kept as rows: of the member */
} ZbColumnInfo;

typedef struct
{
  const char *name; /* its query is “ledger-NAME” */
  const char
    *registers[6]; /* those whose changes outdate it; the first is whose records its rows are */
  gsize offset;    /* in ZbColumns */
  gsize row_size;  /* kept as rows of this size in a GArray; 0: as columns */
  gboolean begins_with_none; /* row 0 stands for “none” */
  gboolean followed;         /* few changed records are brought in by themselves */
  gboolean whole;            /* what others are indexed by: its changes read everything again */
  const ZbColumnInfo *columns;
  guint n_columns;
  /* Columns of whom a row is about (−1: nobody), of whether that is a project (or one of the two
   * below), and of the project it is counted with, which is made when all sets are read. */
  gint subject, is_project, project;
} ZbSetInfo;

extern const ZbSetInfo zb_set_infos[ZB_N_SETS];

/* Instead of a column that tells what a subject is. */
#define ZB_OF_ORGANISATION (-1)
#define ZB_OF_PROJECT (-2)

/* Bytes of a cell. */
gsize zb_cell_get_size (ZbCellType type);

/* Bits of the sets that a change of this register's records outdates. */
guint zb_sets_of_register (const char *reg);

/* Whether any of @sets (bits) takes part in what is made from several of them. */
gboolean zb_sets_are_placed (guint sets);

G_END_DECLS
