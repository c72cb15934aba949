/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that somebody broke, on purpose or not, and what a reader says of each. The fuzz targets
 * begin with them too. */

#pragma once

#include <glib.h>

typedef struct
{
  const char *name;
  GBytes *(*make) (void);
  const char *expected; /* a part of what is told */
} HostileFile;

/* All of them; the last has no name. */
extern const HostileFile hostile_files[];

/* The one of this name. (transfer full) */
GBytes *make_hostile (const char *name);
