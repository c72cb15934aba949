/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a part of a zipped workbook as XML, as far as somebody wants at a time. Declared entities
 * are refused, nothing outside the part is ever read. */

#pragma once

#include <string.h>

#include "exchange/zb-zip.h"

G_BEGIN_DECLS

typedef struct _ZbXmlFeed ZbXmlFeed;

/* Elements come by their names without prefix. @attributes: name, value, …, NULL. */
typedef struct
{
  void (*start) (gpointer user_data, const char *name, const char **attributes);
  void (*end) (gpointer user_data, const char *name);
  void (*text) (gpointer user_data, const char *text, int length); /* nullable */
} ZbXmlHandlers;

/* Opens the part @name of @zip, which must outlive the feed. */
ZbXmlFeed *zb_xml_feed_new (ZbZip *zip,
                            const char *name,
                            const ZbXmlHandlers *handlers,
                            gpointer user_data,
                            GCancellable *cancellable,
                            GError **error);
void zb_xml_feed_free (ZbXmlFeed *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbXmlFeed, zb_xml_feed_free)

/* Reads on until a handler pauses: TRUE; at the end of the part FALSE, or on failure with @error. */
gboolean zb_xml_feed_step (ZbXmlFeed *self, GError **error);

/* Of handlers: gives control back once this handler returns. */
void zb_xml_feed_pause (ZbXmlFeed *self);

/* Of handlers: ends with @error, which is the feed's then. */
void zb_xml_feed_fail (ZbXmlFeed *self, GError *error);

/* How much of the part has been read, 0–1. */
double zb_xml_feed_get_fraction (ZbXmlFeed *self);

/* Reads a whole part. A part that is not there is no failure where @optional. */
gboolean zb_xml_feed_run (ZbZip *zip,
                          const char *name,
                          gboolean optional,
                          const ZbXmlHandlers *handlers,
                          gpointer user_data,
                          GCancellable *cancellable,
                          GError **error);

/* The value of the attribute @name (without prefix), or NULL. */
const char *zb_xml_get (const char **attributes, const char *name);

/* Whether the attribute @name says yes. */
gboolean zb_xml_get_boolean (const char **attributes, const char *name);

G_END_DECLS
