/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the book into columns: one named query a table, one row function a query. References become
 * indices here; the order of events is made by zb-ledger-build.c. */

#include "config.h"

#include "stats/zb-ledger-load.h"

#include <string.h>

#include "stats/zb-ledger-build.h"

#define N_KNOWN_ZONES 1024

/* Where the projects are found while three events a project ask for them. */
typedef struct
{
  guint32 *slots; /* index + 1; 0: free */
  gsize mask;
} IdTable;

typedef struct
{
  ZbColumns *columns;
  ZbBuilder builder;
  IdTable table;
  guint32 last; /* project of the event before */
  struct
  {
    gint64 id;
    guint16 zone;
  } zones[N_KNOWN_ZONES]; /* those found last, each at its hash */
} Loading;

static gsize
hash_id (gint64 id)
{
  guint64 hash = (guint64)id * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return (gsize)(hash >> 20);
}

static void
table_fill (IdTable *table, const ZbProjectColumns *projects)
{
  gsize size = 16;

  while (size < projects->n * 2)
    size *= 2;
  table->mask = size - 1;
  table->slots = g_new0 (guint32, size);
  for (gsize i = 0; i < projects->n; i++)
    {
      gsize at = hash_id (projects->id[i]) & table->mask;

      while (table->slots[at] != 0)
        at = (at + 1) & table->mask;
      table->slots[at] = (guint32)i + 1;
    }
}

static guint32
table_find (const IdTable *table, const ZbProjectColumns *projects, gint64 id)
{
  gsize at = hash_id (id) & table->mask;

  for (; table->slots[at] != 0; at = (at + 1) & table->mask)
    if (projects->id[table->slots[at] - 1] == id)
      return table->slots[at] - 1;
  return G_MAXUINT32;
}

static gint64
get_number (const ZbRow *row, int column)
{
  return zb_row_is_null (row, column) ? ZB_NO_VALUE : zb_row_get_integer (row, column);
}

/* "2021-12-28" in a tight loop; anything shorter is read by zb_date_to_int (). */
static gint32
get_day (const ZbRow *row, int column)
{
  const char *text = zb_row_get_text (row, column);
  gint32 day = 0;

  if (text == NULL)
    return 0;
  if (strlen (text) != ZB_DATE_LENGTH - 1)
    return zb_date_to_int (text, FALSE);
  for (guint i = 0; i < ZB_DATE_LENGTH - 1; i++)
    if (text[i] != '-')
      day = day * 10 + (text[i] - '0');
  return day;
}

static gboolean
read_zone (const ZbRow *row, gpointer user_data)
{
  Loading *loading = user_data;
  ZbZoneRow zone = {
    .id = zb_row_get_integer (row, 0),
    .code = g_strdup (zb_row_get_text (row, 1)),
    .name = g_strdup (zb_row_get_text (row, 2)),
  };

  g_array_append_val (loading->columns->zones, zone);
  return TRUE;
}

static guint16
find_zone (Loading *loading, gint64 id)
{
  gsize at = hash_id (id) % N_KNOWN_ZONES;

  if (loading->zones[at].id != id)
    {
      loading->zones[at].id = id;
      loading->zones[at].zone = zb_columns_find_zone (loading->columns, id);
    }
  return loading->zones[at].zone;
}

static gboolean
read_project (const ZbRow *row, gpointer user_data)
{
  Loading *loading = user_data;
  ZbColumns *columns = loading->columns;
  gsize at = zb_columns_add_project (columns);
  const char *source = zb_row_get_text (row, 2);

  columns->projects.id[at] = zb_row_get_integer (row, 0);
  columns->projects.zone[at] = find_zone (loading, zb_row_get_integer (row, 1));
  columns->projects.source[at] =
    g_strcmp0 (source, "FDI") == 0 ? ZB_SOURCE_FDI : ZB_SOURCE_DOMESTIC;
  columns->projects.granted[at] = ZB_NEVER;
  columns->projects.closed[at] = ZB_NEVER;
  return TRUE;
}

/* Mostly the project of the event before or the next one; the table is made when it is neither. */
static guint32
find_project (Loading *loading, gint64 id)
{
  const ZbProjectColumns *projects = &loading->columns->projects;

  for (guint32 near = loading->last; near < projects->n && near <= loading->last + 1; near++)
    if (projects->id[near] == id)
      return loading->last = near;
  if (loading->table.slots == NULL)
    table_fill (&loading->table, projects);
  return loading->last = table_find (&loading->table, projects, id);
}

