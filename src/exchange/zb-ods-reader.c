/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All sheets stand in one part, one after another: reading a later one goes on from the one before
 * where it can. Rows and cells that repeat are given as often, but never blank ones. */

#include "config.h"

#include "exchange/zb-ods-reader.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/zb-date.h"
#include "exchange/zb-exchange-error.h"
#include "exchange/zb-row-buffer.h"
#include "exchange/zb-sheet-value.h"
#include "exchange/zb-xml-feed.h"

#define CONTENT "content.xml"
#define MAX_CELL_BYTES (4 * ZB_TABLE_MAX_CHARS + 1)
#define MAX_SHEETS 1024

/* What a cell says it is. */
typedef enum
{
  TYPE_NONE,
  TYPE_STRING,
  TYPE_NUMBER,
  TYPE_PERCENT,
  TYPE_DATE,
  TYPE_TIME,
  TYPE_BOOLEAN,
  TYPE_ERROR,
} CellType;

static const struct
{
  const char *name;
  CellType type;
} types[] = {
  { "string", TYPE_STRING },      { "float", TYPE_NUMBER }, { "currency", TYPE_NUMBER },
  { "percentage", TYPE_PERCENT }, { "date", TYPE_DATE },    { "time", TYPE_TIME },
  { "boolean", TYPE_BOOLEAN },    { "error", TYPE_ERROR },
};

struct _ZbOdsReader
{
  GObject parent_instance;

  ZbZip *zip;
  GPtrArray *names; /* char * */
  ZbXmlFeed *feed;
  ZbRowBuffer row;

  gint wanted;  /* the sheet that is read */
  gint current; /* the sheet under way, or the last; -1: none yet */
  guint depth;  /* of elements within the sheet; 0: outside */
  guint line;   /* of the row under way */
  guint row_repeat;
  guint pending; /* times that the finished row is still to be given */
  gboolean ready, sheet_ended;

  /* The cell under way. */
  guint cell_depth; /* 0: outside of cells */
  guint paragraph_depth;
  guint column;
  guint cell_repeat;
  gboolean covered, has_formula;
  CellType type;
  char *value;
  GString *text;
  GString *shown;
};

static void zb_ods_reader_table_reader_init (ZbTableReaderInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZbOdsReader,
                               zb_ods_reader,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ZB_TYPE_TABLE_READER,
                                                      zb_ods_reader_table_reader_init))

static guint
get_repeat (const char **attributes, const char *name)
{
  const char *text = zb_xml_get (attributes, name);
  guint64 repeat = text ? g_ascii_strtoull (text, NULL, 10) : 1;

  return (guint)CLAMP (repeat, 1, G_MAXINT);
}

static void
start_row (ZbOdsReader *self, const char **attributes)
{
  self->line = (guint)MIN ((guint64)self->line + self->row_repeat, G_MAXINT);
  self->row_repeat = get_repeat (attributes, "number-rows-repeated");
  self->column = 0;
  self->cell_repeat = 0;
  zb_row_buffer_begin (&self->row, self->line);
}

/* The attributes that hold the value, each of its own type. */
static gboolean
is_value (const char *name)
{
  static const char *const names[] = { "value",         "date-value",   "time-value",
                                       "boolean-value", "string-value", NULL };

  return g_strv_contains (names, name);
}

static void
start_cell (ZbOdsReader *self, const char *name, const char **attributes)
{
  self->column = (guint)MIN ((guint64)self->column + self->cell_repeat, G_MAXINT);
  self->cell_repeat = 1;
  self->cell_depth = self->depth;
  self->paragraph_depth = 0;
  self->covered = strcmp (name, "covered-table-cell") == 0;
  self->has_formula = FALSE;
  self->type = TYPE_NONE;
  g_clear_pointer (&self->value, g_free);
  g_string_truncate (self->text, 0);
  for (guint i = 0; attributes[i]; i += 2)
    {
      const char *colon = strchr (attributes[i], ':');
      const char *key = colon ? colon + 1 : attributes[i];

      if (strcmp (key, "number-columns-repeated") == 0)
        self->cell_repeat =
          (guint)CLAMP (g_ascii_strtoull (attributes[i + 1], NULL, 10), 1, G_MAXINT);
      else if (strcmp (key, "formula") == 0)
        self->has_formula = TRUE;
      else if (strcmp (key, "value-type") == 0 && self->type != TYPE_ERROR)
        {
          for (guint k = 0; k < G_N_ELEMENTS (types); k++)
            if (strcmp (attributes[i + 1], types[k].name) == 0)
              self->type = types[k].type;
        }
      else if (is_value (key) && !self->value)
        self->value = g_strdup (attributes[i + 1]);
    }
}

