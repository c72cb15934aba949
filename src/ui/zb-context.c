/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Carries book, figures, settings and language down to the pages, and writes for them, so that
 * every change is told in the same words and can be undone from the same place. It shows nothing
 * itself: windows listen to "message". */

#include "config.h"

#include "ui/zb-context.h"

#include <glib/gi18n.h>

struct _ZbContext
{
  GObject parent_instance;

  ZbStore *store;
  ZbLedger *ledger;
  GSettings *settings;
  ZbLanguage language;
  char today[ZB_DATE_LENGTH]; /* "": this machine's */
};

enum
{
  PROP_0,
  PROP_STORE,
  PROP_LEDGER,
  PROP_SETTINGS,
  PROP_LANGUAGE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  MESSAGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZbContext, zb_context, G_TYPE_OBJECT)

/* What a person is told for each error of the book, and what to do about it. */
static const char *const sentences[] = {
  [ZB_STORE_ERROR_NOT_A_BOOK] = N_ ("This file is not a Zonebook book; choose another file."),
  [ZB_STORE_ERROR_NEWER] = N_ ("This book was made by a newer Zonebook and was left untouched; "
                               "update the program to open it."),
  [ZB_STORE_ERROR_DAMAGED] = N_ ("The book is damaged; restore its latest backup."),
  [ZB_STORE_ERROR_LOCKED] =
    N_ ("Another program has this book open; close it there, then try again."),
  [ZB_STORE_ERROR_LINK] =
    N_ ("The path of the book leads through a link; open the file where it really is."),
  [ZB_STORE_ERROR_REMOTE] = N_ ("The book lies on a network folder, where it is not safe; copy it "
                                "to this computer and open the copy."),
  [ZB_STORE_ERROR_PERMISSION] =
    N_ ("You may not read or write this book; ask for access to its file and folder."),
  [ZB_STORE_ERROR_FULL] = N_ ("The disk is full; free some space, then try again."),
  [ZB_STORE_ERROR_IO] =
    N_ ("The disk did not answer as it should; check it, then open the book again."),
  [ZB_STORE_ERROR_REFUSED] =
    N_ ("The change was refused because it breaks a rule of the register."),
  [ZB_STORE_ERROR_CONFLICT] = N_ ("Later changes stand in the way; nothing was altered."),
  [ZB_STORE_ERROR_NOTHING] = N_ ("There is nothing left to take back or to make again."),
  [ZB_STORE_ERROR_CLOSED] = N_ ("The book is closed; open it again to go on."),
};

static const ZbFinding *
find_first (const ZbOutcome *outcome, ZbSeverity severity)
{
  if (outcome == NULL || outcome->findings == NULL)
    return NULL;

  for (guint i = 0; i < outcome->findings->len; i++)
    {
      const ZbFinding *finding = g_ptr_array_index (outcome->findings, i);

      if (finding->severity == severity)
        return finding;
    }

  return NULL;
}

/* Says what was done and then the first warning that came with it. */
static void
say_outcome (ZbContext *self, const ZbOutcome *outcome, const char *sentence, gboolean undoable)
{
  const ZbFinding *warning = find_first (outcome, ZB_SEVERITY_WARNING);

  if (outcome == NULL || outcome->change_set == 0)
    return;

  g_signal_emit (self, signals[MESSAGE], 0, sentence, undoable);
  if (warning != NULL)
    zb_context_say (self, warning->sentence);
}

static void
say_error (ZbContext *self, const ZbOutcome *outcome, const GError *error)
{
  const ZbFinding *finding = find_first (outcome, ZB_SEVERITY_ERROR);
  g_autofree char *sentence = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  sentence = finding != NULL ? g_strdup (finding->sentence) : zb_context_explain (error);
  zb_context_say (self, sentence);
}

typedef struct
{
  ZbOutcome *outcome;
  gboolean silent; /* somebody else tells of a refusal */
} Applying;

static void
applying_free (Applying *applying)
{
  g_clear_pointer (&applying->outcome, zb_outcome_free);
  g_free (applying);
}

