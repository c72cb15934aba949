/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Forms on a real book: every kind of row, what is refused and where it is said, saving, and that nothing typed is lost. */

#include "config.h"

#include "test-book.h"
#include "ui/zb-entry-row.h"
#include "ui/zb-record-dialog.h"
#include "ui/zb-record-form.h"
#include "ui/zb-suggest-row.h"

#include <locale.h>

static ZbRecordForm *
show_form (TestBook *book, ZbRecord *record)
{
  GtkWidget *form = zb_record_form_new (book->context, record);
  GtkWidget *scroll = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), form);
  adw_window_set_content (ADW_WINDOW (book->window), scroll);
  gtk_window_present (GTK_WINDOW (book->window));
  return ZB_RECORD_FORM (form);
}

static ZbFieldRow *
type_into (ZbRecordForm *form, const char *field, const char *text)
{
  ZbFieldRow *row = zb_record_form_get_row (form, field);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  return row;
}

/* Every register has a form, which gives back what it was given. */
static void
test_every_register (TestBook *book, gconstpointer data)
{
  const ZbRegister *const *all = zb_registers_get_all ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autoptr (ZbRecord) record = zb_record_new (all[i], 0);
      GtkWidget *form = g_object_ref_sink (zb_record_form_new (book->context, record));

      g_test_message ("%s", all[i]->name);
      g_assert_false (zb_record_form_is_altered (ZB_RECORD_FORM (form)));
      for (guint j = 0; j < all[i]->n_fields; j++)
        {
          const ZbField *field = &all[i]->fields[j];
          ZbFieldRow *row = zb_record_form_get_row (ZB_RECORD_FORM (form), field->name);

          g_assert_cmpint (row == NULL, ==, (field->flags & ZB_FIELD_DERIVED) != 0);
        }
      g_assert_finalize_object (form);
    }
}

/* What is typed, what it becomes when the focus leaves, and the stored value. */
static void
test_rows (TestBook *book, gconstpointer data)
{
  static const struct
  {
    const char *reg, *field, *typed, *shown;
    ZbValueKind kind;
    gint64 integer;
    const char *text;
  } cases[] = {
    { "zone", "name", "  KCN  Hoà Bình ", "KCN  Hoà Bình", ZB_VALUE_TEXT, 0, "KCN  Hoà Bình" },
    { "zone", "established_on", "1/2/2003", "01/02/2003", ZB_VALUE_TEXT, 0, "2003-02-01" },
    { "zone", "established_on", "12/2021", "December 2021", ZB_VALUE_TEXT, 0, "2021-12" },
    { "zone", "established_on", "", "", ZB_VALUE_NULL, 0, NULL },
    { "zone", "latitude", "20.5", "20.5", ZB_VALUE_INTEGER, 20500000, NULL },
    { "project", "workers_planned", "1,200", "1,200", ZB_VALUE_INTEGER, 1200, NULL },
    { "project", "industry", "2732", "2732 (VSIC 2018)", ZB_VALUE_TEXT, 0, "2018:2732" },
    { "project", "industry", "san xuat giay, dep", "1520 (VSIC 2018)", ZB_VALUE_TEXT, 0,
      "2018:1520" },
    { "project_event", "delta_usd", "1,234.5", "1,234.5", ZB_VALUE_INTEGER, 123450000000, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZbRecord) record = zb_record_new (zb_register_find (cases[i].reg), 0);
      ZbRecordForm *form = show_form (book, record);
      ZbFieldRow *row = type_into (form, cases[i].field, cases[i].typed);
      g_auto (ZbValue) value = { 0 };

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, cases[i].typed);
      zb_entry_row_commit (ZB_ENTRY_ROW (row));
      g_assert_null (zb_field_row_get_problem (row));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, cases[i].shown);
      g_assert_true (zb_field_row_get_value (row, &value, NULL));
      g_assert_cmpint (value.kind, ==, cases[i].kind);
      g_assert_cmpint (value.integer, ==, cases[i].integer);
      g_assert_cmpstr (value.text, ==, cases[i].text);
    }
}

/* A doubtful amount stays as typed, with both readings under it and the state for screen readers. */
static void
test_doubt (TestBook *book, gconstpointer data)
{
  g_autoptr (ZbRecord) record = zb_record_new (zb_register_find ("project_event"), 0);
  ZbRecordForm *form = show_form (book, record);
  ZbFieldRow *row = type_into (form, "delta_usd", "9,405");
  GtkAccessible *text = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (row)));

  zb_entry_row_commit (ZB_ENTRY_ROW (row));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "9,405");
  g_assert_nonnull (strstr (zb_field_row_get_problem (row), "9405"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (form), zb_field_row_get_problem (row)));
  gtk_test_accessible_assert_state (text, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (zb_record_form_is_altered (form));

  type_into (form, "delta_usd", "9405");
  g_assert_null (zb_field_row_get_problem (row));
  zb_entry_row_commit (ZB_ENTRY_ROW (row));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "9,405.0");
}

