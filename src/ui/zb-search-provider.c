/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The search provider of the desktop's shell (org.gnome.Shell.SearchProvider2). A result is called
 * "register:id". The registers are asked one after the other, each for its first few records; while
 * an answer is under way the application is held, so that a service started for it stays. */

#include "config.h"

#include "ui/zb-search-provider.h"

#include "ui/zb-reference-row.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_OF_EACH 4

/* What is looked for, in the order of the answer. */
static const char *const searched[] = { "project", "organisation", "zone", "contact", "document" };

static const char interface_xml[] =
  "<node><interface name='org.gnome.Shell.SearchProvider2'>"
  "<method name='GetInitialResultSet'>"
  "<arg type='as' name='terms' direction='in'/><arg type='as' name='results' direction='out'/>"
  "</method>"
  "<method name='GetSubsearchResultSet'>"
  "<arg type='as' name='previous' direction='in'/><arg type='as' name='terms' direction='in'/>"
  "<arg type='as' name='results' direction='out'/>"
  "</method>"
  "<method name='GetResultMetas'>"
  "<arg type='as' name='identifiers' direction='in'/>"
  "<arg type='aa{sv}' name='metas' direction='out'/>"
  "</method>"
  "<method name='ActivateResult'>"
  "<arg type='s' name='identifier' direction='in'/><arg type='as' name='terms' direction='in'/>"
  "<arg type='u' name='timestamp' direction='in'/>"
  "</method>"
  "<method name='LaunchSearch'>"
  "<arg type='as' name='terms' direction='in'/><arg type='u' name='timestamp' direction='in'/>"
  "</method>"
  "</interface></node>";

struct _ZbSearchProvider
{
  GObject parent_instance;

  ZbApplication *application; /* owns us */
  GDBusConnection *connection;
  guint registration;
};

G_DEFINE_FINAL_TYPE (ZbSearchProvider, zb_search_provider, G_TYPE_OBJECT)

/* One question: the texts asked for, how far it has come, and what was found. */
typedef struct
{
  GApplication *application;
  ZbContext *context;
  GDBusMethodInvocation *invocation; /* answering it takes it */
  void (*next) (gpointer question);
  char *search;       /* of a search */
  char **identifiers; /* of metas */
  guint at;
  GVariantBuilder answer;
} Question;

static void
question_free (Question *question)
{
  g_application_release (question->application);
  g_clear_object (&question->application);
  g_clear_object (&question->context);
  g_clear_pointer (&question->search, g_free);
  g_clear_pointer (&question->identifiers, g_strfreev);
  g_free (question);
}

static void
question_answer (Question *question)
{
  GVariant *answer = g_variant_builder_end (&question->answer);

  g_dbus_method_invocation_return_value (question->invocation, g_variant_new_tuple (&answer, 1));
  question_free (question);
}

/* The register and the id that @identifier is made of; NULL where it is no result of ours. */
static const ZbRegister *
split_identifier (const char *identifier, gint64 *id)
{
  const char *colon = strchr (identifier, ':');
  g_autofree char *name = colon != NULL ? g_strndup (identifier, colon - identifier) : NULL;

  if (name == NULL || !g_ascii_string_to_signed (colon + 1, 10, 1, G_MAXINT64, id, NULL))
    return NULL;

  return zb_register_find (name);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Question *question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = zb_store_query_finish (ZB_STORE (source), result, &error);

  if (ids == NULL)
    g_debug ("Failed to search for the desktop: %s", error->message);
  for (guint i = 0; ids != NULL && i < MIN (ids->len, MAX_OF_EACH); i++)
    g_variant_builder_add_value (&question->answer,
                                 g_variant_new_take_string (
                                   g_strdup_printf ("%s:%" G_GINT64_FORMAT, searched[question->at],
                                                    g_array_index (ids, gint64, i))));
  question->at++;
  question->next (question);
}

static void
search_next (gpointer user_data)
{
  Question *question = user_data;
  g_autoptr (ZbQuery) query = NULL;

  if (question->at == G_N_ELEMENTS (searched))
    {
      question_answer (question);
      return;
    }
  query = zb_query_new (zb_register_find (searched[question->at]));
  zb_query_set_search (query, question->search);
  zb_store_query_async (zb_context_get_store (question->context), query, NULL, found_cb, question);
}

