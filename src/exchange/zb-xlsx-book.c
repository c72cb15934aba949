/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts are found by their relations, as programs name them differently. Relations that lead out of
 * the file are passed over. */

#include "config.h"

#include "exchange/zb-xlsx-book.h"

#include <glib/gi18n.h>

#include "exchange/zb-exchange-error.h"

#define MAX_STRING_BYTES (512 * 1024 * 1024)
#define MAX_SHEETS 1024

/* What relations of one part lead to. */
typedef struct
{
  char *folder;        /* of the part */
  GHashTable *targets; /* id → part */
  GHashTable *types;   /* last word of the type → part */
} Relations;

/* The part that @target means when named in @folder: "/xl/a.xml", "a.xml", "../xl/a.xml". */
static char *
resolve_part (const char *folder, const char *target)
{
  g_autofree char *path = *target == '/' || *folder == '\0'
                            ? g_strconcat (*target == '/' ? "" : "/", target, NULL)
                            : g_strconcat ("/", folder, "/", target, NULL);
  g_autofree char *canonical = g_canonicalize_filename (path, "/");

  return g_strdup (canonical + 1);
}

static void
relation_start (gpointer data, const char *name, const char **attributes)
{
  Relations *self = data;
  const char *id = zb_xml_get (attributes, "Id");
  const char *type = zb_xml_get (attributes, "Type");
  const char *target = zb_xml_get (attributes, "Target");
  const char *mode = zb_xml_get (attributes, "TargetMode");
  const char *word = type ? strrchr (type, '/') : NULL;

  if (strcmp (name, "Relationship") != 0 || !id || !target || g_strcmp0 (mode, "External") == 0)
    return;
  g_hash_table_insert (self->targets, g_strdup (id), resolve_part (self->folder, target));
  if (word)
    g_hash_table_insert (self->types, g_strdup (word + 1), resolve_part (self->folder, target));
}

static void
ignore_end (gpointer data, const char *name)
{
}

static void
clear_relations (Relations *self)
{
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->targets, g_hash_table_unref);
  g_clear_pointer (&self->types, g_hash_table_unref);
}

/* Relations of @part; "" for those of the package. */
static gboolean
read_relations (Relations *self,
                ZbZip *zip,
                const char *part,
                GCancellable *cancellable,
                GError **error)
{
  static const ZbXmlHandlers handlers = { .start = relation_start, .end = ignore_end };
  g_autofree char *base = g_path_get_basename (part);
  g_autofree char *name = NULL;

  self->folder = strchr (part, '/') ? g_path_get_dirname (part) : g_strdup ("");
  self->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  name = g_strdup_printf ("%s%s_rels/%s.rels", self->folder, *self->folder ? "/" : "",
                          *part ? base : "");
  return zb_xml_feed_run (zip, name, TRUE, &handlers, self, cancellable, error);
}

typedef struct
{
  ZbXlsxBook *book;
  Relations *relations;
} Workbook;

static void
workbook_start (gpointer data, const char *name, const char **attributes)
{
  Workbook *self = data;
  const char *id, *title, *part;

  if (strcmp (name, "workbookPr") == 0)
    self->book->epoch_1904 = zb_xml_get_boolean (attributes, "date1904");
  if (strcmp (name, "sheet") != 0 || self->book->sheets->len == MAX_SHEETS)
    return;
  id = zb_xml_get (attributes, "id");
  title = zb_xml_get (attributes, "name");
  part = id ? g_hash_table_lookup (self->relations->targets, id) : NULL;
  if (part && title)
    {
      ZbXlsxSheet sheet = { .name = g_strdup (title), .part = g_strdup (part) };

      g_array_append_val (self->book->sheets, sheet);
    }
}

typedef struct
{
  GArray *forms;
  GHashTable *codes; /* id of a format → ZbNumberForm */
  gboolean in_cells;
} Styles;

static guint
get_uint (const char **attributes, const char *name)
{
  const char *text = zb_xml_get (attributes, name);

  return text ? (guint)MIN (g_ascii_strtoull (text, NULL, 10), G_MAXUINT) : 0;
}

static void
styles_start (gpointer data, const char *name, const char **attributes)
{
  Styles *self = data;

  if (strcmp (name, "numFmt") == 0)
    {
      const char *code = zb_xml_get (attributes, "formatCode");

      g_hash_table_insert (self->codes, GUINT_TO_POINTER (get_uint (attributes, "numFmtId")),
                           GUINT_TO_POINTER (code ? zb_number_form_from_code (code)
                                                  : ZB_NUMBER_FORM_NUMBER));
    }
  else if (strcmp (name, "cellXfs") == 0)
    self->in_cells = TRUE;
  else if (strcmp (name, "xf") == 0 && self->in_cells)
    {
      guint id = get_uint (attributes, "numFmtId");
      gpointer found = NULL;
      gboolean own =
        g_hash_table_lookup_extended (self->codes, GUINT_TO_POINTER (id), NULL, &found);
      ZbNumberForm form =
        own ? (ZbNumberForm)GPOINTER_TO_UINT (found) : zb_number_form_from_id (id);

      g_array_append_val (self->forms, form);
    }
}

static void
styles_end (gpointer data, const char *name)
{
  Styles *self = data;

  if (strcmp (name, "cellXfs") == 0)
    self->in_cells = FALSE;
}