static void
test_choices (TestBook *book, gconstpointer data)
{
  static const struct
  {
    const char *reg, *field, *stored;
  } cases[] = {
    { "zone", "kind", "eco" },
    { "zone", "kind", NULL },
    { "project", "priorities", "supporting-industry;high-technology" },
    { "enterprise_report", "period", "9M" },
    { "organisation", "country", "VN" },
    { "project", "objective", "Line one\nLine two" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZbRecord) record = zb_record_new (zb_register_find (cases[i].reg), 0);
      ZbRecordForm *form = show_form (book, record);
      ZbFieldRow *row = zb_record_form_get_row (form, cases[i].field);
      g_auto (ZbValue) value = { 0 };
      g_auto (ZbValue) again = { 0 };

      zb_value_set_text (&value, cases[i].stored);
      zb_field_row_set_value (row, &value, NULL);
      g_assert_true (zb_field_row_get_value (row, &again, NULL));
      g_assert_cmpstr (again.text, ==, cases[i].stored);
      g_assert_cmpint (zb_record_form_is_altered (form), ==, cases[i].stored != NULL);
    }
}

static gboolean
has_suggestions (gpointer user_data)
{
  return g_list_model_get_n_items (zb_suggest_row_get_suggestions (user_data)) > 1;
}

static gboolean
has_any (gpointer user_data)
{
  return g_list_model_get_n_items (zb_suggest_row_get_suggestions (user_data)) > 0;
}

static gboolean
is_chosen (gpointer user_data)
{
  g_auto (ZbValue) value = { 0 };

  return zb_field_row_get_value (user_data, &value, NULL) && value.kind == ZB_VALUE_INTEGER;
}

/* Typing without marks finds the organisation; leaving the row takes the one of that name. */
static void
test_reference (TestBook *book, gconstpointer data)
{
  g_autoptr (ZbRecord) record = zb_record_new (zb_register_find ("project"), 0);
  ZbRecordForm *form = show_form (book, record);
  ZbFieldRow *row = type_into (form, "enterprise", "sao mai");
  g_auto (ZbValue) value = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbSuggestion) first = NULL;

  g_assert_false (zb_field_row_get_value (row, &value, &error));
  g_assert_nonnull (strstr (error->message, "sao mai"));
  test_wait (has_suggestions, row);
  first = g_list_model_get_item (zb_suggest_row_get_suggestions (ZB_SUGGEST_ROW (row)), 0);
  g_assert_cmpstr (zb_suggestion_get_title (first), ==, "Công ty Sao Mai");

  type_into (form, "enterprise", "cong ty sao mai");
  ZB_ENTRY_ROW_GET_CLASS (row)->leave (ZB_ENTRY_ROW (row));
  test_wait (is_chosen, row);
  zb_field_row_get_value (row, &value, NULL);
  g_assert_cmpint (value.integer, ==, book->organisation);
  g_assert_cmpstr (zb_field_row_get_label (row), ==, "Công ty Sao Mai");
}

/* An industry is found by its code or words of its name, without marks; of several, the last one. */
static void
test_industry (TestBook *book, gconstpointer data)
{
  static const struct
  {
    const char *field, *typed, *first, *stored;
  } cases[] = {
    { "industry", "273", "2731 (VSIC 2018)", "2018:2731" },
    { "industry", "day cap dien", "2732 (VSIC 2018)", "2018:2732" },
    { "further_industries", "2220; footwear", "2220 (VSIC 2018); 1520 (VSIC 2018)",
      "2018:2220;2018:1520" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZbRecord) record = zb_record_new (zb_register_find ("project"), 0);
      ZbRecordForm *form = show_form (book, record);
      ZbFieldRow *row = type_into (form, cases[i].field, cases[i].typed);
      g_autoptr (ZbSuggestion) first = NULL;
      g_auto (ZbValue) value = { 0 };

      test_wait (has_any, row);
      first = g_list_model_get_item (zb_suggest_row_get_suggestions (ZB_SUGGEST_ROW (row)), 0);
      g_assert_cmpstr (zb_suggestion_get_title (first), ==, cases[i].first);
      ZB_SUGGEST_ROW_GET_CLASS (row)->picked (ZB_SUGGEST_ROW (row), first);
      g_assert_true (zb_field_row_get_value (row, &value, NULL));
      g_assert_cmpstr (value.text, ==, cases[i].stored);
    }
}

