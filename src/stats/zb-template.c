/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads templates: what stands in braces, and whether the program knows it; and keeps the office's
 * own wording in the book. */

#include "config.h"

#include "stats/zb-template-private.h"

#include <string.h>

#include <glib/gi18n.h>

G_DEFINE_QUARK (zb - template - error - quark, zb_template_error)

static const struct
{
  const char *name; /* behind the figure's key and a point; "" for the figure itself */
  const char *label;
} aspects[] = {
  [ZB_ASPECT_SHOWN] = { "", NULL },
  [ZB_ASPECT_NUMBER] = { "number", N_ ("the number alone") },
  [ZB_ASPECT_EXACT] = { "exact", N_ ("to the last digit") },
  /* Translators: “ước đạt …” or “đạt …”. */
  [ZB_ASPECT_REACHED] = { "reached", N_ ("reached, or estimated at") },
  [ZB_ASPECT_USD] = { "usd", N_ ("in USD") },
  [ZB_ASPECT_VND] = { "vnd", N_ ("in VND") },
  [ZB_ASPECT_SO_FAR] = { "so_far", N_ ("since the start of the year") },
  /* Translators: “tăng … %”. */
  [ZB_ASPECT_GROWTH] = { "growth", N_ ("growth on the same period last year") },
  /* Translators: “bằng … %”. */
  [ZB_ASPECT_RATIO] = { "ratio", N_ ("percent of the same period last year") },
  [ZB_ASPECT_BASE] = { "base", N_ ("same period last year") },
  [ZB_ASPECT_PLAN] = { "plan", N_ ("annual plan") },
  [ZB_ASPECT_OF_PLAN] = { "of_plan", N_ ("percent of the annual plan") },
  [ZB_ASPECT_RATE] = { "rate", N_ ("exchange rate of the plan") },
};

static const struct
{
  const char *name;
  const char *label;
} words[] = {
  [ZB_WORD_PERIOD] = { "period", N_ ("The period") },
  [ZB_WORD_PERIOD_BEGIN] = { "Period", N_ ("The period, with a capital letter") },
  [ZB_WORD_YEAR] = { "year", N_ ("The year") },
  [ZB_WORD_LAST_YEAR] = { "last_year", N_ ("The year before") },
  [ZB_WORD_LAST_PERIOD] = { "last_period", N_ ("The same period of the year before") },
  [ZB_WORD_CUT_OFF] = { "cut_off", N_ ("The cut-off date") },
};

static char *
make_meta_key (const char *key, ZbLanguage language)
{
  return g_strdup_printf ("template.%s.%s", key, zb_language_to_code (language));
}

static gboolean
find_aspect (const char *name, ZbAspect *aspect)
{
  for (guint i = 1; i < G_N_ELEMENTS (aspects); i++)
    if (g_str_equal (aspects[i].name, name))
      {
        *aspect = (ZbAspect)i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
set_unknown (const char *name, GError **error)
{
  g_autofree char *quoted = g_strndup (name, 80);

  g_set_error (error, ZB_TEMPLATE_ERROR, ZB_TEMPLATE_ERROR_UNKNOWN,
               _ ("There is no placeholder “{%s}”. Choose one of the list that opens after “{”."),
               quoted);
  return FALSE;
}

static void
placeholder_free (gpointer data)
{
  ZbPlaceholder *self = data;

  g_free (self->name);
  g_free (self);
}

static void
add_placeholder (GPtrArray *all, char *name, const char *label, const char *aspect)
{
  ZbPlaceholder *placeholder = g_new0 (ZbPlaceholder, 1);

  placeholder->name = name;
  placeholder->label = label;
  placeholder->aspect = aspect;
  g_ptr_array_add (all, placeholder);
}

/* Public functions. */

gboolean
zb_placeholder_parse (const char *name, ZbParsed *parsed)
{
  const char *point = strchr (name, '.');
  g_autofree char *key = point != NULL ? g_strndup (name, (gsize)(point - name)) : g_strdup (name);

  *parsed = (ZbParsed){ .rule = zb_figure_rule_find (key) };
  if (parsed->rule != NULL)
    return point == NULL || find_aspect (point + 1, &parsed->aspect);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].name, name))
      {
        parsed->word = (ZbWord)i;
        return TRUE;
      }
  return FALSE;
}

gboolean
zb_template_next (const char *text, gsize *at, gsize *length, char **name, GError **error)
{
  const char *rest = text + *at;
  const char *close;

  *length = strcspn (rest, "{}");
  *name = NULL;
  if (*rest == '\0')
    return FALSE;
  if (*length > 0)
    {
      *at += *length;
      return TRUE;
    }
  close = strchr (rest, '}');
  if (*rest == '}' || close == NULL ||
      (strchr (rest + 1, '{') != NULL && strchr (rest + 1, '{') < close))
    {
      g_set_error_literal (error, ZB_TEMPLATE_ERROR, ZB_TEMPLATE_ERROR_OPEN,
                           _ ("A brace has no other: write placeholders as “{new_projects}”."));
      return FALSE;
    }
  *name = g_strndup (rest + 1, (gsize)(close - rest - 1));
  *at += (gsize)(close - rest) + 1;
  return TRUE;
}

gboolean
zb_template_check (const char *text, GError **error)
{
  g_autoptr (GError) local = NULL;
  gsize at = 0;
  gsize length;

  while (TRUE)
    {
      g_autofree char *name = NULL;
      ZbParsed parsed;

      if (!zb_template_next (text, &at, &length, &name, &local))
        break;
      if (name != NULL && !zb_placeholder_parse (name, &parsed))
        return set_unknown (name, error);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

char *
zb_template_load (ZbStore *store, const char *key, ZbLanguage language, GError **error)
{
  const char *own = zb_template_get_default (key, language);
  g_autofree char *meta_key = own != NULL ? make_meta_key (key, language) : NULL;
  g_autofree char *text = own != NULL ? zb_store_get_meta (store, meta_key, NULL) : NULL;

  if (own == NULL)
    {
      g_autofree char *all = g_strjoinv (", ", (char **)zb_template_get_keys ());

      g_set_error (error, ZB_TEMPLATE_ERROR, ZB_TEMPLATE_ERROR_UNKNOWN,
                   _ ("There is no template “%1$s”. These are there: %2$s."), key, all);
      return NULL;
    }
  return text != NULL && *text != '\0' ? g_steal_pointer (&text) : g_strdup (own);
}

gboolean
zb_template_save (ZbStore *store,
                  const char *key,
                  ZbLanguage language,
                  const char *text,
                  GError **error)
{
  g_autofree char *meta_key = make_meta_key (key, language);

  g_return_val_if_fail (zb_template_get_default (key, language) != NULL, FALSE);

  if (text != NULL && !zb_template_check (text, error))
    return FALSE;
  return zb_store_set_meta (store, meta_key, text != NULL ? text : "", error);
}

GPtrArray *
zb_placeholders_get_all (void)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (placeholder_free);
  gsize n;
  const ZbFigureRule *const *rules = zb_figure_rules_get_all (&n);

  for (gsize r = 0; r < n; r++)
    for (guint a = 0; a < G_N_ELEMENTS (aspects); a++)
      {
        const char *key = zb_figure_rule_get_key (rules[r]);

        add_placeholder (all,
                         a == 0 ? g_strdup (key) : g_strdup_printf ("%s.%s", key, aspects[a].name),
                         zb_figure_rule_get_label (rules[r]), a == 0 ? NULL : _ (aspects[a].label));
      }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    add_placeholder (all, g_strdup (words[i].name), _ (words[i].label), NULL);
  return all;
}
