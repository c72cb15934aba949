/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The detail page of one record, made wholly from its register's description. */

#pragma once

#include <adwaita.h>

#include "register/zb-register.h"
#include "ui/zb-context.h"

G_BEGIN_DECLS

#define ZB_TYPE_RECORD_PAGE (zb_record_page_get_type ())
G_DECLARE_FINAL_TYPE (ZbRecordPage, zb_record_page, ZB, RECORD_PAGE, AdwNavigationPage)

GtkWidget *zb_record_page_new (ZbContext *context);

/* Shows one record; a NULL @reg or an @id of 0: that none is chosen. What is under way for
 * another is dropped. */
void zb_record_page_show (ZbRecordPage *self, const ZbRegister *reg, gint64 id);

/* "none", "loading", "record", "gone" or "failed". */
const char *zb_record_page_get_state (ZbRecordPage *self);

G_END_DECLS
