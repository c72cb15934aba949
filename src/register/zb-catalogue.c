/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads compiled gettext catalogues (.mo: a header, a table of originals in the order of their bytes, one of translations).
 * Each is mapped once, at its first use, and stays mapped. */

#include "config.h"

#include "register/zb-catalogue.h"

#include <libintl.h>
#include <string.h>

#define MO_MAGIC 0x950412de
#define MO_HEADER_WORDS 5

typedef struct
{
  GMappedFile *file; /* NULL: there is none */
  const char *data;
  gsize size;
  guint32 n_strings;
  guint32 originals; /* offsets of the two tables of (length, offset) */
  guint32 translations;
} Catalogue;

static GMutex mutex;
static GHashTable *catalogues; /* "language/domain" → Catalogue */

static guint32
get_word (const Catalogue *self, gsize offset)
{
  guint32 word;

  memcpy (&word, self->data + offset, sizeof word);

  return word;
}

/* The string at @index of a table, or NULL where the file is cut off or its end is missing. */
static const char *
get_string (const Catalogue *self, guint32 table, guint32 index)
{
  gsize entry = table + (gsize)index * 8;
  gsize length, offset;

  if (entry + 8 > self->size)
    return NULL;

  length = get_word (self, entry);
  offset = get_word (self, entry + 4);
  if (offset + length >= self->size || self->data[offset + length] != '\0')
    return NULL;

  return self->data + offset;
}

/* Catalogues are made on the machine that they are used on: one of the other byte order counts as none. */
static gboolean
read_header (Catalogue *self)
{
  if (self->size < MO_HEADER_WORDS * 4 || get_word (self, 0) != MO_MAGIC)
    return FALSE;

  self->n_strings = get_word (self, 8);
  self->originals = get_word (self, 12);
  self->translations = get_word (self, 16);

  return TRUE;
}

static Catalogue *
catalogue_open (const char *domain, const char *language)
{
  Catalogue *self = g_new0 (Catalogue, 1);
  const char *folder = bindtextdomain (domain, NULL);
  g_autofree char *name = g_strconcat (domain, ".mo", NULL);
  g_autofree char *path =
    g_build_filename (folder != NULL ? folder : LOCALEDIR, language, "LC_MESSAGES", name, NULL);

  self->file = g_mapped_file_new (path, FALSE, NULL);
  if (self->file == NULL)
    return self;

  self->data = g_mapped_file_get_contents (self->file);
  self->size = g_mapped_file_get_length (self->file);
  if (self->data == NULL || !read_header (self))
    g_clear_pointer (&self->file, g_mapped_file_unref);

  return self;
}

/* The folder is the one that the text domain is bound to when the first text is asked for: main binds it before that. */
static const Catalogue *
catalogue_get (const char *domain, ZbLanguage language)
{
  const char *code = zb_language_to_code (language);
  g_autofree char *name = g_strconcat (code, "/", domain, NULL);
  Catalogue *self;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (catalogues == NULL)
    catalogues = g_hash_table_new (g_str_hash, g_str_equal);

  self = g_hash_table_lookup (catalogues, name);
  if (self == NULL)
    {
      self = catalogue_open (domain, code);
      g_hash_table_insert (catalogues, g_steal_pointer (&name), self);
    }

  return self->file != NULL ? self : NULL;
}

const char *
zb_catalogue_translate_domain (const char *domain, const char *msgid, ZbLanguage language)
{
  const Catalogue *self;
  guint32 low = 0, high;

  g_return_val_if_fail (domain != NULL && msgid != NULL, msgid);

  if (language == ZB_LANGUAGE_EN || msgid[0] == '\0')
    return msgid;

  self = catalogue_get (domain, language);
  high = self != NULL ? self->n_strings : 0;
  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *original = get_string (self, self->originals, middle);
      gint order = original != NULL ? strcmp (msgid, original) : -1;

      if (order == 0)
        {
          const char *translation = get_string (self, self->translations, middle);

          return translation != NULL && translation[0] != '\0' ? translation : msgid;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return msgid;
}

const char *
zb_catalogue_translate (const char *msgid, ZbLanguage language)
{
  return zb_catalogue_translate_domain (GETTEXT_PACKAGE, msgid, language);
}
