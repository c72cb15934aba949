/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which columns an export has: one for each field, but for references to registers whose key has
 * several fields, which take a column for each of these ("Report – Year"), so that what is read
 * back means the same record. */

#pragma once

#include "exchange/zb-sheet-writer.h"
#include "register/zb-register.h"

G_BEGIN_DECLS

#define ZB_EXPORT_MAX_STEPS 4

/* Where the cells of a column come from: the references of the record to be followed, then a field
 * of what is reached. */
typedef struct
{
  const ZbField *field;
  guint steps[ZB_EXPORT_MAX_STEPS]; /* fields, by position in their register */
  guint n_steps;
  guint index; /* the field's position in the register reached */
  gint total;  /* its position among the TOTALLED fields of the register, or -1 */
} ZbExportSource;

typedef struct
{
  const ZbRegister *reg;
  guint n_columns;
  ZbSheetColumn *columns;
  ZbExportSource *sources;
} ZbExportColumns;

/* Columns of @fields, NULL-ended names; NULL: of all that the register has. */
ZbExportColumns *
zb_export_columns_new (const ZbRegister *reg, const char *const *fields, ZbLanguage language);
void zb_export_columns_free (ZbExportColumns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbExportColumns, zb_export_columns_free)

/* How a column for a part of a reference is headed: "Report – Year". (transfer full) */
char *zb_export_join_headers (const char *whole, const char *part);

G_END_DECLS
