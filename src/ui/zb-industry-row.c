/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Industries of forms: an entry row with the version beside it, which counts for codes and names
 * typed without one. Where there are several, suggestions are for the one that is typed last. */

#include "config.h"

#include "ui/zb-industry-row.h"

#include "register/zb-industry-names.h"
#include "register/zb-industry.h"

#include <glib/gi18n.h>

#define MAX_SUGGESTIONS 30

struct _ZbIndustryRow
{
  ZbSuggestRow parent_instance;

  GtkDropDown *version;
  gboolean showing;
};

/* Decision 27/2018 and its successor; the first is what codes without a version are of. */
static const char *const versions[] = { ZB_INDUSTRY_VERSION, "2025", NULL };

G_DEFINE_FINAL_TYPE (ZbIndustryRow, zb_industry_row, ZB_TYPE_SUGGEST_ROW)

static gboolean
is_several (ZbEntryRow *row)
{
  return zb_field_row_get_field (ZB_FIELD_ROW (row))->type == ZB_FIELD_INDUSTRIES;
}

static const char *
get_version (ZbIndustryRow *self)
{
  return versions[gtk_drop_down_get_selected (self->version)];
}

/* Where the industry begins that is typed last. */
static const char *
get_last (ZbEntryRow *row, const char *text)
{
  const char *end = is_several (row) ? strrchr (text, ';') : NULL;

  if (end == NULL)
    return text;
  for (end++; *end == ' '; end++)
    ;
  return end;
}

/* Names become codes; the rest stays as it was typed. (transfer full) */
static char *
name_to_codes (ZbIndustryRow *self, const char *text)
{
  const char *last = get_last (ZB_ENTRY_ROW (self), text);
  const char *code = zb_industry_find (get_version (self), last);

  if (*last == '\0' || code == NULL)
    return g_strdup (text);
  return g_strdup_printf ("%.*s%s", (int)(last - text), text, code);
}

static gboolean
zb_industry_row_read (ZbEntryRow *row, const char *text, ZbValue *value, GError **error)
{
  ZbIndustryRow *self = ZB_INDUSTRY_ROW (row);
  g_autofree char *codes = name_to_codes (self, text);
  g_autofree char *stored = NULL;

  if (*text == '\0')
    {
      zb_value_clear (value);
      return TRUE;
    }
  stored = zb_industry_parse (codes, get_version (self), is_several (row), error);
  if (stored == NULL)
    return FALSE;
  zb_value_set_text (value, stored);
  return TRUE;
}

/* A code in words, with those before it: "2220; 2732", whose detail is its name. */
static void
add_suggestion (ZbIndustryRow *self, GPtrArray *suggestions, const char *before, const char *code)
{
  ZbEntryRow *row = ZB_ENTRY_ROW (self);
  ZbLanguage language = zb_field_row_get_language (ZB_FIELD_ROW (self));
  g_autofree char *all = g_strconcat (before, code, NULL);
  g_autofree char *stored = zb_industry_parse (all, get_version (self), is_several (row), NULL);
  g_autofree char *title = NULL;
  g_auto (ZbValue) value = { 0 };

  if (stored == NULL)
    return;
  title = zb_industry_format (stored);
  zb_value_set_text (&value, stored);
  g_ptr_array_add (suggestions,
                   zb_suggestion_new (&value, title,
                                      zb_industry_get_name (get_version (self), code, language)));
}

static void
zb_industry_row_suggest (ZbSuggestRow *row, const char *text)
{
  ZbIndustryRow *self = ZB_INDUSTRY_ROW (row);
  const char *last = get_last (ZB_ENTRY_ROW (row), text);
  g_autofree char *before = g_strndup (text, (gsize)(last - text));
  g_autoptr (GPtrArray) suggestions = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) codes = zb_industry_search (get_version (self), last, MAX_SUGGESTIONS);

  for (guint i = 0; codes[i] != NULL; i++)
    add_suggestion (self, suggestions, before, codes[i]);
  zb_suggest_row_take (row, text, g_steal_pointer (&suggestions));
}

/* Lets the choice say what the value does. */
static char *
zb_industry_row_write (ZbEntryRow *row, const ZbValue *value)
{
  ZbIndustryRow *self = ZB_INDUSTRY_ROW (row);

  self->showing = TRUE;
  for (guint i = 0; value->text != NULL && versions[i] != NULL; i++)
    if (g_str_has_prefix (value->text, versions[i]))
      gtk_drop_down_set_selected (self->version, i);
  self->showing = FALSE;
  return value->text != NULL ? zb_industry_format (value->text) : g_strdup ("");
}

static void
version_chosen_cb (ZbIndustryRow *self)
{
  ZbFieldRow *row = ZB_FIELD_ROW (self);
  g_autofree char *codes = NULL;
  g_auto (ZbValue) value = { 0 };
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;
  codes = zb_industry_row_strip (gtk_editable_get_text (GTK_EDITABLE (self)));
  if (zb_industry_row_read (ZB_ENTRY_ROW (self), codes, &value, &error))
    zb_field_row_set_value (row, &value, NULL);
  else
    zb_field_row_set_problem (row, error->message);
  zb_field_row_edited (row);
}

static void
zb_industry_row_class_init (ZbIndustryRowClass *klass)
{
  ZB_ENTRY_ROW_CLASS (klass)->read = zb_industry_row_read;
  ZB_ENTRY_ROW_CLASS (klass)->write = zb_industry_row_write;
  ZB_SUGGEST_ROW_CLASS (klass)->suggest = zb_industry_row_suggest;
}

static void
zb_industry_row_init (ZbIndustryRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; versions[i] != NULL; i++)
    {
      /* Translators: a version of the Vietnam Standard Industrial Classification; %s is its
       * year. */
      g_autofree char *name = g_strdup_printf (_ ("VSIC %s"), versions[i]);

      gtk_string_list_append (names, name);
    }
  self->version = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->version), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->version), "flat");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->version), _ ("Version of the classification"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->version), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Version of the classification"), -1);
  g_signal_connect_object (self->version, "notify::selected", G_CALLBACK (version_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->version));
}

GtkWidget *
zb_industry_row_new (const ZbField *field, ZbContext *context)
{
  ZbIndustryRow *self = g_object_new (ZB_TYPE_INDUSTRY_ROW, NULL);

  zb_field_row_setup (ZB_FIELD_ROW (self), field, context);
  return GTK_WIDGET (self);
}

char *
zb_industry_row_strip (const char *text)
{
  g_autoptr (GRegex) version =
    g_regex_new ("\\s*\\(?VSIC\\s*\\d{4}\\)?:?|\\b\\d{4}:", G_REGEX_CASELESS, G_REGEX_MATCH_DEFAULT,
                 NULL);

  g_return_val_if_fail (text != NULL, NULL);

  return g_regex_replace_literal (version, text, -1, 0, "", G_REGEX_MATCH_DEFAULT, NULL);
}
