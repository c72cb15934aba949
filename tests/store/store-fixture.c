/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the store share. */

#include "config.h"

#include "store-fixture.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

static gboolean
is_integer (const ZbField *field)
{
  return field->type == ZB_FIELD_NUMBER || field->type == ZB_FIELD_YEAR ||
         field->type == ZB_FIELD_BOOLEAN || field->type == ZB_FIELD_REFERENCE;
}

void
fixture_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        fixture_remove_folder (path);
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

void
fixture_set_up_closed (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("zonebook-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "book.zonebook", NULL);
  self->store = zb_store_new (self->path, "Tester");
}

void
fixture_set_up (Fixture *self, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up_closed (self, unused);
  zb_store_open (self->store, TRUE, NULL, &error);
  g_assert_no_error (error);
}

void
fixture_tear_down (Fixture *self, gconstpointer unused)
{
  if (self->store != NULL)
    {
      zb_store_close (self->store);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
      g_assert_finalize_object (self->store);
    }
  fixture_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

void
fixture_reopen (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  zb_store_close (self->store);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (self->store);
  self->store = zb_store_new (self->path, "Tester");
  zb_store_open (self->store, FALSE, NULL, &error);
  g_assert_no_error (error);
}

ZbRecord *
fixture_record (Fixture *self, const char *reg, ...)
{
  const ZbRegister *found = zb_register_find (reg);
  ZbRecord *record = zb_record_new (found, zb_store_make_id (self->store));
  const char *name;
  va_list args;

  va_start (args, reg);
  while ((name = va_arg (args, const char *)) != NULL)
    {
      const char *value = va_arg (args, const char *);

      if (value != NULL && is_integer (zb_register_get_field (found, name)))
        zb_record_set_integer (record, name, g_ascii_strtoll (value, NULL, 10));
      else
        zb_record_set_text (record, name, value);
    }
  va_end (args);

  return record;
}

gint64
fixture_insert (Fixture *self, ZbRecord *record)
{
  ZbChange *change = zb_change_new ("Record made", "form");
  gint64 id = record->id;

  zb_change_insert (change, record);
  zb_record_unref (record);
  g_assert_cmpint (fixture_apply (self, change), !=, 0);

  return id;
}

gint64
fixture_apply (Fixture *self, ZbChange *change)
{
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;
  gboolean applied = zb_store_apply (self->store, change, FALSE, NULL, &outcome, &error);

  if (!applied && outcome != NULL)
    for (guint i = 0; i < outcome->findings->len; i++)
      g_test_message ("%s: %s", ((ZbFinding *)outcome->findings->pdata[i])->check,
                      ((ZbFinding *)outcome->findings->pdata[i])->sentence);
  g_assert_no_error (error);
  g_assert_true (applied);
  zb_change_unref (change);

  return outcome->change_set;
}

GPtrArray *
fixture_refuse (Fixture *self, ZbChange *change)
{
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (zb_store_apply (self->store, change, FALSE, NULL, &outcome, &error));
  g_assert_error (error, ZB_STORE_ERROR, ZB_STORE_ERROR_REFUSED);
  g_assert_nonnull (outcome);
  g_assert_cmpint (outcome->change_set, ==, 0);
  zb_change_unref (change);

  return g_ptr_array_ref (outcome->findings);
}

ZbRecord *
fixture_get (Fixture *self, const char *reg, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records =
    zb_store_fetch (self->store, zb_register_find (reg), &id, 1, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 1);
  g_assert_nonnull (records->pdata[0]);

  return zb_record_ref (records->pdata[0]);
}

gboolean
fixture_has (Fixture *self, const char *reg, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records =
    zb_store_fetch (self->store, zb_register_find (reg), &id, 1, NULL, &error);

  g_assert_no_error (error);

  return records->pdata[0] != NULL;
}

GArray *
fixture_all (Fixture *self, const char *reg)
{
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find (reg));
  g_autoptr (GError) error = NULL;
  GArray *ids = zb_store_query (self->store, query, NULL, &error);

  g_assert_no_error (error);

  return ids;
}

gint64
fixture_zone (Fixture *self, const char *code, const char *name)
{
  return fixture_insert (self, fixture_record (self, "zone", "code", code, "name", name, NULL));
}

gint64
fixture_organisation (Fixture *self, const char *name, const char *tax_code)
{
  return fixture_insert (self, fixture_record (self, "organisation", "name", name, "tax_code",
                                               tax_code, NULL));
}

gint64
fixture_project (Fixture *self, const char *code, const char *name, gint64 *event)
{
  ZbChange *change = zb_change_new ("Project made", "form");
  g_autoptr (GArray) zones = fixture_all (self, "zone");
  gint64 zone =
    zones->len > 0 ? g_array_index (zones, gint64, 0) : fixture_zone (self, "Z1", "Khu Một");
  g_autofree char *zone_text = g_strdup_printf ("%" G_GINT64_FORMAT, zone);
  g_autoptr (ZbRecord) project =
    fixture_record (self, "project", "code", code, "name", name, "source", "FDI", "zone", zone_text,
                    "industry", "2018:2732", NULL);
  g_autofree char *project_text = g_strdup_printf ("%" G_GINT64_FORMAT, project->id);
  g_autoptr (ZbRecord) grant =
    fixture_record (self, "project_event", "project", project_text, "date", "2021-03-04", "type",
                    "grant", "delta_usd", "100000000", NULL);

  zb_change_insert (change, project);
  zb_change_insert (change, grant);
  fixture_apply (self, change);
  if (event != NULL)
    *event = grant->id;

  return project->id;
}