/* Spaces and line ends that text has as elements. */
static void
append_element (ZbOdsReader *self, const char *name, const char **attributes)
{
  if (strcmp (name, "s") == 0)
    for (guint i = MIN (get_repeat (attributes, "c"), ZB_TABLE_MAX_CHARS); i > 0; i--)
      g_string_append_c (self->text, ' ');
  else if (strcmp (name, "tab") == 0)
    g_string_append_c (self->text, '\t');
  else if (strcmp (name, "line-break") == 0)
    g_string_append_c (self->text, '\n');
}

static void
reader_start (gpointer data, const char *name, const char **attributes)
{
  ZbOdsReader *self = data;

  if (self->depth == 0)
    {
      if (strcmp (name, "table") != 0)
        return;
      self->depth = 1;
      self->current++;
      self->line = 1;
      self->row_repeat = 0;
      return;
    }
  self->depth++;
  if (self->current != self->wanted)
    return;
  if (self->cell_depth == 0)
    {
      if (strcmp (name, "table-row") == 0)
        start_row (self, attributes);
      else if (strcmp (name, "table-cell") == 0 || strcmp (name, "covered-table-cell") == 0)
        start_cell (self, name, attributes);
    }
  else if (self->paragraph_depth > 0)
    {
      if (self->text->len < MAX_CELL_BYTES)
        append_element (self, name, attributes);
    }
  else if (self->depth == self->cell_depth + 1 && strcmp (name, "p") == 0)
    {
      self->paragraph_depth = self->depth;
      if (self->text->len > 0)
        g_string_append_c (self->text, '\n');
    }
}

static void
reader_text (gpointer data, const char *text, int length)
{
  ZbOdsReader *self = data;

  if (self->paragraph_depth > 0 && self->text->len < MAX_CELL_BYTES)
    g_string_append_len (self->text, text, length);
}

/* A day shown as "03/2021" or "2021" is meant as that. */
static void
append_date (ZbOdsReader *self)
{
  char shown[ZB_DATE_LENGTH];

  if (self->text->len > 0 && self->text->len < 64 &&
      zb_date_parse (self->text->str, FALSE, shown, NULL) && strlen (shown) < 10 &&
      g_str_has_prefix (self->value, shown))
    g_string_append (self->shown, shown);
  else
    zb_sheet_value_append_iso (self->shown, self->value);
}

/* "PT14H30M00S" → "14:30" */
static void
append_time (ZbOdsReader *self)
{
  char *end = NULL;
  guint64 hours =
    g_str_has_prefix (self->value, "PT") ? g_ascii_strtoull (self->value + 2, &end, 10) : 0;
  guint64 minutes = end && *end == 'H' ? g_ascii_strtoull (end + 1, NULL, 10) : 0;

  if (end && *end == 'H' && hours < 100 && minutes < 60)
    g_string_append_printf (self->shown, "%02u:%02u", (guint)hours, (guint)minutes);
  else
    g_string_append_len (self->shown, self->text->str, (gssize)self->text->len);
}

