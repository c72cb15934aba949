/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Matching is by rating every column against every place that wants one, and giving out the surest
 * pairs first. Fields come before parts of references; a part may share a column (the zone of a
 * phase is the zone of the record). */

#include "config.h"

#include "exchange/zb-sheet-layout.h"

#include <string.h>

#include "base/zb-text.h"
#include "exchange/zb-export-columns.h"
#include "exchange/zb-sheet-heading.h"

/* A sheet without a known name is a register's when its key is there and at least so much of its
 * columns: in percent. */
#define MIN_SHARE 60

/* What exports head a field with, in each language. */
typedef struct
{
  char *headers[ZB_LANGUAGE_EN + 1];
} Headings;

static void
headings_clear (Headings *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->headers); i++)
    g_clear_pointer (&self->headers[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Headings, headings_clear)

/* @whole: of the reference that the field is a part of, or NULL. */
static void
headings_init (Headings *self, const Headings *whole, const ZbField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->headers); i++)
    {
      g_autofree char *own = zb_field_get_header (field, (ZbLanguage)i);

      self->headers[i] =
        whole ? zb_export_join_headers (whole->headers[i], own) : g_steal_pointer (&own);
    }
}

/* A place that wants a column. */
typedef struct
{
  ZbBinding *binding;
  ZbFieldNames *names;
  gboolean part;
} Place;

/* A column that could fill a place. */
typedef struct
{
  guint rate;
  guint column;
  guint place;
  guint form; /* of the heading */
} Pair;

/* The rows that a header may stand in. */
typedef struct
{
  char **upper; /* nullable */
  char **lower;
  guint first, line;
  ZbUnit unit; /* that a line above states for all figures */
} Rows;

static void
clear_place (gpointer data)
{
  Place *place = data;

  zb_field_names_free (place->names);
}

static void
add_place (GArray *places, ZbBinding *binding, const char *override, const Headings *part)
{
  Place place = { .binding = binding,
                  .names = zb_field_names_new (binding->field, override),
                  .part = part != NULL };

  for (guint i = 0; part && *binding->field->label && i < G_N_ELEMENTS (part->headers); i++)
    zb_field_names_add (place.names, part->headers[i]);
  g_array_append_val (places, place);
}

static const char *
find_override (const ZbField *field, const char *name)
{
  for (const ZbPart *part = field->parts; part && part->name; part++)
    if (strcmp (part->name, name) == 0)
      return part->headers;
  return NULL;
}

static void init_binding (ZbBinding *self,
                          const ZbField *field,
                          GArray *places,
                          const char *override,
                          const Headings *whole);

/* The key fields of the target, each a binding of its own. */
static void
init_reference_parts (ZbBinding *self,
                      const ZbRegister *target,
                      GArray *places,
                      const Headings *whole)
{
  self->n_parts = g_strv_length ((char **)target->key);
  self->parts = g_new0 (ZbBinding, self->n_parts);
  for (guint i = 0; i < self->n_parts; i++)
    {
      const char *name = target->key[i];

      if (g_strcmp0 (self->field->within, name) == 0)
        self->parts[i] = (ZbBinding){ .field = zb_register_get_field (target, name),
                                      .column = -1,
                                      .within = TRUE };
      else
        init_binding (&self->parts[i], zb_register_get_field (target, name), places,
                      find_override (self->field, name), whole);
    }
}

/* The one part of an industry: the version of its classification, beside the codes. */
static void
init_version_part (ZbBinding *self, GArray *places, const Headings *whole)
{
  static const ZbField version = { .name = "version", .label = "", .type = ZB_FIELD_TEXT };

  self->n_parts = 1;
  self->parts = g_new0 (ZbBinding, 1);
  init_binding (&self->parts[0], &version, places, find_override (self->field, version.name),
                whole);
}

static void
init_binding (ZbBinding *self,
              const ZbField *field,
              GArray *places,
              const char *override,
              const Headings *whole)
{
  const ZbRegister *target =
    field->type == ZB_FIELD_REFERENCE ? zb_register_find (field->target) : NULL;
  g_auto (Headings) headings = { 0 };

  *self = (ZbBinding){ .field = field, .column = -1 };
  headings_init (&headings, whole, field);
  add_place (places, self, override, whole ? &headings : NULL);
  if (target && target->key && target->key[0] && !zb_register_is_named (target))
    init_reference_parts (self, target, places, &headings);
  else if (field->type == ZB_FIELD_INDUSTRY || field->type == ZB_FIELD_INDUSTRIES)
    init_version_part (self, places, &headings);
}

