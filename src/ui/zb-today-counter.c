/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts what is due after each commit, for the sidebar, and says it once a day to the desktop where the
 * person wants that. */

#include "config.h"

#include "ui/zb-today-counter.h"

#include <glib/gi18n.h>

#include "stats/zb-today.h"

/* Seconds between two looks at the clock. */
#define INTERVAL 600

struct _ZbTodayCounter
{
  GObject parent_instance;

  ZbContext *context;
  GCancellable *cancellable;
  guint n_due;
  guint
    tick; /* the hour of the reminder comes while the window is open, and so does the next day */
};

enum
{
  PROP_0,
  PROP_N_DUE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ZbTodayCounter, zb_today_counter, G_TYPE_OBJECT)

static void
notify_desktop (ZbTodayCounter *self)
{
  GSettings *settings = zb_context_get_settings (self->context);
  GApplication *application = g_application_get_default ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  char today[ZB_DATE_LENGTH];
  g_autofree char *sentence = NULL;
  g_autoptr (GNotification) notification = NULL;

  zb_context_get_today (self->context, today);
  sentence = zb_today_counter_dup_notice (settings, self->n_due, today, g_date_time_get_hour (now));
  if (sentence == NULL || application == NULL || !g_application_get_is_registered (application))
    return;

  notification = g_notification_new (_ ("Today"));
  g_notification_set_body (notification, sentence);
  g_notification_set_default_action (notification, "app.open-today");
  g_application_send_notification (application, "today", notification);
  g_settings_set_string (settings, "notified-on", today);
}

static void
computed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbTodayCounter) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ZbToday) today = zb_today_compute_finish (ZB_STORE (source), result, &error);

  /* A count that cannot be had is left as it was: it is a courtesy. */
  if (today == NULL || self->context == NULL)
    return;
  if (self->n_due != today->n_due)
    {
      self->n_due = (guint)today->n_due;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DUE]);
    }
  notify_desktop (self);
}

static void
count (ZbTodayCounter *self)
{
  char today[ZB_DATE_LENGTH];

  /* Targets are counted too: before the ledger is there the number would be another. */
  if (!zb_ledger_is_loaded (zb_context_get_ledger (self->context)))
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  zb_context_get_today (self->context, today);
  zb_today_compute_async (zb_context_get_store (self->context),
                          zb_context_get_ledger (self->context), zb_date_to_int (today, FALSE),
                          NULL, zb_context_get_language (self->context), self->cancellable,
                          computed_cb, g_object_ref (self));
}

static gboolean
tick_cb (gpointer user_data)
{
  count (user_data);
  return G_SOURCE_CONTINUE;
}

static void
zb_today_counter_dispose (GObject *object)
{
  ZbTodayCounter *self = ZB_TODAY_COUNTER (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (zb_today_counter_parent_class)->dispose (object);
}

static void
zb_today_counter_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_N_DUE)
    g_value_set_uint (value, ZB_TODAY_COUNTER (object)->n_due);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
zb_today_counter_class_init (ZbTodayCounterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = zb_today_counter_dispose;
  object_class->get_property = zb_today_counter_get_property;

  properties[PROP_N_DUE] = g_param_spec_uint ("n-due", NULL, NULL, 0, G_MAXUINT, 0,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
zb_today_counter_init (ZbTodayCounter *self)
{
}

ZbTodayCounter *
zb_today_counter_new (ZbContext *context)
{
  ZbTodayCounter *self = NULL;

  g_return_val_if_fail (ZB_IS_CONTEXT (context), NULL);

  self = g_object_new (ZB_TYPE_TODAY_COUNTER, NULL);
  self->context = g_object_ref (context);
  g_signal_connect_object (zb_context_get_store (context), "committed", G_CALLBACK (count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (zb_context_get_ledger (context), "changed", G_CALLBACK (count), self,
                           G_CONNECT_SWAPPED);
  self->tick = g_timeout_add_seconds (INTERVAL, tick_cb, self);
  count (self);
  return self;
}

guint
zb_today_counter_get_n_due (ZbTodayCounter *self)
{
  g_return_val_if_fail (ZB_IS_TODAY_COUNTER (self), 0);

  return self->n_due;
}

char *
zb_today_counter_dup_notice (GSettings *settings, guint n_due, const char *today, int hour)
{
  g_autofree char *last = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings) && today != NULL, NULL);

  last = g_settings_get_string (settings, "notified-on");
  if (n_due == 0 || g_str_equal (last, today) || !g_settings_get_boolean (settings, "notify-due") ||
      hour < g_settings_get_int (settings, "reminder-hour"))
    return NULL;
  return g_strdup_printf (ngettext ("%u entry is due", "%u entries are due", n_due), n_due);
}
