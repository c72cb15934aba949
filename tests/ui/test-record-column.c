/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells, columns and their layouts. */

#include "config.h"

#include "test-book.h"
#include "ui/zb-cell-row.h"
#include "ui/zb-cell.h"
#include "ui/zb-column-picker.h"
#include "ui/zb-record-column.h"
#include "ui/zb-status-bar.h"

#include <locale.h>

static void
test_cell (TestBook *book, gconstpointer data)
{
  const ZbRegister *reg = zb_register_find ("project");
  GtkWidget *cell =
    g_object_ref_sink (zb_cell_new (reg, zb_register_get_field (reg, "name"), ZB_LANGUAGE_EN));

  g_assert_cmpstr (zb_cell_get_text (ZB_CELL (cell)), ==, "");
  g_assert_finalize_object (cell);
}

/* What a cell says: no unit, one line, nothing for nothing. */
static void
test_format (TestBook *book, gconstpointer data)
{
  static const struct
  {
    const char *field;
    ZbLanguage language;
    const char *text;
  } rows[] = {
    { "capital_usd", ZB_LANGUAGE_VI, "536,958" }, { "capital_usd", ZB_LANGUAGE_EN, "536.958" },
    { "capital_vnd", ZB_LANGUAGE_EN, "" },        { "objective", ZB_LANGUAGE_EN, "One Two" },
    { "term_end", ZB_LANGUAGE_EN, "28/12/2051" }, { "zone", ZB_LANGUAGE_EN, "SX1" },
    { "state", ZB_LANGUAGE_EN, "Operating" },
  };
  g_autoptr (ZbRecord) record = zb_record_new (zb_register_find ("project"), 1);

  zb_record_set_integer (record, "capital_usd", 53695800000);
  zb_record_set_text (record, "objective", "One\nTwo");
  zb_record_set_text (record, "term_end", "2051-12-28");
  zb_record_set_text (record, "state", "operating");
  zb_record_set_integer (record, "zone", book->zone);
  record->labels[zb_register_find_field (record->reg, "zone")] = g_strdup ("SX1");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text =
        zb_cell_format (record, zb_register_get_field (record->reg, rows[i].field),
                        rows[i].language);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

/* A record in one breath, with the currency it has. */
static void
test_describe (TestBook *book, gconstpointer data)
{
  g_autoptr (ZbRecord) record = zb_record_new (zb_register_find ("project"), 1);
  g_autofree char *foreign = NULL;
  g_autofree char *domestic = NULL;

  zb_record_set_text (record, "code", "992010000001");
  zb_record_set_text (record, "name", "Nhà máy dây cáp");
  zb_record_set_text (record, "state", "operating");
  zb_record_set_integer (record, "capital_usd", 700000000);
  foreign = zb_cell_row_describe (record, ZB_LANGUAGE_EN);
  g_assert_cmpstr (foreign, ==, "992010000001, Nhà máy dây cáp, Operating, USD 7 million");

  zb_record_set_integer (record, "capital_usd", 0);
  zb_record_set_integer (record, "capital_vnd", 12000000000);
  domestic = zb_cell_row_describe (record, ZB_LANGUAGE_VI);
  g_assert_true (g_str_has_suffix (domestic, "12 tỷ đồng"));
}

static void
test_pills (TestBook *book, gconstpointer data)
{
  const ZbRegister *reg = zb_register_find ("project");

  g_assert_true (zb_cell_is_pill (reg, zb_register_get_field (reg, "state")));
  g_assert_true (zb_cell_is_pill (reg, zb_register_get_field (reg, "source")));
  g_assert_false (zb_cell_is_pill (reg, zb_register_get_field (reg, "priorities")));
  g_assert_false (zb_cell_is_pill (reg, zb_register_get_field (reg, "name")));
}

static GArray *
read_names (GArray *layout)
{
  GArray *names = g_array_new (TRUE, FALSE, sizeof (char *));

  for (guint i = 0; i < layout->len; i++)
    if (g_array_index (layout, ZbColumnPlace, i).shown)
      g_array_append_val (names, g_array_index (layout, ZbColumnPlace, i).field->name);
  return names;
}

static void
assert_shown (GArray *layout, const char *const *expected)
{
  g_autoptr (GArray) names = read_names (layout);

  g_assert_cmpstrv ((char **)names->data, expected);
}

/* As described, as a person left it, and whatever the settings name that is no field of it any
 * more. */
static void
test_layout (TestBook *book, gconstpointer data)
{
  const ZbRegister *reg = zb_register_find ("exchange_rate");
  GSettings *settings = zb_context_get_settings (book->context);
  g_autoptr (GArray) layout = zb_column_layout_load (settings, reg);
  g_autoptr (GArray) again = NULL;
  g_autoptr (GArray) other = NULL;
  ZbColumnPlace first = g_array_index (layout, ZbColumnPlace, 0);

  assert_shown (layout, (const char *const[]){ "date", "kind", "rate", "source", NULL });
  g_assert_cmpuint (layout->len, ==, reg->n_fields);

  g_array_remove_index (layout, 0);
  first.width = 77;
  g_array_insert_val (layout, 2, first);
  g_array_index (layout, ZbColumnPlace, 0).shown = FALSE;
  zb_column_layout_save (settings, reg, layout);
  again = zb_column_layout_load (settings, reg);
  assert_shown (again, (const char *const[]){ "rate", "date", "source", NULL });
  g_assert_cmpint (g_array_index (again, ZbColumnPlace, 2).width, ==, 77);

  /* Saving another register leaves this one alone. */
  other = zb_column_layout_default (zb_register_find ("zone"));
  zb_column_layout_save (settings, zb_register_find ("zone"), other);
  g_array_unref (again);
  again = zb_column_layout_load (settings, reg);
  assert_shown (again, (const char *const[]){ "rate", "date", "source", NULL });

  g_settings_set_value (settings, "columns",
                        g_variant_new_parsed (
                          "{'exchange_rate': [('gone', 10, true), ('rate', -1, true)]}"));
  g_array_unref (again);
  again = zb_column_layout_load (settings, reg);
  assert_shown (again, (const char *const[]){ "rate", NULL });
  g_assert_cmpuint (again->len, ==, reg->n_fields);
  g_settings_reset (settings, "columns");
}

/* One column takes the room that is left, or a shadow stays at the edge. */
static void
test_apply (TestBook *book, gconstpointer data)
{
  const ZbRegister *const *registers = zb_registers_get_all ();

  for (guint i = 0; registers[i] != NULL; i++)
    {
      g_autoptr (GArray) layout = zb_column_layout_default (registers[i]);
      g_autoptr (GArray) read = NULL;
      GtkColumnView *view = g_object_ref_sink (GTK_COLUMN_VIEW (gtk_column_view_new (NULL)));
      GListModel *columns = gtk_column_view_get_columns (view);
      guint n_expanding = 0;

      zb_column_layout_apply (layout, registers[i], ZB_LANGUAGE_EN, view);
      zb_column_layout_apply (layout, registers[i], ZB_LANGUAGE_VI, view);
      zb_record_column_align_titles (view);
      read = zb_column_layout_read (view);
      g_assert_cmpuint (read->len, ==, g_list_model_get_n_items (columns));
      for (guint j = 0; j < g_list_model_get_n_items (columns); j++)
        {
          g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, j);

          n_expanding += gtk_column_view_column_get_expand (column);
          g_assert_cmpint (gtk_column_view_column_get_fixed_width (column), >, 40);
          g_assert_nonnull (gtk_column_view_column_get_sorter (column));
          g_assert_true (zb_record_column_get_field (column) ==
                         g_array_index (read, ZbColumnPlace, j).field);
        }
      g_assert_cmpuint (n_expanding, ==, 1);
      g_assert_finalize_object (view);
    }
}

