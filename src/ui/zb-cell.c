/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A cell draws its text itself: a view has some two thousand of them, of which two hundred are seen.
 * All cells of a view share one layout; the text is made when the cell comes into sight, and told to
 * screen readers when the window is at rest. Its size does not follow its text, so that a jump in a
 * long list measures nothing (measured.md, Lists). */

#include "config.h"

#include "ui/zb-cell.h"

#include "register/zb-field-text.h"
#include "ui/zb-slices.h"

#define PILL_PADDING 9
#define PILL_SCALE 0.85
#define PILL_SHADE 0.12f

struct _ZbCell
{
  GtkWidget parent_instance;

  const ZbRegister *reg;
  const ZbField *field;
  gint index;
  gboolean pill;
  gboolean figure;
  ZbLanguage language;
  ZbRecordSlot *slot;
  gulong handler;
  char *text;        /* NULL: to be made from the record */
  const char *style; /* of a pill, or NULL */
  gint height;       /* when it was measured last */
  gboolean untold;   /* the name for screen readers waits its turn */
};

/* What the cells of one view draw with. */
typedef struct
{
  PangoLayout *layout;
  PangoAttrList *figures;
  PangoAttrList *pills;
  guint serial;
  gint height;
} Pen;

static void accessible_text_init (GtkAccessibleTextInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZbCell,
                               zb_cell,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_TEXT,
                                                      accessible_text_init))

static const char *const pill_styles[] = { "success", "warning", "error", "accent" };

static void
pen_free (gpointer data)
{
  Pen *self = data;

  g_object_unref (self->layout);
  pango_attr_list_unref (self->figures);
  pango_attr_list_unref (self->pills);
  g_free (self);
}

static Pen *
pen_new (GtkWidget *view)
{
  Pen *self = g_new0 (Pen, 1);

  self->layout = pango_layout_new (gtk_widget_get_pango_context (view));
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  self->figures = pango_attr_list_new ();
  pango_attr_list_insert (self->figures, pango_attr_font_features_new ("tnum=1"));
  self->pills = pango_attr_list_new ();
  pango_attr_list_insert (self->pills, pango_attr_scale_new (PILL_SCALE));
  pango_attr_list_insert (self->pills, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));

  return self;
}

static Pen *
get_pen (ZbCell *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_COLUMN_VIEW);
  Pen *pen = NULL;

  if (view == NULL)
    view = GTK_WIDGET (self);
  pen = g_object_get_data (G_OBJECT (view), "zb-pen");
  if (pen == NULL)
    {
      pen = pen_new (view);
      g_object_set_data_full (G_OBJECT (view), "zb-pen", pen, pen_free);
    }

  return pen;
}

static gint
pen_get_height (Pen *self)
{
  PangoContext *context = pango_layout_get_context (self->layout);

  if (self->height == 0 || self->serial != pango_context_get_serial (context))
    {
      PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

      self->height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics) +
                                        pango_font_metrics_get_descent (metrics));
      self->serial = pango_context_get_serial (context);
      pango_font_metrics_unref (metrics);
    }

  return self->height;
}

/* The text, made where it was not needed before. */
static const char *
require_text (ZbCell *self)
{
  ZbRecord *record = self->slot != NULL ? zb_record_slot_get_record (self->slot) : NULL;

  if (self->text == NULL)
    self->text =
      record != NULL ? zb_cell_format (record, self->field, self->language) : g_strdup ("");

  return self->text;
}

static void
tell (GObject *object)
{
  ZbCell *self = ZB_CELL (object);

  self->untold = FALSE;
  if (self->slot != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    require_text (self), -1);
}

static void
show_style (ZbCell *self)
{
  ZbRecord *record = self->slot != NULL ? zb_record_slot_get_record (self->slot) : NULL;
  const char *code = record != NULL ? record->values[self->index].text : NULL;
  const ZbCode *entry = code != NULL ? zb_field_find_code (self->field, code) : NULL;
  const char *style = entry != NULL ? entry->style : NULL;

  if (self->style == style)
    return;

  if (self->style != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->style);
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), style);
  self->style = style;
}

/* What is out of sight makes no text. */
static void
show (ZbCell *self)
{
  g_clear_pointer (&self->text, g_free);
  if (self->pill)
    show_style (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!self->untold)
    {
      self->untold = TRUE;
      zb_slices_add (G_OBJECT (self), tell);
    }
}

static void
zb_cell_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (zb_cell_parent_class)->map (widget);
  show (ZB_CELL (widget));
}

static void
zb_cell_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  ZbCell *self = ZB_CELL (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    self->height = *minimum = *natural = pen_get_height (get_pen (self));
}

