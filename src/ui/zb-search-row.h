/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A line of the search: a record, or the way to all that was found in its register. */

#pragma once

#include <adwaita.h>

#include "base/zb-language.h"
#include "register/zb-record.h"
#include "register/zb-register.h"

G_BEGIN_DECLS

#define ZB_TYPE_SEARCH_ROW (zb_search_row_get_type ())
G_DECLARE_FINAL_TYPE (ZbSearchRow, zb_search_row, ZB, SEARCH_ROW, AdwActionRow)

/* With @names_register (among records of several registers) it also says which register the record is of. */
GtkWidget *zb_search_row_new (const ZbRecord *record, gboolean names_register, ZbLanguage language);

/* “Show All 42”. @ids: of all records of @reg that were found. */
GtkWidget *zb_search_row_new_all (const ZbRegister *reg, GArray *ids, ZbLanguage language);

const ZbRegister *zb_search_row_get_register (ZbSearchRow *self);
/* 0: it leads to all. */
gint64 zb_search_row_get_id (ZbSearchRow *self);
/* Those of a row that leads to all, else NULL. */
GArray *zb_search_row_get_ids (ZbSearchRow *self);

G_END_DECLS
