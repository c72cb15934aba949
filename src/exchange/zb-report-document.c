/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes documents of reports. Their fixed words are in the report's language, which need not be the
 * window's: gettext has no part in them. */

#include "config.h"

#include "exchange/zb-report-document.h"

#include <string.h>

typedef struct
{
  const char *title; /* %s: the period */
  const char *figures;
  const char *cut_off; /* %s: a day */
  const char *headers[4];
} Words;

static const Words words[] = {
  [ZB_LANGUAGE_VI] = { "Báo cáo %s",
                       "Số liệu",
                       "Số liệu chốt đến ngày %s.",
                       { "Chỉ tiêu", "Trong báo cáo", "Giá trị", "Đơn vị tính" } },
  [ZB_LANGUAGE_EN] = { "Report for %s",
                       "Figures",
                       "Figures as of %s.",
                       { "Figure", "As told", "Value", "Unit" } },
};

static const struct
{
  const char *name;
  ZbSheetKind kind;
  guint width;
} columns[] = {
  { "figure", ZB_SHEET_TEXT, 36 },
  { "told", ZB_SHEET_TEXT, 30 },
  { "value", ZB_SHEET_NUMBER, 18 },
  { "unit", ZB_SHEET_TEXT, 14 },
};

static char *
fill_word (const char *pattern, const char *value)
{
  GString *text = g_string_new (pattern);

  g_string_replace (text, "%s", value, 1);
  return g_string_free (text, FALSE);
}

static void
add_paragraph (ZbExportDocument *document, const ZbParagraph *paragraph)
{
  gsize at = 0;

  zb_export_document_add_paragraph (document, ZB_ALIGN_JUSTIFY, TRUE);
  for (guint i = 0; i <= paragraph->spans->len; i++)
    {
      const ZbSpan *span =
        i < paragraph->spans->len ? g_ptr_array_index (paragraph->spans, i) : NULL;
      gsize end = span != NULL ? span->start : strlen (paragraph->text);
      g_autofree char *text = g_strndup (paragraph->text + at, end - at);
      g_autofree char *number = NULL;

      if (end > at)
        zb_export_document_add_run (document, text, ZB_RUN_PLAIN);
      if (span == NULL)
        break;
      number = g_strndup (paragraph->text + span->start, span->stop - span->start);
      zb_export_document_add_run (document, number, ZB_RUN_BOLD);
      at = span->stop;
    }
}

/* Whether the span tells the figure itself: then its exact value goes into the table. */
static gboolean
tells_figure (const ZbSpan *span)
{
  return g_str_has_prefix (span->exact, "value=") || g_str_has_prefix (span->exact, "usd=");
}

static void
add_row (ZbExportDocument *document, const char *label, const char *told, gint64 value, ZbUnit unit)
{
  ZbLanguage language = document->language;
  g_autofree char *number = zb_unit_format_number (value, unit, ZB_DECIMAL_MAX_SCALE, language);
  const ZbSheetCell cells[] = {
    { .kind = ZB_SHEET_TEXT, .text = label },
    { .kind = ZB_SHEET_TEXT, .text = told },
    { .kind = ZB_SHEET_NUMBER, .text = number, .number = value, .scale = zb_unit_get_scale (unit) },
    { .kind = ZB_SHEET_TEXT, .text = zb_unit_get_name (unit, language) },
  };

  zb_export_document_add_row (document, cells, ZB_RUN_PLAIN);
}

static void
add_told (ZbExportDocument *document, const char *label, const char *told)
{
  const ZbSheetCell cells[] = {
    { .kind = ZB_SHEET_TEXT, .text = label },
    { .kind = ZB_SHEET_TEXT, .text = told },
    { .kind = ZB_SHEET_EMPTY },
    { .kind = ZB_SHEET_EMPTY },
  };

  zb_export_document_add_row (document, cells, ZB_RUN_PLAIN);
}

/* "Production value", or of what is said of it "Production value: percent of the annual plan". */
static char *
dup_label (const ZbSpan *span)
{
  g_autoptr (GPtrArray) all = zb_placeholders_get_all ();

  for (guint i = 0; !tells_figure (span) && i < all->len; i++)
    {
      const ZbPlaceholder *placeholder = g_ptr_array_index (all, i);

      if (g_str_equal (placeholder->name, span->placeholder) && placeholder->aspect != NULL)
        return g_strdup_printf ("%s: %s", placeholder->label, placeholder->aspect);
    }
  return g_strdup (zb_figure_rule_get_label (span->rule));
}

static gboolean
add_figure (ZbExportDocument *document,
            ZbLedger *ledger,
            const ZbParagraph *paragraph,
            const ZbSpan *span,
            GError **error)
{
  g_autoptr (ZbFigure) figure = zb_figure_compute (ledger, span->rule, &span->scope, FALSE, error);
  g_autofree char *told = g_strndup (paragraph->text + span->start, span->stop - span->start);
  g_autofree char *label = dup_label (span);

  if (figure == NULL)
    return FALSE;
  if (!tells_figure (span) || figure->missing || figure->unit_name != NULL)
    add_told (document, label, told);
  else if (figure->dimension == ZB_DIMENSION_CAPITAL)
    {
      add_row (document, label, told, figure->usd, ZB_UNIT_MILLION_USD);
      add_row (document, label, told, figure->vnd, ZB_UNIT_BILLION_VND);
    }
  else
    add_row (document, label, told, figure->value, figure->unit);
  return TRUE;
}

static void
begin_table (ZbExportDocument *document)
{
  ZbSheetColumn made[G_N_ELEMENTS (columns)];

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    made[i] = (ZbSheetColumn){ columns[i].name, words[document->language].headers[i],
                               columns[i].kind, columns[i].width };
  zb_export_document_add_heading (document, 2, words[document->language].figures);
  zb_export_document_add_table (document, made, G_N_ELEMENTS (made), ZB_TABLE_PLAIN);
}

/* Public functions. */

ZbExportDocument *
zb_report_document_new (ZbLedger *ledger,
                        const ZbParagraph *paragraph,
                        const ZbLetterhead *letterhead,
                        GError **error)
{
  const Words *said = &words[paragraph->language];
  g_autofree char *period =
    zb_period_format (paragraph->scope.period, paragraph->scope.year, paragraph->language);
  g_autofree char *title = fill_word (said->title, period);
  g_autoptr (ZbExportDocument) document = zb_export_document_new (title, paragraph->language);
  g_autofree char *day = NULL;
  g_autofree char *cut_off = NULL;
  char stored[ZB_DATE_LENGTH];

  zb_date_from_int (paragraph->scope.cut_off, stored);
  day = zb_date_format (stored, paragraph->language);
  cut_off = fill_word (said->cut_off, day);
  if (letterhead != NULL)
    zb_letterhead_add_head (letterhead, document);
  zb_export_document_add_heading (document, 1, title);
  add_paragraph (document, paragraph);
  begin_table (document);
  for (guint i = 0; i < paragraph->spans->len; i++)
    if (!add_figure (document, ledger, paragraph, g_ptr_array_index (paragraph->spans, i), error))
      return NULL;
  zb_export_document_add_paragraph (document, ZB_ALIGN_START, FALSE);
  zb_export_document_add_run (document, cut_off, ZB_RUN_ITALIC);
  if (letterhead != NULL)
    zb_letterhead_add_signature (letterhead, document);
  return g_steal_pointer (&document);
}