static void
applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  ZbContext *self = g_task_get_source_object (task);
  Applying *applying = g_task_get_task_data (task);

  if (!zb_store_apply_finish (ZB_STORE (source), result, &applying->outcome, &error))
    {
      if (!applying->silent)
        say_error (self, applying->outcome, error);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  say_outcome (self, applying->outcome, applying->outcome->label, TRUE);
  g_task_return_boolean (task, TRUE);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbContext) self = user_data;
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!zb_store_undo_finish (ZB_STORE (source), result, &outcome, &error))
    {
      say_error (self, outcome, error);
      return;
    }

  /* Translators: after an undo; %s is what was done, for example “Project 992010000001 deleted”. */
  sentence = g_strdup_printf (_ ("Undone: %s"), outcome->label);
  say_outcome (self, outcome, sentence, FALSE);
}

/* What stands in the way is named. */
static void
say_conflict (ZbContext *self, const ZbOutcome *outcome, const GError *error)
{
  const ZbFinding *finding = find_first (outcome, ZB_SEVERITY_ERROR);
  g_autofree char *sentence = NULL;

  if (finding == NULL)
    {
      say_error (self, outcome, error);
      return;
    }

  /* Translators: %s is a sentence that says why. */
  sentence = g_strdup_printf (_ ("Nothing was changed: %s"), finding->sentence);
  zb_context_say (self, sentence);
}

static void
taken_back_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbContext) self = user_data;
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  if (!zb_store_take_back_finish (ZB_STORE (source), result, &outcome, &error))
    say_conflict (self, outcome, error);
  else
    say_outcome (self, outcome, _ ("The change was taken back."), FALSE);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbContext) self = user_data;
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  if (!zb_store_restore_record_finish (ZB_STORE (source), result, &outcome, &error))
    say_conflict (self, outcome, error);
  else
    say_outcome (self, outcome, outcome->label, TRUE);
}

static void
redone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (ZbContext) self = user_data;
  g_autoptr (ZbOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  if (!zb_store_redo_finish (ZB_STORE (source), result, &outcome, &error))
    {
      say_error (self, outcome, error);
      return;
    }

  say_outcome (self, outcome, outcome->label, TRUE);
}

static void
zb_context_dispose (GObject *object)
{
  ZbContext *self = ZB_CONTEXT (object);

  g_clear_object (&self->ledger);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (zb_context_parent_class)->dispose (object);
}