static void
clear_binding (ZbBinding *self)
{
  for (guint i = 0; i < self->n_parts; i++)
    clear_binding (&self->parts[i]);
  g_clear_pointer (&self->parts, g_free);
  self->n_parts = 0;
}

static gint
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *x = a, *y = b;

  if (x->rate != y->rate)
    return x->rate > y->rate ? -1 : 1;
  if (x->column != y->column)
    return x->column < y->column ? -1 : 1;
  return x->place < y->place ? -1 : x->place > y->place;
}

static GArray *
rate_pairs (GArray *places, const ZbSheetHeading *headings, guint n_columns, gboolean parts)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint i = 0; i < places->len; i++)
    for (guint k = 0; k < n_columns; k++)
      {
        const Place *place = &g_array_index (places, Place, i);
        Pair pair = { .column = k, .place = i };

        pair.rate = zb_sheet_heading_rate (&headings[k], place->names, &pair.form);
        if (place->part == parts && pair.rate > 0)
          g_array_append_val (pairs, pair);
      }
  g_array_sort (pairs, compare_pairs);
  return pairs;
}

/* Gives out columns, the surest pairs first; @shared: a column may serve twice. */
static void
give_columns (GArray *places,
              const ZbSheetHeading *headings,
              guint n_columns,
              gboolean parts,
              guint *uses)
{
  g_autoptr (GArray) pairs = rate_pairs (places, headings, n_columns, parts);

  for (guint shared = 0; shared <= (parts ? 1 : 0); shared++)
    for (guint i = 0; i < pairs->len; i++)
      {
        const Pair *pair = &g_array_index (pairs, Pair, i);
        ZbBinding *binding = g_array_index (places, Place, pair->place).binding;

        if (binding->column >= 0 || (uses[pair->column] > 0 && !shared))
          continue;
        binding->column = (gint)pair->column;
        if (binding->field->unit != ZB_UNIT_NONE)
          binding->unit = headings[pair->column].forms[pair->form].unit;
        uses[pair->column]++;
      }
}

/* Whether the parts make a key: one of them has a column, and each that no record lacks. */
static gboolean
parts_are_bound (const ZbBinding *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->n_parts; i++)
    {
      const ZbBinding *part = &self->parts[i];

      any = any || (zb_binding_is_bound (part) && !part->within);
      if ((part->field->flags & ZB_FIELD_REQUIRED) && !zb_binding_is_bound (part))
        return FALSE;
    }
  return any;
}

gboolean
zb_binding_is_bound (const ZbBinding *self)
{
  return self->column >= 0 || self->within ||
         (self->field->type == ZB_FIELD_REFERENCE && parts_are_bound (self));
}

/* The one part that this record does not hold itself; NULL where there are several. */
static ZbBinding *
find_open_part (ZbBinding *self)
{
  ZbBinding *open = NULL;

  if (self->field->type != ZB_FIELD_REFERENCE)
    return NULL;
  for (guint i = 0; i < self->n_parts; i++)
    if (!self->parts[i].within)
      {
        if (open)
          return NULL;
        open = &self->parts[i];
      }
  return open;
}

/* The column of a whole reference is that of its one open part, which looks no further. */
static void
hand_column_down (ZbBinding *self)
{
  ZbBinding *open = find_open_part (self);

  if (!open || self->column < 0)
    return;
  open->column = self->column;
  self->column = -1;
}

/* Where there are several parts, the column is none's. */
static void
leave_column (ZbBinding *self, guint *uses)
{
  if (self->field->type != ZB_FIELD_REFERENCE || self->n_parts == 0 || self->column < 0)
    return;
  uses[self->column]--;
  self->column = -1;
}

/* A reference to a key of which a needed part has no column has none of them. */
static void
drop_half_bound (ZbBinding *self, guint *uses)
{
  leave_column (self, uses);
  for (guint i = 0; i < self->n_parts; i++)
    drop_half_bound (&self->parts[i], uses);
  if (self->field->type != ZB_FIELD_REFERENCE || self->n_parts == 0 || parts_are_bound (self))
    return;
  for (guint i = 0; i < self->n_parts; i++)
    if (self->parts[i].column >= 0)
      uses[self->parts[i].column]--;
  clear_binding (self);
}

