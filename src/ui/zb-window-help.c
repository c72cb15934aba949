/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* F1: the help about what is in front, a dialog or else the page. */

#include "config.h"

#include "ui/zb-backups-dialog.h"
#include "ui/zb-help-dialog.h"
#include "ui/zb-import-dialog.h"
#include "ui/zb-preferences.h"
#include "ui/zb-window-private.h"

static const char *
find_topic (ZbWindow *self, AdwDialog *dialog)
{
  if (ZB_IS_IMPORT_DIALOG (dialog))
    return "import";
  if (ZB_IS_BACKUPS_DIALOG (dialog))
    return "backup";
  if (ZB_IS_PREFERENCES (dialog) || !self->open)
    return "data";
  return dialog != NULL ? "record" : zb_help_topic_of_page (self->page);
}

static void
help_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget));

  if (!ZB_IS_HELP_DIALOG (dialog))
    adw_dialog_present (zb_help_dialog_new (find_topic (ZB_WINDOW (widget), dialog)), widget);
}

void
zb_window_help_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help_cb);
}
