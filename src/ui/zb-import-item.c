/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of the preview, out of a report. */

#include "config.h"

#include "ui/zb-import-item.h"

#include <glib/gi18n.h>

/* So many cells say which row it is. */
#define MAX_CELLS 4

struct _ZbImportItem
{
  GObject parent_instance;

  ZbImportKind kind;
  char *place;
  char *text;
};

G_DEFINE_FINAL_TYPE (ZbImportItem, zb_import_item, G_TYPE_OBJECT)

static const struct
{
  const char *label;
  const char *style;
} kinds[] = {
  [ZB_IMPORT_KIND_REFUSED] = { N_ ("Refused"), "error" },
  [ZB_IMPORT_KIND_WARNING] = { N_ ("Warning"), "warning" },
  /* Translators: rows of an import that make new entries. */
  [ZB_IMPORT_KIND_NEW] = { NC_ ("import", "New"), "success" },
  [ZB_IMPORT_KIND_UPDATE] = { N_ ("Changed"), "accent" },
  [ZB_IMPORT_KIND_SAME] = { N_ ("The same"), NULL },
  [ZB_IMPORT_KIND_SKIPPED] = { N_ ("Skipped"), NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == ZB_N_IMPORT_KINDS);

static void
zb_import_item_finalize (GObject *object)
{
  ZbImportItem *self = ZB_IMPORT_ITEM (object);

  g_free (self->place);
  g_free (self->text);

  G_OBJECT_CLASS (zb_import_item_parent_class)->finalize (object);
}

static void
zb_import_item_class_init (ZbImportItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zb_import_item_finalize;
}

static void
zb_import_item_init (ZbImportItem *self)
{
}

/* "projects.xlsx, Dự án, row 12, column “Mã KCN”". */
static char *
make_place (const ZbImportFile *file, guint line, const char *column)
{
  g_autoptr (GString) place = g_string_new (file->file);

  if (file->sheet != NULL)
    g_string_append_printf (place, ", %s", file->sheet);
  if (line > 0)
    {
      g_string_append (place, ", ");
      /* Translators: %u is the number of a row of a sheet. */
      g_string_append_printf (place, _ ("row %u"), line);
    }
  if (column != NULL)
    {
      g_string_append (place, ", ");
      /* Translators: %s is the header of a column. */
      g_string_append_printf (place, _ ("column “%s”"), column);
    }
  return g_string_free (g_steal_pointer (&place), FALSE);
}

static void
add (GListStore *items, ZbImportKind kind, const char *place, const char *text)
{
  g_autoptr (ZbImportItem) item = zb_import_item_new (kind, place, text);

  g_list_store_append (items, item);
}

/* "Capital: 10,7 → 11,7; Reason: …" */
static char *
describe_changes (const ZbImportPreviewRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; row->changes != NULL && i < row->changes->len; i++)
    {
      const ZbImportChange *change = g_ptr_array_index (row->changes, i);

      g_string_append_printf (text, "%s%s: %s → %s", i > 0 ? "\n" : "",
                              zb_field_get_label (change->field),
                              *change->before != '\0' ? change->before : "–",
                              *change->after != '\0' ? change->after : "–");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The first cells of a row, for people to know it by. */
static char *
describe_cells (const ZbImportPreviewRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; row->cells[i] != NULL && n < MAX_CELLS; i++)
    if (*row->cells[i] != '\0')
      g_string_append_printf (text, "%s%s", n++ > 0 ? " · " : "", row->cells[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_row (GListStore *items, const ZbImportFile *file, const ZbImportPreviewRow *row)
{
  static const ZbImportKind verdict_kinds[ZB_N_ROW_VERDICTS] = {
    [ZB_ROW_INSERT] = ZB_IMPORT_KIND_NEW,
    [ZB_ROW_UPDATE] = ZB_IMPORT_KIND_UPDATE,
    [ZB_ROW_SAME] = ZB_IMPORT_KIND_SAME,
  };
  g_autofree char *place = make_place (file, row->line, NULL);
  g_autofree char *cells = describe_cells (row);
  g_autofree char *changes = describe_changes (row);
  g_autofree char *text = *changes != '\0' ? g_strjoin ("\n", cells, changes, NULL) : NULL;

  /* Those refused are told by their sentences. */
  if (row->verdict != ZB_ROW_REFUSED && row->verdict != ZB_ROW_UNKNOWN)
    add (items, verdict_kinds[row->verdict], place, text != NULL ? text : cells);
}

static void
add_file (GListStore *items, const ZbImportFile *file)
{
  for (guint i = 0; i < file->issues->len; i++)
    {
      const ZbImportIssue *issue = g_ptr_array_index (file->issues, i);
      g_autofree char *place = make_place (file, issue->line, issue->column);

      add (items,
           issue->severity == ZB_SEVERITY_ERROR ? ZB_IMPORT_KIND_REFUSED : ZB_IMPORT_KIND_WARNING,
           place, issue->sentence);
    }
  for (guint i = 0; i < file->preview->len; i++)
    add_row (items, file, g_ptr_array_index (file->preview, i));
  for (guint i = 0; i < file->skipped->len; i++)
    {
      const ZbImportSkipped *skipped = g_ptr_array_index (file->skipped, i);
      g_autofree char *place = make_place (file, skipped->line, NULL);

      add (items, ZB_IMPORT_KIND_SKIPPED, place, skipped->what);
    }
}

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *pill = gtk_label_new (NULL);
  GtkWidget *place = make_label ("caption");
  GtkWidget *text = make_label ("body");

  gtk_widget_add_css_class (row, "zb-import-row");
  gtk_widget_add_css_class (place, "dim-label");
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (heading), pill);
  gtk_box_append (GTK_BOX (heading), place);
  gtk_box_append (GTK_BOX (row), heading);
  gtk_box_append (GTK_BOX (row), text);
  g_object_set_data (G_OBJECT (row), "pill", pill);
  g_object_set_data (G_OBJECT (row), "place", place);
  g_object_set_data (G_OBJECT (row), "text", text);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GObject *row = G_OBJECT (gtk_list_item_get_child (item));
  ZbImportItem *self = gtk_list_item_get_item (item);
  GtkWidget *pill = g_object_get_data (row, "pill");
  const char *const classes[] = { "zb-pill", kinds[self->kind].style, NULL };
  g_autofree char *label = NULL;

  gtk_label_set_label (GTK_LABEL (pill), zb_import_kind_get_label (self->kind));
  gtk_widget_set_css_classes (pill, (const char **)classes);
  gtk_label_set_label (g_object_get_data (row, "place"), self->place);
  gtk_label_set_label (g_object_get_data (row, "text"), self->text);
  label =
    g_strdup_printf ("%s, %s: %s", zb_import_kind_get_label (self->kind), self->place, self->text);
  gtk_list_item_set_accessible_label (item, label);
}

ZbImportItem *
zb_import_item_new (ZbImportKind kind, const char *place, const char *text)
{
  ZbImportItem *self;

  g_return_val_if_fail (kind < ZB_N_IMPORT_KINDS, NULL);

  self = g_object_new (ZB_TYPE_IMPORT_ITEM, NULL);
  self->kind = kind;
  self->place = g_strdup (place);
  self->text = g_strdup (text);
  return self;
}

ZbImportKind
zb_import_item_get_kind (ZbImportItem *self)
{
  g_return_val_if_fail (ZB_IS_IMPORT_ITEM (self), ZB_IMPORT_KIND_REFUSED);

  return self->kind;
}

const char *
zb_import_kind_get_label (ZbImportKind kind)
{
  g_return_val_if_fail (kind < ZB_N_IMPORT_KINDS, NULL);

  return kind == ZB_IMPORT_KIND_NEW ? g_dpgettext2 (NULL, "import", kinds[kind].label)
                                    : _ (kinds[kind].label);
}

GListStore *
zb_import_items_new (const ZbImportReport *report)
{
  GListStore *items = g_list_store_new (ZB_TYPE_IMPORT_ITEM);

  g_return_val_if_fail (report != NULL, items);

  for (guint i = 0; i < report->files->len; i++)
    add_file (items, g_ptr_array_index (report->files, i));
  return items;
}

GtkListItemFactory *
zb_import_item_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}