/* Earlier values are offered, and what is typed need not be one of them. */
static void
test_suggested (TestBook *book, gconstpointer data)
{
  g_autoptr (ZbRecord) other = zb_record_new (zb_register_find ("zone"), 0);
  g_autoptr (ZbRecord) record = zb_record_new (zb_register_find ("zone"), 0);
  ZbRecordForm *form = show_form (book, record);
  ZbFieldRow *row;
  g_auto (ZbValue) value = { 0 };

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *code = g_strdup_printf ("N%u", i);

      other->id = 0;
      zb_record_set_text (other, "code", code);
      zb_record_set_text (other, "name", code);
      zb_record_set_text (other, "admin_unit", i == 0 ? "huyện Hồ Bạc" : "huyện Hồ Đông");
      test_book_put (book, other);
    }
  row = type_into (form, "admin_unit", "ho");
  test_wait (has_suggestions, row);
  type_into (form, "admin_unit", "huyện Mới");
  ZB_ENTRY_ROW_GET_CLASS (row)->leave (ZB_ENTRY_ROW (row));
  g_assert_true (zb_field_row_get_value (row, &value, NULL));
  g_assert_cmpstr (value.text, ==, "huyện Mới");
}

/* Another zone, other phases: the phase is taken away. */
static void
test_within (TestBook *book, gconstpointer data)
{
  g_autoptr (ZbRecord) record = zb_record_new (zb_register_find ("project"), 0);
  ZbRecordForm *form;
  g_auto (ZbValue) value = { 0 };

  zb_record_set_integer (record, "zone", book->zone);
  zb_record_set_integer (record, "phase", 77);
  form = show_form (book, record);
  g_assert_true (zb_field_row_get_value (zb_record_form_get_row (form, "phase"), &value, NULL));
  g_assert_cmpint (value.integer, ==, 77);
  type_into (form, "zone", "DB");
  g_assert_true (zb_field_row_get_value (zb_record_form_get_row (form, "phase"), &value, NULL));
  g_assert_cmpint (value.kind, ==, ZB_VALUE_NULL);
}

static ZbRecordDialog *
show_dialog (TestBook *book, const char *reg, ZbRecord *record)
{
  AdwDialog *dialog = zb_record_dialog_new (book->context, zb_register_find (reg), record);

  gtk_window_present (GTK_WINDOW (book->window));
  adw_dialog_present (dialog, book->window);
  return ZB_RECORD_DIALOG (dialog);
}

static ZbRecordForm *
get_form (ZbRecordDialog *dialog)
{
  return ZB_RECORD_FORM (test_find_type (GTK_WIDGET (dialog), ZB_TYPE_RECORD_FORM));
}

static void
saved_cb (ZbRecordDialog *dialog, ZbRecord *record, gint64 *id)
{
  *id = record->id;
}

static gboolean
is_set (gpointer user_data)
{
  return *(gint64 *)user_data != 0;
}

static gboolean
is_sensitive (gpointer user_data)
{
  return gtk_widget_get_sensitive (user_data);
}

static void
test_save (TestBook *book, gconstpointer data)
{
  ZbRecordDialog *dialog = show_dialog (book, "zone", NULL);
  ZbRecordForm *form = get_form (dialog);
  gint64 id = 0;
  g_autoptr (GPtrArray) records = NULL;

  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "New zone");
  g_signal_connect (dialog, "saved", G_CALLBACK (saved_cb), &id);
  type_into (form, "code", "DB");
  type_into (form, "name", "KCN Đồng Bằng");
  zb_record_dialog_save (dialog);
  test_wait (is_set, &id);
  records = zb_store_fetch (book->store, zb_register_find ("zone"), &id, 1, NULL, NULL);
  g_assert_cmpstr (zb_record_get_text (records->pdata[0], "name"), ==, "KCN Đồng Bằng");
}

/* A whole name typed and saved at once, before the book could be asked for it: what it means is found first. */
static void
test_save_typed_name (TestBook *book, gconstpointer data)
{
  ZbRecordDialog *dialog = show_dialog (book, "contact", NULL);
  ZbRecordForm *form = get_form (dialog);
  gint64 id = 0;
  g_autoptr (GPtrArray) records = NULL;

  g_signal_connect (dialog, "saved", G_CALLBACK (saved_cb), &id);
  type_into (form, "name", "Nguyễn Văn An");
  type_into (form, "organisation", "cong ty sao mai");
  zb_record_dialog_save (dialog);
  test_wait (is_set, &id);
  records = zb_store_fetch (book->store, zb_register_find ("contact"), &id, 1, NULL, NULL);
  g_assert_cmpint (zb_record_get_integer (records->pdata[0], "organisation"), ==,
                   book->organisation);
}

