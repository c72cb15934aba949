/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays a document out with Pango and draws it with cairo, block by block, a page after the other.
 * Black on white alone: it reads the same in grey. */

#include "config.h"

#include "exchange/zb-report-pdf.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "exchange/zb-exchange-error.h"

/* Points: 72 to the inch. */
#define MM(x) ((x) * 72 / 25.4)
#define LEFT MM (30)
#define WIDTH MM (160)
#define TOP MM (20)
#define BOTTOM MM (277)
#define FONT "Noto Serif, Serif"
#define TEXT_SIZE 12
#define TABLE_SIZE 10
#define PADDING 3.0
#define GAP 6.0

typedef struct
{
  const ZbExportDocument *document;
  cairo_t *cr;
  double y;
  guint page;
  GPtrArray *recorded; /* cairo_surface_t, the pages that are done; NULL: they go into a file */
} Paper;

/* A new page that is kept. */
static void
begin_recording (Paper *self)
{
  const cairo_rectangle_t extents = { 0, 0, ZB_PAPER_WIDTH, ZB_PAPER_HEIGHT };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);

  self->cr = cairo_create (surface);
  cairo_surface_destroy (surface);
}

static PangoLayout *
make_layout (const Paper *self, double width, guint size, ZbRunFlags flags)
{
  PangoLayout *layout = pango_cairo_create_layout (self->cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (flags & ZB_RUN_BOLD)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  if (flags & ZB_RUN_ITALIC)
    pango_font_description_set_style (font, PANGO_STYLE_ITALIC);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

static void
align_layout (PangoLayout *layout, ZbAlign align)
{
  static const PangoAlignment alignments[] = {
    [ZB_ALIGN_START] = PANGO_ALIGN_LEFT,
    [ZB_ALIGN_CENTRE] = PANGO_ALIGN_CENTER,
    [ZB_ALIGN_END] = PANGO_ALIGN_RIGHT,
    [ZB_ALIGN_JUSTIFY] = PANGO_ALIGN_LEFT,
  };

  pango_layout_set_alignment (layout, alignments[align]);
  pango_layout_set_justify (layout, align == ZB_ALIGN_JUSTIFY);
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double)height / PANGO_SCALE;
}

static void
draw_layout (const Paper *self, PangoLayout *layout, double x, double y)
{
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
}

static void
end_page (Paper *self)
{
  g_autoptr (PangoLayout) layout = make_layout (self, WIDTH, TABLE_SIZE, ZB_RUN_PLAIN);
  g_autofree char *number = g_strdup_printf ("%u", self->page);

  align_layout (layout, ZB_ALIGN_CENTRE);
  pango_layout_set_text (layout, number, -1);
  draw_layout (self, layout, LEFT, BOTTOM + GAP);
  if (self->recorded == NULL)
    cairo_show_page (self->cr);
  else
    {
      g_ptr_array_add (self->recorded, cairo_surface_reference (cairo_get_target (self->cr)));
      cairo_destroy (self->cr);
      begin_recording (self);
    }
  self->page++;
  self->y = TOP;
}

/* Whether @height did not fit, and another page has begun. */
static gboolean
make_room (Paper *self, double height)
{
  if (self->y + height <= BOTTOM || self->y <= TOP)
    return FALSE;
  end_page (self);
  return TRUE;
}

static char *
make_markup (const ZbBlock *block)
{
  static const struct
  {
    ZbRunFlags flag;
    const char *tag;
  } tags[] = { { ZB_RUN_BOLD, "b" }, { ZB_RUN_ITALIC, "i" }, { ZB_RUN_UNDERLINE, "u" } };
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < block->runs->len; i++)
    {
      const ZbRun *run = g_ptr_array_index (block->runs, i);
      g_autofree char *text = g_markup_escape_text (run->text, -1);

      for (guint t = 0; t < G_N_ELEMENTS (tags); t++)
        if (run->flags & tags[t].flag)
          g_string_append_printf (markup, "<%s>", tags[t].tag);
      g_string_append (markup, text);
      for (guint t = G_N_ELEMENTS (tags); t-- > 0;)
        if (run->flags & tags[t].flag)
          g_string_append_printf (markup, "</%s>", tags[t].tag);
    }
  return g_string_free (markup, FALSE);
}