static void
note_columns (ZbSheetLayout *self, const ZbSheetHeading *headings, const guint *uses)
{
  self->left_out = g_ptr_array_new_with_free_func (g_free);
  self->headers = g_new0 (char *, self->n_columns + 1);
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->headers[i] = g_strdup (headings[i].text);
      if (uses[i] > 0)
        self->n_bound++;
      else if (*headings[i].text)
        g_ptr_array_add (self->left_out, g_strdup (headings[i].text));
    }
}

/* Figures whose headings say no unit are in the one that stands above. */
static void
set_common_unit (ZbSheetLayout *self, ZbUnit unit)
{
  for (guint i = 0; i < self->reg->n_fields && unit != ZB_UNIT_NONE; i++)
    {
      ZbBinding *binding = &self->bindings[i];

      if (binding->column >= 0 && binding->unit == ZB_UNIT_NONE &&
          binding->field->type == ZB_FIELD_NUMBER && binding->field->unit != ZB_UNIT_NONE &&
          zb_unit_is_alike (binding->field->unit, unit))
        binding->unit = unit;
    }
}

/* The layout that @reg would have under this header. */
static ZbSheetLayout *
try_header (const Rows *rows, const ZbRegister *reg)
{
  g_autoptr (GArray) places = g_array_new (FALSE, TRUE, sizeof (Place));
  guint n_columns = 0;
  ZbSheetHeading *headings = zb_sheet_headings_new (rows->upper, rows->lower, &n_columns);
  g_autofree guint *uses = g_new0 (guint, n_columns + 1);
  ZbSheetLayout *self = g_new0 (ZbSheetLayout, 1);

  g_array_set_clear_func (places, clear_place);
  self->reg = reg;
  self->header_first = rows->first;
  self->header_line = rows->line;
  self->n_columns = n_columns;
  self->bindings = g_new0 (ZbBinding, reg->n_fields);
  for (guint i = 0; i < reg->n_fields; i++)
    if (reg->fields[i].flags & ZB_FIELD_DERIVED)
      self->bindings[i] = (ZbBinding){ .field = &reg->fields[i], .column = -1 };
    else
      init_binding (&self->bindings[i], &reg->fields[i], places, NULL, NULL);
  give_columns (places, headings, n_columns, FALSE, uses);
  for (guint i = 0; i < reg->n_fields; i++)
    hand_column_down (&self->bindings[i]);
  give_columns (places, headings, n_columns, TRUE, uses);
  for (guint i = 0; i < reg->n_fields; i++)
    drop_half_bound (&self->bindings[i], uses);
  set_common_unit (self, rows->unit);
  note_columns (self, headings, uses);
  zb_sheet_headings_free (headings, n_columns);
  return self;
}

