/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Decodes bytes into UTF-8 as a GConverter. */

#pragma once

#include "exchange/zb-encoding.h"

G_BEGIN_DECLS

#define ZB_TYPE_DECODER (zb_decoder_get_type ())
G_DECLARE_FINAL_TYPE (ZbDecoder, zb_decoder, ZB, DECODER, GObject)

/* From any encoding but UTF-8. */
ZbDecoder *zb_decoder_new (ZbEncoding encoding);

/* All of @text at once. (transfer full) */
char *zb_decoder_decode (ZbEncoding encoding, const char *text, gsize length);

G_END_DECLS
