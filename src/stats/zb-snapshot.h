/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Snapshots (bản chốt số liệu): a report as it was, with every figure exact and as shown, its rule,
 * what was asked of the book, and the records behind it. Known by the SHA-256 of its content. */

#pragma once

#include "stats/zb-paragraph.h"

G_BEGIN_DECLS

#define ZB_SNAPSHOT_ERROR (zb_snapshot_error_quark ())
GQuark zb_snapshot_error_quark (void);
typedef enum
{
  ZB_SNAPSHOT_ERROR_UNKNOWN, /* no snapshot, or more than one, begins so */
  ZB_SNAPSHOT_ERROR_BROKEN,  /* its content is not what its name says */
} ZbSnapshotError;

/* One figure of it. */
typedef struct
{
  char *placeholder; /* "production.growth" */
  char *key;         /* of the rule */
  char *exact, *shown;
  char *rate; /* at which it was combined, or NULL */
  ZbScope scope;
  GArray *ids; /* gint64: the records behind it, sorted */
} ZbFrozen;

typedef struct
{
  char *sha256;
  char *at; /* moment with seconds, UTC */
  char *author;
  char *template;
  char *text;
  ZbLanguage language;
  ZbScope scope;
  GPtrArray *figures; /* ZbFrozen, in the order of the text */
} ZbSnapshot;

void zb_snapshot_free (ZbSnapshot *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbSnapshot, zb_snapshot_free)

/* Freezes the report of @template for @scope in its wording in force, without keeping it.
 * (transfer full) */
ZbSnapshot *zb_snapshot_take (ZbStore *store,
                              ZbLedger *ledger,
                              const char *template,
                              const ZbScope *scope,
                              ZbLanguage language,
                              GError **error);

/* Asks the present book for the figures of @frozen again. (transfer full) */
ZbSnapshot *zb_snapshot_take_again (ZbLedger *ledger, const ZbSnapshot *frozen, GError **error);

/* Keeps it in the book, for good. */
gboolean zb_snapshot_keep (ZbSnapshot *self, ZbStore *store, GError **error);

/* All of the book, the oldest first; one whose content is not what its name says is an error.
 * (transfer full) (element-type ZbSnapshot) */
GPtrArray *zb_snapshot_list (ZbStore *store, GError **error);

/* The one whose SHA-256 begins with @start. Not to be freed. */
const ZbSnapshot *zb_snapshot_find (GPtrArray *all, const char *start, GError **error);

/* A figure that is not the same in both. */
typedef struct
{
  const ZbFrozen *before, *after; /* one may be NULL: it is not there */
  GArray *gone;                   /* gint64: records that are only behind the one, */
  GArray *come;                   /* … or the other */
} ZbDifference;

/* What differs, in the order of the text. (transfer full) (element-type ZbDifference) */
GPtrArray *zb_snapshot_compare (const ZbSnapshot *before, const ZbSnapshot *after);

G_END_DECLS