static gboolean
read_styles (ZbXlsxBook *self,
             ZbZip *zip,
             const char *part,
             GCancellable *cancellable,
             GError **error)
{
  static const ZbXmlHandlers handlers = { .start = styles_start, .end = styles_end };
  Styles styles = { .forms = self->forms, .codes = g_hash_table_new (NULL, NULL) };
  gboolean read =
    !part || zb_xml_feed_run (zip, part, TRUE, &handlers, &styles, cancellable, error);

  g_hash_table_unref (styles.codes);
  return read;
}

static void
clear_sheet (gpointer data)
{
  ZbXlsxSheet *self = data;

  g_free (self->name);
  g_free (self->part);
}

static gboolean
read_workbook (ZbXlsxBook *self,
               ZbZip *zip,
               const char *part,
               GCancellable *cancellable,
               GError **error)
{
  static const ZbXmlHandlers handlers = { .start = workbook_start, .end = ignore_end };
  Relations relations = { NULL };
  Workbook workbook = { .book = self, .relations = &relations };
  gboolean read =
    read_relations (&relations, zip, part, cancellable, error) &&
    zb_xml_feed_run (zip, part, FALSE, &handlers, &workbook, cancellable, error) &&
    read_styles (self, zip, g_hash_table_lookup (relations.types, "styles"), cancellable, error);

  if (read)
    self->strings_part = g_strdup (g_hash_table_lookup (relations.types, "sharedStrings"));
  clear_relations (&relations);
  return read;
}

ZbXlsxBook *
zb_xlsx_book_new (ZbZip *zip, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZbXlsxBook) self = g_new0 (ZbXlsxBook, 1);
  Relations package = { NULL };
  const char *part;
  gboolean read;

  self->sheets = g_array_new (FALSE, FALSE, sizeof (ZbXlsxSheet));
  g_array_set_clear_func (self->sheets, clear_sheet);
  self->forms = g_array_new (FALSE, FALSE, sizeof (ZbNumberForm));
  self->texts = g_byte_array_new ();
  self->text_ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  read = read_relations (&package, zip, "", cancellable, error);
  part = read ? g_hash_table_lookup (package.types, "officeDocument") : NULL;
  read = read && read_workbook (self, zip, part ? part : "xl/workbook.xml", cancellable, error);
  clear_relations (&package);
  if (read && self->sheets->len == 0)
    g_set_error_literal (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_FORMAT,
                         _ ("The workbook has no sheet that could be read."));
  return read && self->sheets->len > 0 ? g_steal_pointer (&self) : NULL;
}

/* The shared strings while they are read. */
typedef struct
{
  ZbXlsxBook *book;
  gboolean in_text;
  guint phonetic; /* depth within readings of the text, which are no part of it */
  gboolean too_many;
} Strings;

static void
strings_start (gpointer data, const char *name, const char **attributes)
{
  Strings *self = data;

  if (strcmp (name, "rPh") == 0)
    self->phonetic++;
  self->in_text = strcmp (name, "t") == 0 && self->phonetic == 0;
}

static void
strings_end (gpointer data, const char *name)
{
  Strings *self = data;
  gsize end = self->book->texts->len;

  self->in_text = FALSE;
  if (strcmp (name, "rPh") == 0 && self->phonetic > 0)
    self->phonetic--;
  else if (strcmp (name, "si") == 0)
    g_array_append_val (self->book->text_ends, end);
}

static void
strings_text (gpointer data, const char *text, int length)
{
  Strings *self = data;

  self->too_many = self->too_many || self->book->texts->len + (gsize)length > MAX_STRING_BYTES;
  if (self->in_text && !self->too_many)
    g_byte_array_append (self->book->texts, (const guint8 *)text, (guint)length);
}

gboolean
zb_xlsx_book_load_strings (ZbXlsxBook *self, ZbZip *zip, GCancellable *cancellable, GError **error)
{
  static const ZbXmlHandlers handlers = { strings_start, strings_end, strings_text };
  Strings strings = { .book = self };
  g_autofree char *part = g_steal_pointer (&self->strings_part);

  if (!part)
    return TRUE;
  if (!zb_xml_feed_run (zip, part, TRUE, &handlers, &strings, cancellable, error))
    {
      /* The next try says the same. */
      self->strings_part = g_steal_pointer (&part);
      g_byte_array_set_size (self->texts, 0);
      g_array_set_size (self->text_ends, 0);
      return FALSE;
    }
  if (!strings.too_many)
    return TRUE;
  self->strings_part = g_steal_pointer (&part);
  g_set_error_literal (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_LIMIT,
                       _ ("The texts of the workbook are larger than 512 MB. Split it into smaller "
                          "workbooks and import those."));
  return FALSE;
}

const char *
zb_xlsx_book_get_string (ZbXlsxBook *self, guint position, gsize *length)
{
  gsize start = 0;

  if (position >= self->text_ends->len)
    return NULL;
  if (position > 0)
    start = g_array_index (self->text_ends, gsize, position - 1);
  *length = g_array_index (self->text_ends, gsize, position) - start;
  return *length > 0 ? (const char *)self->texts->data + start : "";
}

void
zb_xlsx_book_free (ZbXlsxBook *self)
{
  if (!self)
    return;
  g_array_unref (self->sheets);
  g_array_unref (self->forms);
  g_byte_array_unref (self->texts);
  g_array_unref (self->text_ends);
  g_free (self->strings_part);
  g_free (self);
}
