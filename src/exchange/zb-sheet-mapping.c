/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Mappings by hand, and the file they are kept in: a group for each set of headings. */

#include "config.h"

#include "exchange/zb-sheet-mapping.h"

#include <string.h>

#include "base/zb-text.h"
#include "exchange/zb-sheet-header.h"

static ZbBinding *
find_among (ZbBinding *bindings, guint n, const char *name, gsize length)
{
  for (guint i = 0; i < n; i++)
    if (bindings[i].field && strlen (bindings[i].field->name) == length &&
        strncmp (bindings[i].field->name, name, length) == 0)
      return &bindings[i];
  return NULL;
}

static ZbBinding *
find_binding (const ZbSheetLayout *self, const char *path)
{
  ZbBinding *binding = NULL;

  for (gboolean first = TRUE; *path && (first || binding); first = FALSE)
    {
      gsize length = strcspn (path, ".");

      binding = first ? find_among (self->bindings, self->reg->n_fields, path, length)
                      : find_among (binding->parts, binding->n_parts, path, length);
      path += length + (path[length] == '.');
    }
  return binding;
}

/* Counts the columns that are read, and names the others. */
static void
mark_columns (const ZbBinding *bindings, guint n, gboolean *used)
{
  for (guint i = 0; i < n; i++)
    {
      if (bindings[i].column >= 0)
        used[bindings[i].column] = TRUE;
      mark_columns (bindings[i].parts, bindings[i].n_parts, used);
    }
}

static void
count_columns (ZbSheetLayout *self)
{
  g_autofree gboolean *used = g_new0 (gboolean, self->n_columns + 1);

  mark_columns (self->bindings, self->reg->n_fields, used);
  self->n_bound = 0;
  g_ptr_array_set_size (self->left_out, 0);
  for (guint i = 0; i < self->n_columns; i++)
    {
      self->n_bound += used[i];
      if (!used[i] && *self->headers[i])
        g_ptr_array_add (self->left_out, g_strdup (self->headers[i]));
    }
}

/* Takes @column away from every field but @keeper. */
static void
release_column (ZbSheetLayout *self, gint column, const ZbBinding *keeper)
{
  for (guint i = 0; column >= 0 && i < self->reg->n_fields; i++)
    if (&self->bindings[i] != keeper && self->bindings[i].column == column)
      self->bindings[i].column = -1;
}

static ZbUnit
find_unit (const ZbSheetLayout *self, const ZbField *field, gint column)
{
  g_auto (ZbSheetHeader) header = { 0 };

  if (column < 0 || field->type != ZB_FIELD_NUMBER || field->unit == ZB_UNIT_NONE)
    return ZB_UNIT_NONE;
  zb_sheet_header_init (&header, self->headers[column]);
  return header.has_unit && zb_unit_is_alike (field->unit, header.unit) ? header.unit
                                                                        : ZB_UNIT_NONE;
}

gboolean
zb_sheet_layout_set_column (ZbSheetLayout *self, const char *path, gint column)
{
  ZbBinding *binding;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  binding = find_binding (self, path);
  if (!binding || binding->within || column < -1 || column >= (gint)self->n_columns ||
      (binding->field->flags & ZB_FIELD_DERIVED))
    return FALSE;
  if (!strchr (path, '.'))
    release_column (self, column, binding);
  binding->column = column;
  binding->unit = find_unit (self, binding->field, column);
  binding->style = ZB_NUMBER_STYLE_UNKNOWN;
  binding->style_is_set = FALSE;
  count_columns (self);
  return TRUE;
}

gboolean
zb_sheet_layout_set_style (ZbSheetLayout *self, const char *path, ZbNumberStyle style)
{
  ZbBinding *binding;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  binding = find_binding (self, path);
  if (!binding || binding->field->type != ZB_FIELD_NUMBER)
    return FALSE;
  binding->style = style;
  binding->style_is_set = style != ZB_NUMBER_STYLE_UNKNOWN;
  return TRUE;
}

const ZbBinding *
zb_sheet_layout_get_binding (const ZbSheetLayout *self, const char *path)
{
  g_return_val_if_fail (self != NULL && path != NULL, NULL);

  return find_binding (self, path);
}

static void
append_bindings (GString *text, const ZbBinding *bindings, guint n, const char *prefix)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat (prefix, bindings[i].field->name, NULL);
      g_autofree char *below = g_strconcat (path, ".", NULL);

      if (bindings[i].column >= 0)
        g_string_append_printf (text, "%s%s=%d:%d", text->len > 0 ? ";" : "", path,
                                bindings[i].column,
                                bindings[i].style_is_set ? (int)bindings[i].style : 0);
      append_bindings (text, bindings[i].parts, bindings[i].n_parts, below);
    }
}

