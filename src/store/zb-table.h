/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. A register as a table: its columns and the statements made from its description. Names in SQL come from
 * descriptions and from nowhere else.
 *
 * A table has: id INTEGER PRIMARY KEY; a column for each field that is not DERIVED; NAME_key BLOB for each NAME_SORTED
 * field; folded TEXT of the SEARCHED fields; note, created_at, created_by, updated_at, updated_by TEXT. */

#pragma once

#include "register/zb-register.h"
#include "store/zb-connection.h"

G_BEGIN_DECLS

typedef struct
{
  const ZbRegister *reg;
  char *insert; /* id, fields, keys, folded, note, created_at, created_by, updated_at, updated_by */
  char *update; /* fields, keys, folded, note, updated_at, updated_by, id */
  char *remove; /* id */
  char *stored; /* id → fields and note, as they stand in the table */
  char *fetch;  /* id → fields, derived ones too, labels of references, note and stamps */
  const ZbField
    *owner; /* the REQUIRED reference that its key begins with: what it is a part of, or NULL */
} ZbTable;

/* Made once per register, kept for the life of the process. Any thread. */
const ZbTable *zb_table_get (const ZbRegister *reg);

/* A REFERENCE field of @reg that names records of another register. */
typedef struct
{
  const ZbRegister *reg;
  const ZbField *field;
} ZbReference;

/* All fields of all registers that refer to @target; ends with a NULL reg. Not to be freed. */
const ZbReference *zb_table_get_referrers (const ZbRegister *target);

/* Whether records of @reference go when what they refer to goes. */
gboolean zb_reference_is_owned (const ZbReference *reference);

/* The SQL of @field's column in a query where the table is t and its derived table d: t."name". (transfer full) */
char *zb_table_dup_column (const ZbField *field);

/* The expression people know a record of @reg by, where its table is called @alias: its short title, through references. Appends
 * the joins it needs to @joins. (transfer full) */
char *zb_table_dup_label (const ZbRegister *reg, const char *alias, GString *joins);

/* Index of @reg among zb_registers_get_all (). */
guint zb_table_get_index (const ZbRegister *reg);
guint zb_table_get_n (void);

G_END_DECLS
