/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The descriptions of the ledger's sets against the registers and the queries they name. */

#include "config.h"

#include "sample-book.h"
#include "stats/zb-ledger-load.h"
#include "stats/zb-ledger-private.h"

/* Columns are the fields of the row's register, unless the description says otherwise. */
static void
test_fields (void)
{
  for (guint i = 0; i < ZB_N_SETS; i++)
    {
      const ZbSetInfo *info = &zb_set_infos[i];
      const ZbRegister *reg = zb_register_find (info->registers[0]);

      g_assert_nonnull (reg);
      for (guint j = 0; j < info->n_columns && i != ZB_SET_OWNERS; j++)
        {
          const ZbColumnInfo *column = &info->columns[j];

          if (!column->derived && !column->borrowed && !g_str_equal (column->name, "id"))
            g_assert_nonnull (zb_register_get_field (reg, column->name));
        }
      for (guint j = 0; j < G_N_ELEMENTS (info->registers); j++)
        if (info->registers[j] != NULL)
          g_assert_true ((zb_sets_of_register (info->registers[j]) & ZB_SET_BIT (i)) != 0);
    }
  g_assert_cmpuint (zb_sets_of_register ("contact"), ==, 0);
}

static void
test_codes (void)
{
  for (guint i = 0; i < ZB_N_SETS; i++)
    for (guint j = 0; j < zb_set_infos[i].n_columns; j++)
      {
        const ZbColumnInfo *column = &zb_set_infos[i].columns[j];
        const ZbField *field =
          zb_register_get_field (zb_register_find (zb_set_infos[i].registers[0]), column->name);

        for (guint k = 0; column->codes != NULL && column->codes[k] != NULL; k++)
          g_assert_nonnull (zb_field_find_code (field, column->codes[k]));
      }
}

/* Every set has a query that gives what the description says, and only rows that it can hold. */
static void
test_queries (void)
{
  SampleBook *book = sample_book_new ();
  g_autoptr (GError) error = NULL;
  const ZbColumns *columns = zb_ledger_begin_read (book->ledger);

  g_assert_nonnull (columns);
  for (ZbSetId set = 0; set < ZB_N_SETS; set++)
    {
      g_autoptr (ZbColumns) fresh =
        zb_columns_load (book->store, ZB_SET_BIT (set), columns, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (zb_columns_get_n_rows (fresh, set), ==,
                        set == ZB_SET_EVENTS ? 0 : zb_columns_get_n_rows (columns, set));
      g_assert_cmpuint (zb_columns_get_n_rows (columns, set), >, 0);
    }
  zb_ledger_end_read (book->ledger);
  sample_book_free (book);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sets/fields", test_fields);
  g_test_add_func ("/sets/codes", test_codes);
  g_test_add_func ("/sets/queries", test_queries);
  return g_test_run ();
}
