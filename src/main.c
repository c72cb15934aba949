/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window program. */

#include "config.h"

#include "ui/zb-application.h"

#include <glib/gi18n.h>

int
main (int argc, char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;

  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = zb_application_new (APPLICATION_ID);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
