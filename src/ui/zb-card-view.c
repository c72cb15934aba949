/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fills the widgets of one card. What they say is made in zb-card-text.c; here is which of them
 * are shown, and where they lead. */

#include "config.h"

#include "ui/zb-card-view.h"
#include "ui/zb-bullet-bar.h"
#include "ui/zb-card-text.h"
#include "ui/zb-figure-button.h"
#include "ui/zb-figure-target.h"
#include "ui/zb-rate-popover.h"

#include <glib/gi18n.h>

struct _ZbCardView
{
  AdwBin parent_instance;

  GtkLabel *title;
  ZbFigureButton *value;
  ZbFigureButton *combined;
  AdwWrapBox *parts;
  ZbBulletBar *bar;
  AdwWrapBox *facts;
  ZbFigureButton *percent;
  ZbFigureButton *target;
  ZbFigureButton *growth;
  GtkLabel *caption;
  GtkMenuButton *rates;
  GtkButton *parts_button;
  ZbFigureButton *control;
  GtkLabel *hint;
  GtkButton *record;
  ZbFigureButton *set_target;
};

G_DEFINE_FINAL_TYPE (ZbCardView, zb_card_view, ADW_TYPE_BIN)

/* Leads @button to the records behind @figure, or to the one entered value. */
static void
lead_to_figure (ZbFigureButton *button, const ZbFigure *figure, gint64 entered)
{
  if (figure->rule != NULL && !figure->missing)
    zb_figure_button_set_action (button, "win.open-figure",
                                 zb_figure_target_new (figure->rule, &figure->scope, NULL));
  else if (entered != 0)
    zb_figure_button_set_action (button, "win.open-record",
                                 g_variant_new ("(sx)", "indicator_value", entered));
  else
    zb_figure_button_set_action (button, NULL, NULL);
}

/* Leads to the zones, countries and months that @figure is made up of. */
static void
lead_to_parts (GtkButton *button, const ZbFigure *figure, const char *name)
{
  const gboolean leads = figure->rule != NULL && !figure->missing;
  /* Translators: %s is an indicator. */
  g_autofree char *sentence = g_strdup_printf (_ ("%s: Break Down"), name);

  gtk_widget_set_visible (GTK_WIDGET (button), leads);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  zb_figure_set_action (GTK_ACTIONABLE (button), leads ? "win.break-down" : NULL,
                        leads ? zb_figure_target_new (figure->rule, &figure->scope, NULL) : NULL);
}

/* Shows @text (nullable) and says it with the indicator's name before it. */
static void
show_text (ZbFigureButton *button, const char *name, const char *text)
{
  g_autofree char *sentence = text != NULL ? g_strdup_printf ("%s: %s", name, text) : NULL;

  zb_figure_button_set_text (button, text, sentence);
}

static void
update_value (ZbCardView *self, const ZbCard *card, const char *name, ZbLanguage language)
{
  g_autofree char *value = card->actual->missing ? NULL : zb_figure_format (card->actual, language);
  g_autofree char *amount = zb_card_format_combined (card, language);
  g_autofree char *combined = amount != NULL ? g_strconcat ("= ", amount, NULL) : NULL;
  g_autofree char *tooltip = zb_card_text_dup_tooltip (card, language);

  show_text (self->value, name, value);
  lead_to_figure (self->value, card->actual, card->entered_id);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->value), tooltip);
  show_text (self->combined, name, combined);
  lead_to_figure (self->combined, card->actual, card->entered_id);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->combined), tooltip);
}

/* As many buttons as there are parts, those that are there kept. */
static void
update_parts (ZbCardView *self, const ZbCard *card, ZbLanguage language)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->parts));
  gboolean any = FALSE;

  for (guint i = 0; i < card->children->len; i++)
    {
      const ZbCard *child = g_ptr_array_index (card->children, i);
      g_autofree char *text =
        child->actual->missing ? NULL : zb_card_text_dup_part (child, language);
      g_autofree char *tooltip = zb_card_text_dup_tooltip (child, language);

      if (button == NULL)
        {
          button = zb_figure_button_new ();
          adw_wrap_box_append (self->parts, button);
        }
      any = any || text != NULL;
      show_text (ZB_FIGURE_BUTTON (button), zb_card_get_name (child, language), text);
      lead_to_figure (ZB_FIGURE_BUTTON (button), child->actual, child->entered_id);
      gtk_widget_set_tooltip_text (button, tooltip);
      button = gtk_widget_get_next_sibling (button);
    }
  while (button != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (button);

      adw_wrap_box_remove (self->parts, button);
      button = next;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->parts), any);
}

static void
update_bar (ZbCardView *self, const ZbCard *card, ZbLanguage language)
{
  g_autofree char *pace = card->actual->missing ? NULL : zb_card_text_dup_pace (card, language);

  gtk_widget_set_visible (GTK_WIDGET (self->bar), pace != NULL);
  if (pace != NULL)
    zb_bullet_bar_set (self->bar, zb_card_text_get_percent (card), (double)card->elapsed / 10,
                       pace);
}

