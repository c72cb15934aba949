/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the ledger's timeline. */

#include "config.h"

#include "ui/zb-ledger-row.h"

#include "base/zb-date.h"
#include "ui/zb-pill.h"

#include <glib/gi18n.h>

#define MIN_TYPE_CHARS 16

struct _ZbLedgerRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel *date;
  GtkBox *type_slot;
  GtkLabel *delta;
  GtkLabel *certificate;
  GtkLabel *capital;
};

G_DEFINE_FINAL_TYPE (ZbLedgerRow, zb_ledger_row, ADW_TYPE_PREFERENCES_ROW)

static void
zb_ledger_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ZB_TYPE_LEDGER_ROW);

  G_OBJECT_CLASS (zb_ledger_row_parent_class)->dispose (object);
}

static void
zb_ledger_row_class_init (ZbLedgerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zb_ledger_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/zb-ledger-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ZbLedgerRow, date);
  gtk_widget_class_bind_template_child (widget_class, ZbLedgerRow, type_slot);
  gtk_widget_class_bind_template_child (widget_class, ZbLedgerRow, delta);
  gtk_widget_class_bind_template_child (widget_class, ZbLedgerRow, certificate);
  gtk_widget_class_bind_template_child (widget_class, ZbLedgerRow, capital);
}

static void
zb_ledger_row_init (ZbLedgerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Certificate and turn on one line. */
static char *
dup_certificate (const ZbRecord *record, ZbLanguage language)
{
  const char *number = zb_record_get_text (record, "certificate_number");

  if (zb_record_is_null (record, "turn"))
    return g_strdup (number != NULL ? number : "");
  /* Translators: which adjustment of a certificate it is (lần thứ n); %1$d is the number. */
  g_autofree char *turn =
    g_strdup_printf (_ ("turn %1$d"), (gint)zb_record_get_integer (record, "turn"));
  return number != NULL ? g_strdup_printf ("%s · %s", number, turn) : g_steal_pointer (&turn);
}

/* A label that has nothing to say takes no room. */
static void
set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* Short types are never cut: the amount beside them wraps instead. */
static GtkWidget *
make_type (const ZbCode *code)
{
  GtkWidget *pill = zb_pill_new (code);
  glong length = g_utf8_strlen (gtk_label_get_label (GTK_LABEL (pill)), -1);

  gtk_label_set_width_chars (GTK_LABEL (pill), (gint)MIN (length, MIN_TYPE_CHARS));
  return pill;
}

GtkWidget *
zb_ledger_row_new (const ZbLedgerLine *line, ZbLanguage language)
{
  ZbLedgerRow *self = g_object_new (ZB_TYPE_LEDGER_ROW, NULL);
  const ZbField *type_field = zb_register_get_field (line->record->reg, "type");
  const char *type = zb_record_get_text (line->record, "type");
  const ZbCode *code = type != NULL ? zb_field_find_code (type_field, type) : NULL;
  g_autofree char *date = zb_date_format (zb_record_get_text (line->record, "date"), language);
  g_autofree char *delta = zb_ledger_line_dup_delta (line, language);
  g_autofree char *capital = zb_ledger_line_dup_capital (line, language);
  g_autofree char *certificate = dup_certificate (line->record, language);
  g_autofree char *title = g_strjoin (" · ", date, code != NULL ? _ (code->label) : "", NULL);
  g_autofree char *detail = NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_label_set_label (self->date, date);
  gtk_box_append (self->type_slot, make_type (code));
  set_label (self->delta, delta);
  gtk_label_set_label (self->certificate, certificate);
  if (*capital != '\0')
    {
      /* Translators: the capital that stands after an event of the ledger. */
      g_autofree char *after = g_strdup_printf (_ ("= %s"), capital);

      gtk_label_set_label (self->capital, after);
    }

  detail = g_strjoin (" ", delta, gtk_label_get_label (self->capital), certificate, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(sx)", line->record->reg->name,
                                    line->record->id);
  return GTK_WIDGET (self);
}