/* What people see of the cell goes into shown; its kind. */
static ZbCellKind
read_cell (ZbOdsReader *self)
{
  CellType type = self->value || self->type == TYPE_ERROR ? self->type : TYPE_STRING;
  gboolean yes;

  g_string_truncate (self->shown, 0);
  switch (type)
    {
    case TYPE_NUMBER:
      return zb_sheet_value_append (self->shown, self->value, ZB_NUMBER_FORM_NUMBER, FALSE);
    case TYPE_PERCENT:
      return zb_sheet_value_append (self->shown, self->value, ZB_NUMBER_FORM_PERCENT, FALSE);
    case TYPE_DATE:
      append_date (self);
      return ZB_CELL_DATE;
    case TYPE_TIME:
      append_time (self);
      return ZB_CELL_TEXT;
    case TYPE_BOOLEAN:
      yes = strcmp (self->value, "true") == 0;
      g_string_append (self->shown, yes ? "TRUE" : "FALSE");
      return ZB_CELL_BOOLEAN;
    case TYPE_ERROR:
      g_string_append_len (self->shown, self->text->str, (gssize)self->text->len);
      return ZB_CELL_ERROR;
    case TYPE_NONE:
    case TYPE_STRING:
    default:
      g_string_append (self->shown, self->text->len > 0 || !self->value ? "" : self->value);
      g_string_append_len (self->shown, self->text->str, (gssize)self->text->len);
      if (self->shown->len > 0 || !self->has_formula || self->value)
        return ZB_CELL_TEXT;
      g_string_append_c (self->shown, '=');
      return ZB_CELL_FORMULA;
    }
}

static void
end_cell (ZbOdsReader *self)
{
  ZbCellKind kind;

  self->cell_depth = 0;
  self->paragraph_depth = 0;
  if (self->covered)
    return;
  kind = read_cell (self);
  for (guint i = 0; self->shown->len > 0 && i < self->cell_repeat; i++)
    {
      zb_row_buffer_add (&self->row, self->column + i, kind, self->shown->str, self->shown->len);
      if (self->row.fault != ZB_TABLE_FAULT_NONE)
        break;
    }
}

static void
end_row (ZbOdsReader *self)
{
  if (!self->row.any)
    return;
  if ((guint64)self->line + self->row_repeat > ZB_TABLE_MAX_ROWS + 1)
    {
      zb_xml_feed_fail (self->feed,
                        g_error_new_literal (ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_LIMIT,
                                             _ ("The sheet has more than 1,048,576 rows. Split it "
                                                "into several sheets and import those.")));
      return;
    }
  self->pending = self->row_repeat;
  self->ready = TRUE;
  zb_xml_feed_pause (self->feed);
}

static void
reader_end (gpointer data, const char *name)
{
  ZbOdsReader *self = data;
  guint depth = self->depth;

  if (depth == 0)
    return;
  self->depth--;
  if (self->current != self->wanted)
    return;
  if (depth == self->paragraph_depth)
    self->paragraph_depth = 0;
  else if (depth == self->cell_depth)
    end_cell (self);
  else if (self->cell_depth == 0 && strcmp (name, "table-row") == 0)
    end_row (self);
  else if (self->depth == 0)
    {
      self->sheet_ended = TRUE;
      zb_xml_feed_pause (self->feed);
    }
}

static guint
zb_ods_reader_get_n_sheets (ZbTableReader *reader)
{
  return ZB_ODS_READER (reader)->names->len;
}

static const char *
zb_ods_reader_get_sheet_name (ZbTableReader *reader, guint sheet)
{
  ZbOdsReader *self = ZB_ODS_READER (reader);

  g_return_val_if_fail (sheet < self->names->len, NULL);

  return g_ptr_array_index (self->names, sheet);
}

static gboolean
zb_ods_reader_begin (ZbTableReader *reader, guint sheet, GCancellable *cancellable, GError **error)
{
  static const ZbXmlHandlers handlers = { reader_start, reader_end, reader_text };
  ZbOdsReader *self = ZB_ODS_READER (reader);

  g_return_val_if_fail (sheet < self->names->len, FALSE);

  self->pending = 0;
  self->ready = self->sheet_ended = FALSE;
  self->cell_depth = self->paragraph_depth = 0;
  self->wanted = (gint)sheet;
  zb_row_buffer_begin (&self->row, 0);
  if (self->feed && self->current < self->wanted)
    return TRUE;
  g_clear_pointer (&self->feed, zb_xml_feed_free);
  self->current = -1;
  self->depth = 0;
  self->feed = zb_xml_feed_new (self->zip, CONTENT, &handlers, self, cancellable, error);
  return self->feed != NULL;
}