static gboolean
read_event (const ZbRow *row, gpointer user_data)
{
  Loading *loading = user_data;
  gint64 project = zb_row_get_integer (row, 1);
  ZbEventRow event = {
    .id = zb_row_get_integer (row, 0),
    .day = get_day (row, 2),
    .usd = zb_row_get_integer (row, 4),
    .vnd = zb_row_get_integer (row, 5),
  };

  if (!zb_event_type_from_code (zb_row_get_text (row, 3), &event.type) || event.day == 0)
    return TRUE;
  event.project = find_project (loading, project);
  if (event.project == G_MAXUINT32)
    return TRUE;

  zb_builder_add_event (&loading->builder, &event);
  return TRUE;
}

/* Which months a reporting period covers, bit 0 for January. */
static guint16
months_of (const char *code)
{
  ZbPeriod period;
  gint32 first, last;

  if (code == NULL || !zb_period_from_code (code, &period))
    return 0;
  zb_period_get_days (period, 2000, &first, &last);
  return (guint16)((1u << (last / 100 % 100)) - (1u << (first / 100 % 100 - 1)));
}

static gboolean
read_report (const ZbRow *row, gpointer user_data)
{
  Loading *loading = user_data;
  ZbReportColumns *reports = &loading->columns->reports;
  gsize at = zb_columns_add_report (loading->columns);
  gboolean of_project = !zb_row_is_null (row, 1);

  reports->id[at] = zb_row_get_integer (row, 0);
  reports->subject[at] = zb_row_get_integer (row, of_project ? 1 : 2);
  reports->project[at] = G_MAXUINT32;
  reports->year[at] = (guint16)zb_row_get_integer (row, 3);
  reports->months[at] = months_of (zb_row_get_text (row, 4));
  reports->flags[at] = of_project ? ZB_REPORT_OF_PROJECT : 0;
  if (g_strcmp0 (zb_row_get_text (row, 5), "estimated") == 0)
    reports->flags[at] |= ZB_REPORT_ESTIMATED;
  reports->received[at] = get_day (row, 6);
  for (int i = 0; i < ZB_N_REPORT_MEASURES; i++)
    reports->value[i][at] = get_number (row, 7 + i);
  return TRUE;
}

static gboolean
read_owner (const ZbRow *row, gpointer user_data)
{
  Loading *loading = user_data;
  ZbOwnerRow owner = { zb_row_get_integer (row, 0), zb_row_get_integer (row, 1) };

  g_array_append_val (loading->columns->owners, owner);
  return TRUE;
}

static gboolean
read_area (const ZbRow *row, gpointer user_data)
{
  Loading *loading = user_data;
  ZbAreaRow area = {
    .id = zb_row_get_integer (row, 0),
    .zone = zb_row_get_integer (row, 1),
    .phase = zb_row_get_integer (row, 2),
    .as_of = get_day (row, 3),
  };

  for (int i = 0; i < ZB_N_AREAS; i++)
    area.area[i] = get_number (row, 4 + i);
  g_array_append_val (loading->columns->areas, area);
  return TRUE;
}

static const char *const aggregation_codes[] = {
  "flow", "stock", "ratio", "average", "count", NULL
};

static ZbAggregation
aggregation_of (const char *code)
{
  for (guint i = 0; aggregation_codes[i] != NULL; i++)
    if (g_strcmp0 (code, aggregation_codes[i]) == 0)
      return (ZbAggregation)i;
  return ZB_AGGREGATION_FLOW;
}

static gboolean
read_indicator (const ZbRow *row, gpointer user_data)
{
  Loading *loading = user_data;
  ZbIndicatorRow indicator = {
    .id = zb_row_get_integer (row, 0),
    .code = g_strdup (zb_row_get_text (row, 1)),
    .name = g_strdup (zb_row_get_text (row, 2)),
    .name_en = g_strdup (zb_row_get_text (row, 3)),
    .unit = g_strdup (zb_row_get_text (row, 4)),
    .aggregation = aggregation_of (zb_row_get_text (row, 5)),
    .lower_is_better = !zb_row_is_null (row, 6) && zb_row_get_integer (row, 6) == 0,
    .rule = g_strdup (zb_row_get_text (row, 7)),
    .decimals = (guint)zb_row_get_integer (row, 8),
  };

  g_array_append_val (loading->columns->indicators, indicator);
  return TRUE;
}

