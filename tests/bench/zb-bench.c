/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Samples, memory and the tick source of the measuring programs. */

#include "config.h"

#include "zb-bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double
read_work (void)
{
  struct timespec time = { 0 };

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static int
compare (const void *a, const void *b)
{
  double left = *(const double *)a, right = *(const double *)b;

  return (left > right) - (left < right);
}

static gboolean
tick_cb (gpointer user_data)
{
  ZbTick *self = user_data;
  double now = zb_bench_now (), work = read_work ();

  self->longest = MAX (self->longest, now - self->last);
  self->longest_work = MAX (self->longest_work, work - self->last_work);
  self->last = now;
  self->last_work = work;

  return G_SOURCE_CONTINUE;
}

static void
settled_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;
}

void
zb_bench_check (gboolean done, const char *doing, GError *error)
{
  if (done)
    return;

  g_printerr ("Failed to %s: %s\n", doing, error != NULL ? error->message : "no reason given");
  exit (EXIT_FAILURE);
}

double
zb_bench_now (void)
{
  return g_get_monotonic_time () / 1e3;
}

void
zb_samples_add (ZbSamples *self, double value)
{
  if (self->n < G_N_ELEMENTS (self->values))
    self->values[self->n++] = value;
}

double
zb_samples_median (const ZbSamples *self)
{
  ZbSamples sorted = *self;

  if (self->n == 0)
    return 0;
  qsort (sorted.values, sorted.n, sizeof *sorted.values, compare);

  return sorted.values[sorted.n / 2];
}

void
zb_samples_print (const ZbSamples *self, const char *key)
{
  if (self->n > 0)
    zb_bench_print (key, zb_samples_median (self));
}

void
zb_bench_print (const char *key, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_print ("%s %s\n", key, g_ascii_formatd (number, sizeof number, "%.3f", value));
  fflush (stdout);
}

gint64
zb_bench_read_status (const char *field)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &text, NULL, NULL))
    return 0;
  line = strstr (text, field);

  return line != NULL ? g_ascii_strtoll (line + strlen (field) + 1, NULL, 10) : 0;
}

void
zb_tick_start (ZbTick *self)
{
  memset (self, 0, sizeof *self);
  self->last = zb_bench_now ();
  self->last_work = read_work ();
  self->source = g_timeout_add_full (G_PRIORITY_HIGH, 1, tick_cb, self, NULL);
}

void
zb_tick_stop (ZbTick *self)
{
  tick_cb (self);
  g_clear_handle_id (&self->source, g_source_remove);
}

void
zb_tick_print (const ZbTick *self, const char *key)
{
  g_autofree char *work = g_strconcat (key, "-work", NULL);

  zb_bench_print (key, self->longest);
  zb_bench_print (work, self->longest_work);
}

void
zb_bench_wait (const gboolean *done)
{
  while (!*done)
    g_main_context_iteration (NULL, TRUE);
}

void
zb_bench_settle (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add_once (milliseconds, settled_cb, &done);
  zb_bench_wait (&done);
}
