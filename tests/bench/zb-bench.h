/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the measuring programs share: one line a value ("key number"), which bench.py makes its
 * table of, and a tick source that tells how long the main loop stood still. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ZB_BENCH_RUNS 5

/* Ends the program with what went wrong. */
void zb_bench_check (gboolean done, const char *doing, GError *error);

/* Milliseconds, of which the median is told. */
typedef struct
{
  double values[64];
  guint n;
} ZbSamples;

double zb_bench_now (void); /* milliseconds of the monotonic clock */
void zb_samples_add (ZbSamples *self, double value);
double zb_samples_median (const ZbSamples *self);

/* Prints @key and the median; where there are no values nothing. */
void zb_samples_print (const ZbSamples *self, const char *key);
void zb_bench_print (const char *key, double value);

/* Peak and present resident memory of this process, KiB. */
gint64 zb_bench_read_status (const char *field);

/* The longest time that the default main context went without coming back to its sources, on the
 * clock and in work of the main thread itself (which others on the machine cannot lengthen). */
typedef struct
{
  guint source;
  double last, last_work;
  double longest, longest_work;
} ZbTick;

void zb_tick_start (ZbTick *self);
void zb_tick_stop (ZbTick *self);
void zb_tick_print (const ZbTick *self, const char *key);

/* Runs the main loop until *@done. */
void zb_bench_wait (const gboolean *done);

/* And for so long. */
void zb_bench_settle (guint milliseconds);

G_END_DECLS
