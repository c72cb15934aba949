/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* See hand-made.h. */

#include "config.h"

#include "hand-made.h"

ZbColumns *
hand_made_new (guint n_zones, const char *places)
{
  ZbColumns *columns = zb_columns_new ();

  for (guint i = 0; i < n_zones; i++)
    {
      ZbZoneRow zone = { .id = 11 + i, .code = g_strdup_printf ("%c", 'A' + i) };

      g_array_append_val (columns->zones, zone);
    }
  for (guint i = 0; places[i] != '\0'; i++)
    {
      gsize at = zb_columns_add_row (columns, ZB_SET_PROJECTS);

      columns->projects.id[at] = 101 + i;
      columns->projects.zone[at] = (guint16)(g_ascii_toupper (places[i]) - 'A' + 1);
      columns->projects.source[at] =
        g_ascii_isupper (places[i]) ? ZB_SOURCE_FDI : ZB_SOURCE_DOMESTIC;
      columns->projects.phase[at] = 0;
      columns->projects.industry[at] = 0;
      columns->projects.priorities[at] = 0;
    }
  return columns;
}

void
hand_made_add_events (ZbColumns *columns, const HandEvent *events, guint n_events)
{
  ZbBuilder builder;

  zb_builder_init (&builder, columns);
  for (guint i = 0; i < n_events; i++)
    {
      ZbEventRow row = {
        .id = 1000 + i,
        .project = events[i].project,
        .day = events[i].day,
        .type = events[i].type,
        .usd = events[i].usd,
        .vnd = events[i].vnd,
      };

      zb_builder_add_event (&builder, &row);
    }
  zb_builder_finish (&builder);
  zb_builder_clear (&builder);
  zb_columns_open_years (columns);
}

void
hand_made_add_report (ZbColumns *columns,
                      guint project,
                      gint year,
                      ZbPeriod period,
                      gboolean estimated,
                      gint64 production,
                      gint64 workers)
{
  ZbReportColumns *reports = &columns->reports;
  gsize at = zb_columns_add_row (columns, ZB_SET_REPORTS);
  gint32 first, last;

  zb_period_get_days (period, year, &first, &last);
  for (guint i = 0; i < ZB_N_REPORT_MEASURES; i++)
    reports->value[i][at] = ZB_NO_VALUE;
  reports->id[at] = 2000 + (gint64)at;
  reports->subject[at] = project == G_MAXUINT ? 499 : 500 + project;
  reports->project[at] = project == G_MAXUINT ? G_MAXUINT32 : project;
  reports->year[at] = (guint16)year;
  reports->months[at] = (guint16)((1u << (last / 100 % 100)) - (1u << (first / 100 % 100 - 1)));
  reports->of_project[at] = FALSE;
  reports->basis[at] = estimated ? ZB_BASIS_ESTIMATED : ZB_BASIS_REPORTED;
  reports->received[at] = 0;
  reports->value[ZB_REPORT_PRODUCTION][at] = production;
  reports->value[ZB_REPORT_WORKERS_VN][at] = workers;
}

void
hand_made_add_area (ZbColumns *columns,
                    gint64 zone,
                    gint64 phase,
                    gint32 as_of,
                    gint64 leasable,
                    gint64 leased)
{
  ZbAreaRow area = {
    .id = 3000 + columns->areas->len,
    .zone = zone,
    .phase = phase,
    .as_of = as_of,
  };

  for (guint i = 0; i < ZB_N_AREAS; i++)
    area.area[i] = ZB_NO_VALUE;
  area.area[ZB_AREA_LEASABLE] = leasable;
  area.area[ZB_AREA_LEASED] = leased;
  g_array_append_val (columns->areas, area);
}

ZbFigure *
hand_made_figure (const ZbColumns *columns, const char *key, gint year, gint32 cut_off, gint64 zone)
{
  g_autoptr (GError) error = NULL;
  ZbPass pass = {
    .columns = columns,
    .rule = zb_figure_rule_find (key),
    .scope = { .year = year, .period = ZB_PERIOD_Y, .cut_off = cut_off, .zone = zone },
  };
  ZbFigure *figure;

  g_assert_nonnull (pass.rule);
  figure = zb_figure_answer (&pass, TRUE, NULL, &error);
  g_assert_no_error (error);
  return figure;
}
