/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One stored value: nothing, an integer or text. What it means its field says. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ZB_VALUE_NULL,
  ZB_VALUE_INTEGER,
  ZB_VALUE_TEXT,
} ZbValueKind;

/* Zero-initialised is NULL. Text is owned. */
typedef struct
{
  ZbValueKind kind;
  gint64 integer;
  char *text;
} ZbValue;

void zb_value_clear (ZbValue *value);
void zb_value_set_integer (ZbValue *value, gint64 integer);
void zb_value_set_text (ZbValue *value, const char *text); /* NULL or "" makes it NULL */
void zb_value_copy (const ZbValue *value, ZbValue *copy);  /* clears @copy first */
gboolean zb_value_equal (const ZbValue *a, const ZbValue *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZbValue, zb_value_clear)

G_END_DECLS
