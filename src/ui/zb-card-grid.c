/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures and places equal columns. A flow box would do, but puts a focusable box around each
 * card. */

#include "config.h"

#include "ui/zb-card-grid.h"
#include "ui/zb-chart-scale.h"

#define SPACING 12

struct _ZbCardGrid
{
  GtkWidget parent_instance;

  int column_width;
  guint max_columns;
};

enum
{
  PROP_0,
  PROP_COLUMN_WIDTH,
  PROP_MAX_COLUMNS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ZbCardGrid, zb_card_grid, GTK_TYPE_WIDGET)

static G_DEFINE_QUARK (zb - card - grid - span, span)

  /* Child after @child that takes part, or the first. */
  static GtkWidget *next_card (ZbCardGrid *self, GtkWidget *child)
{
  child = child == NULL ? gtk_widget_get_first_child (GTK_WIDGET (self))
                        : gtk_widget_get_next_sibling (child);
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* The columns that @card takes where @free are left in its row. */
static guint
get_span (GtkWidget *card, guint free)
{
  const guint span = GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (card), span_quark ()));

  return CLAMP (span, 1, free);
}

static int
get_width (guint span, int column)
{
  return (int)span * (column + SPACING) - SPACING;
}

/* The height of the row that begins with @card. */
static int
measure_row (ZbCardGrid *self, GtkWidget *card, guint columns, int column)
{
  int height = 0;

  for (guint i = 0; i < columns && card != NULL; card = next_card (self, card))
    {
      const guint span = get_span (card, columns - i);
      int natural = 0;

      gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, get_width (span, column), NULL, &natural,
                          NULL, NULL);
      height = MAX (height, natural);
      i += span;
    }
  return height;
}

static int
measure_min_width (ZbCardGrid *self)
{
  int width = 0;

  for (GtkWidget *card = next_card (self, NULL); card != NULL; card = next_card (self, card))
    {
      int minimum = 0;

      gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      width = MAX (width, minimum);
    }
  return width;
}

/* How many columns, and how wide each. */
static guint
divide (ZbCardGrid *self, int whole, int *width)
{
  const guint columns =
    zb_chart_count_columns (whole, MAX (self->column_width, measure_min_width (self)), SPACING,
                            self->max_columns);

  *width = (whole - SPACING * ((int)columns - 1)) / (int)columns;
  return columns;
}

static int
place_rows (ZbCardGrid *self, int whole, gboolean allocate)
{
  int width = 0, y = 0;
  const guint columns = divide (self, whole, &width);
  GtkWidget *card = next_card (self, NULL);

  while (card != NULL)
    {
      const int height = measure_row (self, card, columns, width);

      for (guint i = 0; i < columns && card != NULL; card = next_card (self, card))
        {
          const guint span = get_span (card, columns - i);
          const GtkAllocation place = { (int)i * (width + SPACING), y, get_width (span, width),
                                        height };

          if (allocate)
            gtk_widget_size_allocate (card, &place, -1);
          i += span;
        }
      y += height + SPACING;
    }
  return MAX (y - SPACING, 0);
}

static void
zb_card_grid_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  ZbCardGrid *self = ZB_CARD_GRID (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = measure_min_width (self);
      *natural = MAX (*minimum, (self->column_width + SPACING) * (int)self->max_columns - SPACING);
    }
  else
    *minimum = *natural = place_rows (self, for_size >= 0 ? for_size : self->column_width, FALSE);
}

static void
zb_card_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  place_rows (ZB_CARD_GRID (widget), width, TRUE);
}

static GtkSizeRequestMode
zb_card_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
zb_card_grid_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ZbCardGrid *self = ZB_CARD_GRID (object);

  if (prop_id == PROP_COLUMN_WIDTH)
    g_value_set_int (value, self->column_width);
  else
    g_value_set_uint (value, self->max_columns);
}

static void
zb_card_grid_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ZbCardGrid *self = ZB_CARD_GRID (object);

  if (prop_id == PROP_COLUMN_WIDTH)
    self->column_width = g_value_get_int (value);
  else
    self->max_columns = g_value_get_uint (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
zb_card_grid_dispose (GObject *object)
{
  zb_card_grid_truncate (ZB_CARD_GRID (object), 0);
  G_OBJECT_CLASS (zb_card_grid_parent_class)->dispose (object);
}

static void
zb_card_grid_class_init (ZbCardGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = zb_card_grid_dispose;
  object_class->get_property = zb_card_grid_get_property;
  object_class->set_property = zb_card_grid_set_property;
  widget_class->measure = zb_card_grid_measure;
  widget_class->size_allocate = zb_card_grid_size_allocate;
  widget_class->get_request_mode = zb_card_grid_get_request_mode;

  properties[PROP_COLUMN_WIDTH] =
    g_param_spec_int ("column-width", NULL, NULL, 1, G_MAXINT16, 300,
                      G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  properties[PROP_MAX_COLUMNS] =
    g_param_spec_uint ("max-columns", NULL, NULL, 1, G_MAXINT16, 4,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
zb_card_grid_init (ZbCardGrid *self)
{
}

void
zb_card_grid_append (ZbCardGrid *self, GtkWidget *card)
{
  g_return_if_fail (ZB_IS_CARD_GRID (self));
  g_return_if_fail (GTK_IS_WIDGET (card));

  gtk_widget_set_parent (card, GTK_WIDGET (self));
}

void
zb_card_grid_set_span (ZbCardGrid *self, GtkWidget *card, guint span)
{
  g_return_if_fail (ZB_IS_CARD_GRID (self));
  g_return_if_fail (GTK_IS_WIDGET (card) && gtk_widget_get_parent (card) == GTK_WIDGET (self));

  g_object_set_qdata (G_OBJECT (card), span_quark (), GUINT_TO_POINTER (span));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
zb_card_grid_truncate (ZbCardGrid *self, guint n_cards)
{
  GtkWidget *card = NULL;

  g_return_if_fail (ZB_IS_CARD_GRID (self));

  while ((card = zb_card_grid_get (self, n_cards)) != NULL)
    gtk_widget_unparent (card);
}

GtkWidget *
zb_card_grid_get (ZbCardGrid *self, guint index)
{
  GtkWidget *card = NULL;

  g_return_val_if_fail (ZB_IS_CARD_GRID (self), NULL);

  card = gtk_widget_get_first_child (GTK_WIDGET (self));
  while (card != NULL && index-- > 0)
    card = gtk_widget_get_next_sibling (card);
  return card;
}
