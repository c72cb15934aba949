/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private to the store. The last used pages of records of a list. */

#pragma once

#include "register/zb-register.h"

G_BEGIN_DECLS

#define ZB_MAX_PAGES 64

typedef struct _ZbPageCache ZbPageCache;

ZbPageCache *zb_page_cache_new (void);
void zb_page_cache_free (ZbPageCache *self);

/* @records (ZbRecord, transfer none) from now on is page @number; the longest unused one goes. */
void zb_page_cache_put (ZbPageCache *self, guint number, GPtrArray *records);

/* The records of a page, which becomes the last used one; NULL where it is not here. */
GPtrArray *zb_page_cache_get (ZbPageCache *self, guint number);

void zb_page_cache_clear (ZbPageCache *self);

G_END_DECLS