static GtkWidget *
show_picker (TestBook *book, GArray *layout)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *picker = zb_column_picker_new (zb_register_find ("exchange_rate"));

  zb_column_picker_set_layout (ZB_COLUMN_PICKER (picker), layout);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), picker);
  adw_window_set_content (ADW_WINDOW (book->window), button);
  gtk_window_present (GTK_WINDOW (book->window));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  return picker;
}

static void
changed_cb (ZbColumnPicker *picker, guint *n_changed)
{
  (*n_changed)++;
}

static void
test_picker (TestBook *book, gconstpointer data)
{
  const ZbRegister *reg = zb_register_find ("exchange_rate");
  g_autoptr (GArray) layout = zb_column_layout_default (reg);
  GtkWidget *picker = show_picker (book, layout);
  GtkWidget *check = NULL;
  guint n_changed = 0;

  g_signal_connect (picker, "changed", G_CALLBACK (changed_cb), &n_changed);
  check = gtk_widget_get_ancestor (test_find_text (picker, "Kind of rate"), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_cmpuint (n_changed, ==, 1);
  assert_shown (zb_column_picker_get_layout (ZB_COLUMN_PICKER (picker)),
                (const char *const[]){ "date", "rate", "source", NULL });
  gtk_widget_activate_action (picker, "column.move", "(ii)", 2, -2);
  assert_shown (zb_column_picker_get_layout (ZB_COLUMN_PICKER (picker)),
                (const char *const[]){ "rate", "date", "source", NULL });
  gtk_widget_activate_action (picker, "column.move", "(ii)", 0, -1);
  g_assert_cmpuint (n_changed, ==, 2);

  g_signal_emit_by_name (gtk_widget_get_ancestor (test_find_text (picker, "_Reset"),
                                                  GTK_TYPE_BUTTON),
                         "clicked");
  assert_shown (zb_column_picker_get_layout (ZB_COLUMN_PICKER (picker)),
                (const char *const[]){ "date", "kind", "rate", "source", NULL });
}

/* The last column shown stays. */
static void
test_picker_last (TestBook *book, gconstpointer data)
{
  const ZbRegister *reg = zb_register_find ("exchange_rate");
  g_autoptr (GArray) layout = zb_column_layout_default (reg);
  GtkWidget *picker = NULL;
  GtkWidget *check = NULL;

  for (guint i = 1; i < layout->len; i++)
    g_array_index (layout, ZbColumnPlace, i).shown = FALSE;
  picker = show_picker (book, layout);
  check = gtk_widget_get_ancestor (test_find_text (picker, "Date"), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
test_totals (TestBook *book, gconstpointer data)
{
  static const struct
  {
    const char *reg;
    const char *one;
    gint64 one_total;
    const char *two;
    gint64 two_total;
    ZbLanguage language;
    const char *text;
  } rows[] = {
    { "project", "capital_usd", 439872453600, "capital_vnd", 41357448313739, ZB_LANGUAGE_VI,
      "4.398,724536 triệu USD · 41.357,448313739 tỷ đồng" },
    { "project", "capital_usd", 0, "capital_vnd", 0, ZB_LANGUAGE_EN,
      "USD 0 million · VND 0 billion" },
    { "zone", NULL, 0, NULL, 0, ZB_LANGUAGE_EN, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const ZbRegister *reg = zb_register_find (rows[i].reg);
      g_autoptr (GArray) totals = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autofree char *text = NULL;

      for (guint j = 0; j < reg->n_fields; j++)
        if (reg->fields[j].flags & ZB_FIELD_TOTALLED)
          {
            gint64 total = g_strcmp0 (reg->fields[j].name, rows[i].one) == 0   ? rows[i].one_total
                           : g_strcmp0 (reg->fields[j].name, rows[i].two) == 0 ? rows[i].two_total
                                                                               : 1;

            g_array_append_val (totals, total);
          }
      text = zb_status_bar_format_totals (reg, totals, rows[i].language);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (TestBook *book, gconstpointer data);
  } tests[] = {
    { "/record-column/cell", test_cell },
    { "/record-column/format", test_format },
    { "/record-column/describe", test_describe },
    { "/record-column/pills", test_pills },
    { "/record-column/layout", test_layout },
    { "/record-column/apply", test_apply },
    { "/record-column/picker", test_picker },
    { "/record-column/picker/last", test_picker_last },
    { "/record-column/totals", test_totals },
  };

  g_setenv ("LANGUAGE", "en", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, TestBook, NULL, test_book_set_up, tests[i].func,
                test_book_tear_down);

  return g_test_run ();
}
