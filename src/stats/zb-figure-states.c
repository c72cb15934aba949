/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The states of the projects on a day, from what the ledger says up to it. */

#include "config.h"

#include "stats/zb-figure-private.h"

/* What was said of a project so far. */
enum
{
  BUILDING = 1 << 0,
  OPERATING = 1 << 1,
  SUSPENDED = 1 << 2,
};

static const struct
{
  guint8 sets;
  guint8 clears;
} changes[ZB_N_EVENT_TYPES] = {
  [ZB_EVENT_START_BUILDING] = { .sets = BUILDING },
  [ZB_EVENT_START_OPERATING] = { .sets = OPERATING },
  [ZB_EVENT_SUSPEND] = { .sets = SUSPENDED },
  [ZB_EVENT_RESUME] = { .clears = SUSPENDED },
};

static ZbProjectState
get_state (guint8 said)
{
  if ((said & SUSPENDED) != 0)
    return ZB_STATE_SUSPENDED;
  if ((said & OPERATING) != 0)
    return ZB_STATE_OPERATING;
  return (said & BUILDING) != 0 ? ZB_STATE_BUILDING : ZB_STATE_LICENSED;
}

static gboolean
is_wanted (const ZbPass *self, gsize project)
{
  const ZbProjectColumns *projects = &self->columns->projects;

  return projects->granted[project] <= self->last && projects->closed[project] > self->last &&
         (self->zone == G_MAXUINT16 || projects->zone[project] == self->zone);
}

/* Public functions. */

void
zb_pass_states (ZbPass *self)
{
  const ZbEventColumns *events = &self->columns->events;
  const ZbProjectColumns *projects = &self->columns->projects;
  gsize end = zb_columns_find_day (self->columns, self->last + 1);
  g_autofree guint8 *said = g_malloc0 (MAX (projects->n, 1));

  for (gsize i = 0; i < end; i++)
    {
      guint type = events->kind[i] & ZB_KIND_TYPE;
      guint8 *of_project = &said[events->project[i]];

      if ((changes[type].sets | changes[type].clears) == 0)
        continue;
      *of_project = (guint8)((*of_project | changes[type].sets) & ~changes[type].clears);
    }
  for (gsize i = 0; i < projects->n; i++)
    {
      guint place = zb_pass_place (self, (guint32)i);

      if (!is_wanted (self, i) || get_state (said[i]) != self->rule->state || place == G_MAXUINT)
        continue;
      self->tallies[place].n_records++;
      if (self->ids != NULL)
        g_array_append_val (self->ids, projects->id[i]);
    }
}
