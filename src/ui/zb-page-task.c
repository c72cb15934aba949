/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The widget is held by the data of the callback, which alone is certain to be the main thread's. */

#include "config.h"

#include "ui/zb-page-task.h"

typedef struct
{
  GtkWidget *widget;
  GAsyncReadyCallback callback;
} Asked;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Asked *asked = user_data;
  g_autoptr (GtkWidget) widget = asked->widget;

  asked->callback (G_OBJECT (widget), result, NULL);
}

/* Public functions. */

GTask *
zb_page_task_new (GtkWidget *widget, GCancellable *cancellable, GAsyncReadyCallback callback)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->widget = g_object_ref (widget);
  asked->callback = callback;
  return g_task_new (NULL, cancellable, done_cb, asked);
}
