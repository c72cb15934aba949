/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Per register a map of keys, a map for each further name, and, made only when something is not
 * found exactly, a map of folded names for what people type with or without marks. */

#include "config.h"

#include "exchange/zb-book-index.h"

#include <string.h>

#include "base/zb-date.h"
#include "base/zb-text.h"
#include "register/zb-field-text.h"

#define PAGE_SIZE 1024
#define MAX_NAMES 4

typedef struct
{
  const ZbRegister *reg;
  gboolean loaded;
  ZbKeyMap *keys;
  guint n_names;
  ZbKeyMap *names[MAX_NAMES]; /* of reg->names but for the key itself */
  gint name_fields[MAX_NAMES];
  GHashTable *folded; /* folded name → GArray of Named; NULL until it is needed */
} Index;

/* A record under one of its names. */
typedef struct
{
  gint64 id;
  guint map; /* 0: keys; else 1 + position in names */
  guint position;
} Named;

struct _ZbBookIndex
{
  ZbStore *store;
  GHashTable *registers; /* ZbRegister → Index */
};

static gboolean
has_single_key (const ZbRegister *reg)
{
  return reg->key && reg->key[0] && !reg->key[1];
}

static void
free_index (gpointer data)
{
  Index *self = data;

  zb_key_map_free (self->keys);
  for (guint i = 0; i < self->n_names; i++)
    zb_key_map_free (self->names[i]);
  g_clear_pointer (&self->folded, g_hash_table_unref);
  g_free (self);
}

static Index *
get_index (ZbBookIndex *self, const ZbRegister *reg)
{
  Index *index = g_hash_table_lookup (self->registers, reg);

  if (index)
    return index;
  index = g_new0 (Index, 1);
  index->reg = reg;
  index->keys = zb_key_map_new ();
  for (guint i = 0; reg->names && reg->names[i] && index->n_names < MAX_NAMES; i++)
    if (!has_single_key (reg) || strcmp (reg->names[i], reg->key[0]) != 0)
      {
        index->name_fields[index->n_names] = zb_register_find_field (reg, reg->names[i]);
        index->names[index->n_names++] = zb_key_map_new ();
      }
  g_hash_table_insert (self->registers, (gpointer)reg, index);
  return index;
}

static ZbKeyMap *
get_map (Index *index, guint map)
{
  return map == 0 ? index->keys : index->names[map - 1];
}

/* “KCN” and “Khu công nghiệp” are one word here, as they are to zb_text_same_name (). */
static char *
fold_name (const char *name)
{
  static const char *const long_form = "khu cong nghiep";
  g_autofree char *folded = zb_text_fold (name);
  char *found = strstr (folded, long_form);
  gsize length = strlen (long_form);

  while (found)
    {
      gboolean whole =
        (found == folded || found[-1] == ' ') && (found[length] == ' ' || found[length] == '\0');

      if (whole)
        {
          memcpy (found, "kcn", 3);
          memmove (found + 3, found + length, strlen (found + length) + 1);
        }
      found = strstr (found + 3, long_form);
    }
  return g_steal_pointer (&folded);
}

static void
add_folded (Index *index, guint map, guint position)
{
  ZbKeyMap *names = get_map (index, map);
  const ZbKeyEntry *entry = zb_key_map_get (names, position);
  g_autofree char *folded = fold_name (zb_key_map_get_key (names, entry));
  GArray *group = g_hash_table_lookup (index->folded, folded);
  Named named = { .id = entry->id, .map = map, .position = position };

  if (!group)
    {
      group = g_array_new (FALSE, TRUE, sizeof (Named));
      g_hash_table_insert (index->folded, g_steal_pointer (&folded), group);
    }
  g_array_append_val (group, named);
}

static void
make_folded (Index *index)
{
  index->folded =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
  for (guint map = has_single_key (index->reg) ? 0 : 1; map <= index->n_names; map++)
    for (guint i = 0; i < zb_key_map_get_size (get_map (index, map)); i++)
      add_folded (index, map, i);
}

static ZbKeyEntry *
add_to_map (Index *index, guint map, const char *text, gint64 id)
{
  ZbKeyMap *names = get_map (index, map);
  guint size = zb_key_map_get_size (names);
  ZbKeyEntry *entry = zb_key_map_add (names, text, id);

  if (index->folded && zb_key_map_get_size (names) > size &&
      (map > 0 || has_single_key (index->reg)))
    add_folded (index, map, size);
  return entry;
}