/* The rounded ground of a pill, as wide as its word. */
static void
draw_ground (GtkSnapshot *snapshot, const GdkRGBA *colour, int width, int text_height, int height)
{
  GdkRGBA shade = *colour;
  graphene_rect_t bounds =
    GRAPHENE_RECT_INIT (0, (height - text_height) / 2 - 1, width, text_height + 2);
  GskRoundedRect outline;

  shade.alpha *= PILL_SHADE;
  gsk_rounded_rect_init_from_rect (&outline, &bounds, bounds.size.height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &shade, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
zb_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ZbCell *self = ZB_CELL (widget);
  const char *text = require_text (self);
  Pen *pen = get_pen (self);
  int padding = self->pill ? PILL_PADDING : 0;
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  int text_width = 0, text_height = 0;
  GdkRGBA colour;

  if (*text == '\0' || width <= 2 * padding)
    return;

  pango_layout_set_attributes (pen->layout, self->figure ? pen->figures
                                            : self->pill ? pen->pills
                                                         : NULL);
  pango_layout_set_alignment (pen->layout, self->figure ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_width (pen->layout, (width - 2 * padding) * PANGO_SCALE);
  pango_layout_set_text (pen->layout, text, -1);
  pango_layout_get_pixel_size (pen->layout, &text_width, &text_height);
  gtk_widget_get_color (widget, &colour);
  if (self->pill)
    draw_ground (snapshot, &colour, text_width + 2 * padding, text_height, height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (padding, (height - text_height) / 2));
  gtk_snapshot_append_layout (snapshot, pen->layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/* Another font: another height. */
static void
follow_font (ZbCell *self)
{
  if (self->height != 0 && self->height != pen_get_height (get_pen (self)))
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
zb_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (zb_cell_parent_class)->css_changed (widget, change);
  follow_font (ZB_CELL (widget));
}

static void
zb_cell_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (zb_cell_parent_class)->system_setting_changed (widget, setting);
  follow_font (ZB_CELL (widget));
}

static void
zb_cell_dispose (GObject *object)
{
  zb_cell_set_slot (ZB_CELL (object), NULL);

  G_OBJECT_CLASS (zb_cell_parent_class)->dispose (object);
}

static void
zb_cell_class_init (ZbCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_cell_dispose;
  widget_class->map = zb_cell_map;
  widget_class->measure = zb_cell_measure;
  widget_class->snapshot = zb_cell_snapshot;
  widget_class->css_changed = zb_cell_css_changed;
  widget_class->system_setting_changed = zb_cell_system_setting_changed;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_widget_class_set_css_name (widget_class, "zbcell");
}

static void
zb_cell_init (ZbCell *self)
{
}

static GBytes *
get_contents (GtkAccessibleText *accessible, unsigned int start, unsigned int end)
{
  const char *text = require_text (ZB_CELL (accessible));
  glong n = g_utf8_strlen (text, -1);
  g_autofree char *part = g_utf8_substring (text, MIN (start, n), MIN (end, n));

  return g_bytes_new (part, strlen (part) + 1);
}

static unsigned int
get_caret_position (GtkAccessibleText *accessible)
{
  return 0;
}

static gboolean
get_selection (GtkAccessibleText *accessible, gsize *n_ranges, GtkAccessibleTextRange **ranges)
{
  return FALSE;
}

static gboolean
get_attributes (GtkAccessibleText *accessible,
                unsigned int offset,
                gsize *n_ranges,
                GtkAccessibleTextRange **ranges,
                char ***names,
                char ***values)
{
  return FALSE;
}

static void
accessible_text_init (GtkAccessibleTextInterface *iface)
{
  iface->get_contents = get_contents;
  iface->get_caret_position = get_caret_position;
  iface->get_selection = get_selection;
  iface->get_attributes = get_attributes;
}

GtkWidget *
zb_cell_new (const ZbRegister *reg, const ZbField *field, ZbLanguage language)
{
  ZbCell *self = g_object_new (ZB_TYPE_CELL, NULL);

  self->reg = reg;
  self->field = field;
  self->index = zb_register_find_field (reg, field->name);
  self->pill = zb_cell_is_pill (reg, field);
  self->figure = zb_field_is_figure (field);
  self->language = language;

  return GTK_WIDGET (self);
}

void
zb_cell_set_slot (ZbCell *self, ZbRecordSlot *slot)
{
  g_return_if_fail (ZB_IS_CELL (self));

  if (self->slot == slot)
    return;

  g_clear_signal_handler (&self->handler, self->slot);
  g_set_object (&self->slot, slot);
  if (slot == NULL)
    return;

  self->handler = g_signal_connect_swapped (slot, "notify::record", G_CALLBACK (show), self);
  show (self);
}

ZbRecordSlot *
zb_cell_get_slot (ZbCell *self)
{
  g_return_val_if_fail (ZB_IS_CELL (self), NULL);

  return self->slot;
}

const char *
zb_cell_get_text (ZbCell *self)
{
  g_return_val_if_fail (ZB_IS_CELL (self), NULL);

  return require_text (self);
}

char *
zb_cell_format (const ZbRecord *record, const ZbField *field, ZbLanguage language)
{
  gint index = zb_register_find_field (record->reg, field->name);
  char *text = NULL;

  g_return_val_if_fail (index >= 0, NULL);

  text = zb_field_format (field, &record->values[index], record->labels[index], language);
  return g_strdelimit (text, "\r\n", ' ');
}

gboolean
zb_cell_is_pill (const ZbRegister *reg, const ZbField *field)
{
  if (field->type != ZB_FIELD_CODE)
    return FALSE;
  if (g_strcmp0 (reg->state, field->name) == 0)
    return TRUE;

  for (const ZbCode *code = field->codes; code->code != NULL; code++)
    if (code->style != NULL)
      return TRUE;

  return FALSE;
}

void
zb_cell_set_pill (GtkWidget *inscription, const ZbField *field, const char *code, const char *text)
{
  const ZbCode *entry = code != NULL ? zb_field_find_code (field, code) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pill_styles); i++)
    gtk_widget_remove_css_class (inscription, pill_styles[i]);
  if (entry != NULL && entry->style != NULL)
    gtk_widget_add_css_class (inscription, entry->style);

  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), text);
  /* Wide letters need more than the average: better a little air than an ellipsis. */
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (inscription), g_utf8_strlen (text, -1) + 2);
  gtk_widget_set_visible (inscription, *text != '\0');
}
