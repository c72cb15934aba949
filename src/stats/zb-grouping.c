/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups of projects by what the columns say of them: a key a project, an index a key. */

#include "config.h"

#include "stats/zb-grouping.h"

#include "register/zb-industry.h"

#define DEEPEST 16 /* organisations above one another; a ring of parents ends there */

static gint64
get_zone (const ZbColumns *columns, gsize project)
{
  return g_array_index (columns->zones, ZbZoneRow, columns->projects.zone[project]).id;
}

static gint64
get_phase (const ZbColumns *columns, gsize project)
{
  return g_array_index (columns->phases, ZbPhaseRow, columns->projects.phase[project]).id;
}

static gint64
get_country (const ZbColumns *columns, gsize project)
{
  guint32 investor = columns->projects.investor[project];

  return investor == G_MAXUINT32 ? 0 : columns->organisations.country[investor];
}

/* The one at the top of those above the investor. */
static gint64
get_investor (const ZbColumns *columns, gsize project)
{
  const ZbOrganisationColumns *organisations = &columns->organisations;
  guint32 at = columns->projects.investor[project];

  if (at == G_MAXUINT32)
    return 0;
  for (guint i = 0; i < DEEPEST && organisations->parent[at] != 0; i++)
    {
      guint32 above = zb_columns_find_organisation (columns, organisations->parent[at]);

      if (above == G_MAXUINT32)
        break;
      at = above;
    }
  return organisations->id[at];
}

static gint64
get_division (const ZbColumns *columns, gsize project)
{
  return columns->projects.industry[project];
}

static gint64
get_section (const ZbColumns *columns, gsize project)
{
  guint16 division = columns->projects.industry[project];

  return zb_industry_get_section (division % ZB_DIVISION_2025, division >= ZB_DIVISION_2025);
}

static gint64
get_priority (const ZbColumns *columns, gsize project)
{
  return columns->projects.priorities[project];
}

static gint64
get_source (const ZbColumns *columns, gsize project)
{
  return columns->projects.source[project] + 1;
}

static gint64 (*const keys[ZB_N_BYS]) (const ZbColumns *, gsize) = {
  [ZB_BY_ZONE] = get_zone,         [ZB_BY_PHASE] = get_phase,     [ZB_BY_COUNTRY] = get_country,
  [ZB_BY_INVESTOR] = get_investor, [ZB_BY_SECTION] = get_section, [ZB_BY_DIVISION] = get_division,
  [ZB_BY_PRIORITY] = get_priority, [ZB_BY_SOURCE] = get_source,
};

static guint32
add_key (ZbGrouping *self, GHashTable *known, gint64 key)
{
  gpointer found = g_hash_table_lookup (known, &key);

  if (found != NULL)
    return GPOINTER_TO_UINT (found) - 1;
  g_array_append_val (self->keys, key);
  g_hash_table_insert (known, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (self->keys->len));
  return self->keys->len - 1;
}

/* Where other sets name the same groups, they are there whether or not a project is in them. */
static void
add_places (ZbGrouping *self, GHashTable *known, const ZbColumns *columns)
{
  for (guint i = 1; self->by == ZB_BY_ZONE && i < columns->zones->len; i++)
    add_key (self, known, g_array_index (columns->zones, ZbZoneRow, i).id);
  for (guint i = 1; self->by == ZB_BY_PHASE && i < columns->phases->len; i++)
    add_key (self, known, g_array_index (columns->phases, ZbPhaseRow, i).id);
}

/* Public functions. */

ZbGrouping *
zb_grouping_new (const ZbColumns *columns, ZbBy by)
{
  ZbGrouping *self = g_new0 (ZbGrouping, 1);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gint64 last = -1;
  guint32 group = 0;

  self->by = by;
  self->keys = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->n_projects = (guint)columns->projects.n;
  self->of_project = g_new0 (guint32, MAX (columns->projects.n, 1));
  add_key (self, known, 0);
  add_places (self, known, columns);
  for (gsize i = 0; i < columns->projects.n && keys[by] != NULL; i++)
    {
      gint64 key = keys[by](columns, i);

      if (key != last)
        group = add_key (self, known, key);
      last = key;
      self->of_project[i] = group;
    }
  return self;
}

void
zb_grouping_free (ZbGrouping *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->keys);
  g_free (self->of_project);
  g_free (self);
}

guint32
zb_grouping_find (const ZbGrouping *self, gint64 key)
{
  for (guint i = 0; i < self->keys->len; i++)
    if (g_array_index (self->keys, gint64, i) == key)
      return i;
  return G_MAXUINT32;
}
