/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* content.xml flows into the archive while rows come; what frames it is fixed text. The panes that
 * keep the header in sight stand in settings.xml, a sheet each, so that is written last. */

#include "config.h"

#include "exchange/zb-sheet-writer-ods.h"

#include <string.h>

#include "exchange/zb-export-zip.h"
#include "exchange/zb-sheet-writer-xlsx.h"
#include "exchange/zb-table-reader.h"

#define FLUSH_AT (64 * 1024)
#define MAX_DECIMALS 10

#define MIMETYPE "application/vnd.oasis.opendocument.spreadsheet"

#define NAMESPACES                                                                                 \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""                             \
  " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""                               \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""                                 \
  " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""                               \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""                      \
  " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""                          \
  " xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\""                             \
  " xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\" office:version=\"1.3\""

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

static const char manifest[] =
  XML "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
      " manifest:version=\"1.3\">"
      "<manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" MIMETYPE "\"/>"
      "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
      "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>"
      "<manifest:file-entry manifest:full-path=\"settings.xml\" manifest:media-type=\"text/xml\"/>"
      "</manifest:manifest>\n";

static const char styles[] =
  XML "<office:document-styles" NAMESPACES "><office:automatic-styles>"
      "<style:page-layout style:name=\"page\"><style:page-layout-properties"
      " style:print-orientation=\"landscape\" fo:page-width=\"297mm\" fo:page-height=\"210mm\""
      " style:scale-to-X=\"1\" style:scale-to-Y=\"0\"/></style:page-layout>"
      "</office:automatic-styles><office:master-styles><style:master-page style:name=\"Default\""
      " style:page-layout-name=\"page\"/></office:master-styles></office:document-styles>\n";

static const char fixed_styles[] =
  "<number:date-style style:name=\"nd\"><number:day number:style=\"long\"/><number:text>/"
  "</number:text><number:month number:style=\"long\"/><number:text>/</number:text>"
  "<number:year number:style=\"long\"/></number:date-style>"
  "<number:date-style style:name=\"nm\"><number:day number:style=\"long\"/><number:text>/"
  "</number:text><number:month number:style=\"long\"/><number:text>/</number:text>"
  "<number:year number:style=\"long\"/><number:text> </number:text>"
  "<number:hours number:style=\"long\"/><number:text>:</number:text>"
  "<number:minutes number:style=\"long\"/></number:date-style>"
  "<number:text-style style:name=\"nt\"><number:text-content/></number:text-style>"
  "<style:style style:name=\"d\" style:family=\"table-cell\" style:data-style-name=\"nd\"/>"
  "<style:style style:name=\"m\" style:family=\"table-cell\" style:data-style-name=\"nm\"/>"
  "<style:style style:name=\"t\" style:family=\"table-cell\" style:data-style-name=\"nt\"/>"
  "<style:style style:name=\"h\" style:family=\"table-cell\"><style:table-cell-properties"
  " fo:background-color=\"#e6e6e6\" fo:border-bottom=\"0.5pt solid #000000\""
  " fo:wrap-option=\"wrap\" style:vertical-align=\"middle\"/><style:text-properties"
  " fo:font-weight=\"bold\"/></style:style>"
  "<style:style style:name=\"s\" style:family=\"table-cell\"><style:table-cell-properties"
  " fo:border-top=\"0.5pt solid #000000\"/><style:text-properties fo:font-weight=\"bold\"/>"
  "</style:style>";

struct _ZbSheetWriterOds
{
  ZbSheetWriter parent_instance;

  ZbExportZip *zip;
  GString *xml;
  GString *ranges;   /* of the filters */
  GString *settings; /* of the sheets */
  char *sheet;       /* its name */
  const ZbSheetColumn *columns;
  guint n_columns;
  guint n_rows;
  guint n_sheets;
};

G_DEFINE_FINAL_TYPE (ZbSheetWriterOds, zb_sheet_writer_ods, ZB_TYPE_SHEET_WRITER)

