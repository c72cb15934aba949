/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the catalogue once, from the program itself, and searches it as a list. */

#include "config.h"

#include "register/zb-industry-names.h"

#include "base/zb-text.h"
#include "register/zb-industry.h"
#include "zb-register-resource.h"

#include <string.h>

#define CATALOGUE "/io/github/zonebook/Zonebook/register/vsic-" CATALOGUE_VERSION ".tsv"
#define CATALOGUE_VERSION "2018"
#define N_COLUMNS 3

typedef struct
{
  const char *code;
  const char *names[2]; /* by ZbLanguage */
  char *lower;          /* both names, marks kept */
  char *folded;         /* both, without, a space before each word */
} Industry;

/* How well an industry answers, best first. */
typedef enum
{
  RANK_CODE,
  RANK_MARKS,
  RANK_WORDS,
  RANK_NONE,
} Rank;

/* What is looked for. */
typedef struct
{
  char *code;  /* as codes are written */
  char *lower; /* as typed */
  GStrv words; /* folded, a space before each */
} Question;

static void
question_clear (Question *self)
{
  g_free (self->code);
  g_free (self->lower);
  g_strfreev (self->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, question_clear)

static void
add_line (GArray *all, const char *line)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", N_COLUMNS);
  g_autofree char *both = NULL;
  g_autofree char *folded = NULL;
  Industry industry = { 0 };

  if (*line == '\0' || *line == '#')
    return;
  g_assert (g_strv_length (columns) == N_COLUMNS);

  industry.code = g_intern_string (columns[0]);
  industry.names[ZB_LANGUAGE_VI] = g_intern_string (columns[1]);
  industry.names[ZB_LANGUAGE_EN] = g_intern_string (columns[2]);
  both = g_strconcat (columns[1], "\n", columns[2], NULL);
  folded = zb_text_fold (both);
  industry.lower = g_utf8_strdown (both, -1);
  industry.folded = g_strconcat (" ", folded, NULL);
  g_array_append_val (all, industry);
}

/* In the order of the codes, which bytes are; kept until the program ends. */
static const GArray *
get_all (void)
{
  static GArray *all = NULL;

  if (g_once_init_enter_pointer (&all))
    {
      g_autoptr (GBytes) bytes = g_resource_lookup_data (zb_register_get_resource (), CATALOGUE,
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      GArray *read = g_array_new (FALSE, FALSE, sizeof (Industry));
      g_auto (GStrv) lines = NULL;

      g_assert (bytes != NULL);
      lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        add_line (read, lines[i]);
      g_once_init_leave_pointer (&all, read);
    }

  return all;
}

static gboolean
has_version (const char *version)
{
  return g_strcmp0 (version, CATALOGUE_VERSION) == 0;
}

static void
question_init (Question *self, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *folded = zb_text_fold (text);
  g_auto (GStrv) words = g_strsplit (folded != NULL ? folded : "", " ", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_strv_builder_take (builder, g_strconcat (" ", words[i], NULL));
  self->code = g_ascii_strup (stripped, -1);
  self->lower = g_utf8_strdown (stripped, -1);
  self->words = g_strv_builder_end (builder);
}

static Rank
rank (const Industry *industry, const Question *question)
{
  if (question->code[0] == '\0')
    return g_ascii_isupper (industry->code[0]) ? RANK_CODE : RANK_NONE;
  if (g_str_has_prefix (industry->code, question->code))
    return RANK_CODE;
  if (question->words[0] == NULL)
    return RANK_NONE;
  for (guint i = 0; question->words[i] != NULL; i++)
    if (strstr (industry->folded, question->words[i]) == NULL)
      return RANK_NONE;

  return strstr (industry->lower, question->lower) != NULL ? RANK_MARKS : RANK_WORDS;
}

const char *
zb_industry_get_name (const char *version, const char *code, ZbLanguage language)
{
  const GArray *all = get_all ();

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (language == ZB_LANGUAGE_VI || language == ZB_LANGUAGE_EN, NULL);

  for (guint i = 0; has_version (version) && i < all->len; i++)
    if (g_str_equal (g_array_index (all, Industry, i).code, code))
      return g_array_index (all, Industry, i).names[language];

  return NULL;
}

GStrv
zb_industry_search (const char *version, const char *text, guint max)
{
  const GArray *all = get_all ();
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_auto (Question) question = { 0 };
  guint n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  question_init (&question, text);
  for (Rank wanted = RANK_CODE; has_version (version) && wanted < RANK_NONE; wanted++)
    for (guint i = 0; n < max && i < all->len; i++)
      if (rank (&g_array_index (all, Industry, i), &question) == wanted)
        {
          g_strv_builder_add (codes, g_array_index (all, Industry, i).code);
          n++;
        }

  return g_strv_builder_end (codes);
}

const char *
zb_industry_find (const char *version, const char *text)
{
  const GArray *all = get_all ();
  const char *found = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  for (guint i = 0; has_version (version) && i < all->len; i++)
    {
      const Industry *industry = &g_array_index (all, Industry, i);

      if (found != NULL && strlen (industry->code) <= strlen (found))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (industry->names); j++)
        if (zb_text_same_name (text, industry->names[j]))
          found = industry->code;
    }

  return found;
}

char *
zb_industry_describe (const char *stored, ZbLanguage language)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (stored != NULL, NULL);

  parts = g_strsplit (stored, ";", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *written = zb_industry_format (parts[i]);
      g_auto (GStrv) place = g_strsplit (parts[i], ":", 2);
      const char *name = NULL;

      if (place[0] != NULL && place[1] != NULL)
        name = zb_industry_get_name (place[0], place[1], language);
      g_string_append_printf (lines, "%s%s%s%s", lines->len > 0 ? "\n" : "", written,
                              name != NULL ? " · " : "", name != NULL ? name : "");
    }

  return g_string_free_and_steal (g_steal_pointer (&lines));
}
