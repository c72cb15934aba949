/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cross-checks (kiểm tra chéo): every rule of a register over the whole book, and rules that no single change can
 * break (a permit that has expired). One register at a time, so that changes need not wait for all of it. */

#pragma once

#include "store/zb-store.h"

G_BEGIN_DECLS

typedef struct
{
  const ZbRegister *reg;
  const ZbCheck *check;
  gint64 id;
  char *title;       /* of the record */
  char *sentence;    /* what is wrong, translated */
  char *judged;      /* hash of the values it was judged on */
  gint64 acceptance; /* the record that accepts it as it is, or 0 */
  gint64 outdated;   /* the record that accepted it on other values, or 0 */
  char *reason;      /* of the one or the other, or NULL */
} ZbCrossFinding;

void zb_cross_finding_free (ZbCrossFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbCrossFinding, zb_cross_finding_free)

/* What the rule is called over its findings, translated: “Certificate turns with a gap”. */
const char *zb_cross_get_title (const ZbCheck *check);

/* The rules of @reg that only the cross-checks hold. (transfer full) (element-type const ZbCheck *) */
GArray *zb_cross_list_rules (const ZbRegister *reg);

/* The findings over the records of @reg as of the stored day @today, accepted ones too. (transfer full) (element-type ZbCrossFinding) */
GPtrArray *zb_store_cross_check (ZbStore *self,
                                 const ZbRegister *reg,
                                 const char *today,
                                 GCancellable *cancellable,
                                 GError **error);
void zb_store_cross_check_async (ZbStore *self,
                                 const ZbRegister *reg,
                                 const char *today,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GPtrArray *zb_store_cross_check_finish (ZbStore *self, GAsyncResult *result, GError **error);

/* The change that accepts @finding for @reason, or with a NULL @reason does no longer. (transfer full) */
ZbChange *
zb_cross_finding_make_change (const ZbCrossFinding *finding, ZbStore *store, const char *reason);

G_END_DECLS