static void
update_facts (ZbCardView *self, const ZbCard *card, const char *name, ZbLanguage language)
{
  g_autofree char *percent =
    card->actual->missing ? NULL : zb_card_text_dup_percent (card, language);
  g_autofree char *target = zb_card_text_dup_target (card, language);
  g_autofree char *growth = card->actual->missing ? NULL : zb_card_text_dup_growth (card, language);
  g_autofree char *base = growth != NULL ? zb_card_text_dup_base (card, language) : NULL;

  show_text (self->percent, name, percent);
  lead_to_figure (self->percent, card->actual, card->entered_id);
  show_text (self->target, name, target);
  zb_figure_button_set_action (self->target, card->target != 0 ? "win.open-record" : NULL,
                               card->target != 0 ? g_variant_new ("(sx)", "target", card->target)
                                                 : NULL);
  show_text (self->growth, name, growth);
  if (growth != NULL)
    lead_to_figure (self->growth, card->base, 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->growth), base);
  gtk_widget_set_visible (GTK_WIDGET (self->facts),
                          percent != NULL || target != NULL || growth != NULL);
}

static void
update_caption (ZbCardView *self, const ZbCard *card, ZbLanguage language)
{
  g_autofree char *caption = zb_card_text_dup_caption (card, language);
  GtkWidget *popover = NULL;

  gtk_label_set_label (self->caption, caption != NULL ? caption : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), caption != NULL);
  popover = zb_rate_popover_new (card, language);
  gtk_menu_button_set_popover (self->rates, popover);
  gtk_widget_set_visible (GTK_WIDGET (self->rates), popover != NULL);
  /* Translators: an indicator's entered value and the one computed from the records are not the
   * same. */
  zb_figure_button_set_text (self->control,
                             card->control_differs ? _ ("The entered value differs") : NULL, NULL);
  zb_figure_button_set_action (self->control, card->control_differs ? "win.open-record" : NULL,
                               card->control_differs
                                 ? g_variant_new ("(sx)", "indicator_value", card->control)
                                 : NULL);
}

/* What to record first, where nothing is. */
static void
update_record (ZbCardView *self, const ZbCard *card)
{
  const gboolean entered = card->actual->rule == NULL;
  const ZbRegister *reg = entered ? zb_register_find ("indicator_value")
                                  : zb_figure_rule_get_register (card->actual->rule);
  const gboolean missing = card->actual->missing && reg != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->hint), missing);
  gtk_widget_set_visible (GTK_WIDGET (self->record), missing);
  if (!missing)
    return;

  gtk_label_set_label (self->hint, _ ("Nothing is recorded yet."));
  gtk_button_set_label (self->record, _ (reg->label_new));
  zb_figure_set_action (GTK_ACTIONABLE (self->record), "win.new-record",
                        g_variant_new ("(ssx)", reg->name, entered ? "indicator" : "",
                                       entered ? card->indicator : 0));
}

/* Says that there is no target, and leads to making one. */
static void
update_offer (ZbCardView *self, const ZbCard *card, const char *name)
{
  g_autofree char *text =
    card->target != 0 || card->indicator == 0
      ? NULL
      : g_strdup_printf (_ ("No target for %d: set one"), card->actual->scope.year);

  show_text (self->set_target, name, text);
  zb_figure_button_set_action (self->set_target, text != NULL ? "win.new-record" : NULL,
                               text != NULL
                                 ? g_variant_new ("(ssx)", "target", "indicator", card->indicator)
                                 : NULL);
}

static void
zb_card_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZB_TYPE_CARD_VIEW);
  G_OBJECT_CLASS (zb_card_view_parent_class)->dispose (object);
}

static void
zb_card_view_class_init (ZbCardViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_card_view_dispose;
  g_type_ensure (ZB_TYPE_FIGURE_BUTTON);
  g_type_ensure (ZB_TYPE_BULLET_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/zb-card-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbCardView, title);
  gtk_widget_class_bind_template_child (widget_class, ZbCardView, value);
  gtk_widget_class_bind_template_child (widget_class, ZbCardView, combined);
  gtk_widget_class_bind_template_child (widget_class, ZbCardView, parts);
  gtk_widget_class_bind_template_child (widget_class, ZbCardView, bar);
  gtk_widget_class_bind_template_child (widget_class, ZbCardView, facts);
  gtk_widget_class_bind_template_child (widget_class, ZbCardView, percent);
  gtk_widget_class_bind_template_child (widget_class, ZbCardView, target);
  gtk_widget_class_bind_template_child (widget_class, ZbCardView, growth);
  gtk_widget_class_bind_template_child (widget_class, ZbCardView, caption);
  gtk_widget_class_bind_template_child (widget_class, ZbCardView, rates);
  gtk_widget_class_bind_template_child (widget_class, ZbCardView, control);
  gtk_widget_class_bind_template_child (widget_class, ZbCardView, parts_button);
  gtk_widget_class_bind_template_child (widget_class, ZbCardView, hint);
  gtk_widget_class_bind_template_child (widget_class, ZbCardView, record);
  gtk_widget_class_bind_template_child (widget_class, ZbCardView, set_target);
}

static void
zb_card_view_init (ZbCardView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
zb_card_view_new (void)
{
  return g_object_new (ZB_TYPE_CARD_VIEW, NULL);
}

void
zb_card_view_set_card (ZbCardView *self, const ZbCard *card, ZbLanguage language)
{
  const char *name = NULL;

  g_return_if_fail (ZB_IS_CARD_VIEW (self));
  g_return_if_fail (card != NULL);

  name = zb_card_get_name (card, language);
  gtk_label_set_label (self->title, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  lead_to_parts (self->parts_button, card->actual, name);
  update_value (self, card, name, language);
  update_parts (self, card, language);
  update_bar (self, card, language);
  update_facts (self, card, name, language);
  update_caption (self, card, language);
  update_record (self, card);
  update_offer (self, card, name);
}
