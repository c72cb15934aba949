/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The descriptions held against themselves: whatever one names must be there, and no two say the same. */

#include "config.h"

#include "base/zb-text.h"
#include "register/zb-field-text.h"
#include "register/zb-register.h"

#include <string.h>

#define FOR_EACH_REGISTER(reg)                                                                     \
  for (const ZbRegister *const *reg = zb_registers_get_all (); *reg != NULL; reg++)

static void
assert_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_cmpstr (text, !=, "");
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

/* Names become SQL: small letters, digits and underlines only. */
static void
assert_name (const char *name)
{
  assert_text (name);
  g_assert_cmpuint (strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789_"), ==, strlen (name));
}

static void
assert_field (const ZbRegister *reg, const char *name)
{
  if (name != NULL && zb_register_get_field (reg, name) == NULL)
    g_error ("%s has no field %s", reg->name, name);
}

static void
test_registers (void)
{
  FOR_EACH_REGISTER (r)
  {
    const ZbRegister *reg = *r;

    assert_name (reg->name);
    g_assert_true (zb_register_find (reg->name) == reg);
    assert_text (reg->label);
    assert_text (reg->label_one);
    assert_text (reg->label_new);
    assert_text (reg->icon_name);
    assert_text (reg->file);
    g_assert_cmpint (reg->group, <, ZB_N_GROUPS);
    g_assert_cmpuint (reg->n_fields, >, 0);
    assert_text (reg->title);
    assert_text (reg->short_title);
    assert_text (reg->sort);
  }
  g_assert_null (zb_register_find ("no_such_register"));
}

static void
test_named_fields (void)
{
  FOR_EACH_REGISTER (r)
  {
    const ZbRegister *reg = *r;
    const ZbField *field;

    assert_field (reg, reg->title);
    assert_field (reg, reg->subtitle);
    assert_field (reg, reg->short_title);
    assert_field (reg, reg->state);
    assert_field (reg, reg->figure);
    assert_field (reg, reg->sort + (reg->sort[0] == '-'));
    for (const char *const *key = reg->key; *key != NULL; key++)
      assert_field (reg, *key);
    for (const char *const *name = reg->names; name != NULL && *name != NULL; name++)
      assert_field (reg, *name);

    if (reg->state != NULL)
      g_assert_cmpint (zb_register_get_field (reg, reg->state)->type, ==, ZB_FIELD_CODE);
    if (reg->figure != NULL)
      g_assert_true (zb_field_is_figure (zb_register_get_field (reg, reg->figure)));
    /* Labels of references are made from it: it must be text of its own. */
    field = zb_register_get_field (reg, reg->short_title);
    g_assert_cmpint (field->type, !=, ZB_FIELD_REFERENCE);
  }
}

static void
test_fields (void)
{
  FOR_EACH_REGISTER (r)
  {
    g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
    g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

    g_assert_nonnull ((*r)->fields[0].section);
    for (guint i = 0; i < (*r)->n_fields; i++)
      {
        const ZbField *field = &(*r)->fields[i];
        gboolean derived = (field->flags & ZB_FIELD_DERIVED) != 0;

        g_test_message ("%s.%s", (*r)->name, field->name);
        assert_name (field->name);
        assert_text (field->label);
        assert_text (field->headers);
        g_assert_true (g_hash_table_add (names, (gpointer)field->name));
        g_assert_true (g_hash_table_add (labels, (gpointer)field->label));
        g_assert_cmpint (field->type, <, ZB_N_FIELD_TYPES);
        g_assert_cmpint (field->codes != NULL, ==,
                         field->type == ZB_FIELD_CODE || field->type == ZB_FIELD_CODES);
        g_assert_cmpint (field->target != NULL, ==, field->type == ZB_FIELD_REFERENCE);
        if (field->type != ZB_FIELD_NUMBER)
          g_assert_true (field->unit == ZB_UNIT_NONE && field->scale == 0 && field->maximum == 0 &&
                         (field->flags & (ZB_FIELD_SIGNED | ZB_FIELD_TOTALLED)) == 0);
        g_assert_false (derived && (*r)->derived == NULL);
        g_assert_false (derived && (field->flags & ZB_FIELD_REQUIRED) != 0);
        if ((field->flags & ZB_FIELD_NAME_SORTED) != 0)
          g_assert_cmpint (field->type, ==, ZB_FIELD_TEXT);
      }
  }
}

static void
test_listed (void)
{
  FOR_EACH_REGISTER (r)
  {
    guint n = 0;

    for (guint i = 0; i < (*r)->n_fields; i++)
      n += ((*r)->fields[i].flags & ZB_FIELD_LISTED) != 0;
    g_test_message ("%s lists %u", (*r)->name, n);
    g_assert_cmpuint (n, >=, MIN (3, (*r)->n_fields));
    g_assert_cmpuint (n, <=, 9);
  }
}

static void
test_codes (void)
{
  static const char *const styles[] = { "success", "warning", "error", "accent", NULL };

  FOR_EACH_REGISTER (r)
  for (guint i = 0; i < (*r)->n_fields; i++)
    {
      const ZbField *field = &(*r)->fields[i];
      g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (const ZbCode *c = field->codes; c != NULL && c->code != NULL; c++)
        {
          g_auto (GStrv) written = g_strsplit (c->written, "|", -1);

          assert_text (c->label);
          g_assert_true (zb_field_find_code (field, c->code) == c);
          g_assert_null (strpbrk (c->code, "; '"));
          g_assert_true (c->style == NULL || g_strv_contains (styles, c->style));
          for (guint j = 0; written[j] != NULL; j++)
            {
              char *folded = zb_text_fold (written[j]);

              assert_text (folded);
              /* No word means two codes, whatever its case and marks. */
              g_assert_true (g_hash_table_add (words, folded));
            }
        }
      g_assert_null (zb_field_find_code (field, "no-such-code"));
    }
}

/* A header with its unit leads to one field only: amounts in USD and VND share theirs, as sheets have it. */
static void
test_headers (void)
{
  FOR_EACH_REGISTER (r)
  {
    g_autoptr (GHashTable) headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < (*r)->n_fields; i++)
      {
        const ZbField *field = &(*r)->fields[i];
        g_auto (GStrv) parts = g_strsplit (field->headers, "|", -1);

        for (guint j = 0; parts[j] != NULL; j++)
          {
            g_autofree char *folded = zb_text_fold (parts[j]);

            g_test_message ("%s: %s", (*r)->name, parts[j]);
            assert_text (folded);
            g_assert_true (
              g_hash_table_add (headers, g_strdup_printf ("%s (%s)", folded,
                                                          zb_unit_to_code (field->unit))));
          }
      }
  }
}

