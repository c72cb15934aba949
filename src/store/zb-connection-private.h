/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to zb-connection.c and zb-statement.c. */

#pragma once

#include "store/zb-connection.h"

G_BEGIN_DECLS

struct _ZbConnection
{
  sqlite3 *db;
  char *path;
  ZbConnectionMode mode;
  GHashTable *statements; /* SQL → ZbStatement */
  ZbStatement *anchor;    /* holds the state that is being read */
  ZbOrders *orders;
};

GHashTable *zb_statements_new (void);

/* Makes sure that the resources of this library are there. */
void zb_sql_register (void);

G_END_DECLS