static gboolean
flush (ZbSheetWriterOds *self, gsize beyond, GError **error)
{
  gboolean written;

  if (self->xml->len <= beyond)
    return TRUE;
  written = zb_export_zip_write (self->zip, self->xml->str, self->xml->len, error);
  g_string_truncate (self->xml, 0);
  return written;
}

/* A style for each number of decimals: "n3" is plain, "s3" a total. */
static void
append_number_styles (GString *xml)
{
  for (guint i = 0; i <= MAX_DECIMALS; i++)
    {
      g_string_append_printf (xml,
                              "<number:number-style style:name=\"nn%u\"><number:number"
                              " number:decimal-places=\"%u\" number:min-decimal-places=\"%u\""
                              " number:min-integer-digits=\"1\" number:grouping=\"true\"/>"
                              "</number:number-style>",
                              i, i, i);
      g_string_append_printf (xml,
                              "<style:style style:name=\"n%u\" style:family=\"table-cell\""
                              " style:data-style-name=\"nn%u\"/>",
                              i, i);
      g_string_append_printf (xml,
                              "<style:style style:name=\"s%u\" style:family=\"table-cell\""
                              " style:parent-style-name=\"s\" style:data-style-name=\"nn%u\">"
                              "<style:table-cell-properties"
                              " fo:border-top=\"0.5pt solid #000000\"/><style:text-properties"
                              " fo:font-weight=\"bold\"/></style:style>",
                              i, i);
    }
}

static void
append_column_styles (GString *xml)
{
  for (guint i = 4; i <= 64; i += 4)
    g_string_append_printf (xml,
                            "<style:style style:name=\"c%u\" style:family=\"table-column\">"
                            "<style:table-column-properties style:column-width=\"%umm\"/>"
                            "</style:style>",
                            i, 4 + 2 * i);
}

static void
append_text_cell (GString *xml, const char *style, const char *text)
{
  g_string_append_printf (xml,
                          "<table:table-cell table:style-name=\"%s\""
                          " office:value-type=\"string\"><text:p>",
                          style);
  zb_export_append_xml (xml, text, "</text:p><text:p>");
  g_string_append (xml, "</text:p></table:table-cell>");
}

/* @formula: nullable. */
static void
append_number_cell (ZbSheetWriterOds *self,
                    const ZbSheetCell *cell,
                    char style,
                    const char *formula)
{
  g_autofree char *plain = zb_decimal_format_plain (cell->number, cell->scale);
  guint decimals = MIN (zb_sheet_count_decimals (cell), MAX_DECIMALS);

  if (!zb_sheet_number_is_exact (cell))
    {
      append_text_cell (self->xml, style == 's' ? "s" : "t", cell->text);
      return;
    }
  g_string_append (self->xml, "<table:table-cell");
  if (!cell->plain)
    g_string_append_printf (self->xml, " table:style-name=\"%c%u\"", style, decimals);
  if (formula)
    g_string_append_printf (self->xml, " table:formula=\"%s\"", formula);
  g_string_append_printf (self->xml,
                          " office:value-type=\"float\" office:value=\"%s\"><text:p>%s</text:p>"
                          "</table:table-cell>",
                          plain, cell->text);
}

static void
append_day_cell (ZbSheetWriterOds *self, const ZbSheetCell *cell)
{
  guint parts[5];

  if (!cell->code || !zb_sheet_split_moment (cell->code, parts))
    {
      append_text_cell (self->xml, "t", cell->text);
      return;
    }
  g_string_append_printf (self->xml,
                          "<table:table-cell table:style-name=\"%c\" office:value-type=\"date\""
                          " office:date-value=\"%s%s\"><text:p>%s</text:p></table:table-cell>",
                          strchr (cell->code, 'T') ? 'm' : 'd', cell->code,
                          strchr (cell->code, 'T') ? ":00" : "", cell->text);
}

static void
append_cell (ZbSheetWriterOds *self, const ZbSheetCell *cell)
{
  switch (cell->kind)
    {
    case ZB_SHEET_EMPTY:
      g_string_append (self->xml, "<table:table-cell/>");
      break;
    case ZB_SHEET_NUMBER:
      append_number_cell (self, cell, 'n', NULL);
      break;
    case ZB_SHEET_DATE:
    case ZB_SHEET_MOMENT:
      append_day_cell (self, cell);
      break;
    default:
      append_text_cell (self->xml, "t", cell->text);
    }
}

