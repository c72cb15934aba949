/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A book in a folder of its own, and short ways to write into it, for the tests of the store. */

#pragma once

#include "store/zb-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path;
  ZbStore *store;
} Fixture;

/* Makes the folder and opens a new book in it. */
void fixture_set_up (Fixture *self, gconstpointer unused);
void fixture_tear_down (Fixture *self, gconstpointer unused);

/* A folder for a book that the test opens itself. */
void fixture_set_up_closed (Fixture *self, gconstpointer unused);

/* Closes the book and opens it again. */
void fixture_reopen (Fixture *self);

/* Removes a folder and what is in it. */
void fixture_remove_folder (const char *folder);

/* A record with values written as name, text, … NULL; integers as their decimal text. (transfer full) */
ZbRecord *fixture_record (Fixture *self, const char *reg, ...) G_GNUC_NULL_TERMINATED;

/* Inserts (takes) the record in a change of its own, which must succeed; gives its id. */
gint64 fixture_insert (Fixture *self, ZbRecord *record);

/* Applies (takes) a change that must succeed; gives its change set. */
gint64 fixture_apply (Fixture *self, ZbChange *change);

/* Applies (takes) a change that must be refused; gives the findings. (transfer full) */
GPtrArray *fixture_refuse (Fixture *self, ZbChange *change);

/* The record, which must be there. (transfer full) */
ZbRecord *fixture_get (Fixture *self, const char *reg, gint64 id);

/* Whether it is there. */
gboolean fixture_has (Fixture *self, const char *reg, gint64 id);

/* All ids in the register's own order. (transfer full) */
GArray *fixture_all (Fixture *self, const char *reg);

/* A zone, an organisation and a project in that zone with one grant; gives the project's id. */
gint64 fixture_project (Fixture *self, const char *code, const char *name, gint64 *event);
gint64 fixture_zone (Fixture *self, const char *code, const char *name);
gint64 fixture_organisation (Fixture *self, const char *name, const char *tax_code);

G_END_DECLS
