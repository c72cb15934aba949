/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who writes a document: what stands over it and who signs below. */

#pragma once

#include "base/zb-date.h"
#include "exchange/zb-export-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is NULL or "" is left out of the document. */
typedef struct
{
  char *superior; /* the body above the office */
  char *office;
  char *place;
  char *position; /* of the signer */
  char *signer;
  char day[ZB_DATE_LENGTH]; /* of signing; "": none */
} ZbLetterhead;

/* The office's, as its preferences say, signed today; an empty one without @settings.
 * (transfer full) */
ZbLetterhead *zb_letterhead_read (GSettings *settings);
void zb_letterhead_free (ZbLetterhead *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbLetterhead, zb_letterhead_free)

/* The lines over the document: bodies, in Vietnamese the motto too, place and day. */
void zb_letterhead_add_head (const ZbLetterhead *self, ZbExportDocument *document);

/* Position, room for a hand, name. */
void zb_letterhead_add_signature (const ZbLetterhead *self, ZbExportDocument *document);

G_END_DECLS
