/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of one record. */

#include "config.h"

#include "ui/zb-record-dialog.h"

#include <glib/gi18n.h>

struct _ZbRecordDialog
{
  AdwDialog parent_instance;

  ZbContext *context;
  ZbRecord *record;
};

G_DEFINE_FINAL_TYPE (ZbRecordDialog, zb_record_dialog, ADW_TYPE_DIALOG)

static void
zb_record_dialog_dispose (GObject *object)
{
  ZbRecordDialog *self = ZB_RECORD_DIALOG (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->record, zb_record_unref);
  G_OBJECT_CLASS (zb_record_dialog_parent_class)->dispose (object);
}

static void
zb_record_dialog_class_init (ZbRecordDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_record_dialog_dispose;
}

static void
zb_record_dialog_init (ZbRecordDialog *self)
{
}

AdwDialog *
zb_record_dialog_new (ZbContext *context, const ZbRegister *reg, ZbRecord *record)
{
  ZbRecordDialog *self = g_object_new (ZB_TYPE_RECORD_DIALOG, "title", _ (reg->label_one), NULL);

  self->context = g_object_ref (context);
  self->record = record != NULL ? zb_record_ref (record) : NULL;
  return ADW_DIALOG (self);
}
