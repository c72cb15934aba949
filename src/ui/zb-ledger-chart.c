/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The step chart of the ledger. It draws; what it shows is counted in zb-ledger-line.c. */

#include "config.h"

#include "ui/zb-ledger-chart.h"

#include "base/zb-date.h"
#include "ui/zb-ledger-line.h"

#define BAND_HEIGHT 48
#define BAND_GAP 8
#define LINE_WIDTH 2.0f
#define LABEL_GAP 4
#define N_CURRENCIES 2

static const char *const currencies[N_CURRENCIES] = { "USD", "VND" };

struct _ZbLedgerChart
{
  GtkWidget parent_instance;

  GArray *days;                  /* gint32 */
  GArray *amounts[N_CURRENCIES]; /* gint64: cents, đồng */
  gint32 until;
  guint n_bands;
};

G_DEFINE_FINAL_TYPE (ZbLedgerChart, zb_ledger_chart, GTK_TYPE_WIDGET)

static gint64
get_greatest (GArray *amounts)
{
  gint64 greatest = 0;

  for (guint i = 0; i < amounts->len; i++)
    greatest = MAX (greatest, g_array_index (amounts, gint64, i));
  return greatest;
}

/* The currency in the band's upper left corner, where steps of a growing project leave room. */
static void
draw_label (ZbLedgerChart *self, GtkSnapshot *snapshot, const char *text, const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (LABEL_GAP, LABEL_GAP));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_band (ZbLedgerChart *self, GtkSnapshot *snapshot, GArray *amounts, float width)
{
  const gint32 *days = (const gint32 *)(gpointer)self->days->data;
  const gint64 *values = (const gint64 *)(gpointer)amounts->data;
  g_autoptr (GskPath) area =
    zb_ledger_chart_make_path (days, values, amounts->len, self->until, width, BAND_HEIGHT, TRUE);
  g_autoptr (GskPath) outline =
    zb_ledger_chart_make_path (days, values, amounts->len, self->until, width, BAND_HEIGHT, FALSE);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE_WIDTH);
  GdkRGBA color, fill, axis;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  fill = axis = color;
  fill.alpha *= 0.2f;
  axis.alpha *= 0.3f;
  gtk_snapshot_append_fill (snapshot, area, GSK_FILL_RULE_WINDING, &fill);
  gtk_snapshot_append_color (snapshot, &axis, &GRAPHENE_RECT_INIT (0, BAND_HEIGHT, width, 1));
  gtk_snapshot_append_stroke (snapshot, outline, stroke, &color);
}

static void
zb_ledger_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ZbLedgerChart *self = ZB_LEDGER_CHART (widget);
  float width = gtk_widget_get_width (widget);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  for (guint i = 0; i < N_CURRENCIES; i++)
    {
      if (get_greatest (self->amounts[i]) == 0)
        continue;
      draw_band (self, snapshot, self->amounts[i], width);
      draw_label (self, snapshot, currencies[i], &color);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, BAND_HEIGHT + BAND_GAP));
    }
  gtk_snapshot_restore (snapshot);
}

static void
zb_ledger_chart_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  guint n_bands = ZB_LEDGER_CHART (widget)->n_bands;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 60;
      *natural = 300;
    }
  else
    {
      *minimum = *natural = (int)(n_bands * (BAND_HEIGHT + BAND_GAP));
    }
}

static void
zb_ledger_chart_finalize (GObject *object)
{
  ZbLedgerChart *self = ZB_LEDGER_CHART (object);

  g_array_unref (self->days);
  for (guint i = 0; i < N_CURRENCIES; i++)
    g_array_unref (self->amounts[i]);

  G_OBJECT_CLASS (zb_ledger_chart_parent_class)->finalize (object);
}

static void
zb_ledger_chart_class_init (ZbLedgerChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = zb_ledger_chart_finalize;
  widget_class->measure = zb_ledger_chart_measure;
  widget_class->snapshot = zb_ledger_chart_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "ledger-chart");
}

static void
zb_ledger_chart_init (ZbLedgerChart *self)
{
  self->days = g_array_new (FALSE, FALSE, sizeof (gint32));
  for (guint i = 0; i < N_CURRENCIES; i++)
    self->amounts[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
}

void
zb_ledger_chart_show (ZbLedgerChart *self, GPtrArray *lines, gint32 until, const char *description)
{
  g_return_if_fail (ZB_IS_LEDGER_CHART (self));

  g_array_set_size (self->days, 0);
  for (guint i = 0; i < N_CURRENCIES; i++)
    g_array_set_size (self->amounts[i], 0);

  for (guint i = 0; i < lines->len; i++)
    {
      const ZbLedgerLine *line = lines->pdata[i];
      gint32 day = zb_date_to_int (zb_record_get_text (line->record, "date"), FALSE);
      gint64 usd = MAX (line->usd, 0), vnd = MAX (line->vnd, 0);

      if (day == 0)
        continue;
      g_array_append_val (self->days, day);
      g_array_append_val (self->amounts[0], usd);
      g_array_append_val (self->amounts[1], vnd);
      until = MAX (until, day);
    }
  self->until = until;
  self->n_bands = (get_greatest (self->amounts[0]) > 0) + (get_greatest (self->amounts[1]) > 0);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                  -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), description);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_bands > 0 && self->days->len > 1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GskPath *
zb_ledger_chart_make_path (const gint32 *days,
                           const gint64 *amounts,
                           guint n,
                           gint32 until,
                           float width,
                           float height,
                           gboolean closed)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  gint64 greatest = 1;
  float span, y = height;

  if (n == 0)
    return gsk_path_builder_free_to_path (builder);

  for (guint i = 0; i < n; i++)
    greatest = MAX (greatest, amounts[i]);
  span = (float)MAX (zb_date_days_between (days[0], until), 1);

  gsk_path_builder_move_to (builder, 0, height);
  for (guint i = 0; i < n; i++)
    {
      float x = width * (float)zb_date_days_between (days[0], days[i]) / span;

      gsk_path_builder_line_to (builder, x, y);
      y = height - (height - LINE_WIDTH) * (float)((double)amounts[i] / (double)greatest);
      gsk_path_builder_line_to (builder, x, y);
    }
  gsk_path_builder_line_to (builder, width, y);
  if (closed)
    {
      gsk_path_builder_line_to (builder, width, height);
      gsk_path_builder_close (builder);
    }
  return gsk_path_builder_free_to_path (builder);
}
