/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Headings are compared folded (case, marks and punctuation aside) and in either language,
 * whatever the window speaks. */

#include "config.h"

#include "exchange/zb-sheet-header.h"

#include <string.h>

#include "base/zb-text.h"

/* How sure a heading is of its field. */
enum
{
  RATE_OWN = 100,
  RATE_BORROWED = 50,
  RATE_SAME_UNIT = 10,   /* added */
  RATE_REMARK = 20,      /* taken off: the parentheses hold no unit */
  RATE_FOREIGN_UNIT = 5, /* taken off: a unit where the field has none */
};

/* Units of one dimension share a root: the unit of which they are multiples. */
static const ZbUnit roots[ZB_N_UNITS] = {
  [ZB_UNIT_VND] = ZB_UNIT_VND,         [ZB_UNIT_MILLION_VND] = ZB_UNIT_VND,
  [ZB_UNIT_BILLION_VND] = ZB_UNIT_VND, [ZB_UNIT_TRILLION_VND] = ZB_UNIT_VND,
  [ZB_UNIT_USD] = ZB_UNIT_USD,         [ZB_UNIT_THOUSAND_USD] = ZB_UNIT_USD,
  [ZB_UNIT_MILLION_USD] = ZB_UNIT_USD, [ZB_UNIT_BILLION_USD] = ZB_UNIT_USD,
  [ZB_UNIT_M2] = ZB_UNIT_M2,           [ZB_UNIT_HECTARE] = ZB_UNIT_M2,
};

gboolean
zb_unit_is_alike (ZbUnit a, ZbUnit b)
{
  return a == b || (roots[a] != ZB_UNIT_NONE && roots[a] == roots[b]);
}

/* Where the last pair of parentheses of @text begins, when it ends the text after something else;
 * or NULL. */
static const char *
find_remark (const char *text)
{
  const char *open = strrchr (text, '(');
  const char *close = open ? strchr (open, ')') : NULL;

  if (!close || close[1] != '\0' || open == text)
    return NULL;
  return open;
}

void
zb_sheet_header_init (ZbSheetHeader *self, const char *text)
{
  const char *remark;

  *self = (ZbSheetHeader){ 0 };
  self->text = g_strstrip (g_strdelimit (g_strdup (text), "\r\n\t", ' '));
  self->folded = zb_text_fold (self->text);
  remark = find_remark (self->text);
  if (remark)
    {
      g_autofree char *name = g_strndup (self->text, (gsize)(remark - self->text));
      g_autofree char *unit = g_strndup (remark + 1, strlen (remark) - 2);

      self->bare = zb_text_fold (name);
      self->has_unit = zb_unit_from_name (unit, &self->unit);
      if (!self->has_unit)
        self->unit = ZB_UNIT_NONE;
    }
  else
    self->bare = g_strdup (self->folded);
}

void
zb_sheet_header_clear (ZbSheetHeader *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->bare, g_free);
}

static void
add_name (GPtrArray *names, const char *name)
{
  g_autofree char *folded = zb_text_fold (name);

  if (*folded && !g_ptr_array_find_with_equal_func (names, folded, g_str_equal, NULL))
    g_ptr_array_add (names, g_steal_pointer (&folded));
}

static void
add_listed_names (GPtrArray *names, const char *list)
{
  g_auto (GStrv) parts = list ? g_strsplit (list, "|", -1) : NULL;

  for (guint i = 0; parts && parts[i]; i++)
    add_name (names, parts[i]);
}

/* The label in @language without the unit that stands after it. */
static void
add_label (GPtrArray *names, const ZbField *field, ZbLanguage language)
{
  g_autofree char *text = zb_field_get_header (field, language);
  g_auto (ZbSheetHeader) header = { 0 };

  zb_sheet_header_init (&header, text);
  add_name (names, header.has_unit ? header.bare : header.folded);
}

static void
add_own_names (GPtrArray *names, const ZbField *field)
{
  add_label (names, field, ZB_LANGUAGE_VI);
  add_label (names, field, ZB_LANGUAGE_EN);
  add_listed_names (names, field->headers);
  add_name (names, field->name);
}

/* A reference to a register whose records one text names may stand under that key's own heading, or
 * that of another field its records are called by. */
static void
add_borrowed_names (GPtrArray *names, const ZbField *field)
{
  const ZbRegister *target = field->target ? zb_register_find (field->target) : NULL;

  if (!target)
    return;
  if (zb_register_is_named (target))
    add_own_names (names, zb_register_get_field (target, target->key[0]));
  for (guint i = 0; target->names && target->names[i]; i++)
    add_own_names (names, zb_register_get_field (target, target->names[i]));
}

ZbFieldNames *
zb_field_names_new (const ZbField *field, const char *override)
{
  ZbFieldNames *self = g_new0 (ZbFieldNames, 1);

  g_return_val_if_fail (field != NULL, NULL);

  self->own = g_ptr_array_new_with_free_func (g_free);
  self->borrowed = g_ptr_array_new_with_free_func (g_free);
  self->unit = field->type == ZB_FIELD_NUMBER ? field->unit : ZB_UNIT_NONE;
  if (override)
    add_listed_names (self->own, override);
  else
    {
      add_own_names (self->own, field);
      add_borrowed_names (self->borrowed, field);
    }
  return self;
}

void
zb_field_names_add (ZbFieldNames *self, const char *header)
{
  g_auto (ZbSheetHeader) parsed = { 0 };

  g_return_if_fail (self != NULL && header != NULL);

  zb_sheet_header_init (&parsed, header);
  add_name (self->own, parsed.has_unit ? parsed.bare : parsed.folded);
}

void
zb_field_names_free (ZbFieldNames *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->own);
  g_ptr_array_unref (self->borrowed);
  g_free (self);
}

static gboolean
has_name (GPtrArray *names, const char *folded)
{
  return g_ptr_array_find_with_equal_func (names, folded, g_str_equal, NULL);
}

/* What the name alone is worth: all of the heading, or what stands before the parentheses. */
static guint
rate_name (const ZbFieldNames *self, const ZbSheetHeader *header)
{
  guint off = header->has_unit ? 0 : RATE_REMARK;

  if (has_name (self->own, header->folded))
    return RATE_OWN;
  if (has_name (self->own, header->bare))
    return RATE_OWN - off;
  if (has_name (self->borrowed, header->folded))
    return RATE_BORROWED;
  if (has_name (self->borrowed, header->bare))
    return RATE_BORROWED - off;
  return 0;
}

guint
zb_field_names_rate (const ZbFieldNames *self, const ZbSheetHeader *header)
{
  guint rate = rate_name (self, header);

  if (rate == 0 || !header->has_unit)
    return rate;
  if (self->unit == ZB_UNIT_NONE)
    return rate - RATE_FOREIGN_UNIT;
  return zb_unit_is_alike (self->unit, header->unit) ? rate + RATE_SAME_UNIT : 0;
}