static void
append_pane (ZbSheetWriterOds *self)
{
  static const char *const items[][3] = {
    { "VerticalSplitMode", "short", "2" }, { "VerticalSplitPosition", "int", "1" },
    { "ActiveSplitRange", "short", "2" },  { "PositionTop", "int", "0" },
    { "PositionBottom", "int", "1" },
  };

  g_string_append (self->settings, "<config:config-item-map-entry config:name=\"");
  zb_export_append_xml (self->settings, self->sheet, " ");
  g_string_append (self->settings, "\">");
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    g_string_append_printf (self->settings,
                            "<config:config-item config:name=\"%s\" config:type=\"%s\">%s"
                            "</config:config-item>",
                            items[i][0], items[i][1], items[i][2]);
  g_string_append (self->settings, "</config:config-item-map-entry>");
}

static void
append_range (ZbSheetWriterOds *self)
{
  g_autofree char *last = zb_table_column_name (self->n_columns - 1);

  g_string_append_printf (self->ranges,
                          "<table:database-range table:name=\"filter%u\""
                          " table:display-filter-buttons=\"true\""
                          " table:target-range-address=\"&apos;",
                          self->n_sheets);
  zb_export_append_xml (self->ranges, self->sheet, " ");
  g_string_append (self->ranges, "&apos;.A1:&apos;");
  zb_export_append_xml (self->ranges, self->sheet, " ");
  g_string_append_printf (self->ranges, "&apos;.%s%u\"/>", last, self->n_rows);
}

static gboolean
zb_sheet_writer_ods_begin (ZbSheetWriter *writer,
                           const char *name,
                           const ZbSheetColumn *columns,
                           guint n_columns,
                           GError **error)
{
  ZbSheetWriterOds *self = ZB_SHEET_WRITER_ODS (writer);

  g_free (self->sheet);
  self->sheet = zb_sheet_make_name (name);
  self->columns = columns;
  self->n_columns = n_columns;
  self->n_rows = 1;
  self->n_sheets++;
  g_string_append (self->xml, "<table:table table:name=\"");
  zb_export_append_xml (self->xml, self->sheet, " ");
  g_string_append (self->xml, "\">");
  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (self->xml, "<table:table-column table:style-name=\"c%u\"/>",
                            CLAMP ((columns[i].width + 3) / 4 * 4, 8, 64));
  g_string_append (self->xml, "<table:table-header-rows><table:table-row>");
  for (guint i = 0; i < n_columns; i++)
    append_text_cell (self->xml, "h", columns[i].header);
  g_string_append (self->xml, "</table:table-row></table:table-header-rows>\n");
  append_pane (self);
  return flush (self, FLUSH_AT, error);
}

static gboolean
zb_sheet_writer_ods_write (ZbSheetWriter *writer, const ZbSheetCell *cells, GError **error)
{
  ZbSheetWriterOds *self = ZB_SHEET_WRITER_ODS (writer);

  self->n_rows++;
  g_string_append (self->xml, "<table:table-row>");
  for (guint i = 0; i < self->n_columns; i++)
    append_cell (self, &cells[i]);
  g_string_append (self->xml, "</table:table-row>\n");
  return flush (self, FLUSH_AT, error);
}

static void
append_totals (ZbSheetWriterOds *self, const ZbSheetCell *totals)
{
  g_string_append (self->xml, "<table:table-row>");
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *column = zb_table_column_name (i);
      g_autofree char *formula =
        g_strdup_printf ("of:=SUBTOTAL(9;[.%s2:.%s%u])", column, column, self->n_rows);

      if (totals[i].kind == ZB_SHEET_NUMBER)
        append_number_cell (self, &totals[i], 's', formula);
      else
        append_text_cell (self->xml, "s", totals[i].text ? totals[i].text : "");
    }
  g_string_append (self->xml, "</table:table-row>\n");
}

