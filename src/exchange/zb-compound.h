/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which document an OLE compound file holds ([MS-CFB]): the container of old workbooks and of
 * encrypted new ones. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ZB_COMPOUND_UNKNOWN,
  ZB_COMPOUND_WORKBOOK,
  ZB_COMPOUND_ENCRYPTED, /* a new document under a password */
  ZB_COMPOUND_TEXT,      /* a document of Word */
} ZbCompoundKind;

/* Looks at the directory of the compound file @data; also of one that is cut off. */
ZbCompoundKind zb_compound_sniff (const guint8 *data, gsize length);

G_END_DECLS