static void
add_meta (Question *question, const char *identifier, const ZbRecord *record)
{
  ZbLanguage language = zb_context_get_language (question->context);
  g_autofree char *name = zb_reference_row_dup_label (record, language);
  g_autofree char *detail = zb_reference_row_dup_detail (record, language);
  g_autofree char *description =
    g_strjoin (" · ", _ (record->reg->label_one), *detail != '\0' ? detail : NULL, NULL);

  g_variant_builder_open (&question->answer, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&question->answer, "{sv}", "id", g_variant_new_string (identifier));
  g_variant_builder_add (&question->answer, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (&question->answer, "{sv}", "description",
                         g_variant_new_string (description));
  g_variant_builder_add (&question->answer, "{sv}", "gicon", g_variant_new_string (APPLICATION_ID));
  g_variant_builder_close (&question->answer);
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Question *question = user_data;
  g_autoptr (GPtrArray) records = zb_store_fetch_finish (ZB_STORE (source), result, NULL);

  if (records != NULL && records->len > 0 && records->pdata[0] != NULL)
    add_meta (question, question->identifiers[question->at], records->pdata[0]);
  question->at++;
  question->next (question);
}

static void
metas_next (gpointer user_data)
{
  Question *question = user_data;
  const ZbRegister *reg = NULL;
  gint64 id = 0;

  /* What is no result of ours has no meta. */
  while (question->identifiers[question->at] != NULL && reg == NULL)
    {
      reg = split_identifier (question->identifiers[question->at], &id);
      question->at += reg == NULL;
    }
  if (reg == NULL)
    question_answer (question);
  else
    zb_store_fetch_async (zb_context_get_store (question->context), reg, &id, 1, NULL, fetched_cb,
                          question);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Question *question = user_data;
  g_autoptr (GError) error = NULL;

  if (zb_store_open_finish (ZB_STORE (source), result, &error))
    {
      question->next (question);
      return;
    }
  g_debug ("Failed to open the book for the desktop’s search: %s", error->message);
  question_answer (question);
}

/* Begins once the book is open; where there is none the answer is empty. */
static void
question_begin (Question *question)
{
  ZbStore *store = question->context != NULL ? zb_context_get_store (question->context) : NULL;
  gboolean open = FALSE;

  if (store == NULL)
    {
      question_answer (question);
      return;
    }
  g_object_get (store, "open", &open, NULL);
  if (open)
    question->next (question);
  else
    zb_store_open_async (store, FALSE, NULL, opened_cb, question);
}

static Question *
question_new (ZbSearchProvider *self,
              GDBusMethodInvocation *invocation,
              const char *answer_type,
              void (*next) (gpointer))
{
  Question *question = g_new0 (Question, 1);

  question->application = g_object_ref (G_APPLICATION (self->application));
  g_application_hold (question->application);
  question->context = zb_application_dup_context (self->application);
  question->invocation = invocation;
  question->next = next;
  g_variant_builder_init (&question->answer, G_VARIANT_TYPE (answer_type));

  return question;
}

/* Each call looks anew: a search is faster than the person who narrows it. */
static void
get_results (ZbSearchProvider *self, GVariant *parameters, GDBusMethodInvocation *invocation)
{
  Question *question = question_new (self, invocation, "as", search_next);
  g_autoptr (GVariant) terms =
    g_variant_get_child_value (parameters, g_variant_n_children (parameters) - 1);
  g_autofree const char **words = g_variant_get_strv (terms, NULL);

  question->search = g_strjoinv (" ", (char **)words);
  question_begin (question);
}

static void
get_metas (ZbSearchProvider *self, GVariant *parameters, GDBusMethodInvocation *invocation)
{
  Question *question = question_new (self, invocation, "aa{sv}", metas_next);

  g_variant_get (parameters, "(^as)", &question->identifiers);
  question_begin (question);
}

static void
activate_result (ZbSearchProvider *self, GVariant *parameters, GDBusMethodInvocation *invocation)
{
  const char *identifier = NULL;
  gint64 id = 0;
  const ZbRegister *reg = NULL;

  g_variant_get_child (parameters, 0, "&s", &identifier);
  reg = split_identifier (identifier, &id);
  if (reg != NULL)
    zb_application_show_place (self->application, reg->name, id);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
launch_search (ZbSearchProvider *self, GVariant *parameters, GDBusMethodInvocation *invocation)
{
  zb_application_show_place (self->application, searched[0], 0);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
method_call_cb (GDBusConnection *connection,
                const char *sender,
                const char *object_path,
                const char *interface_name,
                const char *method_name,
                GVariant *parameters,
                GDBusMethodInvocation *invocation,
                gpointer user_data)
{
  static const struct
  {
    const char *name;
    void (*func) (ZbSearchProvider *self, GVariant *parameters, GDBusMethodInvocation *invocation);
  } methods[] = {
    { "GetInitialResultSet", get_results }, { "GetSubsearchResultSet", get_results },
    { "GetResultMetas", get_metas },        { "ActivateResult", activate_result },
    { "LaunchSearch", launch_search },
  };

  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    if (strcmp (method_name, methods[i].name) == 0)
      methods[i].func (user_data, parameters, invocation);
}

static void
zb_search_provider_dispose (GObject *object)
{
  zb_search_provider_unexport (ZB_SEARCH_PROVIDER (object));
  G_OBJECT_CLASS (zb_search_provider_parent_class)->dispose (object);
}

static void
zb_search_provider_class_init (ZbSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zb_search_provider_dispose;
}

static void
zb_search_provider_init (ZbSearchProvider *self)
{
}

ZbSearchProvider *
zb_search_provider_new (ZbApplication *application)
{
  ZbSearchProvider *self = g_object_new (ZB_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;

  return self;
}

gboolean
zb_search_provider_export (ZbSearchProvider *self,
                           GDBusConnection *connection,
                           const char *path,
                           GError **error)
{
  static const GDBusInterfaceVTable vtable = { method_call_cb, NULL, NULL, { NULL } };
  g_autoptr (GDBusNodeInfo) node = NULL;

  g_return_val_if_fail (ZB_IS_SEARCH_PROVIDER (self), FALSE);

  node = g_dbus_node_info_new_for_xml (interface_xml, error);
  if (node == NULL)
    return FALSE;
  self->registration = g_dbus_connection_register_object (connection, path, node->interfaces[0],
                                                          &vtable, self, NULL, error);
  if (self->registration == 0)
    return FALSE;
  g_set_object (&self->connection, connection);

  return TRUE;
}

void
zb_search_provider_unexport (ZbSearchProvider *self)
{
  g_return_if_fail (ZB_IS_SEARCH_PROVIDER (self));

  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->connection);
}
