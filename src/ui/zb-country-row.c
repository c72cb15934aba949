/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Countries of forms, from the list of iso-codes. */

#include "config.h"

#include "ui/zb-country-row.h"

#include "base/zb-text.h"
#include "register/zb-country.h"

#define MAX_SUGGESTIONS 20

struct _ZbCountryRow
{
  ZbSuggestRow parent_instance;
};

/* How well a country answers: 0 is best, UINT_MAX not at all. */
typedef struct
{
  const char *code;
  guint rank;
} Hit;

G_DEFINE_FINAL_TYPE (ZbCountryRow, zb_country_row, ZB_TYPE_SUGGEST_ROW)

static guint
rank_name (const char *folded, const char *name)
{
  g_autofree char *text = zb_text_fold (name);
  const char *at = strstr (text, folded);

  if (at == text)
    return 1;
  if (at != NULL && at[-1] == ' ')
    return 2;
  return G_MAXUINT;
}

static guint
rank_country (const char *folded, const char *code)
{
  guint rank = G_MAXUINT;

  for (ZbLanguage language = ZB_LANGUAGE_VI; language <= ZB_LANGUAGE_EN; language++)
    rank = MIN (rank, rank_name (folded, zb_country_get_name (code, language)));
  return rank;
}

static gint
compare_hits (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Hit *x = a, *y = b;
  ZbLanguage language = GPOINTER_TO_INT (user_data);

  if (x->rank != y->rank)
    return x->rank < y->rank ? -1 : 1;
  return zb_text_compare (zb_country_get_name (x->code, language),
                          zb_country_get_name (y->code, language));
}

static void
zb_country_row_suggest (ZbSuggestRow *row, const char *text)
{
  ZbLanguage language = zb_field_row_get_language (ZB_FIELD_ROW (row));
  ZbLanguage other = language == ZB_LANGUAGE_VI ? ZB_LANGUAGE_EN : ZB_LANGUAGE_VI;
  g_autoptr (GPtrArray) suggestions = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) codes = zb_country_row_search (text, language, MAX_SUGGESTIONS);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_auto (ZbValue) value = { 0 };

      zb_value_set_text (&value, codes[i]);
      g_ptr_array_add (suggestions,
                       zb_suggestion_new (&value, zb_country_get_name (codes[i], language),
                                          zb_country_get_name (codes[i], other)));
    }
  zb_suggest_row_take (row, text, g_steal_pointer (&suggestions));
}

static void
zb_country_row_class_init (ZbCountryRowClass *klass)
{
  ZB_SUGGEST_ROW_CLASS (klass)->suggest = zb_country_row_suggest;
}

static void
zb_country_row_init (ZbCountryRow *self)
{
}

GtkWidget *
zb_country_row_new (const ZbField *field, ZbContext *context)
{
  ZbCountryRow *self = g_object_new (ZB_TYPE_COUNTRY_ROW, NULL);

  zb_field_row_setup (ZB_FIELD_ROW (self), field, context);
  return GTK_WIDGET (self);
}

GStrv
zb_country_row_search (const char *text, ZbLanguage language, guint max)
{
  g_autofree char *folded = zb_text_fold (text);
  const char *meant = *folded != '\0' ? zb_country_find (text) : NULL;
  const char *const *all = zb_country_get_all ();
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      Hit hit = { all[i], g_strcmp0 (all[i], meant) == 0 ? 0 : rank_country (folded, all[i]) };

      if (hit.rank != G_MAXUINT)
        g_array_append_val (hits, hit);
    }
  g_array_sort_with_data (hits, compare_hits, GINT_TO_POINTER (language));

  for (guint i = 0; i < MIN (hits->len, max); i++)
    g_strv_builder_add (codes, g_array_index (hits, Hit, i).code);
  return g_strv_builder_end (codes);
}
