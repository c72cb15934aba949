/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shows no more than a limit of what its model has. The limit starts at a screen of rows whenever
 * there was less than that before, and is lifted by and by. */

#include "config.h"

#include "ui/zb-ramp-model.h"

#include "ui/zb-slices.h"

#define STEP 8
/* More than a view keeps rows for: what comes behind costs it nothing. */
#define LAST 224

struct _ZbRampModel
{
  GObject parent_instance;

  GListModel *model;
  guint first;
  guint limit;
  guint shown;
  gboolean growing;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZbRampModel,
                               zb_ramp_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
set_limit (ZbRampModel *self, guint limit)
{
  guint before = self->shown;

  self->limit = limit;
  self->shown = MIN (g_list_model_get_n_items (self->model), limit);
  if (self->shown > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->shown - before);
}

static void
grow (GObject *object)
{
  ZbRampModel *self = ZB_RAMP_MODEL (object);

  self->growing = FALSE;
  if (self->model == NULL || self->limit == G_MAXUINT)
    return;

  set_limit (self, self->limit + STEP < LAST ? self->limit + STEP : G_MAXUINT);
  if (self->limit == G_MAXUINT)
    return;
  self->growing = TRUE;
  zb_slices_add (object, grow);
}

static void
changed_cb (ZbRampModel *self, guint position, guint removed, guint added)
{
  guint before = self->shown;
  guint n = g_list_model_get_n_items (self->model);

  if (before < self->first)
    self->limit = n > self->first ? self->first : G_MAXUINT;
  self->shown = MIN (n, self->limit);
  position = MIN (position, MIN (before, self->shown));
  if (before > position || self->shown > position)
    g_list_model_items_changed (G_LIST_MODEL (self), position, before - position,
                                self->shown - position);
  if (self->limit == G_MAXUINT || self->growing)
    return;
  self->growing = TRUE;
  zb_slices_add (G_OBJECT (self), grow);
}

static GType
get_item_type (GListModel *list)
{
  return g_list_model_get_item_type (ZB_RAMP_MODEL (list)->model);
}

static guint
get_n_items (GListModel *list)
{
  return ZB_RAMP_MODEL (list)->shown;
}

static gpointer
get_item (GListModel *list, guint position)
{
  ZbRampModel *self = ZB_RAMP_MODEL (list);

  return position < self->shown ? g_list_model_get_item (self->model, position) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
zb_ramp_model_dispose (GObject *object)
{
  g_clear_object (&ZB_RAMP_MODEL (object)->model);

  G_OBJECT_CLASS (zb_ramp_model_parent_class)->dispose (object);
}

static void
zb_ramp_model_class_init (ZbRampModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_ramp_model_dispose;
}

static void
zb_ramp_model_init (ZbRampModel *self)
{
  self->limit = G_MAXUINT;
}

ZbRampModel *
zb_ramp_model_new (GListModel *model, guint n_first)
{
  ZbRampModel *self = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  self = g_object_new (ZB_TYPE_RAMP_MODEL, NULL);
  self->model = g_object_ref (model);
  self->first = n_first;
  self->shown = g_list_model_get_n_items (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

void
zb_ramp_model_require (ZbRampModel *self, guint position)
{
  g_return_if_fail (ZB_IS_RAMP_MODEL (self));

  if (position >= self->shown)
    set_limit (self, G_MAXUINT);
}
