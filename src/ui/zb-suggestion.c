/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A suggestion: what is shown and the value it stands for. */

#include "config.h"

#include "ui/zb-suggestion.h"

struct _ZbSuggestion
{
  GObject parent_instance;

  char *title;
  char *detail;
  ZbValue value;
  gboolean makes_new;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DETAIL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (ZbSuggestion, zb_suggestion, G_TYPE_OBJECT)

static void
zb_suggestion_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ZbSuggestion *self = ZB_SUGGESTION (object);

  if (prop_id == PROP_TITLE)
    g_value_set_string (value, self->title);
  else if (prop_id == PROP_DETAIL)
    g_value_set_string (value, self->detail);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
zb_suggestion_finalize (GObject *object)
{
  ZbSuggestion *self = ZB_SUGGESTION (object);

  g_free (self->title);
  g_free (self->detail);
  zb_value_clear (&self->value);

  G_OBJECT_CLASS (zb_suggestion_parent_class)->finalize (object);
}

static void
zb_suggestion_class_init (ZbSuggestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = zb_suggestion_get_property;
  object_class->finalize = zb_suggestion_finalize;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
zb_suggestion_init (ZbSuggestion *self)
{
}

ZbSuggestion *
zb_suggestion_new (const ZbValue *value, const char *title, const char *detail)
{
  ZbSuggestion *self = g_object_new (ZB_TYPE_SUGGESTION, NULL);

  self->title = g_strdup (title);
  self->detail = g_strdup (detail);
  self->makes_new = value == NULL;
  if (value != NULL)
    zb_value_copy (value, &self->value);
  return self;
}

const ZbValue *
zb_suggestion_get_value (ZbSuggestion *self)
{
  g_return_val_if_fail (ZB_IS_SUGGESTION (self), NULL);

  return self->makes_new ? NULL : &self->value;
}

const char *
zb_suggestion_get_title (ZbSuggestion *self)
{
  g_return_val_if_fail (ZB_IS_SUGGESTION (self), NULL);

  return self->title;
}
