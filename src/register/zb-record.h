/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One record of a register: its id and a value for each field, in the order of the description; and a change, a list of records to
 * be made, altered or deleted together. Plain data, no book behind it. */

#pragma once

#include <glib-object.h>

#include "register/zb-value.h"

G_BEGIN_DECLS

typedef struct _ZbRegister ZbRegister;

#define ZB_TYPE_RECORD (zb_record_get_type ())

/* Atomically reference-counted; written by its maker only, before it is shared. */
typedef struct
{
  const ZbRegister *reg;
  gint64 id;
  ZbValue *values; /* reg->n_fields of them */
  char *
    *labels; /* of REFERENCE fields: the short title of the record referred to; NULL elsewhere */
  char *created_at; /* moments with seconds, UTC, or NULL before it is stored */
  char *created_by;
  char *updated_at;
  char *updated_by;
  char *note;
} ZbRecord;

GType zb_record_get_type (void);
ZbRecord *zb_record_new (const ZbRegister *reg, gint64 id);
ZbRecord *zb_record_copy (const ZbRecord *self); /* deep */
ZbRecord *zb_record_ref (ZbRecord *self);
void zb_record_unref (ZbRecord *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbRecord, zb_record_unref)

/* By field name; the field must exist. */
const ZbValue *zb_record_get (const ZbRecord *self, const char *field);
gint64 zb_record_get_integer (const ZbRecord *self, const char *field);   /* 0 when NULL */
const char *zb_record_get_text (const ZbRecord *self, const char *field); /* NULL when NULL */
const char *zb_record_get_label (const ZbRecord *self, const char *field);
gboolean zb_record_is_null (const ZbRecord *self, const char *field);
void zb_record_set_integer (ZbRecord *self, const char *field, gint64 value);
void zb_record_set_text (ZbRecord *self, const char *field, const char *value);
void zb_record_set_null (ZbRecord *self, const char *field);

typedef enum
{
  ZB_EDIT_INSERT,
  ZB_EDIT_UPDATE, /* the whole record as it shall be */
  ZB_EDIT_DELETE,
} ZbEditKind;

typedef struct
{
  ZbEditKind kind;
  const ZbRegister *reg;
  gint64 id;
  ZbRecord *record; /* NULL for DELETE */
} ZbEdit;

/* A ZbChange: what one act of a person alters, all or nothing, undone as one. */
typedef struct
{
  gatomicrefcount ref_count;
  char *label;   /* what history and “Undo …” call it, translated: "Project 992010000001 edited" */
  char *source;  /* "form", "import:FILE", "cli" */
  GArray *edits; /* of ZbEdit */
} ZbChange;

ZbChange *zb_change_new (const char *label, const char *source);
ZbChange *zb_change_ref (ZbChange *self);
void zb_change_unref (ZbChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZbChange, zb_change_unref)

void zb_change_insert (
  ZbChange *self,
  ZbRecord *record); /* takes a reference; record->id is made by zb_store_make_id () */
void zb_change_update (ZbChange *self, ZbRecord *record);
void zb_change_delete (ZbChange *self,
                       const ZbRegister *reg,
                       gint64 id); /* its children (relations) go with it */

G_END_DECLS
