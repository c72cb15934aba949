/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* About: version and licence, the libraries with theirs, and what to send along with a question. */

#include "config.h"

#include "ui/zb-about.h"

#include <glib/gi18n.h>

/* The libraries that are linked or read, with their holders and licences. */
static const struct
{
  const char *name;
  const char *copyright;
  GtkLicense licence;
  const char *text; /* of a licence that GTK does not know */
} libraries[] = {
  { "GTK, GLib, Pango", "© The GNOME Project", GTK_LICENSE_LGPL_2_1, NULL },
  { "libadwaita", "© Purism SPC, Alice Mikhaylenko", GTK_LICENSE_LGPL_2_1, NULL },
  { "cairo", "© The cairo developers", GTK_LICENSE_LGPL_2_1, NULL },
  { "SQLite", NULL, GTK_LICENSE_CUSTOM, "Public domain · sqlite.org/copyright.html" },
  { "ICU", "© Unicode, Inc.", GTK_LICENSE_CUSTOM, "Unicode License V3 · SPDX: Unicode-3.0" },
  { "libxlsxwriter", "© John McNamara", GTK_LICENSE_BSD, NULL },
  { "libarchive", "© Tim Kientzle", GTK_LICENSE_BSD, NULL },
  { "Expat", "© The Expat maintainers", GTK_LICENSE_MIT_X11, NULL },
  { "FreeXL", "© Alessandro Furieri", GTK_LICENSE_LGPL_2_1, NULL },
  { "JSON-GLib", "© The JSON-GLib developers", GTK_LICENSE_LGPL_2_1, NULL },
  { "iso-codes", "© The iso-codes developers", GTK_LICENSE_LGPL_2_1, NULL },
};

/* Nothing of the book, nor of whose computer it is. */
static char *
dup_versions (void)
{
  return g_strdup_printf ("Zonebook %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\n",
                          PACKAGE_VERSION, gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (), adw_get_major_version (),
                          adw_get_minor_version (), adw_get_micro_version (), glib_major_version,
                          glib_minor_version, glib_micro_version);
}

AdwDialog *
zb_about_dialog_new (void)
{
  AdwDialog *dialog = adw_about_dialog_new ();
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);
  g_autofree char *versions = dup_versions ();

  g_object_set (about, "application-name", "Zonebook", "application-icon", APPLICATION_ID,
                "version", PACKAGE_VERSION, "developer-name", _ ("The Zonebook developers"),
                "license-type", GTK_LICENSE_GPL_3_0, "comments",
                _ ("Registers, targets and figures of industrial zones"),
                /* Translators: your name, to be shown among the credits. */
                "translator-credits", _ ("translator-credits"), "debug-info", versions, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (libraries); i++)
    adw_about_dialog_add_legal_section (about, libraries[i].name, libraries[i].copyright,
                                        libraries[i].licence, libraries[i].text);
  return dialog;
}
