/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Records and changes: fields by name, deep copies, who owns what. */

#include "config.h"

#include "register/zb-register.h"

static void
test_new (void)
{
  const ZbRegister *zone = zb_register_find ("zone");
  g_autoptr (ZbRecord) record = zb_record_new (zone, 7);

  g_assert_true (record->reg == zone);
  g_assert_cmpint (record->id, ==, 7);
  for (guint i = 0; i < zone->n_fields; i++)
    g_assert_cmpint (record->values[i].kind, ==, ZB_VALUE_NULL);
  g_assert_null (zb_record_get_text (record, "code"));
  g_assert_cmpint (zb_record_get_integer (record, "developer"), ==, 0);
  g_assert_null (zb_record_get_label (record, "developer"));
}

static void
test_set (void)
{
  g_autoptr (ZbRecord) record = zb_record_new (zb_register_find ("zone"), 1);

  zb_record_set_text (record, "code", "SX1");
  zb_record_set_integer (record, "developer", 12);
  g_assert_cmpstr (zb_record_get_text (record, "code"), ==, "SX1");
  g_assert_cmpint (zb_record_get_integer (record, "developer"), ==, 12);
  g_assert_false (zb_record_is_null (record, "code"));

  /* Asked for as the other kind, a value is not there. */
  g_assert_cmpint (zb_record_get_integer (record, "code"), ==, 0);
  g_assert_null (zb_record_get_text (record, "developer"));

  zb_record_set_null (record, "code");
  g_assert_true (zb_record_is_null (record, "code"));
}

static void
test_unknown_field (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (ZbRecord) record = zb_record_new (zb_register_find ("zone"), 1);

      zb_record_get (record, "no_such_field");
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*Register zone has no field no_such_field*");
}

static void
test_copy (void)
{
  g_autoptr (ZbRecord) record = zb_record_new (zb_register_find ("zone"), 1);
  g_autoptr (ZbRecord) copy = NULL;

  zb_record_set_text (record, "name", "KCN Sông Xanh I");
  record->labels[zb_register_find_field (record->reg, "developer")] = g_strdup ("Hạ tầng");
  record->created_by = g_strdup ("lan");
  record->note = g_strdup ("…");
  copy = zb_record_copy (record);
  zb_record_set_text (record, "name", "other");

  g_assert_cmpstr (zb_record_get_text (copy, "name"), ==, "KCN Sông Xanh I");
  g_assert_cmpstr (zb_record_get_label (copy, "developer"), ==, "Hạ tầng");
  g_assert_cmpstr (copy->created_by, ==, "lan");
  g_assert_cmpstr (copy->note, ==, "…");
}

static void
test_boxed (void)
{
  g_autoptr (ZbRecord) record = zb_record_new (zb_register_find ("zone"), 1);
  GValue value = G_VALUE_INIT;

  g_value_init (&value, ZB_TYPE_RECORD);
  g_value_set_boxed (&value, record);
  g_assert_true (g_value_get_boxed (&value) == record);
  g_value_unset (&value);
}

static void
test_change (void)
{
  const ZbRegister *zone = zb_register_find ("zone");
  g_autoptr (ZbRecord) record = zb_record_new (zone, 5);
  g_autoptr (ZbChange) change = zb_change_new ("Zone SX1 edited", "form");
  g_autoptr (ZbChange) same = zb_change_ref (change);
  static const ZbEditKind kinds[] = { ZB_EDIT_INSERT, ZB_EDIT_UPDATE, ZB_EDIT_DELETE };

  zb_change_insert (change, record);
  zb_change_update (change, record);
  zb_change_delete (change, zone, 5);

  g_assert_cmpstr (same->label, ==, "Zone SX1 edited");
  g_assert_cmpstr (same->source, ==, "form");
  g_assert_cmpuint (change->edits->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < change->edits->len; i++)
    {
      const ZbEdit *edit = &g_array_index (change->edits, ZbEdit, i);

      g_assert_cmpint (edit->kind, ==, kinds[i]);
      g_assert_true (edit->reg == zone);
      g_assert_cmpint (edit->id, ==, 5);
      g_assert_true (edit->record == (edit->kind == ZB_EDIT_DELETE ? NULL : record));
    }
}

/* The change keeps its records: the maker may let go of them. */
static void
test_change_owns (void)
{
  g_autoptr (ZbChange) change = zb_change_new ("", "cli");
  ZbRecord *record = zb_record_new (zb_register_find ("zone"), 1);

  zb_change_insert (change, record);
  zb_record_unref (record);
  g_assert_cmpint (g_array_index (change->edits, ZbEdit, 0).record->id, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/new", test_new);
  g_test_add_func ("/record/set", test_set);
  g_test_add_func ("/record/unknown-field", test_unknown_field);
  g_test_add_func ("/record/copy", test_copy);
  g_test_add_func ("/record/boxed", test_boxed);
  g_test_add_func ("/change/edits", test_change);
  g_test_add_func ("/change/owns", test_change_owns);

  return g_test_run ();
}