/* Whether @list, "|" between, names @folded. */
static gboolean
list_names (const char *list, const char *folded)
{
  g_auto (GStrv) names = list ? g_strsplit (list, "|", -1) : NULL;

  for (guint i = 0; names && names[i]; i++)
    {
      g_autofree char *name = zb_text_fold (names[i]);

      if (strcmp (name, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

const ZbRegister *
zb_sheet_layout_find_register (const char *name)
{
  const ZbRegister *const *registers = zb_registers_get_all ();
  g_autofree char *folded = name ? zb_text_fold (name) : NULL;

  for (guint i = 0; folded && registers[i]; i++)
    if (list_names (registers[i]->file, folded) || list_names (registers[i]->sheet, folded) ||
        list_names (registers[i]->name, folded))
      return registers[i];
  return NULL;
}

static gint
get_first_column (const ZbBinding *self)
{
  gint column = self->column;

  for (guint i = 0; column < 0 && i < self->n_parts; i++)
    column = get_first_column (&self->parts[i]);
  return column;
}

gint
zb_sheet_layout_get_column (const ZbSheetLayout *self, const char *name)
{
  gint i = name ? zb_register_find_field (self->reg, name) : -1;

  return i >= 0 ? get_first_column (&self->bindings[i]) : -1;
}

/* Whether a field that tells records apart can be read, itself or by another name of the record. */
static gboolean
names_records (const ZbSheetLayout *self, const char *name)
{
  gint i = zb_register_find_field (self->reg, name);

  return i >= 0 && zb_binding_is_bound (&self->bindings[i]);
}

static gboolean
has_other_name (const ZbSheetLayout *self)
{
  for (guint i = 0; self->reg->names && self->reg->names[i]; i++)
    if (names_records (self, self->reg->names[i]))
      return TRUE;
  return FALSE;
}

char *
zb_sheet_layout_dup_missing (const ZbSheetLayout *self)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  if (has_other_name (self))
    return NULL;
  for (guint i = 0; self->reg->key && self->reg->key[i]; i++)
    {
      gint k = zb_register_find_field (self->reg, self->reg->key[i]);
      const ZbField *field = k >= 0 ? &self->reg->fields[k] : NULL;

      /* A period may say its year. */
      if (field && field->type == ZB_FIELD_YEAR && names_records (self, "period"))
        continue;
      if (field && (field->flags & ZB_FIELD_REQUIRED) && !zb_binding_is_bound (&self->bindings[k]))
        g_string_append_printf (missing, "%s“%s”", missing->len > 0 ? ", " : "",
                                zb_field_get_label (field));
    }
  return missing->len > 0 ? g_string_free (g_steal_pointer (&missing), FALSE) : NULL;
}

void
zb_sheet_layout_free (ZbSheetLayout *self)
{
  if (!self)
    return;
  for (guint i = 0; i < self->reg->n_fields; i++)
    clear_binding (&self->bindings[i]);
  g_free (self->bindings);
  g_strfreev (self->headers);
  g_ptr_array_unref (self->left_out);
  g_free (self);
}

/* Keeps the layout that reads the more columns; of two alike the first. */
static void
keep_better (ZbSheetLayout **best, ZbSheetLayout *layout)
{
  ZbSheetLayout *worse = *best && (*best)->n_bound >= layout->n_bound ? layout : *best;

  if (worse == *best)
    *best = layout;
  zb_sheet_layout_free (worse);
}

ZbSheetLayout *
zb_sheet_layout_find_for_register (GPtrArray *rows, const guint *lines, const ZbRegister *reg)
{
  ZbUnit unit = ZB_UNIT_NONE;
  g_autoptr (ZbSheetLayout) best = NULL;

  g_return_val_if_fail (rows != NULL && reg != NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      Rows one = { .lower = g_ptr_array_index (rows, i), .first = lines[i], .line = lines[i] };

      one.unit = unit;
      keep_better (&best, try_header (&one, reg));
      if (unit == ZB_UNIT_NONE)
        unit = zb_sheet_heading_find_unit (one.lower);
    }
  /* Two lines only where they read more than one. */
  for (guint i = 0; i + 1 < rows->len; i++)
    {
      Rows two = { .upper = g_ptr_array_index (rows, i),
                   .lower = g_ptr_array_index (rows, i + 1),
                   .first = lines[i],
                   .line = lines[i + 1],
                   .unit = unit };

      if (two.line == two.first + 1)
        keep_better (&best, try_header (&two, reg));
    }
  return best && best->n_bound > 0 ? g_steal_pointer (&best) : NULL;
}

/* How much of a sheet this layout reads, in percent; 0 where it lacks the key. */
static guint
get_share (const ZbSheetLayout *self)
{
  g_autofree char *missing = zb_sheet_layout_dup_missing (self);
  guint n = self->n_bound + self->left_out->len;

  return missing || n == 0 ? 0 : 100 * self->n_bound / n;
}

ZbSheetLayout *
zb_sheet_layout_find (GPtrArray *rows, const guint *lines, const char *name)
{
  const ZbRegister *const *registers = zb_registers_get_all ();
  const ZbRegister *reg = zb_sheet_layout_find_register (name);
  g_autoptr (ZbSheetLayout) best = NULL;

  if (reg)
    return zb_sheet_layout_find_for_register (rows, lines, reg);
  for (guint i = 0; registers[i]; i++)
    {
      g_autoptr (ZbSheetLayout) layout =
        zb_sheet_layout_find_for_register (rows, lines, registers[i]);

      if (layout && get_share (layout) >= MIN_SHARE && (!best || layout->n_bound > best->n_bound))
        {
          g_clear_pointer (&best, zb_sheet_layout_free);
          best = g_steal_pointer (&layout);
        }
    }
  return g_steal_pointer (&best);
}
