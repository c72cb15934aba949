/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was understood of a sheet before its rows are read: which register it is, which row heads
 * it, and where each field of the register comes from. */

#pragma once

#include "exchange/zb-table-reader.h"
#include "register/zb-register.h"

G_BEGIN_DECLS

/* The number of rows at a sheet's beginning among which its header is looked for. */
#define ZB_LAYOUT_ROWS 20

typedef struct _ZbBinding ZbBinding;

/* Where a field's text comes from. A reference to a register with a key of several fields, and an
 * industry with its version apart, come from several columns: its parts. */
struct _ZbBinding
{
  const ZbField *field;
  gint column;           /* -1: none of its own */
  ZbUnit unit;           /* of the header; NONE: the field's own */
  ZbNumberStyle style;   /* of the column; UNKNOWN where nothing in it decides */
  gboolean style_is_set; /* somebody decided it */
  gboolean within;       /* a part that this record itself holds: the zone of a phase */
  ZbBinding *parts;
  guint n_parts;
};

typedef struct
{
  const ZbRegister *reg;
  guint header_first; /* its first line, where it has two */
  guint header_line;  /* its last */
  guint n_columns;
  char **headers;      /* n_columns of them, as they stand; NULL-ended */
  ZbBinding *bindings; /* reg->n_fields of them */
  guint n_bound;       /* columns that are read */
  GPtrArray *left_out; /* char *: headers that no field takes */
} ZbSheetLayout;

/* Understands the first rows of a sheet (@rows: of char **, NULL-ended cells; @lines: where each
 * stands). @name: of the file without its ending, or of the sheet, nullable: it tells the register
 * where it can, else the headers do. NULL: no register of the book. */
ZbSheetLayout *zb_sheet_layout_find (GPtrArray *rows, const guint *lines, const char *name);

/* The same for a register that is known. */
ZbSheetLayout *
zb_sheet_layout_find_for_register (GPtrArray *rows, const guint *lines, const ZbRegister *reg);

void zb_sheet_layout_free (ZbSheetLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbSheetLayout, zb_sheet_layout_free)

/* The register that a file or sheet of this name holds, or NULL. */
const ZbRegister *zb_sheet_layout_find_register (const char *name);

/* Whether a field gets anything from the sheet. */
gboolean zb_binding_is_bound (const ZbBinding *self);

/* The first column that the field @name is read from, or -1. */
gint zb_sheet_layout_get_column (const ZbSheetLayout *self, const char *name);

/* Labels of the fields that tell records apart and have no column: without them no row can be
 * taken. (transfer full) (nullable) */
char *zb_sheet_layout_dup_missing (const ZbSheetLayout *self);

G_END_DECLS
