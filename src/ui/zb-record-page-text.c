/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the detail page says of values, amounts, moments and alterations. */

#include "config.h"

#include "ui/zb-record-page-text.h"

#include "base/zb-date.h"

#include <glib/gi18n.h>

#define NO_VALUE "–"

char *
zb_record_text_dup_field (const ZbRecord *record, const char *name, ZbLanguage language)
{
  g_return_val_if_fail (record != NULL, NULL);

  if (name == NULL)
    return g_strdup ("");
  return zb_field_format_with_unit (zb_register_get_field (record->reg, name),
                                    zb_record_get (record, name),
                                    zb_record_get_label (record, name), language);
}

/* The register's names for a record are tried in this order: title, subtitle, short title, key.
 * The first that says something and is neither @owner nor shown beside it as pill or figure,
 * after @skip such ones. */
static char *
dup_nth_name (const ZbRecord *record, const char *owner, guint skip, ZbLanguage language)
{
  const ZbRegister *reg = record->reg;
  const char *candidates[16] = { reg->title, reg->subtitle, reg->short_title };
  const char *seen[G_N_ELEMENTS (candidates) + 1] = { NULL };
  guint n_seen = 0;

  for (guint i = 0; reg->key != NULL && reg->key[i] != NULL && i + 3 < G_N_ELEMENTS (candidates);
       i++)
    candidates[i + 3] = reg->key[i];

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      g_autofree char *text = NULL;

      if (candidates[i] == NULL || g_strv_contains (seen, candidates[i]) ||
          g_strcmp0 (candidates[i], owner) == 0 || g_strcmp0 (candidates[i], reg->state) == 0 ||
          g_strcmp0 (candidates[i], reg->figure) == 0)
        continue;
      seen[n_seen++] = candidates[i];
      text = zb_record_text_dup_field (record, candidates[i], language);
      if (*text != '\0' && skip-- == 0)
        return g_steal_pointer (&text);
    }
  return g_strdup ("");
}

char *
zb_record_text_dup_line (const ZbRecord *record, const char *owner, ZbLanguage language)
{
  g_return_val_if_fail (record != NULL, NULL);

  return dup_nth_name (record, owner, 0, language);
}

char *
zb_record_text_dup_second_line (const ZbRecord *record, const char *owner, ZbLanguage language)
{
  g_return_val_if_fail (record != NULL, NULL);

  return dup_nth_name (record, owner, 1, language);
}

char *
zb_record_text_dup_figure (const ZbRecord *record, ZbLanguage language)
{
  const char *name;
  g_autoptr (GString) other = NULL;

  g_return_val_if_fail (record != NULL, NULL);

  name = record->reg->figure;
  if (name == NULL || !g_str_has_suffix (name, "_usd") || zb_record_get_integer (record, name) != 0)
    return zb_record_text_dup_field (record, name, language);

  other = g_string_new_len (name, (gssize)(strlen (name) - strlen ("usd")));
  g_string_append (other, "vnd");
  if (zb_register_find_field (record->reg, other->str) < 0 ||
      zb_record_get_integer (record, other->str) == 0)
    return zb_record_text_dup_field (record, name, language);
  return zb_record_text_dup_field (record, other->str, language);
}

const ZbCode *
zb_record_text_get_code (const ZbRecord *record, const char *name)
{
  const char *code;

  g_return_val_if_fail (record != NULL, NULL);

  code = zb_record_get_text (record, name);
  return code != NULL ? zb_field_find_code (zb_register_get_field (record->reg, name), code) : NULL;
}

const ZbCode *
zb_record_text_get_state (const ZbRecord *record)
{
  g_return_val_if_fail (record != NULL, NULL);

  if (record->reg->state == NULL)
    return NULL;
  return zb_record_text_get_code (record, record->reg->state);
}

gboolean
zb_record_text_is_pill (const ZbRegister *reg, const ZbField *field)
{
  g_return_val_if_fail (reg != NULL && field != NULL, FALSE);

  return field->type == ZB_FIELD_CODE &&
         ((field->flags & ZB_FIELD_LISTED) != 0 || g_strcmp0 (field->name, reg->state) == 0);
}

char *
zb_record_text_dup_delta (gint64 value, ZbUnit unit, ZbLanguage language)
{
  g_autofree char *text = NULL;
  gsize digit;

  if (value == 0)
    return g_strdup ("");
  text = zb_unit_format (value, unit, ZB_DECIMAL_MAX_SCALE, language);
  if (value < 0)
    return g_steal_pointer (&text);
  /* The sign stands where that of a negative amount does: at the number, not at the currency. */
  digit = strcspn (text, "0123456789");
  return g_strdup_printf ("%.*s+%s", (int)digit, text, text + digit);
}

char *
zb_record_text_dup_moment (const char *utc, ZbLanguage language)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *stored = NULL;

  if (utc == NULL)
    return g_strdup ("");
  moment = g_date_time_new_from_iso8601 (utc, zone);
  if (moment == NULL)
    return g_strdup (utc);
  local = g_date_time_to_local (moment);
  stored = g_date_time_format (local, "%Y-%m-%dT%H:%M");
  return zb_moment_format (stored, language);
}

char *
zb_record_text_dup_alteration (const ZbField *field,
                               const ZbValue *before,
                               const ZbValue *after,
                               const char *label_before,
                               const char *label_after,
                               ZbLanguage language)
{
  g_autofree char *old = zb_field_format_with_unit (field, before, label_before, language);
  g_autofree char *new = zb_field_format_with_unit (field, after, label_after, language);
  const char *label = zb_field_get_label (field);

  if (before->kind == ZB_VALUE_NULL)
    /* Translators: a line of history; %1$s is a field, %2$s what was entered. */
    return g_strdup_printf (_ ("%1$s: %2$s"), label, new);
  /* Translators: a line of history; %1$s is a field, %2$s what it was, %3$s what it became. */
  return g_strdup_printf (_ ("%1$s: %2$s → %3$s"), label, old, *new != '\0' ? new : NO_VALUE);
}
