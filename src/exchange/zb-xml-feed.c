/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* expat pushes; a pause stops it in the middle of a buffer, and it is resumed there. */

#include "config.h"

#include "exchange/zb-xml-feed.h"

#include <expat.h>
#include <glib/gi18n.h>

#include "exchange/zb-exchange-error.h"

#define CHUNK_SIZE (64 * 1024)
#define MAX_DEPTH 256

struct _ZbXmlFeed
{
  ZbZipPart *part;
  char *name;
  XML_Parser parser;
  ZbXmlHandlers handlers;
  gpointer user_data;
  GCancellable *cancellable;
  GError *error;
  goffset consumed;
  guint depth;
  gboolean paused; /* in the middle of a buffer */
  gboolean last;   /* the buffer under way is the last */
  gboolean ended;
};

static const char *
strip_prefix (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon ? colon + 1 : name;
}

static void
start_cb (void *data, const XML_Char *name, const XML_Char **attributes)
{
  ZbXmlFeed *self = data;

  if (++self->depth > MAX_DEPTH)
    zb_xml_feed_fail (self, g_error_new (ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_LIMIT,
                                         _ ("The part “%s” of the workbook is nested deeper than "
                                            "any spreadsheet program writes it."),
                                         self->name));
  else
    self->handlers.start (self->user_data, strip_prefix (name), attributes);
}

static void
end_cb (void *data, const XML_Char *name)
{
  ZbXmlFeed *self = data;

  self->depth--;
  self->handlers.end (self->user_data, strip_prefix (name));
}

static void
text_cb (void *data, const XML_Char *text, int length)
{
  ZbXmlFeed *self = data;

  self->handlers.text (self->user_data, text, length);
}

/* No spreadsheet program declares entities; those who do mean to fill memory or to read files. */
static void
entity_cb (void *data,
           const XML_Char *name,
           int is_parameter,
           const XML_Char *value,
           int value_length,
           const XML_Char *base,
           const XML_Char *system_id,
           const XML_Char *public_id,
           const XML_Char *notation)
{
  ZbXmlFeed *self = data;

  zb_xml_feed_fail (self, g_error_new (ZB_EXCHANGE_ERROR, ZB_EXCHANGE_ERROR_FORMAT,
                                       _ ("The part “%s” of the workbook declares XML entities, "
                                          "which no spreadsheet program does, so it was not "
                                          "read."),
                                       self->name));
}

ZbXmlFeed *
zb_xml_feed_new (ZbZip *zip,
                 const char *name,
                 const ZbXmlHandlers *handlers,
                 gpointer user_data,
                 GCancellable *cancellable,
                 GError **error)
{
  ZbZipPart *part = zb_zip_open (zip, name, cancellable, error);
  ZbXmlFeed *self;

  if (!part)
    return NULL;
  self = g_new0 (ZbXmlFeed, 1);
  self->part = part;
  self->name = g_strdup (name);
  self->handlers = *handlers;
  self->user_data = user_data;
  g_set_object (&self->cancellable, cancellable);
  self->parser = XML_ParserCreate (NULL);
  XML_SetUserData (self->parser, self);
  XML_SetElementHandler (self->parser, start_cb, end_cb);
  if (handlers->text)
    XML_SetCharacterDataHandler (self->parser, text_cb);
  XML_SetEntityDeclHandler (self->parser, entity_cb);
  return self;
}

void
zb_xml_feed_free (ZbXmlFeed *self)
{
  if (!self)
    return;
  g_clear_pointer (&self->parser, XML_ParserFree);
  g_clear_pointer (&self->part, zb_zip_part_free);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  g_free (self->name);
  g_free (self);
}

/* Gives expat the next piece of the part. */
static enum XML_Status
parse_chunk (ZbXmlFeed *self)
{
  void *buffer = XML_GetBuffer (self->parser, CHUNK_SIZE);
  gssize n;

  if (!buffer || g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    return XML_STATUS_ERROR;
  n = zb_zip_part_read (self->part, buffer, CHUNK_SIZE, &self->error);
  if (n < 0)
    return XML_STATUS_ERROR;
  self->consumed += n;
  self->last = n == 0;
  return XML_ParseBuffer (self->parser, (int)n, n == 0);
}

static void
set_parse_error (ZbXmlFeed *self, GError **error)
{
  if (!self->error)
    zb_zip_set_damaged (&self->error, self->name);
  g_propagate_error (error, g_error_copy (self->error));
}

gboolean
zb_xml_feed_step (ZbXmlFeed *self, GError **error)
{
  while (!self->ended && !self->error)
    {
      enum XML_Status status = self->paused ? XML_ResumeParser (self->parser) : parse_chunk (self);

      self->paused = status == XML_STATUS_SUSPENDED;
      if (status == XML_STATUS_ERROR)
        break;
      if (self->paused)
        return TRUE;
      self->ended = self->last;
    }
  if (!self->ended)
    set_parse_error (self, error);
  return FALSE;
}

void
zb_xml_feed_pause (ZbXmlFeed *self)
{
  XML_StopParser (self->parser, XML_TRUE);
}

void
zb_xml_feed_fail (ZbXmlFeed *self, GError *error)
{
  if (self->error)
    {
      g_error_free (error);
      return;
    }
  self->error = error;
  XML_StopParser (self->parser, XML_FALSE);
}

double
zb_xml_feed_get_fraction (ZbXmlFeed *self)
{
  goffset size = zb_zip_part_get_size (self->part);

  return size > 0 ? CLAMP ((double)self->consumed / (double)size, 0, 1) : 0;
}

gboolean
zb_xml_feed_run (ZbZip *zip,
                 const char *name,
                 gboolean optional,
                 const ZbXmlHandlers *handlers,
                 gpointer user_data,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (ZbXmlFeed) feed = NULL;
  g_autoptr (GError) local = NULL;

  if (optional && !zb_zip_has (zip, name))
    return TRUE;
  feed = zb_xml_feed_new (zip, name, handlers, user_data, cancellable, error);
  if (!feed)
    return FALSE;
  while (zb_xml_feed_step (feed, &local))
    ;
  if (!local)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

const char *
zb_xml_get (const char **attributes, const char *name)
{
  for (guint i = 0; attributes[i]; i += 2)
    if (strcmp (strip_prefix (attributes[i]), name) == 0)
      return attributes[i + 1];
  return NULL;
}

gboolean
zb_xml_get_boolean (const char **attributes, const char *name)
{
  const char *value = zb_xml_get (attributes, name);

  return value && (strcmp (value, "1") == 0 || strcmp (value, "true") == 0);
}