/* A name that nothing has is refused under its row, and the form stays as it is. */
static void
test_save_unknown_name (TestBook *book, gconstpointer data)
{
  ZbRecordDialog *dialog = show_dialog (book, "contact", NULL);
  ZbRecordForm *form = get_form (dialog);
  ZbFieldRow *row = type_into (form, "organisation", "no such company");
  gint64 id = 0;

  g_signal_connect (dialog, "saved", G_CALLBACK (saved_cb), &id);
  type_into (form, "name", "Nguyễn Văn An");
  zb_record_dialog_save (dialog);
  test_wait (is_sensitive, form);
  g_assert_nonnull (strstr (zb_field_row_get_problem (row), "no such company"));
  g_assert_cmpint (id, ==, 0);
}

/* What is missing is said under the fields, and nothing is written. */
static void
test_missing (TestBook *book, gconstpointer data)
{
  ZbRecordDialog *dialog = show_dialog (book, "zone", NULL);
  ZbRecordForm *form = get_form (dialog);

  zb_record_dialog_save (dialog);
  g_assert_nonnull (zb_field_row_get_problem (zb_record_form_get_row (form, "code")));
  g_assert_nonnull (zb_field_row_get_problem (zb_record_form_get_row (form, "name")));
  g_assert_null (zb_field_row_get_problem (zb_record_form_get_row (form, "kind")));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (form)));
}

static gboolean
has_problem (gpointer user_data)
{
  return zb_field_row_get_problem (user_data) != NULL;
}

/* The book refuses a second SX1: the dialog stays with all that was typed. */
static void
test_refused (TestBook *book, gconstpointer data)
{
  ZbRecordDialog *dialog = show_dialog (book, "zone", NULL);
  ZbRecordForm *form = get_form (dialog);
  ZbFieldRow *code = type_into (form, "code", "SX1");
  ZbFieldRow *name = type_into (form, "name", "KCN khác");

  zb_record_dialog_save (dialog);
  test_wait (has_problem, code);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (code)), ==, "SX1");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "KCN khác");
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (form)));
}

static void
closed_cb (AdwDialog *dialog, gboolean *closed)
{
  *closed = TRUE;
}

/* Closing asks only when something was typed. */
static void
test_close (TestBook *book, gconstpointer data)
{
  for (guint altered = 0; altered < 2; altered++)
    {
      ZbRecordDialog *dialog = show_dialog (book, "zone", NULL);
      gboolean closed = FALSE;

      g_signal_connect (dialog, "closed", G_CALLBACK (closed_cb), &closed);
      if (altered)
        type_into (get_form (dialog), "code", "DB");
      adw_dialog_close (ADW_DIALOG (dialog));
      g_assert_cmpint (closed, ==, !altered);
      if (altered)
        {
          g_assert_nonnull (test_wait_text (book->window, "Discard what you typed?"));
          g_signal_handlers_disconnect_by_func (dialog, closed_cb, &closed);
        }
    }
}

/* A preset owner is there by name, and an untouched edit is no change. */
static void
test_edit (TestBook *book, gconstpointer data)
{
  g_autoptr (GPtrArray) records =
    zb_store_fetch (book->store, zb_register_find ("project"), &book->project, 1, NULL, NULL);
  ZbRecordDialog *dialog = show_dialog (book, "project", records->pdata[0]);
  ZbRecordForm *form = get_form (dialog);

  g_assert_cmpstr (adw_dialog_get_title (ADW_DIALOG (dialog)), ==, "Project 992010000001");
  g_assert_cmpstr (zb_field_row_get_label (zb_record_form_get_row (form, "zone")), ==, "SX1");
  g_assert_null (zb_record_form_get_row (form, "capital_usd"));
  g_assert_nonnull (test_find_text (GTK_WIDGET (form), "USD 7 million"));
  g_assert_false (zb_record_form_is_altered (form));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*func) (TestBook *book, gconstpointer data);
  } tests[] = {
    { "/record-form/every-register", test_every_register },
    { "/record-form/rows", test_rows },
    { "/record-form/doubt", test_doubt },
    { "/record-form/choices", test_choices },
    { "/record-form/reference", test_reference },
    { "/record-form/industry", test_industry },
    { "/record-form/suggested", test_suggested },
    { "/record-form/within", test_within },
    { "/record-dialog/save", test_save },
    { "/record-dialog/save-typed-name", test_save_typed_name },
    { "/record-dialog/save-unknown-name", test_save_unknown_name },
    { "/record-dialog/missing", test_missing },
    { "/record-dialog/refused", test_refused },
    { "/record-dialog/close", test_close },
    { "/record-dialog/edit", test_edit },
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