/* Line by line, so that a paragraph may begin on one page and end on the next. */
static void
draw_paragraph (Paper *self, const ZbBlock *block)
{
  gboolean heading = block->kind == ZB_BLOCK_HEADING;
  guint size = heading ? TEXT_SIZE + 4 - MIN (block->level, 3) : TEXT_SIZE;
  g_autoptr (PangoLayout) layout =
    make_layout (self, WIDTH, size, heading ? ZB_RUN_BOLD : ZB_RUN_PLAIN);
  g_autofree char *markup = make_markup (block);
  g_autoptr (PangoLayoutIter) iter = NULL;

  align_layout (layout, block->align);
  pango_layout_set_spacing (layout, 3 * PANGO_SCALE);
  if (block->indented)
    pango_layout_set_indent (layout, (int)(MM (10) * PANGO_SCALE));
  pango_layout_set_markup (layout, markup, -1);
  if (heading)
    make_room (self, 5 * get_height (layout));
  iter = pango_layout_get_iter (layout);
  do
    {
      PangoRectangle line;
      double height, baseline;

      pango_layout_iter_get_line_extents (iter, NULL, &line);
      height = (double)line.height / PANGO_SCALE;
      baseline = (double)(pango_layout_iter_get_baseline (iter) - line.y) / PANGO_SCALE;
      make_room (self, height);
      cairo_move_to (self->cr, LEFT + (double)line.x / PANGO_SCALE, self->y + baseline);
      pango_cairo_show_layout_line (self->cr, pango_layout_iter_get_line_readonly (iter));
      self->y += height + 3;
    }
  while (pango_layout_iter_next_line (iter));
  self->y += GAP;
}

/* What a column needs at least: its widest number, which is never broken into two lines. */
static double
measure_numbers (const Paper *self, const ZbBlock *block, guint column)
{
  double widest = 0;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const ZbBlockRow *row = g_ptr_array_index (block->rows, i);
      const ZbSheetCell *cell = &row->cells[column];
      g_autoptr (PangoLayout) layout = NULL;
      int width;

      if (cell->kind != ZB_SHEET_NUMBER || cell->text == NULL)
        continue;
      layout = make_layout (self, WIDTH, TABLE_SIZE, row->flags);
      pango_layout_set_text (layout, cell->text, -1);
      pango_layout_get_size (layout, &width, NULL);
      widest = MAX (widest, (double)width / PANGO_SCALE + 2 * PADDING + 1);
    }
  return widest;
}

/* Shares the page out by the columns' widths; what numbers need beyond theirs is taken from the
 * columns that have it to spare. (transfer full) */
static double *
share_widths (const Paper *self, const ZbBlock *block)
{
  double *widths = g_new0 (double, block->n_columns);
  double all = 0, missing = 0, spare = 0;

  for (guint i = 0; i < block->n_columns; i++)
    all += MAX (block->columns[i].width, 1);
  for (guint i = 0; i < block->n_columns; i++)
    {
      double needed = measure_numbers (self, block, i);

      widths[i] = WIDTH * MAX (block->columns[i].width, 1) / all;
      missing += MAX (needed - widths[i], 0);
      spare += needed > 0 ? 0 : widths[i];
      widths[i] = MAX (widths[i], needed);
    }
  for (guint i = 0; i < block->n_columns && missing > 0; i++)
    if (measure_numbers (self, block, i) <= 0)
      widths[i] -= widths[i] * MIN (missing / spare, 0.7);
  all = 0;
  for (guint i = 0; i < block->n_columns; i++)
    all += widths[i];
  for (guint i = 0; i < block->n_columns && all > WIDTH; i++)
    widths[i] *= WIDTH / all;
  return widths;
}

