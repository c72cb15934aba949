/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fixture of widget tests. */

#include "config.h"

#include "test-book.h"

#include <glib/gstdio.h>

#define DEADLINE_SECONDS 10

static void
add_zone (TestBook *book)
{
  g_autoptr (ZbRecord) zone = zb_record_new (zb_register_find ("zone"), 0);

  zb_record_set_text (zone, "code", "SX1");
  zb_record_set_text (zone, "name", "KCN Sông Xanh I");
  book->zone = test_book_put (book, zone);
}

static void
add_organisation (TestBook *book)
{
  g_autoptr (ZbRecord) organisation = zb_record_new (zb_register_find ("organisation"), 0);

  zb_record_set_text (organisation, "name", "Công ty Sao Mai");
  zb_record_set_text (organisation, "tax_code", "9900000017");
  book->organisation = test_book_put (book, organisation);
}

static void
add_event (TestBook *book, const char *date, const char *type, gint64 usd)
{
  g_autoptr (ZbRecord) event = zb_record_new (zb_register_find ("project_event"), 0);

  zb_record_set_integer (event, "project", book->project);
  zb_record_set_text (event, "date", date);
  zb_record_set_text (event, "type", type);
  zb_record_set_integer (event, "delta_usd", usd);
  test_book_put (book, event);
}

static void
add_project (TestBook *book)
{
  g_autoptr (ZbRecord) project = zb_record_new (zb_register_find ("project"), 0);

  zb_record_set_text (project, "code", "992010000001");
  zb_record_set_text (project, "name", "Nhà máy dây cáp");
  zb_record_set_text (project, "source", "FDI");
  zb_record_set_text (project, "industry", "2018:2732");
  zb_record_set_integer (project, "zone", book->zone);
  zb_record_set_integer (project, "enterprise", book->organisation);
  book->project = test_book_put (book, project);
  add_event (book, "2003-07-14", "grant", 500000000);
  add_event (book, "2010-05-05", "increase", 200000000);
}

void
test_book_set_up (TestBook *book, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (ZbLedger) ledger = NULL;
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  book->folder = g_dir_make_tmp ("zb-ui-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (book->folder, "test.zonebook", NULL);
  book->store = zb_store_new (path, "Lan");
  zb_store_open (book->store, TRUE, NULL, &error);
  g_assert_no_error (error);
  ledger = zb_ledger_new (book->store);
  book->context = zb_context_new (book->store, ledger, settings);
  zb_context_set_language (book->context, ZB_LANGUAGE_EN);
  add_zone (book);
  add_organisation (book);
  add_project (book);
  book->window = g_object_ref_sink (adw_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (book->window), 600, 700);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path); /* the backups */
      else
        g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

void
test_book_tear_down (TestBook *book, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (book->window));
  test_settle ();
  g_clear_object (&book->window);
  zb_store_close (book->store);
  test_settle ();
  g_assert_finalize_object (g_steal_pointer (&book->context));
  g_assert_finalize_object (g_steal_pointer (&book->store));
  remove_folder (book->folder);
  g_free (book->folder);
}

gint64
test_book_put (TestBook *book, ZbRecord *record)
{
  g_autoptr (ZbChange) change = zb_change_new ("Test", "test");
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  if (record->id == 0)
    {
      record->id = zb_store_make_id (book->store);
      zb_change_insert (change, record);
    }
  else
    {
      zb_change_update (change, record);
    }
  zb_store_apply (book->store, change, FALSE, NULL, &outcome, &error);
  for (guint i = 0; error != NULL && outcome != NULL && i < outcome->findings->len; i++)
    g_test_message ("%s", ((ZbFinding *)outcome->findings->pdata[i])->sentence);
  g_assert_no_error (error);
  return record->id;
}

void
test_wait (gboolean (*holds) (gpointer user_data), gpointer user_data)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE_SECONDS * G_USEC_PER_SEC;

  while (!holds (user_data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
    }
}

void
test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_label (GTK_LABEL (widget));
  if (GTK_IS_EDITABLE (widget))
    return gtk_editable_get_text (GTK_EDITABLE (widget));
  return NULL;
}

GtkWidget *
test_find_text (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (g_strcmp0 (get_text (widget), text) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_find_text (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
test_find_type (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

typedef struct
{
  GtkWidget *widget;
  const char *text;
} Sought;

static gboolean
is_found (gpointer user_data)
{
  Sought *sought = user_data;

  return test_find_text (sought->widget, sought->text) != NULL;
}

GtkWidget *
test_wait_text (GtkWidget *widget, const char *text)
{
  Sought sought = { widget, text };

  g_test_message ("waiting for “%s”", text);
  test_wait (is_found, &sought);
  return test_find_text (widget, text);
}
