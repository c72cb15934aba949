/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* WordprocessingML, as little of it as Word and LibreOffice need. Lengths are twips: 567 a
 * centimetre. */

#include "config.h"

#include "exchange/zb-docx-writer.h"

#include "exchange/zb-export-zip.h"

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define WORD "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006"
#define TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

/* A4 less 30 mm at the left and 15 mm at the right. */
#define TEXT_WIDTH 9354

static const char content_types[] =
  XML "<Types xmlns=\"" PACKAGE "/content-types\"><Default Extension=\"rels\""
      " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      "<Override PartName=\"/word/document.xml\" ContentType=\"" TYPE "document.main+xml\"/>"
      "<Override PartName=\"/word/styles.xml\" ContentType=\"" TYPE "styles+xml\"/>"
      "<Override PartName=\"/word/header1.xml\" ContentType=\"" TYPE "header+xml\"/>"
      "<Override PartName=\"/docProps/core.xml\""
      " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>\n";

static const char relations[] =
  XML "<Relationships xmlns=\"" PACKAGE "/relationships\">"
      "<Relationship Id=\"r1\" Type=\"" OFFICE "/officeDocument\" Target=\"word/document.xml\"/>"
      "<Relationship Id=\"r2\" Type=\"" PACKAGE "/relationships/metadata/core-properties\""
      " Target=\"docProps/core.xml\"/></Relationships>\n";

static const char document_relations[] =
  XML "<Relationships xmlns=\"" PACKAGE "/relationships\">"
      "<Relationship Id=\"r1\" Type=\"" OFFICE "/styles\" Target=\"styles.xml\"/>"
      "<Relationship Id=\"r2\" Type=\"" OFFICE "/header\" Target=\"header1.xml\"/>"
      "</Relationships>\n";

/* The number of the page, from the second page on, as the decree wants it. */
static const char header[] =
  XML "<w:hdr xmlns:w=\"" WORD "\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"
      "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>\n";

static const char section[] =
  "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r2\"/>"
  "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\""
  " w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
  "<w:titlePg/></w:sectPr>";

static const char *const aligns[] = {
  [ZB_ALIGN_START] = "left",
  [ZB_ALIGN_CENTRE] = "center",
  [ZB_ALIGN_END] = "right",
  [ZB_ALIGN_JUSTIFY] = "both",
};

static const struct
{
  guint size; /* half points */
  gboolean italic;
  ZbAlign align;
} headings[] = {
  { 28, FALSE, ZB_ALIGN_CENTRE },
  { 28, FALSE, ZB_ALIGN_START },
  { 28, TRUE, ZB_ALIGN_START },
};

static void
append_text (GString *xml, const char *text, ZbRunFlags flags)
{
  g_string_append (xml, "<w:r><w:rPr>");
  if (flags & ZB_RUN_BOLD)
    g_string_append (xml, "<w:b/>");
  if (flags & ZB_RUN_ITALIC)
    g_string_append (xml, "<w:i/>");
  if (flags & ZB_RUN_UNDERLINE)
    g_string_append (xml, "<w:u w:val=\"single\"/>");
  g_string_append (xml, "</w:rPr><w:t xml:space=\"preserve\">");
  zb_export_append_xml (xml, text, "</w:t><w:br/><w:t xml:space=\"preserve\">");
  g_string_append (xml, "</w:t></w:r>");
}

static void
append_paragraph (GString *xml, const ZbBlock *block)
{
  g_string_append (xml, "<w:p><w:pPr>");
  if (block->kind == ZB_BLOCK_HEADING)
    g_string_append_printf (xml, "<w:pStyle w:val=\"Heading%u\"/>", block->level);
  else
    {
      if (block->indented)
        g_string_append (xml, "<w:ind w:firstLine=\"567\"/>");
      g_string_append_printf (xml, "<w:jc w:val=\"%s\"/>", aligns[block->align]);
    }
  g_string_append (xml, "</w:pPr>");
  for (guint i = 0; i < block->runs->len; i++)
    {
      const ZbRun *run = g_ptr_array_index (block->runs, i);

      append_text (xml, run->text, run->flags);
    }
  g_string_append (xml, "</w:p>\n");
}

