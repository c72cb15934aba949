/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How workbooks store numbers and days, and what people see of them. Exact: no figure goes
 * through floating point. */

#pragma once

#include "exchange/zb-table-reader.h"

G_BEGIN_DECLS

/* What a number format shows. */
typedef enum
{
  ZB_NUMBER_FORM_NUMBER,
  ZB_NUMBER_FORM_PERCENT,
  ZB_NUMBER_FORM_DAY,
  ZB_NUMBER_FORM_MONTH, /* month and year alone */
  ZB_NUMBER_FORM_YEAR,  /* the year alone */
  ZB_NUMBER_FORM_MOMENT,
  ZB_NUMBER_FORM_TIME,
} ZbNumberForm;

/* The form of a format code of XLSX: "dd/mm/yyyy", "#,##0.0", "0%". */
ZbNumberForm zb_number_form_from_code (const char *code);

/* The form of a format that every XLSX knows by its number (ECMA-376, 18.8.30). */
ZbNumberForm zb_number_form_from_id (guint id);

/* Appends the plain decimal of a stored number ("1.5E+3" → "1500"), times 10^@shift, at most 15
 * significant digits, which is all that spreadsheets keep. FALSE where it is no number. */
gboolean zb_sheet_value_append_number (GString *text, const char *stored, gint shift);

/* Appends what people see of the stored number @stored in @form, and gives its kind. What is no day
 * of the calendar stays a number; what is no number is text. */
ZbCellKind
zb_sheet_value_append (GString *text, const char *stored, ZbNumberForm form, gboolean epoch_1904);

/* Appends a moment of ISO 8601 ("2021-12-28T00:00:00") as a DATE cell holds it: without seconds,
 * and without midnight. */
void zb_sheet_value_append_iso (GString *text, const char *stored);

G_END_DECLS
