/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row shows what related lists show of a record: its title, a second line, its state. */

#include "config.h"

#include "ui/zb-search-row.h"

#include "ui/zb-pill.h"
#include "ui/zb-record-page-text.h"

#include <glib/gi18n.h>

struct _ZbSearchRow
{
  AdwActionRow parent_instance;

  const ZbRegister *reg;
  gint64 id;
  GArray *ids;
};

G_DEFINE_FINAL_TYPE (ZbSearchRow, zb_search_row, ADW_TYPE_ACTION_ROW)

static ZbSearchRow *
make_row (const ZbRegister *reg, const char *title, const char *subtitle)
{
  ZbSearchRow *self = g_object_new (ZB_TYPE_SEARCH_ROW, "use-markup", FALSE, "title", title,
                                    "subtitle", subtitle, "activatable", TRUE, NULL);

  self->reg = reg;
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 1);
  /* The keys stay in the entry. */
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  return self;
}

static void
zb_search_row_finalize (GObject *object)
{
  g_clear_pointer (&ZB_SEARCH_ROW (object)->ids, g_array_unref);

  G_OBJECT_CLASS (zb_search_row_parent_class)->finalize (object);
}

static void
zb_search_row_class_init (ZbSearchRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zb_search_row_finalize;
}

static void
zb_search_row_init (ZbSearchRow *self)
{
}

GtkWidget *
zb_search_row_new (const ZbRecord *record, gboolean names_register, ZbLanguage language)
{
  const ZbRegister *reg = record->reg;
  g_autofree char *title = zb_record_text_dup_line (record, NULL, language);
  g_autofree char *second = zb_record_text_dup_second_line (record, NULL, language);
  g_autofree char *subtitle = g_strjoin (*second != '\0' && names_register ? " · " : "",
                                         names_register ? _ (reg->label_one) : "", second, NULL);
  const ZbCode *state = zb_record_text_get_state (record);
  ZbSearchRow *self = make_row (reg, title, subtitle);

  self->id = record->id;
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), gtk_image_new_from_icon_name (reg->icon_name));
  if (state != NULL)
    {
      GtkWidget *pill = zb_pill_new (state);

      gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (self), pill);
    }
  return GTK_WIDGET (self);
}

GtkWidget *
zb_search_row_new_all (const ZbRegister *reg, GArray *ids, ZbLanguage language)
{
  g_autofree char *number = zb_decimal_format (ids->len, 0, 0, 0, zb_number_style_of (language));
  g_autofree char *title = g_strdup_printf (_ ("Show All %s"), number);
  ZbSearchRow *self = make_row (reg, title, NULL);

  self->ids = g_array_ref (ids);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  return GTK_WIDGET (self);
}

const ZbRegister *
zb_search_row_get_register (ZbSearchRow *self)
{
  g_return_val_if_fail (ZB_IS_SEARCH_ROW (self), NULL);

  return self->reg;
}

gint64
zb_search_row_get_id (ZbSearchRow *self)
{
  g_return_val_if_fail (ZB_IS_SEARCH_ROW (self), 0);

  return self->id;
}

GArray *
zb_search_row_get_ids (ZbSearchRow *self)
{
  g_return_val_if_fail (ZB_IS_SEARCH_ROW (self), NULL);

  return self->ids;
}