static guint
sum_widths (const ZbBlock *table)
{
  guint sum = 0;

  for (guint i = 0; i < table->n_columns; i++)
    sum += MAX (table->columns[i].width, 1);
  return sum;
}

static guint
get_width (const ZbBlock *table, guint i)
{
  return TEXT_WIDTH * MAX (table->columns[i].width, 1) / sum_widths (table);
}

static void
append_cell (GString *xml,
             const ZbBlock *table,
             guint i,
             const char *text,
             ZbAlign align,
             ZbRunFlags flags)
{
  g_string_append_printf (xml,
                          "<w:tc><w:tcPr><w:tcW w:w=\"%u\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr>"
                          "<w:pStyle w:val=\"Cell\"/><w:jc w:val=\"%s\"/></w:pPr>",
                          get_width (table, i), aligns[align]);
  if (text && *text)
    append_text (xml, text, flags);
  g_string_append (xml, "</w:p></w:tc>");
}

static ZbAlign
get_align (const ZbBlock *table, guint i, const ZbSheetCell *cell)
{
  if (cell->kind == ZB_SHEET_NUMBER || table->columns[i].kind == ZB_SHEET_NUMBER)
    return ZB_ALIGN_END;
  return table->table & ZB_TABLE_BORDERLESS ? ZB_ALIGN_CENTRE : ZB_ALIGN_START;
}

