/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Templates of the report's paragraph: text with placeholders ("{new_projects} đăng ký mới"), one
 * per kind of period and language. Those of the program are data; what the office wrote in their
 * place is kept in the book. */

#pragma once

#include "stats/zb-scorecard.h"

G_BEGIN_DECLS

#define ZB_TEMPLATE_ERROR (zb_template_error_quark ())
GQuark zb_template_error_quark (void);

/* The message is a whole translated sentence. */
typedef enum
{
  ZB_TEMPLATE_ERROR_UNKNOWN, /* no template, or no placeholder, of that name */
  ZB_TEMPLATE_ERROR_OPEN,    /* a brace without its other */
} ZbTemplateError;

/* Keys of the templates ("year", "half", "nine-months", "quarter", "month"), NULL-ended. */
const char *const *zb_template_get_keys (void);

/* What it is called, in the language of the window; NULL where there is none of that key. */
const char *zb_template_get_label (const char *key);

/* The template for a period. */
const char *zb_template_find_for (ZbPeriod period);

/* The periods it is for: the first, and how many follow each other. FALSE: no such template. */
gboolean zb_template_get_periods (const char *key, ZbPeriod *first, guint *n_periods);

/* The program's own wording. Not to be freed; NULL where there is none of that key. */
const char *zb_template_get_default (const char *key, ZbLanguage language);

/* The wording in force in the book: the office's, else the program's. (transfer full) */
char *zb_template_load (ZbStore *store, const char *key, ZbLanguage language, GError **error);

/* Keeps @text as the office's wording, or with NULL goes back to the program's. What has unknown
 * placeholders is refused. */
gboolean zb_template_save (ZbStore *store,
                           const char *key,
                           ZbLanguage language,
                           const char *text,
                           GError **error);

/* Whether every placeholder of @text is known; the error says which is not. */
gboolean zb_template_check (const char *text, GError **error);

/* One thing that may stand in braces. */
typedef struct
{
  char *name;         /* "new_projects", "production.growth", "period" */
  const char *label;  /* what it gives, in the language of the window */
  const char *aspect; /* what of the figure, the same; or NULL */
} ZbPlaceholder;

/* All of them, figures first, each followed by what may be said of it. (transfer full)
 * (element-type ZbPlaceholder) */
GPtrArray *zb_placeholders_get_all (void);

G_END_DECLS
