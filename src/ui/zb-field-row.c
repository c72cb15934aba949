/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The interface of form rows, what they all share (field, context, problem), and the table that
 * gives each type its row. */

#include "config.h"

#include "ui/zb-field-row.h"

#include "ui/zb-boolean-row.h"
#include "ui/zb-code-row.h"
#include "ui/zb-codes-row.h"
#include "ui/zb-country-row.h"
#include "ui/zb-date-row.h"
#include "ui/zb-entry-row.h"
#include "ui/zb-industry-row.h"
#include "ui/zb-long-text-row.h"
#include "ui/zb-number-row.h"
#include "ui/zb-reference-row.h"
#include "ui/zb-suggested-row.h"

#include <glib/gi18n.h>

/* What hangs on each row. */
typedef struct
{
  const ZbField *field;
  ZbContext *context;
  char *problem;
} RowState;

enum
{
  EDITED,
  FINISHED,
  PROBLEM_CHANGED,
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *(*const makers[ZB_N_FIELD_TYPES]) (const ZbField *, ZbContext *) = {
  [ZB_FIELD_TEXT] = zb_entry_row_new,          [ZB_FIELD_LONG_TEXT] = zb_long_text_row_new,
  [ZB_FIELD_CODE] = zb_code_row_new,           [ZB_FIELD_CODES] = zb_codes_row_new,
  [ZB_FIELD_BOOLEAN] = zb_boolean_row_new,     [ZB_FIELD_NUMBER] = zb_number_row_new,
  [ZB_FIELD_YEAR] = zb_entry_row_new,          [ZB_FIELD_PERIOD] = zb_code_row_new,
  [ZB_FIELD_DATE] = zb_date_row_new,           [ZB_FIELD_MOMENT] = zb_date_row_new,
  [ZB_FIELD_REFERENCE] = zb_reference_row_new, [ZB_FIELD_COUNTRY] = zb_country_row_new,
  [ZB_FIELD_INDUSTRY] = zb_industry_row_new,   [ZB_FIELD_INDUSTRIES] = zb_industry_row_new,
};

G_DEFINE_INTERFACE (ZbFieldRow, zb_field_row, GTK_TYPE_WIDGET)

static G_DEFINE_QUARK (zb - field - row - state, row_state)

  static void row_state_free (gpointer data)
{
  RowState *state = data;

  g_clear_object (&state->context);
  g_free (state->problem);
  g_free (state);
}

static RowState *
get_state (ZbFieldRow *self)
{
  RowState *state = g_object_get_qdata (G_OBJECT (self), row_state_quark ());

  g_assert (state != NULL);
  return state;
}

static void
zb_field_row_default_init (ZbFieldRowInterface *iface)
{
  static const char *const names[N_SIGNALS] = { "edited", "finished", "problem-changed",
                                                "settled" };

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], ZB_TYPE_FIELD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
}

GtkWidget *
zb_field_row_new (const ZbRegister *reg, const ZbField *field, ZbContext *context)
{
  g_return_val_if_fail (field != NULL && field->type < ZB_N_FIELD_TYPES, NULL);

  if (field->type == ZB_FIELD_TEXT && (field->flags & ZB_FIELD_SUGGESTED) != 0)
    return zb_suggested_row_new (reg, field, context);

  return makers[field->type](field, context);
}

void
zb_field_row_setup (ZbFieldRow *self, const ZbField *field, ZbContext *context)
{
  RowState *state = g_new0 (RowState, 1);
  const char *label = zb_field_get_label (field);

  state->field = field;
  state->context = g_object_ref (context);
  g_object_set_qdata_full (G_OBJECT (self), row_state_quark (), state, row_state_free);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  if (field->flags & ZB_FIELD_REQUIRED)
    {
      /* Translators: the label of a field of a form that must be filled in. */
      g_autofree char *title = g_strdup_printf (_ ("%s *"), label);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
    }
  else
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
    }
  if (field->help != NULL)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ (field->help));
}

const ZbField *
zb_field_row_get_field (ZbFieldRow *self)
{
  g_return_val_if_fail (ZB_IS_FIELD_ROW (self), NULL);

  return get_state (self)->field;
}

ZbContext *
zb_field_row_get_context (ZbFieldRow *self)
{
  g_return_val_if_fail (ZB_IS_FIELD_ROW (self), NULL);

  return get_state (self)->context;
}

ZbLanguage
zb_field_row_get_language (ZbFieldRow *self)
{
  return zb_context_get_language (zb_field_row_get_context (self));
}

void
zb_field_row_set_value (ZbFieldRow *self, const ZbValue *value, const char *label)
{
  g_return_if_fail (ZB_IS_FIELD_ROW (self));
  g_return_if_fail (value != NULL);

  ZB_FIELD_ROW_GET_IFACE (self)->set_value (self, value, label);
  zb_field_row_set_problem (self, NULL);
}

gboolean
zb_field_row_get_value (ZbFieldRow *self, ZbValue *value, GError **error)
{
  g_return_val_if_fail (ZB_IS_FIELD_ROW (self), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  return ZB_FIELD_ROW_GET_IFACE (self)->get_value (self, value, error);
}

const char *
zb_field_row_get_label (ZbFieldRow *self)
{
  g_return_val_if_fail (ZB_IS_FIELD_ROW (self), NULL);

  if (ZB_FIELD_ROW_GET_IFACE (self)->get_label == NULL)
    return NULL;
  return ZB_FIELD_ROW_GET_IFACE (self)->get_label (self);
}

gboolean
zb_field_row_settle (ZbFieldRow *self)
{
  g_return_val_if_fail (ZB_IS_FIELD_ROW (self), TRUE);

  return ZB_FIELD_ROW_GET_IFACE (self)->settle == NULL ||
         ZB_FIELD_ROW_GET_IFACE (self)->settle (self);
}

void
zb_field_row_set_within (ZbFieldRow *self, gint64 id)
{
  g_return_if_fail (ZB_IS_FIELD_ROW (self));

  if (ZB_FIELD_ROW_GET_IFACE (self)->set_within != NULL)
    ZB_FIELD_ROW_GET_IFACE (self)->set_within (self, id);
}

void
zb_field_row_set_problem (ZbFieldRow *self, const char *sentence)
{
  RowState *state;
  GtkWidget *reader = GTK_WIDGET (self);

  g_return_if_fail (ZB_IS_FIELD_ROW (self));

  state = get_state (self);
  if (!g_set_str (&state->problem, sentence))
    return;

  if (sentence != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  if (GTK_IS_EDITABLE (self))
    reader = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self)));
  gtk_accessible_update_state (GTK_ACCESSIBLE (reader), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                                : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  g_signal_emit (self, signals[PROBLEM_CHANGED], 0);
}

const char *
zb_field_row_get_problem (ZbFieldRow *self)
{
  g_return_val_if_fail (ZB_IS_FIELD_ROW (self), NULL);

  return get_state (self)->problem;
}

void
zb_field_row_edited (ZbFieldRow *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

void
zb_field_row_finished (ZbFieldRow *self)
{
  g_signal_emit (self, signals[FINISHED], 0);
}

void
zb_field_row_settled (ZbFieldRow *self)
{
  g_signal_emit (self, signals[SETTLED], 0);
}
