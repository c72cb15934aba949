/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One field of a register: its column, type, unit, label and place. Everything that a list, form, search, filter, import
 * or export does with a field follows from this description and from its type (see zb-field-text.h). */

#pragma once

#include "base/zb-unit.h"

G_BEGIN_DECLS

/* How a field is stored (model, section 1) and read. */
typedef enum
{
  ZB_FIELD_TEXT,      /* one line */
  ZB_FIELD_LONG_TEXT, /* several lines */
  ZB_FIELD_CODE,      /* one of .codes, stored by its code */
  ZB_FIELD_CODES,     /* several of .codes, stored "a;b" in the order of the list */
  ZB_FIELD_BOOLEAN,   /* 0 or 1 */
  ZB_FIELD_NUMBER, /* scaled integer in .unit (money, area, rate, percent, people …) or, without one, in .scale */
  ZB_FIELD_YEAR,       /* INTEGER 1900–2199 */
  ZB_FIELD_PERIOD,     /* code of ZbPeriod */
  ZB_FIELD_DATE,       /* TEXT with its precision */
  ZB_FIELD_MOMENT,     /* TEXT YYYY-MM-DDTHH:MM */
  ZB_FIELD_REFERENCE,  /* INTEGER id of a record of .target */
  ZB_FIELD_COUNTRY,    /* TEXT ISO 3166-1 alpha-2 */
  ZB_FIELD_INDUSTRY,   /* TEXT "2018:2732": VSIC version and code; on sheets two columns */
  ZB_FIELD_INDUSTRIES, /* TEXT "2018:2220;2018:2593" */
  ZB_N_FIELD_TYPES,
} ZbFieldType;

typedef enum
{
  ZB_FIELD_REQUIRED = 1 << 0,
  ZB_FIELD_UNIQUE = 1 << 1,   /* no two records share it (case and marks count) */
  ZB_FIELD_SEARCHED = 1 << 2, /* part of the record's folded text */
  ZB_FIELD_LISTED =
    1 << 3, /* a column that lists show at first; all others are in the column picker */
  ZB_FIELD_TOTALLED = 1 << 4, /* summed in the status bar and total rows */
  ZB_FIELD_SIGNED = 1 << 5,   /* a number that may be below zero */
  ZB_FIELD_DERIVED =
    1 << 6, /* kept by the store in the register's derived table; nobody types it */
  ZB_FIELD_NAME_SORTED = 1 << 7, /* has a column NAME_key: ICU Vietnamese sort key */
  ZB_FIELD_SUGGESTED = 1 << 8,   /* free text whose earlier values are offered while typing */
  ZB_FIELD_FROM_CATALOGUE = 1 << 9,
} ZbFieldFlags;

/* One entry of a frozen list: append only, never renumbered. */
typedef struct
{
  const char *code;  /* stored */
  const char *label; /* msgid, N_() */
  const char *
    written; /* what sheets say, folded compare, "|" between ("Khu công nghiệp|KCN"): besides both labels */
  const char *style; /* of its pill: "success", "warning", "error", "accent" or NULL */
} ZbCode;

typedef struct
{
  const char *name;    /* the field this part fills in the target's key ("date") */
  const char *headers; /* how the sheet calls it, "|" between */
} ZbPart;

typedef struct
{
  const char *name;  /* column, snake_case, of the model */
  const char *label; /* msgid: NC_("field", …) or N_() */
  const char *help;  /* msgid of a sentence under the row and in tooltips, or NULL */
  const char
    *section; /* msgid of the form's and the detail page's section; NULL: as the field before */
  ZbFieldType type;
  ZbFieldFlags flags;
  ZbUnit unit;         /* of NUMBER */
  guint scale;         /* of NUMBER without unit: stored = shown × 10^scale */
  const ZbCode *codes; /* of CODE and CODES; ends with a NULL code */
  const char *target;  /* of REFERENCE: a register's name */
  const char *
    within; /* of REFERENCE: the field of this record that the target's field of the same name must equal
                          (a phase is within its zone), or NULL */
  const char *
    headers; /* further column headers of sheets without their unit, "|" between ("Tên KCN|Tên khu") */
  const ZbPart *
    parts; /* of REFERENCE to a register whose key has several fields: headers that differ from those
                          fields' own; ends with a NULL name; NULL: the key fields' own headers. Of INDUSTRY and
                          INDUSTRIES: the column "version" that stands beside the codes */
  guint width;    /* of its list column in characters; 0: by type */
  gint64 maximum; /* of NUMBER, stored; with SIGNED also its negative is the least; 0: none */
  char *(*tidy) (
    const char *text); /* of TEXT: the one form it is stored in, or NULL where @text has none
                                       (transfer full) */
} ZbField;

/* The label in the language of the window (gettext, as zb_language_apply left it). Not to be freed. */
const char *zb_field_get_label (const ZbField *field);

/* Label and unit: "Registered capital (triệu USD)". (transfer full) */
char *zb_field_get_header (const ZbField *field, ZbLanguage language);

/* Powers of ten between the stored integer and the number shown in the field's unit. */
guint zb_field_get_scale (const ZbField *field);

/* Whether a NUMBER has no decimals (a lone separator then stands for thousands). */
gboolean zb_field_is_whole (const ZbField *field);

/* Whether values stand at the right with tabular digits. */
gboolean zb_field_is_figure (const ZbField *field);

/* The entry of field->codes with this code, or NULL. */
const ZbCode *zb_field_find_code (const ZbField *field, const char *code);

G_END_DECLS