static void
append_row (GString *xml, const ZbBlock *table, const ZbBlockRow *row)
{
  g_string_append (xml, "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
  for (guint i = 0; i < table->n_columns; i++)
    append_cell (xml, table, i, row->cells[i].text, get_align (table, i, &row->cells[i]),
                 row->flags);
  g_string_append (xml, "</w:tr>\n");
}

static void
append_header_row (GString *xml, const ZbBlock *table)
{
  g_string_append (xml, "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
  for (guint i = 0; i < table->n_columns; i++)
    append_cell (xml, table, i, table->columns[i].header, ZB_ALIGN_CENTRE, ZB_RUN_BOLD);
  g_string_append (xml, "</w:tr>\n");
}

static void
append_borders (GString *xml)
{
  static const char *const sides[] = { "top", "left", "bottom", "right", "insideH", "insideV" };

  g_string_append (xml, "<w:tblBorders>");
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    g_string_append_printf (xml,
                            "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>",
                            sides[i]);
  g_string_append (xml, "</w:tblBorders>");
}

static void
append_table (GString *xml, const ZbBlock *table)
{
  g_string_append_printf (xml, "<w:tbl><w:tblPr><w:tblW w:w=\"%u\" w:type=\"dxa\"/>", TEXT_WIDTH);
  if (!(table->table & ZB_TABLE_BORDERLESS))
    append_borders (xml);
  g_string_append (xml, "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
  for (guint i = 0; i < table->n_columns; i++)
    g_string_append_printf (xml, "<w:gridCol w:w=\"%u\"/>", get_width (table, i));
  g_string_append (xml, "</w:tblGrid>");
  if (!(table->table & ZB_TABLE_HEADLESS))
    append_header_row (xml, table);
  for (guint i = 0; i < table->rows->len; i++)
    append_row (xml, table, g_ptr_array_index (table->rows, i));
  /* Two tables that touch would be one. */
  g_string_append (xml, "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr></w:p>\n");
}

static char *
make_body (const ZbExportDocument *document)
{
  GString *xml =
    g_string_new (XML "<w:document xmlns:w=\"" WORD "\" xmlns:r=\"" OFFICE "\"><w:body>\n");

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const ZbBlock *block = g_ptr_array_index (document->blocks, i);

      if (block->kind == ZB_BLOCK_TABLE && (block->rows->len > 0 || block->table == ZB_TABLE_PLAIN))
        append_table (xml, block);
      else if (block->kind == ZB_BLOCK_PAGE_BREAK)
        g_string_append (xml, "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>\n");
      else if (block->runs)
        append_paragraph (xml, block);
    }
  g_string_append (xml, section);
  g_string_append (xml, "</w:body></w:document>\n");
  return g_string_free_and_steal (xml);
}

static char *
make_styles (ZbLanguage language)
{
  GString *xml = g_string_new (NULL);

  g_string_append_printf (
    xml,
    XML "<w:styles xmlns:w=\"" WORD "\"><w:docDefaults><w:rPrDefault><w:rPr>"
        "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""
        " w:cs=\"Times New Roman\" w:eastAsia=\"Times New Roman\"/><w:sz w:val=\"28\"/>"
        "<w:szCs w:val=\"28\"/><w:lang w:val=\"%s\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        "<w:spacing w:before=\"60\" w:after=\"60\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
        "<w:name w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Cell\">"
        "<w:name w:val=\"Table Contents\"/><w:basedOn w:val=\"Normal\"/><w:pPr>"
        "<w:spacing w:before=\"20\" w:after=\"20\"/></w:pPr><w:rPr><w:sz w:val=\"24\"/></w:rPr>"
        "</w:style>",
    language == ZB_LANGUAGE_VI ? "vi-VN" : "en-GB");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    g_string_append_printf (
      xml,
      "<w:style w:type=\"paragraph\" w:styleId=\"Heading%u\"><w:name w:val=\"heading %u\"/>"
      "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:keepNext/>"
      "<w:spacing w:before=\"120\" w:after=\"60\"/><w:jc w:val=\"%s\"/><w:outlineLvl w:val=\"%u\"/>"
      "</w:pPr><w:rPr><w:b/>%s<w:sz w:val=\"%u\"/></w:rPr></w:style>",
      i + 1, i + 1, aligns[headings[i].align], i, headings[i].italic ? "<w:i/>" : "",
      headings[i].size);
  g_string_append (xml, "</w:styles>\n");
  return g_string_free_and_steal (xml);
}

static char *
make_properties (const ZbExportDocument *document)
{
  GString *xml =
    g_string_new (XML "<cp:coreProperties xmlns:cp=\"" PACKAGE "/metadata/core-properties\""
                      " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>");

  zb_export_append_xml (xml, document->title, " ");
  g_string_append_printf (xml, "</dc:title><dc:language>%s</dc:language></cp:coreProperties>\n",
                          zb_language_to_code (document->language));
  return g_string_free_and_steal (xml);
}

gboolean
zb_docx_write (const ZbExportDocument *document, const char *path, GError **error)
{
  g_autoptr (ZbExportZip) zip = NULL;
  g_autofree char *body = NULL;
  g_autofree char *styles = NULL;
  g_autofree char *properties = NULL;

  g_return_val_if_fail (document != NULL && path != NULL, FALSE);

  zip = zb_export_zip_new (path, error);
  if (!zip)
    return FALSE;
  body = make_body (document);
  styles = make_styles (document->language);
  properties = make_properties (document);
  return zb_export_zip_add (zip, "[Content_Types].xml", content_types, error) &&
         zb_export_zip_add (zip, "_rels/.rels", relations, error) &&
         zb_export_zip_add (zip, "word/document.xml", body, error) &&
         zb_export_zip_add (zip, "word/_rels/document.xml.rels", document_relations, error) &&
         zb_export_zip_add (zip, "word/styles.xml", styles, error) &&
         zb_export_zip_add (zip, "word/header1.xml", header, error) &&
         zb_export_zip_add (zip, "docProps/core.xml", properties, error) &&
         zb_export_zip_close (zip, error);
}