static guint
count_fields (const char *const *names)
{
  return g_strv_length ((char **)names);
}

static gboolean
is_in_key (const ZbRegister *reg, const char *name)
{
  return g_strv_contains (reg->key, name);
}

static void
test_references (void)
{
  FOR_EACH_REGISTER (r)
  for (guint i = 0; i < (*r)->n_fields; i++)
    {
      const ZbField *field = &(*r)->fields[i];
      const ZbRegister *target;

      if (field->type != ZB_FIELD_REFERENCE)
        continue;
      target = zb_register_find (field->target);
      g_assert_nonnull (target);
      assert_field (*r, field->within);
      assert_field (target, field->within);
      if (field->parts != NULL)
        g_assert_cmpuint (count_fields (target->key), >, 1);
      for (const ZbPart *part = field->parts; part != NULL && part->name != NULL; part++)
        {
          g_assert_true (is_in_key (target, part->name));
          assert_text (part->headers);
        }
    }
}

/* What is referred to comes before what refers to it, so that one pass imports all. */
static void
test_order (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  FOR_EACH_REGISTER (r)
  {
    g_hash_table_add (seen, (gpointer)(*r)->name);
    for (guint i = 0; i < (*r)->n_fields; i++)
      if ((*r)->fields[i].target != NULL)
        g_assert_true (g_hash_table_contains (seen, (*r)->fields[i].target));
  }
}

static void
test_checks (void)
{
  g_autoptr (GHashTable) queries = g_hash_table_new (g_str_hash, g_str_equal);

  FOR_EACH_REGISTER (r)
  {
    g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

    for (const ZbCheck *check = (*r)->checks; check != NULL && check->name != NULL; check++)
      {
        g_assert_true (g_hash_table_add (names, (gpointer)check->name));
        assert_text (check->sentence);
        assert_field (*r, check->field);
        assert_field (*r, check->other);
        g_assert_cmpint (check->holds != NULL, ==, check->compare == ZB_COMPARE_CUSTOM);
        for (const ZbWake *wake = check->wakes; wake != NULL && wake->reg != NULL; wake++)
          {
            const ZbRegister *other = zb_register_find (wake->reg);
            const ZbField *own = zb_register_get_field (*r, wake->field);

            g_assert_nonnull (other);
            g_assert_cmpint (check->compare, ==, ZB_COMPARE_QUERY);
            g_assert_true (zb_register_get_field (other, wake->field) != NULL ||
                           (own != NULL && g_strcmp0 (own->target, wake->reg) == 0));
          }
        if (check->compare == ZB_COMPARE_QUERY)
          {
            g_autofree char *name = g_strconcat (check->name, ".sql", NULL);
            g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "src", "store", "sql",
                                                           "checks", name, NULL);

            g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
            g_assert_true (g_hash_table_add (queries, (gpointer)check->name));
            g_assert_null (zb_register_find (check->name)); /* one table holds both names */
          }
        else if (check->compare != ZB_COMPARE_CUSTOM)
          {
            g_assert_nonnull (check->field);
            g_assert_nonnull (check->other);
            g_assert_cmpint (zb_register_get_field (*r, check->field)->type, ==,
                             zb_register_get_field (*r, check->other)->type);
          }
      }
  }
}