static void
zb_context_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ZbContext *self = ZB_CONTEXT (object);

  switch (prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_LEDGER:
      g_value_set_object (value, self->ledger);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_LANGUAGE:
      g_value_set_uint (value, self->language);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
zb_context_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  ZbContext *self = ZB_CONTEXT (object);

  switch (prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_LEDGER:
      self->ledger = g_value_dup_object (value);
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    case PROP_LANGUAGE:
      zb_context_set_language (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
zb_context_class_init (ZbContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = zb_context_dispose;
  object_class->get_property = zb_context_get_property;
  object_class->set_property = zb_context_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ZB_TYPE_STORE, once);
  properties[PROP_LEDGER] = g_param_spec_object ("ledger", NULL, NULL, ZB_TYPE_LEDGER, once);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, once);
  properties[PROP_LANGUAGE] =
    g_param_spec_uint ("language", NULL, NULL, ZB_LANGUAGE_VI, ZB_LANGUAGE_EN, ZB_LANGUAGE_VI,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
zb_context_init (ZbContext *self)
{
  self->language = zb_language_get_current ();
}

ZbContext *
zb_context_new (ZbStore *store, ZbLedger *ledger, GSettings *settings)
{
  return g_object_new (ZB_TYPE_CONTEXT, "store", store, "ledger", ledger, "settings", settings,
                       NULL);
}

ZbStore *
zb_context_get_store (ZbContext *self)
{
  g_return_val_if_fail (ZB_IS_CONTEXT (self), NULL);

  return self->store;
}

ZbLedger *
zb_context_get_ledger (ZbContext *self)
{
  g_return_val_if_fail (ZB_IS_CONTEXT (self), NULL);

  return self->ledger;
}

GSettings *
zb_context_get_settings (ZbContext *self)
{
  g_return_val_if_fail (ZB_IS_CONTEXT (self), NULL);

  return self->settings;
}

ZbLanguage
zb_context_get_language (ZbContext *self)
{
  g_return_val_if_fail (ZB_IS_CONTEXT (self), ZB_LANGUAGE_VI);

  return self->language;
}

void
zb_context_set_language (ZbContext *self, ZbLanguage language)
{
  g_return_if_fail (ZB_IS_CONTEXT (self));

  if (self->language == language)
    return;

  self->language = language;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

void
zb_context_get_today (ZbContext *self, char today[ZB_DATE_LENGTH])
{
  g_return_if_fail (ZB_IS_CONTEXT (self));

  if (*self->today != '\0')
    g_strlcpy (today, self->today, ZB_DATE_LENGTH);
  else
    zb_date_today (today);
}

void
zb_context_set_today (ZbContext *self, const char *today)
{
  g_return_if_fail (ZB_IS_CONTEXT (self));
  g_return_if_fail (today == NULL || zb_date_get_precision (today) == ZB_DATE_PRECISION_DAY);

  g_strlcpy (self->today, today != NULL ? today : "", ZB_DATE_LENGTH);
}

void
zb_context_apply (ZbContext *self,
                  ZbChange *change,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Applying *applying = NULL;

  g_return_if_fail (ZB_IS_CONTEXT (self));
  g_return_if_fail (change != NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, zb_context_apply);
  applying = g_new0 (Applying, 1);
  applying->silent = callback != NULL;
  g_task_set_task_data (task, applying, (GDestroyNotify)applying_free);
  zb_store_apply_async (self->store, change, FALSE, NULL, applied_cb, g_steal_pointer (&task));
}

gboolean
zb_context_apply_finish (ZbContext *self, GAsyncResult *result, ZbOutcome **outcome, GError **error)
{
  Applying *applying = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  applying = g_task_get_task_data (G_TASK (result));
  if (outcome != NULL)
    *outcome = g_steal_pointer (&applying->outcome);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
zb_context_undo (ZbContext *self)
{
  g_return_if_fail (ZB_IS_CONTEXT (self));

  zb_store_undo_async (self->store, NULL, undone_cb, g_object_ref (self));
}

void
zb_context_redo (ZbContext *self)
{
  g_return_if_fail (ZB_IS_CONTEXT (self));

  zb_store_redo_async (self->store, NULL, redone_cb, g_object_ref (self));
}

void
zb_context_say (ZbContext *self, const char *sentence)
{
  g_return_if_fail (ZB_IS_CONTEXT (self));
  g_return_if_fail (sentence != NULL);

  g_signal_emit (self, signals[MESSAGE], 0, sentence, FALSE);
}

char *
zb_context_explain (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == ZB_STORE_ERROR && (guint)error->code < G_N_ELEMENTS (sentences))
    return g_strdup (_ (sentences[error->code]));

  return g_strdup (error->message);
}

void
zb_context_take_back (ZbContext *self, gint64 change_set)
{
  g_return_if_fail (ZB_IS_CONTEXT (self));

  zb_store_take_back_async (self->store, change_set, NULL, taken_back_cb, g_object_ref (self));
}

void
zb_context_restore_deleted (ZbContext *self, const ZbDeleted *deleted)
{
  g_autofree char *label = NULL;

  g_return_if_fail (ZB_IS_CONTEXT (self));

  /* Translators: what was done; %1$s is a kind of record (“Project”), %2$s which. */
  label = g_strdup_printf (_ ("%1$s %2$s restored"), _ (deleted->reg->label_one), deleted->title);
  zb_store_restore_record_async (self->store, deleted, label, NULL, restored_cb,
                                 g_object_ref (self));
}