static gboolean
read_target (const ZbRow *row, gpointer user_data)
{
  Loading *loading = user_data;
  ZbTargetRow target = {
    .id = zb_row_get_integer (row, 0),
    .indicator = zb_row_get_integer (row, 1),
    .from_year = (gint)zb_row_get_integer (row, 2),
    .to_year = (gint)zb_row_get_integer (row, zb_row_is_null (row, 3) ? 2 : 3),
    .zone = zb_row_get_integer (row, 4),
    .value = get_number (row, 5),
    .usd = get_number (row, 6),
    .vnd = get_number (row, 7),
    .combine = g_strdup (zb_row_get_text (row, 8)),
    .rate = zb_row_get_integer (row, 9),
    .rate_kind = g_strdup (zb_row_get_text (row, 10)),
    .rate_date = get_day (row, 11),
    .revises = zb_row_get_integer (row, 12),
    .effective_from = get_day (row, 13),
  };

  g_array_append_val (loading->columns->targets, target);
  return TRUE;
}

static gboolean
read_value (const ZbRow *row, gpointer user_data)
{
  Loading *loading = user_data;
  ZbValueRow value = {
    .id = zb_row_get_integer (row, 0),
    .indicator = zb_row_get_integer (row, 1),
    .year = (gint)zb_row_get_integer (row, 2),
    .period = ZB_PERIOD_Y,
    .as_of = get_day (row, 4),
    .zone = zb_row_get_integer (row, 5),
    .value = get_number (row, 6),
    .vintage = g_intern_string (zb_row_get_text (row, 7)),
    .price_basis = g_intern_string (zb_row_get_text (row, 8)),
  };
  const char *period = zb_row_get_text (row, 3);

  if (period != NULL)
    zb_period_from_code (period, &value.period);
  g_array_append_val (loading->columns->values, value);
  return TRUE;
}

/* What is read, in this order: what is referred to comes first. */
static const struct
{
  guint part;
  const char *query;
  ZbRowFunc read;
} queries[] = {
  { ZB_LEDGER_PROJECTS, "ledger-zones", read_zone },
  { ZB_LEDGER_PROJECTS, "ledger-projects", read_project },
  { ZB_LEDGER_PROJECTS, "ledger-events", read_event },
  { ZB_LEDGER_REPORTS, "ledger-reports", read_report },
  { ZB_LEDGER_REPORTS, "ledger-owners", read_owner },
  { ZB_LEDGER_AREAS, "ledger-areas", read_area },
  { ZB_LEDGER_INDICATORS, "ledger-indicators", read_indicator },
  { ZB_LEDGER_INDICATORS, "ledger-targets", read_target },
  { ZB_LEDGER_INDICATORS, "ledger-values", read_value },
};

static const struct
{
  const char *reg;
  ZbLedgerPart part;
} registers[] = {
  { "zone", ZB_LEDGER_PROJECTS },
  { "project", ZB_LEDGER_PROJECTS },
  { "project_event", ZB_LEDGER_PROJECTS },
  { "enterprise_report", ZB_LEDGER_REPORTS },
  { "zone_area", ZB_LEDGER_AREAS },
  { "indicator", ZB_LEDGER_INDICATORS },
  { "target", ZB_LEDGER_INDICATORS },
  { "indicator_value", ZB_LEDGER_INDICATORS },
  { "exchange_rate", ZB_LEDGER_INDICATORS },
};

/* Public functions. */

ZbLedgerPart
zb_ledger_part_of (const char *reg)
{
  for (guint i = 0; i < G_N_ELEMENTS (registers); i++)
    if (strcmp (reg, registers[i].reg) == 0)
      return registers[i].part;
  return 0;
}

ZbColumns *
zb_columns_load (ZbStore *store, guint parts, GCancellable *cancellable, GError **error)
{
  g_autoptr (ZbColumns) columns = zb_columns_new ();
  Loading loading = { .columns = columns };
  gboolean done = TRUE;

  zb_builder_init (&loading.builder, columns);
  for (guint i = 0; i < G_N_ELEMENTS (queries) && done; i++)
    {
      if ((queries[i].part & parts) == 0)
        continue;
      done = zb_store_read (store, queries[i].query, queries[i].read, &loading, cancellable, error);
    }
  g_free (loading.table.slots);
  if (done && (parts & ZB_LEDGER_PROJECTS) != 0)
    zb_builder_finish (&loading.builder);
  zb_builder_clear (&loading.builder);
  if (!done)
    return NULL;

  zb_columns_trim (columns);
  if ((parts & ZB_LEDGER_PROJECTS) != 0)
    {
      zb_columns_place_reports (columns);
      zb_columns_open_years (columns);
    }
  return g_steal_pointer (&columns);
}