/* No query lies about that no check names. */
static void
test_queries (void)
{
  g_autofree char *folder =
    g_test_build_filename (G_TEST_DIST, "..", "src", "store", "sql", "checks", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  g_assert_nonnull (dir);
  while ((file = g_dir_read_name (dir)) != NULL)
    {
      gboolean found = FALSE;

      if (!g_str_has_suffix (file, ".sql"))
        continue;
      FOR_EACH_REGISTER (r)
      for (const ZbCheck *check = (*r)->checks; check != NULL && check->name != NULL; check++)
        found |= check->compare == ZB_COMPARE_QUERY && g_str_has_prefix (file, check->name) &&
                 strlen (file) == strlen (check->name) + strlen (".sql");
      if (!found)
        g_error ("No check is called %s", file);
    }
}

static void
test_relations (void)
{
  FOR_EACH_REGISTER (r)
  for (const ZbRelation *relation = (*r)->relations; relation != NULL && relation->target != NULL;
       relation++)
    {
      const ZbRegister *target = zb_register_find (relation->target);
      const ZbField *field;

      g_assert_nonnull (target);
      field = zb_register_get_field (target, relation->field);
      g_assert_nonnull (field);
      g_assert_cmpstr (field->target, ==, (*r)->name);
      assert_text (relation->label);
      /* Only what cannot stand alone is deleted with its owner. */
      g_assert_false (relation->owned && (field->flags & ZB_FIELD_REQUIRED) == 0);
    }
}

/* Every reference is a relation of its target: a page shows all that names it, and a deletion knows what it meets. */
static void
test_relations_complete (void)
{
  FOR_EACH_REGISTER (r)
  for (guint i = 0; i < (*r)->n_fields; i++)
    {
      const ZbField *field = &(*r)->fields[i];
      gboolean found = field->type != ZB_FIELD_REFERENCE;

      if (found)
        continue;
      for (const ZbRelation *relation = zb_register_find (field->target)->relations;
           relation != NULL && relation->target != NULL; relation++)
        found |=
          g_str_equal (relation->target, (*r)->name) && g_str_equal (relation->field, field->name);
      if (!found)
        g_error ("%s does not show the %s that name it as %s", field->target, (*r)->name,
                 field->name);
    }
}

static void
test_icons (void)
{
  gboolean installed = FALSE;

  for (const char *const *folder = g_get_system_data_dirs (); *folder != NULL; folder++)
    {
      static const char *const places[] = { "actions", "apps",   "categories", "devices",
                                            "emblems", "emotes", "legacy",     "mimetypes",
                                            "places",  "status", "ui" };
      g_autofree char *theme = g_build_filename (*folder, "icons", "Adwaita", "symbolic", NULL);

      if (!g_file_test (theme, G_FILE_TEST_IS_DIR))
        continue;
      installed = TRUE;
      FOR_EACH_REGISTER (r)
      {
        g_autofree char *file = g_strconcat ((*r)->icon_name, ".svg", NULL);
        gboolean found = FALSE;

        for (guint i = 0; i < G_N_ELEMENTS (places); i++)
          {
            g_autofree char *path = g_build_filename (theme, places[i], file, NULL);

            found |= g_file_test (path, G_FILE_TEST_EXISTS);
          }
        if (!found)
          g_error ("The icon theme has no %s", file);
      }
    }
  if (!installed)
    g_test_skip ("The icon theme is not installed");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registers/registers", test_registers);
  g_test_add_func ("/registers/named-fields", test_named_fields);
  g_test_add_func ("/registers/fields", test_fields);
  g_test_add_func ("/registers/listed", test_listed);
  g_test_add_func ("/registers/codes", test_codes);
  g_test_add_func ("/registers/headers", test_headers);
  g_test_add_func ("/registers/references", test_references);
  g_test_add_func ("/registers/order", test_order);
  g_test_add_func ("/registers/checks", test_checks);
  g_test_add_func ("/registers/queries", test_queries);
  g_test_add_func ("/registers/relations", test_relations);
  g_test_add_func ("/registers/relations-complete", test_relations_complete);
  g_test_add_func ("/registers/icons", test_icons);

  return g_test_run ();
}
