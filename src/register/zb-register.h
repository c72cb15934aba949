/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A register (sổ): what it is called, its fields, key, checks and relations. A register is one description file (zb-zone.c,
 * zb-project.c, …) that defines one const ZbRegister and is named in zb-registers.c; nothing else of it is written by hand. */

#pragma once

#include "register/zb-field.h"
#include "register/zb-record.h"

G_BEGIN_DECLS

/* Groups of the sidebar, in its order. */
typedef enum
{
  ZB_GROUP_NONE, /* a part of another register (zone_phase): reached from its owner's page */
  ZB_GROUP_LAND,
  ZB_GROUP_INVESTORS,
  ZB_GROUP_PROJECTS,
  ZB_GROUP_ENTERPRISES,
  ZB_GROUP_TARGETS,
  ZB_GROUP_WORK,
  ZB_GROUP_DOCUMENTS,
  ZB_N_GROUPS,
} ZbGroup;

typedef enum
{
  ZB_SEVERITY_ERROR,   /* refused */
  ZB_SEVERITY_WARNING, /* shown and kept */
} ZbSeverity;

typedef enum
{
  ZB_COMPARE_LESS_EQUAL, /* field ≤ other */
  ZB_COMPARE_NOT_EQUAL,
  ZB_COMPARE_CUSTOM, /* holds () tells */
  ZB_COMPARE_QUERY,  /* the store's resource checks/NAME.sql gives the records that break it */
} ZbCompare;

/* What else calls a QUERY up: changes of records of @reg. Where @field is one of @reg's references, the records that it named before or names
 * now are touched; else @field is a reference of the check's own register to @reg, and the records that name the changed one are. They stand
 * in the table touched under the check's name in place of a register's. */
typedef struct
{
  const char *reg;
  const char *field;
} ZbWake;

/* A rule of the model over one record or over the book. Fields that are NULL break no comparison. A QUERY reads the temporary
 * table touched (register TEXT, id INTEGER) and gives rows (id of the record, up to three values for %1$s … of the sentence);
 * it runs once for all records of one change, after they are written and before the commit, so a form and an import of a
 * million rows share it. */
typedef struct
{
  const char *name; /* stable, "leased-within-leasable" */
  ZbSeverity severity;
  ZbCompare compare;
  const char *field; /* compared, and where the sentence stands */
  const char *other;
  gboolean (*holds) (const ZbRecord *record);
  const ZbWake *wakes; /* of a QUERY; ends with a NULL reg; or NULL */
  const char *
    sentence; /* msgid: one clear sentence; for comparisons %1$s and %2$s are the two values as people read them */
} ZbCheck;

/* A related list of the detail page: the records of @target whose @field names this record. */
typedef struct
{
  const char *target;
  const char *field;
  const char *label;  /* msgid: "Ledger", "Contacts" */
  const char *widget; /* a special way to show it ("ledger"), or NULL: rows */
  gboolean
    owned; /* they are parts of this record and are deleted with it; else they forbid its deletion
                         where @field is REQUIRED, and lose their reference where it is not */
} ZbRelation;

struct _ZbRegister
{
  const char *name;      /* table */
  const char *label;     /* msgid, plural: "Projects" */
  const char *label_one; /* msgid, singular: "Project" */
  const char *label_new; /* msgid of the button: "New project" */
  ZbGroup group;
  const char *icon_name;
  const ZbField *fields;
  guint n_fields;
  const char *const
    *key; /* natural key: names of fields, NULL-ended; how sheets name its records */
  const char *const *
    names; /* further fields that a reference may be given by, in this order (tax_code, name), or NULL */
  const char *
    title; /* field that heads its page, and its record in sentences: "Project 992010000001 deleted" */
  const char *subtitle;        /* field under it, or NULL */
  const char *short_title;     /* field shown where another register refers to it */
  const char *state;           /* CODE field shown as the pill, or NULL */
  const char *figure;          /* NUMBER field shown in two-line rows, or NULL */
  const char *widget;          /* special widget of its page, or NULL */
  const char *sort;            /* field that lists are sorted by at first; "-date": downwards */
  const char *derived;         /* table (id and its DERIVED fields), or NULL */
  const ZbCheck *checks;       /* ends with a NULL name; or NULL */
  const ZbRelation *relations; /* ends with a NULL target; or NULL */
  const char *file;            /* base name of its file in a folder of CSV: "projects" */
  const char *sheet;           /* its sheet's name in an office workbook, "|" between, or NULL */
};

/* All registers in the order they are imported (what is referred to before what refers), NULL-ended. */
const ZbRegister *const *zb_registers_get_all (void);

/* The register with this table name, or NULL. */
const ZbRegister *zb_register_find (const char *name);

/* Index of the field with this name in register->fields, or -1. */
gint zb_register_find_field (const ZbRegister *self, const char *name);

/* The field itself, or NULL. */
const ZbField *zb_register_get_field (const ZbRegister *self, const char *name);

/* How people call one record: its title field's text ("992010000001"). (transfer full) */
char *zb_register_dup_title (const ZbRegister *self, const ZbRecord *record, ZbLanguage language);

/* Whether one text names a record of this register: it has a key of one field, or its key begins with the first of its names
 * (a document's number), which is enough where no two records share it. */
gboolean zb_register_is_named (const ZbRegister *self);

/* Reads "214/QĐ-UBND (15/04/2003)", the full name where the key is a text and a date. FALSE where @text is no such name;
 * otherwise @name (transfer full) and @date, as they are stored. */
gboolean
zb_register_split_name (const ZbRegister *self, const char *text, char **name, char **date);

/* Findings of the checks that need no book: an array of ZbFinding, empty when all is well. Also says which REQUIRED
 * fields are missing, which numbers are below zero and must not be, and which dates are no dates. */
GPtrArray *zb_register_check_record (const ZbRegister *self, const ZbRecord *record);

/* What a check found: one clear translated sentence, where, and how bad. */
typedef struct
{
  ZbSeverity severity;
  const ZbRegister *reg;
  gint64 id;         /* record, or 0 */
  const char *field; /* where it stands in a form, or NULL */
  const char *check; /* its stable name ("required", "unique", "reference", or ZbCheck's) */
  char *sentence;
} ZbFinding;

ZbFinding *zb_finding_new (ZbSeverity severity,
                           const ZbRegister *reg,
                           gint64 id,
                           const char *field,
                           const char *check,
                           const char *sentence);
void zb_finding_free (ZbFinding *finding);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbFinding, zb_finding_free)

/* The finding that a row of a QUERY's answer makes: @values are its three columns after the id (NULL where there are
 * fewer). Text goes into the sentence as it is, an integer as a value of the check's field. (transfer full) */
ZbFinding *zb_check_make_finding (const ZbCheck *check,
                                  const ZbRegister *reg,
                                  gint64 id,
                                  const ZbValue values[3]);

G_END_DECLS
