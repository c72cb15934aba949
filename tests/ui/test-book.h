/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A small real book in a folder of its own, a window to put widgets in, and ways to look for them. */

#pragma once

#include <adwaita.h>

#include "ui/zb-context.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  ZbStore *store;
  ZbContext *context;
  GtkWidget *window;
  gint64 zone;         /* SX1 */
  gint64 organisation; /* Công ty Sao Mai */
  gint64 project;      /* 992010000001, with a grant and an increase */
} TestBook;

void test_book_set_up (TestBook *book, gconstpointer data);
void test_book_tear_down (TestBook *book, gconstpointer data);

/* Stores @record (its id is made where it is 0) and gives its id. */
gint64 test_book_put (TestBook *book, ZbRecord *record);

/* Runs the main loop until @holds; fails after ten seconds. */
void test_wait (gboolean (*holds) (gpointer user_data), gpointer user_data);
void test_settle (void);

/* The first visible label or entry under @widget with this text, or NULL. */
GtkWidget *test_find_text (GtkWidget *widget, const char *text);
/* The first visible widget of this type, or NULL. */
GtkWidget *test_find_type (GtkWidget *widget, GType type);

/* test_wait () until test_find_text () finds it. */
GtkWidget *test_wait_text (GtkWidget *widget, const char *text);

G_END_DECLS