static gboolean
load_page (ZbBookIndex *self,
           Index *index,
           const gint64 *ids,
           gsize n,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GPtrArray) records =
    zb_store_fetch (self->store, index->reg, ids, n, cancellable, error);

  if (!records)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (g_ptr_array_index (records, i))
      zb_book_index_add (self, index->reg, g_ptr_array_index (records, i));
  return TRUE;
}

static const char *
get_name (const Index *index, guint i, const ZbRecord *record)
{
  gint k = index->name_fields[i];

  return k >= 0 && record->values[k].kind == ZB_VALUE_TEXT ? record->values[k].text : NULL;
}

/* The same text in the form that @field stores, where it can be read as one. */
static ZbKeyEntry *
find_exactly (ZbKeyMap *map, const ZbField *field, const char *text)
{
  g_auto (ZbValue) value = { 0 };
  ZbKeyEntry *entry = zb_key_map_find (map, text);
  g_autoptr (GString) key = NULL;

  if (entry || !field || field->type == ZB_FIELD_REFERENCE ||
      !zb_field_parse (field, text, ZB_NUMBER_STYLE_UNKNOWN, ZB_UNIT_NONE, &value, NULL))
    return entry;
  key = g_string_new (NULL);
  zb_book_index_append_value (key, &value);
  return zb_key_map_find (map, key->str);
}

/* “214/QĐ-UBND (15/04/2003)”. */
static ZbKeyEntry *
find_full_name (Index *index, const char *text)
{
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;
  g_autofree char *key = NULL;

  if (!zb_register_split_name (index->reg, text, &name, &date))
    return NULL;
  key = g_strdup_printf ("%s%c%s", name, ZB_KEY_SEPARATOR, date);
  return zb_key_map_find (index->keys, key);
}

/* Among records whose names fold alike, the one whose name is the same to people. */
static gint64
find_alike (Index *index, const char *text, gboolean *several)
{
  g_autofree char *folded = NULL;
  GArray *group;
  gint64 id = 0;

  if (!index->folded)
    make_folded (index);
  folded = fold_name (text);
  group = g_hash_table_lookup (index->folded, folded);
  for (guint i = 0; group && i < group->len; i++)
    {
      const Named *named = &g_array_index (group, Named, i);
      ZbKeyMap *map = get_map (index, named->map);
      const ZbKeyEntry *entry = zb_key_map_get (map, named->position);

      if (!zb_text_same_name (text, zb_key_map_get_key (map, entry)))
        continue;
      *several = *several || entry->n > 1 || (id != 0 && id != entry->id);
      id = entry->id;
    }
  return *several ? 0 : id;
}

ZbBookIndex *
zb_book_index_new (ZbStore *store)
{
  ZbBookIndex *self = g_new0 (ZbBookIndex, 1);

  self->store = g_object_ref (store);
  self->registers = g_hash_table_new_full (NULL, NULL, NULL, free_index);
  return self;
}

void
zb_book_index_free (ZbBookIndex *self)
{
  if (!self)
    return;
  g_object_unref (self->store);
  g_hash_table_unref (self->registers);
  g_free (self);
}

gboolean
zb_book_index_load (ZbBookIndex *self,
                    const ZbRegister *reg,
                    GCancellable *cancellable,
                    GError **error)
{
  Index *index = get_index (self, reg);
  g_autoptr (ZbQuery) query = NULL;
  g_autoptr (GArray) ids = NULL;

  if (index->loaded)
    return TRUE;
  query = zb_query_new (reg);
  ids = zb_store_query (self->store, query, cancellable, error);
  if (!ids)
    return FALSE;
  for (guint i = 0; i < ids->len; i += PAGE_SIZE)
    if (!load_page (self, index, &g_array_index (ids, gint64, i), MIN (PAGE_SIZE, ids->len - i),
                    cancellable, error))
      return FALSE;
  index->loaded = TRUE;
  return TRUE;
}

void
zb_book_index_append_value (GString *key, const ZbValue *value)
{
  if (value->kind == ZB_VALUE_INTEGER)
    g_string_append_printf (key, "%" G_GINT64_FORMAT, value->integer);
  else if (value->kind == ZB_VALUE_TEXT)
    g_string_append (key, value->text);
}