char *
zb_sheet_layout_to_text (const ZbSheetLayout *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  append_bindings (text, self->bindings, self->reg->n_fields, "");
  return g_string_free (text, FALSE);
}

static void
release_all (ZbBinding *bindings, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      bindings[i].column = -1;
      release_all (bindings[i].parts, bindings[i].n_parts);
    }
}

/* "capital_usd=4:1" */
static gboolean
apply_one (ZbSheetLayout *self, const char *text, gboolean try)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  ZbBinding *binding = parts[0] ? find_binding (self, parts[0]) : NULL;
  char *end = NULL;
  gint64 column, style;

  if (!binding || !parts[1])
    return FALSE;
  column = g_ascii_strtoll (parts[1], &end, 10);
  style = *end == ':' ? g_ascii_strtoll (end + 1, NULL, 10) : 0;
  if (column < 0 || column >= self->n_columns || style < 0 || style > ZB_NUMBER_STYLE_POINT)
    return FALSE;
  if (try)
    return TRUE;
  binding->column = (gint)column;
  binding->unit = find_unit (self, binding->field, binding->column);
  binding->style = (ZbNumberStyle)style;
  binding->style_is_set = style != ZB_NUMBER_STYLE_UNKNOWN;
  return TRUE;
}

gboolean
zb_sheet_layout_apply_text (ZbSheetLayout *self, const char *text)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  parts = g_strsplit (text, ";", -1);
  for (guint i = 0; parts[i]; i++)
    if (!apply_one (self, parts[i], TRUE))
      return FALSE;
  release_all (self->bindings, self->reg->n_fields);
  for (guint i = 0; parts[i]; i++)
    apply_one (self, parts[i], FALSE);
  count_columns (self);
  return TRUE;
}

struct _ZbMappingFile
{
  char *path;
  GKeyFile *keys;
};

/* The same for the same headings under the same register, however they are spelled. */
static char *
make_group (const ZbSheetLayout *layout)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  g_checksum_update (checksum, (const guchar *)layout->reg->name, -1);
  for (guint i = 0; i < layout->n_columns; i++)
    {
      g_autofree char *folded = zb_text_fold (layout->headers[i]);

      g_checksum_update (checksum, (const guchar *)"|", 1);
      g_checksum_update (checksum, (const guchar *)folded, -1);
    }
  return g_strdup (g_checksum_get_string (checksum));
}

ZbMappingFile *
zb_mapping_file_new (const char *path)
{
  ZbMappingFile *self = g_new0 (ZbMappingFile, 1);

  self->path = g_strdup (path);
  self->keys = g_key_file_new ();
  g_key_file_load_from_file (self->keys, path, G_KEY_FILE_NONE, NULL);
  return self;
}

void
zb_mapping_file_free (ZbMappingFile *self)
{
  if (!self)
    return;
  g_free (self->path);
  g_key_file_unref (self->keys);
  g_free (self);
}

char *
zb_mapping_file_recall (ZbMappingFile *self, ZbSheetLayout *layout)
{
  g_autofree char *group = NULL;
  g_autofree char *text = NULL;
  char *name;

  g_return_val_if_fail (self != NULL && layout != NULL, NULL);

  group = make_group (layout);
  text = g_key_file_get_string (self->keys, group, "columns", NULL);
  if (!text || !zb_sheet_layout_apply_text (layout, text))
    return NULL;
  name = g_key_file_get_string (self->keys, group, "name", NULL);
  return name ? name : g_strdup ("");
}

gboolean
zb_mapping_file_remember (ZbMappingFile *self,
                          const ZbSheetLayout *layout,
                          const char *name,
                          GError **error)
{
  g_autofree char *group = NULL;
  g_autofree char *text = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (self != NULL && layout != NULL, FALSE);

  group = make_group (layout);
  text = zb_sheet_layout_to_text (layout);
  folder = g_path_get_dirname (self->path);
  g_key_file_set_string (self->keys, group, "register", layout->reg->name);
  g_key_file_set_string (self->keys, group, "name", name ? name : "");
  g_key_file_set_string (self->keys, group, "columns", text);
  g_mkdir_with_parents (folder, 0700);
  return g_key_file_save_to_file (self->keys, self->path, error);
}