static gboolean
zb_sheet_writer_ods_end (ZbSheetWriter *writer, const ZbSheetCell *totals, GError **error)
{
  ZbSheetWriterOds *self = ZB_SHEET_WRITER_ODS (writer);

  if (totals && self->n_rows > 1)
    append_totals (self, totals);
  append_range (self);
  g_string_append (self->xml, "</table:table>\n");
  return flush (self, FLUSH_AT, error);
}

static gboolean
write_settings (ZbSheetWriterOds *self, GError **error)
{
  g_autoptr (GString) xml = g_string_new (XML "<office:document-settings" NAMESPACES ">"
                                              "<office:settings><config:config-item-set"
                                              " config:name=\"ooo:view-settings\">"
                                              "<config:config-item-map-indexed"
                                              " config:name=\"Views\">"
                                              "<config:config-item-map-entry>"
                                              "<config:config-item-map-named"
                                              " config:name=\"Tables\">");

  g_string_append_len (xml, self->settings->str, (gssize)self->settings->len);
  g_string_append (xml, "</config:config-item-map-named></config:config-item-map-entry>"
                        "</config:config-item-map-indexed></config:config-item-set>"
                        "</office:settings></office:document-settings>\n");
  return zb_export_zip_add (self->zip, "settings.xml", xml->str, error);
}

static gboolean
zb_sheet_writer_ods_close (ZbSheetWriter *writer, GError **error)
{
  ZbSheetWriterOds *self = ZB_SHEET_WRITER_ODS (writer);

  g_string_append_printf (self->xml,
                          "<table:database-ranges>%s</table:database-ranges>"
                          "</office:spreadsheet></office:body></office:document-content>\n",
                          self->ranges->str);
  return flush (self, 0, error) && zb_export_zip_end (self->zip, error) &&
         write_settings (self, error) && zb_export_zip_close (self->zip, error);
}

static void
zb_sheet_writer_ods_finalize (GObject *object)
{
  ZbSheetWriterOds *self = ZB_SHEET_WRITER_ODS (object);

  g_clear_pointer (&self->zip, zb_export_zip_free);
  g_clear_pointer (&self->sheet, g_free);
  g_string_free (self->xml, TRUE);
  g_string_free (self->ranges, TRUE);
  g_string_free (self->settings, TRUE);

  G_OBJECT_CLASS (zb_sheet_writer_ods_parent_class)->finalize (object);
}

static void
zb_sheet_writer_ods_class_init (ZbSheetWriterOdsClass *klass)
{
  ZbSheetWriterClass *writer_class = ZB_SHEET_WRITER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = zb_sheet_writer_ods_finalize;
  writer_class->begin = zb_sheet_writer_ods_begin;
  writer_class->write = zb_sheet_writer_ods_write;
  writer_class->end = zb_sheet_writer_ods_end;
  writer_class->close = zb_sheet_writer_ods_close;
}

static void
zb_sheet_writer_ods_init (ZbSheetWriterOds *self)
{
  self->xml = g_string_new (NULL);
  self->ranges = g_string_new (NULL);
  self->settings = g_string_new (NULL);
}

ZbSheetWriter *
zb_sheet_writer_ods_new (const char *path, GError **error)
{
  g_autoptr (ZbSheetWriterOds) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (ZB_TYPE_SHEET_WRITER_ODS, NULL);
  self->zip = zb_export_zip_new (path, error);
  if (!self->zip || !zb_export_zip_add (self->zip, "mimetype", MIMETYPE, error) ||
      !zb_export_zip_add (self->zip, "META-INF/manifest.xml", manifest, error) ||
      !zb_export_zip_add (self->zip, "styles.xml", styles, error) ||
      !zb_export_zip_begin (self->zip, "content.xml", error))
    return NULL;
  g_string_append (self->xml,
                   XML "<office:document-content" NAMESPACES "><office:automatic-styles>");
  g_string_append (self->xml, fixed_styles);
  append_number_styles (self->xml);
  append_column_styles (self->xml);
  g_string_append (self->xml, "</office:automatic-styles><office:body><office:spreadsheet>\n");
  return ZB_SHEET_WRITER (g_steal_pointer (&self));
}
