/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns by walking the descriptions. */

#include "config.h"

#include "exchange/zb-export-columns.h"

#include <string.h>

#include "register/zb-catalogue.h"

/* Widths in characters where the description has none. */
static const struct
{
  ZbSheetKind kind;
  guint width;
} types[] = {
  [ZB_FIELD_TEXT] = { ZB_SHEET_TEXT, 24 },      [ZB_FIELD_LONG_TEXT] = { ZB_SHEET_TEXT, 48 },
  [ZB_FIELD_CODE] = { ZB_SHEET_TEXT, 16 },      [ZB_FIELD_CODES] = { ZB_SHEET_TEXT, 24 },
  [ZB_FIELD_BOOLEAN] = { ZB_SHEET_BOOLEAN, 8 }, [ZB_FIELD_NUMBER] = { ZB_SHEET_NUMBER, 16 },
  [ZB_FIELD_YEAR] = { ZB_SHEET_NUMBER, 8 },     [ZB_FIELD_PERIOD] = { ZB_SHEET_TEXT, 12 },
  [ZB_FIELD_DATE] = { ZB_SHEET_DATE, 12 },      [ZB_FIELD_MOMENT] = { ZB_SHEET_MOMENT, 18 },
  [ZB_FIELD_REFERENCE] = { ZB_SHEET_TEXT, 24 }, [ZB_FIELD_COUNTRY] = { ZB_SHEET_TEXT, 16 },
  [ZB_FIELD_INDUSTRY] = { ZB_SHEET_TEXT, 16 },  [ZB_FIELD_INDUSTRIES] = { ZB_SHEET_TEXT, 24 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (types) == ZB_N_FIELD_TYPES);

/* What is known on the way to a column. */
typedef struct
{
  GArray *columns;
  GArray *sources;
  ZbLanguage language;
} Builder;

static void
add_column (Builder *self, ZbExportSource source, const char *name, const char *header)
{
  const ZbField *field = source.field;
  ZbSheetColumn column = { .name = g_strdup (name),
                           .header = g_strdup (header),
                           .kind = types[field->type].kind,
                           .width = field->width > 0 ? field->width : types[field->type].width };

  g_array_append_val (self->columns, column);
  g_array_append_val (self->sources, source);
}

static guint
count_open_parts (const ZbRegister *target, const char *within)
{
  guint n = 0;

  for (guint i = 0; target->key[i]; i++)
    n += g_strcmp0 (within, target->key[i]) != 0;
  return n;
}

static gboolean
has_parts (const ZbField *field)
{
  const ZbRegister *target =
    field->type == ZB_FIELD_REFERENCE ? zb_register_find (field->target) : NULL;

  return target && target->key && target->key[0] && !zb_register_is_named (target);
}

static void add_field (Builder *self,
                       ZbExportSource source,
                       const ZbRegister *reg,
                       guint index,
                       const char *name,
                       const char *header);

/* A column for each field of the key but for what the record holds itself. The only one of them
 * keeps the heading of the whole. */
static void
add_parts (Builder *self, ZbExportSource source, const char *name, const char *header)
{
  const ZbField *field = source.field;
  const ZbRegister *target = zb_register_find (field->target);
  gboolean alone = count_open_parts (target, field->within) == 1;

  source.steps[source.n_steps++] = source.index;
  for (guint i = 0; target->key[i]; i++)
    {
      gint k = zb_register_find_field (target, target->key[i]);
      g_autofree char *part = NULL;
      g_autofree char *part_header = NULL;
      g_autofree char *part_name = NULL;

      if (k < 0 || g_strcmp0 (field->within, target->key[i]) == 0)
        continue;
      part = zb_field_get_header (&target->fields[k], self->language);
      part_header = alone ? g_strdup (header) : zb_export_join_headers (header, part);
      part_name = g_strdup_printf ("%s.%s", name, target->key[i]);
      add_field (self, source, target, (guint)k, part_name, part_header);
    }
}

static void
add_field (Builder *self,
           ZbExportSource source,
           const ZbRegister *reg,
           guint index,
           const char *name,
           const char *header)
{
  source.field = &reg->fields[index];
  source.index = index;
  if (has_parts (source.field) && source.n_steps < ZB_EXPORT_MAX_STEPS)
    add_parts (self, source, name, header);
  else
    add_column (self, source, name, header);
}

static gint
find_total (const ZbRegister *reg, guint index)
{
  gint total = 0;

  if (!(reg->fields[index].flags & ZB_FIELD_TOTALLED))
    return -1;
  for (guint i = 0; i < index; i++)
    total += (reg->fields[i].flags & ZB_FIELD_TOTALLED) != 0;
  return total;
}

static void
add_own_field (Builder *self, const ZbRegister *reg, guint index)
{
  ZbExportSource source = { .total = find_total (reg, index) };
  g_autofree char *header = zb_field_get_header (&reg->fields[index], self->language);

  add_field (self, source, reg, index, reg->fields[index].name, header);
}

ZbExportColumns *
zb_export_columns_new (const ZbRegister *reg, const char *const *fields, ZbLanguage language)
{
  Builder builder = { .columns = g_array_new (FALSE, TRUE, sizeof (ZbSheetColumn)),
                      .sources = g_array_new (FALSE, TRUE, sizeof (ZbExportSource)),
                      .language = language };
  ZbExportColumns *self;

  g_return_val_if_fail (reg != NULL, NULL);

  for (guint i = 0; fields ? fields[i] != NULL : i < reg->n_fields; i++)
    {
      gint index = fields ? zb_register_find_field (reg, fields[i]) : (gint)i;

      if (index >= 0)
        add_own_field (&builder, reg, (guint)index);
    }
  self = g_new0 (ZbExportColumns, 1);
  self->reg = reg;
  self->n_columns = builder.columns->len;
  self->columns = (ZbSheetColumn *)(gpointer)g_array_free (builder.columns, FALSE);
  self->sources = (ZbExportSource *)(gpointer)g_array_free (builder.sources, FALSE);
  return self;
}

void
zb_export_columns_free (ZbExportColumns *self)
{
  if (!self)
    return;
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_free ((char *)self->columns[i].name);
      g_free ((char *)self->columns[i].header);
    }
  g_free (self->columns);
  g_free (self->sources);
  g_free (self);
}

char *
zb_export_join_headers (const char *whole, const char *part)
{
  return g_strdup_printf ("%s – %s", whole, part);
}
