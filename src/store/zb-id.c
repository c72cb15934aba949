/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making ids. The desk is a hash of the machine and the user, so that it needs no settings. */

#include "config.h"

#include "store/zb-id.h"

#include <unistd.h>

#define EPOCH_US (G_GINT64_CONSTANT (1577836800) * G_USEC_PER_SEC) /* 2020-01-01 */
#define TICK_US 10000
#define DESK_BITS 12
#define COUNTER_BITS 13

static guint
find_desk (void)
{
  g_autofree char *machine = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sum = NULL;

  if (!g_file_get_contents ("/etc/machine-id", &machine, NULL, NULL))
    machine = g_strdup (g_get_host_name ());
  name = g_strdup_printf ("zonebook %s %lu", machine, (gulong)getuid ());
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
  sum[DESK_BITS / 4] = '\0';

  return (guint)g_ascii_strtoull (sum, NULL, 16);
}

gint64
zb_id_make (void)
{
  static GMutex mutex;
  static guint64 tick;
  static guint counter;
  static guint desk = G_MAXUINT;
  guint64 now = (guint64)(g_get_real_time () - EPOCH_US) / TICK_US;
  gint64 id;

  g_mutex_lock (&mutex);
  if (desk == G_MAXUINT)
    desk = find_desk ();
  if (now > tick)
    {
      tick = now;
      counter = 0;
    }
  else if (++counter >> COUNTER_BITS != 0)
    {
      tick++;
      counter = 0;
    }
  id = (gint64)(tick << (DESK_BITS + COUNTER_BITS) | (guint64)desk << COUNTER_BITS | counter);
  g_mutex_unlock (&mutex);

  return id;
}

guint
zb_id_get_desk (gint64 id)
{
  return (guint)(id >> COUNTER_BITS) & ((1 << DESK_BITS) - 1);
}
