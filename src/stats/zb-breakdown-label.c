/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of a breakdown are called. */

#include "config.h"

#include "stats/zb-breakdown.h"

#include <glib/gi18n.h>

#include "register/zb-catalogue.h"
#include "register/zb-field-text.h"
#include "stats/zb-ledger-columns.h"

typedef char *(*DupLabel) (gint64 key, ZbLanguage language);

static char *
dup_country (gint64 key, ZbLanguage language)
{
  const char code[] = { (char)(key >> 8), (char)(key & 0xff), '\0' };

  return g_strdup (zb_country_get_name (code, language));
}

static char *
dup_section (gint64 key, ZbLanguage language)
{
  /* Translators: of the industrial classification (VSIC), a letter follows: “Ngành C”. */
  return g_strdup_printf ("%s %c", zb_catalogue_translate (N_ ("Section"), language), (char)key);
}

static char *
dup_division (gint64 key, ZbLanguage language)
{
  /* Translators: of the industrial classification (VSIC), two digits follow: “Ngành 27”. */
  return g_strdup_printf ("%s %02d (VSIC %d)", zb_catalogue_translate (N_ ("Division"), language),
                          (int)(key % ZB_DIVISION_2025), key >= ZB_DIVISION_2025 ? 2025 : 2018);
}

/* One bit a code, in their order. */
static char *
dup_priority (gint64 key, ZbLanguage language)
{
  const ZbField *field = zb_register_get_field (zb_register_find ("project"), "priorities");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; field->codes[i].code != NULL; i++)
    if ((key >> i & 1) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "",
                              zb_catalogue_translate (field->codes[i].label, language));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_source (gint64 key, ZbLanguage language)
{
  const ZbField *field = zb_register_get_field (zb_register_find ("project"), "source");

  return g_strdup (zb_catalogue_translate (field->codes[key - 1].label, language));
}

/* Translators: “by zone” follows the name of a figure: “New projects by zone”. */
static const struct
{
  const char *code;
  const char *label;
  const char *told; /* after the name of a figure */
  const char *reg;  /* whose records the parts are, or NULL */
  DupLabel dup_label;
} dimensions[ZB_N_BYS] = {
  [ZB_BY_NONE] = { "none", N_ ("Whole"), N_ ("as a whole"), NULL, NULL },
  [ZB_BY_ZONE] = { "zone", N_ ("Zone"), N_ ("by zone"), "zone", NULL },
  [ZB_BY_PHASE] = { "phase", N_ ("Phase"), N_ ("by phase"), "zone_phase", NULL },
  [ZB_BY_COUNTRY] = { "country", N_ ("Country or territory"), N_ ("by country or territory"), NULL,
                      dup_country },
  [ZB_BY_INVESTOR] = { "investor", N_ ("Investor group"), N_ ("by investor group"), "organisation",
                       NULL },
  [ZB_BY_SECTION] = { "section", N_ ("Industry section"), N_ ("by industry section"), NULL,
                      dup_section },
  [ZB_BY_DIVISION] = { "division", N_ ("Industry division"), N_ ("by industry division"), NULL,
                       dup_division },
  [ZB_BY_PRIORITY] = { "priority", N_ ("Priority"), N_ ("by priority"), NULL, dup_priority },
  [ZB_BY_MONTH] = { "month", N_ ("Month"), N_ ("by month"), NULL, NULL },
  [ZB_BY_SOURCE] = { "source", N_ ("Source of capital"), N_ ("by source of capital"), NULL,
                     dup_source },
};

/* The records of the parts; NULL for parts that are none. */
static GPtrArray *
fetch_records (const ZbBreakdown *self, ZbStore *store, GError **error)
{
  g_autofree gint64 *ids = g_new0 (gint64, MAX (self->parts->len, 1));

  for (guint i = 0; i < self->parts->len; i++)
    ids[i] = ((const ZbBreakdownPart *)self->parts->pdata[i])->figure->scope.part;
  return zb_store_fetch (store, zb_register_find (dimensions[self->by].reg), ids, self->parts->len,
                         NULL, error);
}

static char *
dup_label (const ZbBreakdown *self, const ZbScope *scope, ZbRecord *record, ZbLanguage language)
{
  if (self->by == ZB_BY_MONTH)
    return zb_period_format (scope->period, scope->year, language);
  if (record != NULL)
    return zb_register_dup_title (zb_register_find (dimensions[self->by].reg), record, language);
  if (scope->part != 0 && dimensions[self->by].dup_label != NULL)
    return dimensions[self->by].dup_label (scope->part, language);
  if (self->by == ZB_BY_PRIORITY)
    return g_strdup (zb_catalogue_translate (N_ ("Without priority"), language));
  return g_strdup (zb_catalogue_translate (N_ ("Not recorded"), language));
}

/* Public functions. */

const char *
zb_by_to_code (ZbBy by)
{
  g_return_val_if_fail (by < ZB_N_BYS, NULL);

  return dimensions[by].code;
}

gboolean
zb_by_from_code (const char *code, ZbBy *by)
{
  for (guint i = 0; code != NULL && i < ZB_N_BYS; i++)
    if (g_str_equal (dimensions[i].code, code))
      {
        *by = (ZbBy)i;
        return TRUE;
      }
  return FALSE;
}

const char *
zb_by_get_label (ZbBy by)
{
  g_return_val_if_fail (by < ZB_N_BYS, NULL);

  return _ (dimensions[by].label);
}

const char *
zb_by_get_msgid (ZbBy by)
{
  g_return_val_if_fail (by < ZB_N_BYS, NULL);

  return dimensions[by].label;
}

const char *
zb_by_get_told (ZbBy by)
{
  g_return_val_if_fail (by < ZB_N_BYS, NULL);

  return dimensions[by].told;
}

GStrv
zb_breakdown_dup_labels (const ZbBreakdown *self,
                         ZbStore *store,
                         ZbLanguage language,
                         GError **error)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  if (dimensions[self->by].reg != NULL)
    {
      records = fetch_records (self, store, error);
      if (records == NULL)
        return NULL;
    }
  for (guint i = 0; i < self->parts->len; i++)
    {
      const ZbBreakdownPart *part = self->parts->pdata[i];
      g_autofree char *label = dup_label (self, &part->figure->scope,
                                          records != NULL ? records->pdata[i] : NULL, language);

      g_strv_builder_add (labels, label);
    }
  return g_strv_builder_end (labels);
}