/* One row: @row, or with NULL the headers. */
static void
draw_row (Paper *self, const ZbBlock *block, const double *widths, const ZbBlockRow *row)
{
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  double height = 0;
  double x = LEFT;

  for (guint i = 0; i < block->n_columns; i++)
    {
      PangoLayout *layout = make_layout (self, widths[i] - 2 * PADDING, TABLE_SIZE,
                                         row == NULL ? ZB_RUN_BOLD : row->flags);
      const char *text = row == NULL ? block->columns[i].header : row->cells[i].text;
      gboolean number = row != NULL && (row->cells[i].kind == ZB_SHEET_NUMBER ||
                                        block->columns[i].kind == ZB_SHEET_NUMBER);

      align_layout (layout, row == NULL ? ZB_ALIGN_CENTRE : number ? ZB_ALIGN_END : ZB_ALIGN_START);
      pango_layout_set_text (layout, text != NULL ? text : "", -1);
      height = MAX (height, get_height (layout) + 2 * PADDING);
      g_ptr_array_add (layouts, layout);
    }
  if (make_room (self, height) && row != NULL && !(block->table & ZB_TABLE_HEADLESS))
    draw_row (self, block, widths, NULL);
  for (guint i = 0; i < block->n_columns; i++)
    {
      if (!(block->table & ZB_TABLE_BORDERLESS))
        {
          cairo_set_line_width (self->cr, 0.5);
          cairo_rectangle (self->cr, x, self->y, widths[i], height);
          cairo_stroke (self->cr);
        }
      draw_layout (self, g_ptr_array_index (layouts, i), x + PADDING, self->y + PADDING);
      x += widths[i];
    }
  self->y += height;
}

static void
draw_table (Paper *self, const ZbBlock *block)
{
  g_autofree double *widths = share_widths (self, block);

  if (!(block->table & ZB_TABLE_HEADLESS))
    draw_row (self, block, widths, NULL);
  for (guint i = 0; i < block->rows->len; i++)
    draw_row (self, block, widths, g_ptr_array_index (block->rows, i));
  self->y += 2 * GAP;
}

static void
draw_block (Paper *self, const ZbBlock *block)
{
  switch (block->kind)
    {
    case ZB_BLOCK_TABLE:
      draw_table (self, block);
      break;
    case ZB_BLOCK_PAGE_BREAK:
      end_page (self);
      break;
    case ZB_BLOCK_HEADING:
    case ZB_BLOCK_PARAGRAPH:
    default:
      draw_paragraph (self, block);
      break;
    }
}

static void
draw_document (Paper *self)
{
  for (guint i = 0; i < self->document->blocks->len; i++)
    draw_block (self, g_ptr_array_index (self->document->blocks, i));
  end_page (self);
  cairo_destroy (self->cr);
}

/* Public functions. */

GPtrArray *
zb_report_pdf_record (const ZbExportDocument *document)
{
  Paper paper = { .document = document, .y = TOP, .page = 1 };

  g_return_val_if_fail (document != NULL, NULL);

  paper.recorded = g_ptr_array_new_with_free_func ((GDestroyNotify)cairo_surface_destroy);
  begin_recording (&paper);
  draw_document (&paper);
  return paper.recorded;
}

gboolean
zb_report_pdf_write (const ZbExportDocument *document, const char *path, GError **error)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, ZB_PAPER_WIDTH, ZB_PAPER_HEIGHT);
  Paper paper = { .document = document, .cr = cairo_create (surface), .y = TOP, .page = 1 };
  cairo_status_t status;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, document->title);
  draw_document (&paper);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_WRITE, "Failed to write “%s”: %s", path,
               cairo_status_to_string (status));
  return FALSE;
}
