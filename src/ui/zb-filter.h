/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Filters as people choose and read them: how a field is filtered, what a chip says, what a bound
 * that was typed means. */

#pragma once

#include "store/zb-query.h"

G_BEGIN_DECLS

typedef enum
{
  ZB_FILTER_STYLE_VALUES, /* some of the values there are */
  ZB_FILTER_STYLE_TEXT,   /* a part of the text */
  ZB_FILTER_STYLE_RANGE,  /* from … to … */
} ZbFilterStyle;

ZbFilterStyle zb_filter_get_style (const ZbField *field);

/* "Zone: SX1, SX2", "Name contains “cáp”", "Date: 01/01/2021 – 31/12/2021", "Phase is empty".
 * @labels are those of a reference's values, in their order, or NULL. (transfer full) */
char *zb_filter_describe (const ZbFilter *filter, const char *const *labels, ZbLanguage language);

/* What people read for one value of a ONE_OF. (transfer full) */
char *zb_filter_describe_value (const ZbField *field,
                                const char *value,
                                const char *label,
                                ZbLanguage language);

/* A bound of a range: what was typed, in stored form; "" for nothing typed. */
gboolean zb_filter_parse_bound (const ZbField *field,
                                const char *text,
                                ZbLanguage language,
                                char **stored,
                                GError **error);

/* The other way round, to be edited. (transfer full) */
char *zb_filter_format_bound (const ZbField *field, const char *stored, ZbLanguage language);

G_END_DECLS