gboolean
zb_book_index_make_key (const ZbRegister *reg, const ZbRecord *record, GString *key)
{
  gboolean any = FALSE;

  for (guint i = 0; reg->key && reg->key[i]; i++)
    {
      gint k = zb_register_find_field (reg, reg->key[i]);

      if (i > 0)
        g_string_append_c (key, ZB_KEY_SEPARATOR);
      if (k < 0)
        continue;
      any = any || record->values[k].kind != ZB_VALUE_NULL;
      zb_book_index_append_value (key, &record->values[k]);
    }
  return any;
}

ZbKeyEntry *
zb_book_index_find (ZbBookIndex *self, const ZbRegister *reg, const char *key)
{
  return zb_key_map_find (get_index (self, reg)->keys, key);
}

ZbKeyEntry *
zb_book_index_find_record (ZbBookIndex *self,
                           const ZbRegister *reg,
                           const ZbRecord *record,
                           gboolean *several)
{
  Index *index = get_index (self, reg);
  g_autoptr (GString) key = g_string_new (NULL);
  gboolean has_key = zb_book_index_make_key (reg, record, key);
  ZbKeyEntry *entry = has_key ? zb_key_map_find (index->keys, key->str) : NULL;

  *several = FALSE;
  for (guint i = 0; !entry && i < index->n_names; i++)
    {
      const char *name = get_name (index, i, record);

      entry = name ? zb_key_map_find (index->names[i], name) : NULL;
      if (entry && has_key && (!entry->keyless || entry->sheet > 0))
        entry = NULL;
      if (!entry || entry->n == 1)
        continue;
      *several = TRUE;
      return NULL;
    }
  return entry;
}

ZbKeyEntry *
zb_book_index_add (ZbBookIndex *self, const ZbRegister *reg, const ZbRecord *record)
{
  Index *index = get_index (self, reg);
  g_autoptr (GString) key = g_string_new (NULL);
  gboolean has_key = zb_book_index_make_key (reg, record, key);
  ZbKeyEntry *first = has_key ? add_to_map (index, 0, key->str, record->id) : NULL;

  for (guint i = 0; i < index->n_names; i++)
    {
      const char *name = get_name (index, i, record);
      ZbKeyEntry *entry = name ? add_to_map (index, 1 + i, name, record->id) : NULL;

      if (entry && entry->id == record->id)
        entry->keyless = !has_key;
      first = first ? first : entry;
    }
  return first;
}

char *
zb_book_index_dup_candidates (ZbBookIndex *self, const ZbRegister *reg, const char *text)
{
  Index *index = get_index (self, reg);
  g_autofree char *start = g_strdup_printf ("%s%c", text, ZB_KEY_SEPARATOR);
  GString *names = NULL;

  if (has_single_key (reg) || !zb_register_is_named (reg))
    return NULL;
  for (guint i = 0; i < zb_key_map_get_size (index->keys); i++)
    {
      const char *key = zb_key_map_get_key (index->keys, zb_key_map_get (index->keys, i));
      g_autofree char *date = NULL;

      if (!g_str_has_prefix (key, start))
        continue;
      date = zb_date_format (key + strlen (start), zb_language_get_current ());
      names = names ? g_string_append (names, ", ") : g_string_new (NULL);
      g_string_append_printf (names, "%s (%s)", text, date);
    }
  return names ? g_string_free (names, FALSE) : NULL;
}

gint64
zb_book_index_resolve (ZbBookIndex *self,
                       const ZbRegister *reg,
                       const char *text,
                       gboolean *several)
{
  Index *index = get_index (self, reg);
  ZbKeyEntry *entry = NULL;

  *several = FALSE;
  if (has_single_key (reg))
    entry = find_exactly (index->keys, zb_register_get_field (reg, reg->key[0]), text);
  for (guint i = 0; !entry && i < index->n_names; i++)
    entry = find_exactly (index->names[i], &reg->fields[index->name_fields[i]], text);
  entry = entry ? entry : find_full_name (index, text);
  if (!entry)
    return find_alike (index, text, several);
  *several = entry->n > 1;
  return *several ? 0 : entry->id;
}
