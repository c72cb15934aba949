/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* driver [--runs N] [--seconds N] [--seed N] [--dict FILE] [--findings FOLDER] FILE|FOLDER…: runs a
 * target where no libFuzzer is. Every input runs once, then ever new ones that are made of them; the
 * same seed makes the same. The target runs in a child, which shares the input at hand with this
 * process: whatever way the child ends, the input is there to be saved. */

#include "config.h"

#include "fuzz.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "mutate.h"

#define INPUT_BYTES (128 * 1024)
#define MAX_SECONDS_A_RUN 20

/* What the child tells. */
typedef struct
{
  gsize length;
  guint64 n_runs;
  guint8 data[INPUT_BYTES];
} Shared;

static gint64 runs, seconds, seed = 1;
static char *dictionary, *findings;
static char **paths;

static const GOptionEntry options[] = {
  { "runs", 0, 0, G_OPTION_ARG_INT64, &runs, "Inputs to make", "N" },
  { "seconds", 0, 0, G_OPTION_ARG_INT64, &seconds, "Time to make inputs for", "N" },
  { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, "What chance begins with", "N" },
  { "dict", 0, 0, G_OPTION_ARG_FILENAME, &dictionary, "Words to put in", "FILE" },
  { "findings", 0, 0, G_OPTION_ARG_FILENAME, &findings, "Where to save what fails", "FOLDER" },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, "FILE|FOLDER…" },
  { NULL },
};

static void
run (Shared *shared, GBytes *input)
{
  gsize length = 0;
  const guint8 *data = g_bytes_get_data (input, &length);

  length = MIN (length, INPUT_BYTES);
  if (length > 0)
    memcpy (shared->data, data, length);
  shared->length = length;
  shared->n_runs++;
  alarm (MAX_SECONDS_A_RUN);
  LLVMFuzzerTestOneInput (shared->data, length);
}

/* The child: never comes back with a failure. */
static void
run_all (Shared *shared, GPtrArray *inputs)
{
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  g_autoptr (Mutator) mutator = mutator_new (inputs, dictionary, (guint32)seed, INPUT_BYTES);

  for (guint i = 0; i < inputs->len; i++)
    run (shared, g_ptr_array_index (inputs, i));
  for (gint64 i = 0; i < runs || (seconds > 0 && g_get_monotonic_time () < end); i++)
    {
      g_autoptr (GBytes) input = mutator_next (mutator);

      run (shared, input);
    }
  alarm (0);
}

static void
add_file (GPtrArray *inputs, const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &data, &length, &error))
    g_error ("%s", error->message);
  g_ptr_array_add (inputs, g_bytes_new_take (data, length));
}

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* All files of a folder, in the same order everywhere. */
static void
add_folder (GPtrArray *inputs, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    add_file (inputs, g_ptr_array_index (names, i));
}

/* Tells how the child ended; saves its input where that was badly. */
static int
report (const Shared *shared, int status, guint n_inputs)
{
  g_autofree char *sum = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (WIFEXITED (status) && WEXITSTATUS (status) == 0)
    {
      g_print ("%s: %" G_GUINT64_FORMAT " runs from %u inputs, seed %" G_GINT64_FORMAT "\n",
               g_get_prgname (), shared->n_runs, n_inputs, seed);
      return 0;
    }
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA1, shared->data, shared->length);
  name = g_strdup_printf ("%s-%.16s", g_get_prgname (), sum);
  path = g_build_filename (findings ? findings : ".", name, NULL);
  if (findings)
    g_mkdir_with_parents (findings, 0700);
  if (!g_file_set_contents (path, (const char *)shared->data, (gssize)shared->length, NULL))
    g_printerr ("%s cannot be written.\n", path);
  g_printerr ("%s: run %" G_GUINT64_FORMAT " (seed %" G_GINT64_FORMAT ") %s %d%s. Its input: %s\n",
              g_get_prgname (), shared->n_runs, seed,
              WIFSIGNALED (status) ? "ended by signal" : "ended with status",
              WIFSIGNALED (status) ? WTERMSIG (status) : WEXITSTATUS (status),
              WIFSIGNALED (status) && WTERMSIG (status) == SIGALRM ? ", for it took too long" : "",
              path);
  return 1;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GError) error = NULL;
  Shared *shared =
    mmap (NULL, sizeof *shared, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  int status = 0;
  pid_t child;

  g_option_context_add_main_entries (context, options, NULL);
  if (shared == MAP_FAILED || !g_option_context_parse (context, &argc, &argv, &error))
    g_error ("%s", error ? error->message : "no memory");
  LLVMFuzzerInitialize (&argc, &argv);
  for (guint i = 0; paths && paths[i]; i++)
    if (g_file_test (paths[i], G_FILE_TEST_IS_DIR))
      add_folder (inputs, paths[i]);
    else
      add_file (inputs, paths[i]);
  child = fork ();
  if (child == 0)
    {
      run_all (shared, inputs);
      return 0;
    }
  while (waitpid (child, &status, 0) < 0)
    if (errno != EINTR)
      g_error ("%s", g_strerror (errno));
  return report (shared, status, inputs->len);
}
