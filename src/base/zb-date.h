/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates with their precision, moments, and reporting periods, as text that sorts: "2021-12-28",
 * "2021-12", "2021". */

#pragma once

#include "base/zb-error.h"
#include "base/zb-language.h"

G_BEGIN_DECLS

#define ZB_DATE_LENGTH 11   /* "YYYY-MM-DD" and its end */
#define ZB_MOMENT_LENGTH 17 /* "YYYY-MM-DDTHH:MM" and its end */

typedef enum
{
  ZB_DATE_PRECISION_NONE, /* not a stored date */
  ZB_DATE_PRECISION_YEAR,
  ZB_DATE_PRECISION_MONTH,
  ZB_DATE_PRECISION_DAY,
} ZbDatePrecision;

/* Whether @stored is a date of the store ("2021-12-28" | "2021-12" | "2021", a real day, years
 * 1900–2199), and how exact. */
ZbDatePrecision zb_date_get_precision (const char *stored);

/* Reads what people type: 28/12/2021, 28-12-21, 28.12.2021, 2021-12-28, 12/2021, tháng 12/2021,
 * 2021, Dec 2021, and whole numbers 36526–55153 as spreadsheet days (@epoch_1904: of a 1904
 * book). Day first. A quarter is refused. */
gboolean
zb_date_parse (const char *text, gboolean epoch_1904, char stored[ZB_DATE_LENGTH], GError **error);

/* "28/12/2021", "tháng 12/2021" | "December 2021", "2021". NULL or "" gives "". (transfer full) */
char *zb_date_format (const char *stored, ZbLanguage language);

/* "28/12/2021 14:00", "14h00 ngày 28/12/2021" → "2021-12-28T14:00". A day alone has no time and is
 * kept as "2021-12-28"; a month or year alone is refused. */
gboolean zb_moment_parse (const char *text, char stored[ZB_MOMENT_LENGTH], GError **error);
char *zb_moment_format (const char *stored, ZbLanguage language);

/* Today, in the time zone of this machine. */
void zb_date_today (char stored[ZB_DATE_LENGTH]);

/* A day as YYYYMMDD; a month or year alone as its first (@last: its last) day; 0 where @stored
 * is no date. Compares like the text, in four bytes. */
gint32 zb_date_to_int (const char *stored, gboolean last);
void zb_date_from_int (gint32 day, char stored[ZB_DATE_LENGTH]);

/* Days from @from to @to (both YYYYMMDD). */
gint zb_date_days_between (gint32 from, gint32 to);

/* The day @days after @day (before it, where they are below zero). */
gint32 zb_date_add_days (gint32 day, gint days);

/* Official reporting periods; H1 and 9M are cumulative from January. */
typedef enum
{
  ZB_PERIOD_M01,
  ZB_PERIOD_M02,
  ZB_PERIOD_M03,
  ZB_PERIOD_M04,
  ZB_PERIOD_M05,
  ZB_PERIOD_M06,
  ZB_PERIOD_M07,
  ZB_PERIOD_M08,
  ZB_PERIOD_M09,
  ZB_PERIOD_M10,
  ZB_PERIOD_M11,
  ZB_PERIOD_M12,
  ZB_PERIOD_Q1,
  ZB_PERIOD_Q2,
  ZB_PERIOD_Q3,
  ZB_PERIOD_Q4,
  ZB_PERIOD_H1,
  ZB_PERIOD_9M,
  ZB_PERIOD_Y,
  ZB_N_PERIODS,
} ZbPeriod;

/* "Q1", "M01", "9M", "Y". */
const char *zb_period_to_code (ZbPeriod period);
gboolean zb_period_from_code (const char *code, ZbPeriod *period);

/* Reads "Quý I", "quý 1", "Q1", "tháng 3", "6 tháng", "6 tháng đầu năm", "9 tháng", "Cả năm",
 * "first half", …; with a year in the text ("Quý I/2021") also gives @year, else sets it to 0. */
gboolean zb_period_parse (const char *text, ZbPeriod *period, gint *year, GError **error);

/* "quý I/2022", "6 tháng đầu năm 2022", "năm 2021" · "quarter I 2022", "first six months of
 * 2022", "2021"; @year 0 leaves it out. */
char *zb_period_format (ZbPeriod period, gint year, ZbLanguage language);

/* First and last day of the period, as YYYYMMDD. */
void zb_period_get_days (ZbPeriod period, gint year, gint32 *first, gint32 *last);

G_END_DECLS
