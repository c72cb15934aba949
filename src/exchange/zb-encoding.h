/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which characters the bytes of a text file are: UTF-8, UTF-16, and what Vietnamese offices wrote
 * before. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  ZB_ENCODING_UTF8,
  ZB_ENCODING_UTF16_LE,
  ZB_ENCODING_UTF16_BE,
  ZB_ENCODING_WINDOWS_1258,
  ZB_ENCODING_TCVN3, /* the fonts of ABC: .VnTime */
  ZB_N_ENCODINGS,
} ZbEncoding;

/* Finds out from the beginning of a file; @bom: how many bytes of it are a mark and no text. */
ZbEncoding zb_encoding_detect (const char *text, gsize length, gsize *bom);

/* "UTF-8", "TCVN3 (ABC)": as people call it. */
const char *zb_encoding_get_name (ZbEncoding encoding);

/* A converter to UTF-8 in NFC. (transfer full) */
GConverter *zb_encoding_make_converter (ZbEncoding encoding);

/* Text of a workbook that was typed with fonts of ABC ("C«ng ty") as what people saw ("Công ty").
 * NULL where it is none. (transfer full) */
char *zb_encoding_decode_tcvn3 (const char *text);

G_END_DECLS
