/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of one register. */

#include "config.h"

#include "ui/zb-register-page.h"
#include "ui/zb-record-page.h"

#include <glib/gi18n.h>

struct _ZbRegisterPage
{
  AdwNavigationPage parent_instance;

  AdwNavigationSplitView *split;
  ZbRecordPage *detail;
  ZbContext *context;
  const ZbRegister *reg;
  gint64 chosen;
  gboolean compact;
  gboolean narrow;
};

enum
{
  PROP_0,
  PROP_COMPACT,
  PROP_NARROW,
  PROP_CHOSEN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ZbRegisterPage, zb_register_page, ADW_TYPE_NAVIGATION_PAGE)

static void
zb_register_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ZbRegisterPage *self = ZB_REGISTER_PAGE (object);

  if (prop_id == PROP_CHOSEN)
    g_value_set_int64 (value, self->chosen);
  else
    g_value_set_boolean (value, prop_id == PROP_COMPACT ? self->compact : self->narrow);
}

static void
zb_register_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  ZbRegisterPage *self = ZB_REGISTER_PAGE (object);

  if (prop_id == PROP_NARROW)
    self->narrow = g_value_get_boolean (value);
  else
    self->compact = g_value_get_boolean (value);
  adw_navigation_split_view_set_collapsed (self->split, self->compact);
}

static void
zb_register_page_dispose (GObject *object)
{
  g_clear_object (&ZB_REGISTER_PAGE (object)->context);
  G_OBJECT_CLASS (zb_register_page_parent_class)->dispose (object);
}

static void
zb_register_page_class_init (ZbRegisterPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = zb_register_page_dispose;
  object_class->get_property = zb_register_page_get_property;
  object_class->set_property = zb_register_page_set_property;
  properties[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHOSEN] = g_param_spec_int64 ("chosen", NULL, NULL, 0, G_MAXINT64, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
zb_register_page_init (ZbRegisterPage *self)
{
  self->split = ADW_NAVIGATION_SPLIT_VIEW (adw_navigation_split_view_new ());
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), GTK_WIDGET (self->split));
}

void
zb_register_state_free (ZbRegisterState *state)
{
  g_clear_pointer (&state->query, zb_query_free);
  g_free (state->figure);
  g_free (state);
}

GtkWidget *
zb_register_page_new (ZbContext *context, const ZbRegister *reg)
{
  ZbRegisterPage *self = g_object_new (ZB_TYPE_REGISTER_PAGE, "title", _ (reg->label), NULL);
  GtkWidget *view = adw_toolbar_view_new ();

  self->context = g_object_ref (context);
  self->reg = reg;
  self->detail = ZB_RECORD_PAGE (zb_record_page_new (context));
  zb_record_page_show (self->detail, NULL, 0);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), adw_status_page_new ());
  adw_navigation_split_view_set_sidebar (self->split,
                                         adw_navigation_page_new (view, _ (reg->label)));
  adw_navigation_split_view_set_content (self->split, ADW_NAVIGATION_PAGE (self->detail));
  return GTK_WIDGET (self);
}

const ZbRegister *
zb_register_page_get_register (ZbRegisterPage *self)
{
  return self->reg;
}

void
zb_register_page_choose (ZbRegisterPage *self, gint64 id)
{
  self->chosen = id;
  zb_record_page_show (self->detail, self->reg, id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

gint64
zb_register_page_get_chosen (ZbRegisterPage *self)
{
  return self->chosen;
}

void
zb_register_page_show_figure (ZbRegisterPage *self, const ZbFigure *figure)
{
}

void
zb_register_page_focus_search (ZbRegisterPage *self)
{
}

ZbRegisterState *
zb_register_page_dup_state (ZbRegisterPage *self)
{
  ZbRegisterState *state = g_new0 (ZbRegisterState, 1);

  state->query = zb_query_new (self->reg);
  state->chosen = self->chosen;
  return state;
}

void
zb_register_page_set_state (ZbRegisterPage *self, const ZbRegisterState *state)
{
  zb_register_page_choose (self, state->chosen);
}
