/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The countries of iso-codes, read once when first asked for: its list of codes with English names, and its Vietnamese
 * catalogue. Nothing of it is kept in the book but the code. */

#include "config.h"

#include "register/zb-country.h"

#include "base/zb-text.h"
#include "register/zb-catalogue.h"
#include "register/zb-country-names.h"
#include "register/zb-field-text.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define DOMAIN "iso_3166-1"
#define FILE_NAME "iso-codes", "json", "iso_3166-1.json"
#define MEMBER "3166-1"

typedef struct
{
  char code[3];
  const char *names[2]; /* by ZbLanguage; owned by the catalogue or the parsed list, both kept */
} Country;

typedef struct
{
  GArray *countries;  /* Country, by code */
  GHashTable *found;  /* folded name or code of three letters → code */
  const char **codes; /* NULL-ended */
} Countries;

/* What people write and neither iso-codes nor zb-country-names.c has. */
static const struct
{
  const char *name;
  const char *code;
} aliases[] = {
  { "Anh", "GB" },     { "UK", "GB" },        { "Mỹ", "US" },        { "Korea", "KR" },
  { "Russia", "RU" },  { "Taiwan", "TW" },    { "Hong Kong", "HK" }, { "Viet Nam", "VN" },
  { "Vietnam", "VN" }, { "Australia", "AU" }, { "Brunei", "BN" },    { "Việt Nam", "VN" },
  { "Thụy Sĩ", "CH" }, { "BVI", "VG" },
};

static void
add_name (Countries *self, const char *name, const char *code)
{
  g_autofree char *folded = NULL;

  if (name == NULL)
    return;

  folded = zb_text_fold (name);
  if (folded[0] != '\0' && !g_hash_table_contains (self->found, folded))
    g_hash_table_insert (self->found, g_steal_pointer (&folded), g_strdup (code));
}

static void
add_names (Countries *self, JsonObject *object, const char *code)
{
  static const char *const members[] = { "name", "common_name", "official_name" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *name = json_object_get_string_member_with_default (object, members[i], NULL);

      if (name == NULL)
        continue;
      add_name (self, name, code);
      add_name (self, zb_catalogue_translate_domain (DOMAIN, name, ZB_LANGUAGE_VI), code);
    }
}

/* The name in everyday use where it has one and that is translated: "Việt Nam", not "Viet Nam". */
static const char *
choose_name (const char *code, const char *name, const char *common, ZbLanguage language)
{
  const char *translated = zb_country_get_usual_name (code);

  if (language == ZB_LANGUAGE_VI && translated != NULL)
    return translated;
  if (common == NULL)
    return g_intern_string (zb_catalogue_translate_domain (DOMAIN, name, language));

  translated = zb_catalogue_translate_domain (DOMAIN, common, language);
  if (language == ZB_LANGUAGE_VI && g_str_equal (translated, common))
    translated = zb_catalogue_translate_domain (DOMAIN, name, language);

  return g_intern_string (translated);
}

static void
add_country (JsonArray *array, guint index, JsonNode *node, gpointer user_data)
{
  Countries *self = user_data;
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *code, *name, *common;
  Country country = { 0 };

  if (object == NULL)
    return;

  code = json_object_get_string_member_with_default (object, "alpha_2", "");
  name = json_object_get_string_member_with_default (object, "name", NULL);
  common = json_object_get_string_member_with_default (object, "common_name", NULL);
  if (strlen (code) != 2 || name == NULL)
    return;

  g_strlcpy (country.code, code, sizeof country.code);
  country.names[ZB_LANGUAGE_EN] = choose_name (code, name, common, ZB_LANGUAGE_EN);
  country.names[ZB_LANGUAGE_VI] = choose_name (code, name, common, ZB_LANGUAGE_VI);
  g_array_append_val (self->countries, country);
  add_name (self, zb_country_get_usual_name (code), code);
  add_names (self, object, code);
}

/* After all names: “Nga” is Russia, though NGA is Nigeria. */
static void
add_long_code (JsonArray *array, guint index, JsonNode *node, gpointer user_data)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (object != NULL)
    add_name (user_data, json_object_get_string_member_with_default (object, "alpha_3", NULL),
              json_object_get_string_member_with_default (object, "alpha_2", ""));
}

static void
add_countries (Countries *self, JsonNode *root)
{
  JsonNode *list = root != NULL && JSON_NODE_HOLDS_OBJECT (root)
                     ? json_object_get_member (json_node_get_object (root), MEMBER)
                     : NULL;

  if (list == NULL || !JSON_NODE_HOLDS_ARRAY (list))
    return;

  json_array_foreach_element (json_node_get_array (list), add_country, self);
  json_array_foreach_element (json_node_get_array (list), add_long_code, self);
}

static gint
compare_countries (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Country *)a)->code, ((const Country *)b)->code);
}

static void
read_list (Countries *self)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  for (const char *const *folder = g_get_system_data_dirs (); *folder != NULL; folder++)
    {
      g_autofree char *path = g_build_filename (*folder, FILE_NAME, NULL);

      if (json_parser_load_from_mapped_file (parser, path, NULL))
        {
          add_countries (self, json_parser_get_root (parser));
          return;
        }
    }
}

static const Countries *
get_countries (void)
{
  static Countries *countries = NULL;

  if (g_once_init_enter_pointer (&countries))
    {
      Countries *self = g_new0 (Countries, 1);

      self->countries = g_array_new (FALSE, FALSE, sizeof (Country));
      self->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
        add_name (self, aliases[i].name, aliases[i].code);
      read_list (self);
      g_array_sort (self->countries, compare_countries);
      self->codes = g_new0 (const char *, self->countries->len + 1);
      for (guint i = 0; i < self->countries->len; i++)
        self->codes[i] = g_array_index (self->countries, Country, i).code;
      g_once_init_leave_pointer (&countries, self);
    }

  return countries;
}

static const Country *
find_code (const Countries *self, const char *code)
{
  Country wanted = { 0 };
  guint index;

  if (strlen (code) != 2)
    return NULL;

  g_strlcpy (wanted.code, code, sizeof wanted.code);
  if (!g_array_binary_search (self->countries, &wanted, compare_countries, &index))
    return NULL;

  return &g_array_index (self->countries, Country, index);
}

gboolean
zb_country_is_valid (const char *alpha2)
{
  const Countries *self = get_countries ();

  g_return_val_if_fail (alpha2 != NULL, FALSE);

  if (self->countries->len > 0)
    return find_code (self, alpha2) != NULL;

  return strlen (alpha2) == 2 && g_ascii_isupper (alpha2[0]) && g_ascii_isupper (alpha2[1]);
}

const char *
zb_country_find (const char *text)
{
  const Countries *self = get_countries ();
  g_autofree char *folded = NULL;
  g_autofree char *upper = NULL;
  const Country *country;

  g_return_val_if_fail (text != NULL, NULL);

  country = find_code (self, text);
  if (country != NULL)
    return country->code;

  upper = g_ascii_strup (text, -1);
  country = find_code (self, upper);
  if (country != NULL)
    return country->code;

  folded = zb_text_fold (text);

  return g_hash_table_lookup (self->found, folded);
}

const char *const *
zb_country_get_all (void)
{
  return get_countries ()->codes;
}

const char *
zb_country_get_name (const char *alpha2, ZbLanguage language)
{
  const Country *country;

  g_return_val_if_fail (alpha2 != NULL, NULL);

  country = find_code (get_countries (), alpha2);

  return country != NULL ? country->names[language] : alpha2;
}