static gboolean
zb_ods_reader_next (ZbTableReader *reader, ZbTableRow *row, GError **error)
{
  ZbOdsReader *self = ZB_ODS_READER (reader);

  if (!self->feed || self->sheet_ended)
    return FALSE;
  if (self->pending == 0)
    {
      self->ready = FALSE;
      if (!zb_xml_feed_step (self->feed, error))
        {
          g_clear_pointer (&self->feed, zb_xml_feed_free);
          return FALSE;
        }
      if (!self->ready)
        return FALSE;
    }
  zb_row_buffer_finish (&self->row, row);
  row->line = self->line + self->row_repeat - self->pending;
  self->pending--;
  return TRUE;
}

static double
zb_ods_reader_get_fraction (ZbTableReader *reader)
{
  ZbOdsReader *self = ZB_ODS_READER (reader);

  return self->feed ? zb_xml_feed_get_fraction (self->feed) : 1;
}

static void
zb_ods_reader_finalize (GObject *object)
{
  ZbOdsReader *self = ZB_ODS_READER (object);

  g_clear_pointer (&self->feed, zb_xml_feed_free);
  g_clear_pointer (&self->zip, zb_zip_free);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->value, g_free);
  zb_row_buffer_clear (&self->row);
  g_string_free (self->text, TRUE);
  g_string_free (self->shown, TRUE);

  G_OBJECT_CLASS (zb_ods_reader_parent_class)->finalize (object);
}

static void
zb_ods_reader_class_init (ZbOdsReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zb_ods_reader_finalize;
}

static void
zb_ods_reader_init (ZbOdsReader *self)
{
  zb_row_buffer_init (&self->row);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->text = g_string_new (NULL);
  self->shown = g_string_new (NULL);
}

static void
zb_ods_reader_table_reader_init (ZbTableReaderInterface *iface)
{
  iface->get_n_sheets = zb_ods_reader_get_n_sheets;
  iface->get_sheet_name = zb_ods_reader_get_sheet_name;
  iface->begin = zb_ods_reader_begin;
  iface->next = zb_ods_reader_next;
  iface->get_fraction = zb_ods_reader_get_fraction;
}

/* The names of the sheets, and how deep in one the reading is. */
typedef struct
{
  GPtrArray *names;
  guint depth;
} Listing;

static void
list_start (gpointer data, const char *name, const char **attributes)
{
  Listing *self = data;
  const char *title;

  if (self->depth > 0 || strcmp (name, "table") == 0)
    self->depth++;
  if (self->depth != 1 || self->names->len == MAX_SHEETS)
    return;
  title = zb_xml_get (attributes, "name");
  g_ptr_array_add (self->names, g_strdup (title ? title : ""));
}

static void
list_end (gpointer data, const char *name)
{
  Listing *self = data;

  if (self->depth > 0)
    self->depth--;
}

/* An encrypted workbook says so in its list of parts. */
static void
manifest_start (gpointer data, const char *name, const char **attributes)
{
  gboolean *encrypted = data;

  *encrypted = *encrypted || strcmp (name, "encryption-data") == 0;
}

static void
manifest_end (gpointer data, const char *name)
{
}

static gboolean
check_manifest (ZbZip *zip, GCancellable *cancellable, GError **error)
{
  static const ZbXmlHandlers handlers = { .start = manifest_start, .end = manifest_end };
  gboolean encrypted = FALSE;

  if (!zb_xml_feed_run (zip, "META-INF/manifest.xml", TRUE, &handlers, &encrypted, cancellable,
                        error))
    return FALSE;
  if (encrypted)
    zb_exchange_error_set_locked (error);
  return !encrypted;
}

ZbOdsReader *
zb_ods_reader_new (ZbZip *zip, GCancellable *cancellable, GError **error)
{
  static const ZbXmlHandlers handlers = { .start = list_start, .end = list_end };
  g_autoptr (ZbOdsReader) self = g_object_new (ZB_TYPE_ODS_READER, NULL);
  Listing listing = { .names = self->names };

  g_return_val_if_fail (zip != NULL, NULL);

  self->zip = zip;
  if (!check_manifest (zip, cancellable, error) ||
      !zb_xml_feed_run (zip, CONTENT, FALSE, &handlers, &listing, cancellable, error))
    return NULL;
  if (self->names->len > 0)
    return g_steal_pointer (&self);
  g_set_error_literal (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_FORMAT,
                       _ ("The workbook has no sheet that could be read."));
  return NULL;
}
