/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What chips say, what typed bounds mean, and what the popover makes of a field. */

#include "config.h"

#include "test-book.h"
#include "ui/zb-filter-bar.h"
#include "ui/zb-filter-popover.h"
#include "ui/zb-filter.h"

#include <locale.h>

static void
test_describe (TestBook *book, gconstpointer data)
{
  static const struct
  {
    ZbFilterKind kind;
    const char *field;
    const char *values[6];
    const char *text;
  } rows[] = {
    { ZB_FILTER_CONTAINS, "name", { "cáp" }, "Name contains “cáp”" },
    { ZB_FILTER_ONE_OF, "source", { "FDI" }, "Source of capital: FDI" },
    { ZB_FILTER_ONE_OF,
      "state",
      { "operating", "building" },
      "State: Operating, Under construction" },
    { ZB_FILTER_ONE_OF,
      "state",
      { "operating", "building", "revoked", "licensed" },
      "State: 4 chosen" },
    { ZB_FILTER_EMPTY, "phase", { "" }, "Phase is empty" },
    { ZB_FILTER_NOT_EMPTY, "phase", { "" }, "Phase is not empty" },
    { ZB_FILTER_RANGE,
      "term_end",
      { "2021-01-01", "2021-12-31" },
      "Term ends on: 01/01/2021 – 31/12/2021" },
    { ZB_FILTER_RANGE, "term_end", { "2021", "" }, "Term ends on: ≥ 2021" },
    { ZB_FILTER_RANGE, "workers_planned", { "", "1500" }, "Workers planned: ≤ 1,500" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("project"));
      g_autofree char *text = NULL;

      zb_query_add_filter (query, rows[i].kind, rows[i].field, rows[i].values);
      text = zb_filter_describe (g_ptr_array_index (query->filters, 0), NULL, ZB_LANGUAGE_EN);
      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_bounds (TestBook *book, gconstpointer data)
{
  static const struct
  {
    const char *field;
    const char *typed;
    ZbLanguage language;
    const char *stored; /* NULL: refused */
    const char *written;
  } rows[] = {
    { "term_end", "28/12/2021", ZB_LANGUAGE_VI, "2021-12-28", "28/12/2021" },
    { "term_end", "2021", ZB_LANGUAGE_EN, "2021", "2021" },
    { "term_end", "", ZB_LANGUAGE_EN, "", "" },
    { "term_end", "soon", ZB_LANGUAGE_EN, NULL, NULL },
    { "workers_planned", "1.500", ZB_LANGUAGE_VI, "1500", "1.500" },
    { "capital_usd", "6,5", ZB_LANGUAGE_VI, "650000000", "6,5" },
    { "capital_usd", "6.5", ZB_LANGUAGE_EN, "650000000", "6.5" },
    { "workers_planned", "many", ZB_LANGUAGE_EN, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const ZbField *field = zb_register_get_field (zb_register_find ("project"), rows[i].field);
      g_autoptr (GError) error = NULL;
      g_autofree char *stored = NULL;
      g_autofree char *written = NULL;

      g_assert_cmpint (zb_filter_parse_bound (field, rows[i].typed, rows[i].language, &stored,
                                              &error),
                       ==, rows[i].stored != NULL);
      g_assert_cmpstr (stored, ==, rows[i].stored);
      if (rows[i].stored == NULL)
        {
          g_assert_nonnull (error);
          continue;
        }
      written = zb_filter_format_bound (field, stored, rows[i].language);
      g_assert_cmpstr (written, ==, rows[i].written);
    }
}

static void
test_styles (TestBook *book, gconstpointer data)
{
  static const struct
  {
    const char *field;
    ZbFilterStyle style;
  } rows[] = {
    { "name", ZB_FILTER_STYLE_TEXT },         { "objective", ZB_FILTER_STYLE_TEXT },
    { "zone", ZB_FILTER_STYLE_VALUES },       { "state", ZB_FILTER_STYLE_VALUES },
    { "priorities", ZB_FILTER_STYLE_VALUES }, { "capital_vnd", ZB_FILTER_STYLE_RANGE },
    { "term_end", ZB_FILTER_STYLE_RANGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (zb_filter_get_style (
                       zb_register_get_field (zb_register_find ("project"), rows[i].field)),
                     ==, rows[i].style);
}

static void
edited_cb (ZbFilterBar *bar, const ZbField *field, const ZbField **edited)
{
  *edited = field;
}

static void
removed_cb (ZbFilterBar *bar, guint index, guint *removed)
{
  *removed = index;
}

/* The chip of a reference is named by its record; pressing it asks to edit, its cross to remove. */
static void
test_bar (TestBook *book, gconstpointer data)
{
  ZbFilterBar *bar = g_object_new (ZB_TYPE_FILTER_BAR, NULL);
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("project"));
  g_autofree char *zone = g_strdup_printf ("%" G_GINT64_FORMAT, book->zone);
  const ZbField *edited = NULL;
  guint removed = G_MAXUINT;
  GtkWidget *button = NULL;

  g_signal_connect (bar, "edit", G_CALLBACK (edited_cb), &edited);
  g_signal_connect (bar, "remove", G_CALLBACK (removed_cb), &removed);
  adw_window_set_content (ADW_WINDOW (book->window), GTK_WIDGET (bar));
  gtk_window_present (GTK_WINDOW (book->window));
  zb_filter_bar_show (bar, book->context, query);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));

  zb_query_add_filter (query, ZB_FILTER_ONE_OF, "zone", (const char *const[]){ zone, NULL });
  zb_filter_bar_show (bar, book->context, query);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (bar)));
  button =
    gtk_widget_get_ancestor (test_wait_text (GTK_WIDGET (bar), "Zone: SX1"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (edited == zb_register_get_field (query->reg, "zone"));
  g_signal_emit_by_name (gtk_widget_get_next_sibling (button), "clicked");
  g_assert_cmpuint (removed, ==, 0);
  gtk_test_accessible_assert_property (gtk_widget_get_next_sibling (button),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Remove the Filter “Zone: SX1”");
}

typedef struct
{
  const ZbField *field;
  int kind;
  char **values;
} Chosen;

static void
chosen_cb (ZbFilterPopover *popover,
           const ZbField *field,
           int kind,
           const char *const *values,
           Chosen *chosen)
{
  chosen->field = field;
  chosen->kind = kind;
  g_strfreev (chosen->values);
  chosen->values = g_strdupv ((char **)values);
}

static ZbFilterPopover *
show_popover (TestBook *book, const ZbQuery *query, Chosen *chosen)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = zb_filter_popover_new (book->context);

  zb_filter_popover_set_query (ZB_FILTER_POPOVER (popover), query);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  g_signal_connect (popover, "chosen", G_CALLBACK (chosen_cb), chosen);
  adw_window_set_content (ADW_WINDOW (book->window), button);
  gtk_window_present (GTK_WINDOW (book->window));
  return ZB_FILTER_POPOVER (popover);
}

static void
press (GtkWidget *within, const char *text)
{
  GtkWidget *label = test_find_text (within, text);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
}

static void
test_popover_values (TestBook *book, gconstpointer data)
{
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("project"));
  Chosen chosen = { NULL };
  ZbFilterPopover *popover = show_popover (book, query, &chosen);
  g_autofree char *zone = g_strdup_printf ("%" G_GINT64_FORMAT, book->zone);
  GtkWidget *check = NULL;

  zb_filter_popover_edit (popover, zb_register_get_field (query->reg, "zone"));
  check =
    gtk_widget_get_ancestor (test_wait_text (GTK_WIDGET (popover), "SX1"), GTK_TYPE_CHECK_BUTTON);
  g_assert_nonnull (test_find_text (GTK_WIDGET (popover), "1"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  press (GTK_WIDGET (popover), "_Filter");
  g_assert_cmpint (chosen.kind, ==, ZB_FILTER_ONE_OF);
  g_assert_cmpstr (chosen.field->name, ==, "zone");
  g_assert_cmpstrv (chosen.values, ((const char *const[]){ zone, NULL }));

  zb_filter_popover_edit (popover, zb_register_get_field (query->reg, "phase"));
  press (GTK_WIDGET (popover), "_Empty");
  g_assert_cmpint (chosen.kind, ==, ZB_FILTER_EMPTY);
  g_strfreev (chosen.values);
}

static void
test_popover_range (TestBook *book, gconstpointer data)
{
  g_autoptr (ZbQuery) query = zb_query_new (zb_register_find ("project"));
  Chosen chosen = { NULL };
  ZbFilterPopover *popover = NULL;
  GtkWidget *entry = NULL;

  zb_query_add_filter (query, ZB_FILTER_RANGE, "capital_usd",
                       (const char *const[]){ "500000000", "", NULL });
  popover = show_popover (book, query, &chosen);
  zb_filter_popover_edit (popover, zb_register_get_field (query->reg, "capital_usd"));
  entry = test_wait_text (GTK_WIDGET (popover), "5");
  gtk_editable_set_text (GTK_EDITABLE (entry), "much");
  press (GTK_WIDGET (popover), "_Filter");
  g_assert_null (chosen.field);

  gtk_editable_set_text (GTK_EDITABLE (entry), "6.5");
  press (GTK_WIDGET (popover), "_Filter");
  g_assert_cmpint (chosen.kind, ==, ZB_FILTER_RANGE);
  g_assert_cmpstrv (chosen.values, ((const char *const[]){ "650000000", "", NULL }));
  g_strfreev (chosen.values);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (TestBook *book, gconstpointer data);
  } tests[] = {
    { "/filter/describe", test_describe },
    { "/filter/bounds", test_bounds },
    { "/filter/styles", test_styles },
    { "/filter/bar", test_bar },
    { "/filter/popover/values", test_popover_values },
    { "/filter/popover/range", test_popover_range },
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
