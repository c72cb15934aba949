/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each new input is an old one with one to six changes. */

#include "config.h"

#include "mutate.h"

#include <string.h>

#define MAX_CHANGES 6
#define MAX_CHUNK 64
#define MAX_REPEATS 200

struct _Mutator
{
  GPtrArray *inputs;
  GPtrArray *words; /* GBytes */
  GRand *rand;
  gsize max_length;
  GByteArray *at_hand;
};

/* Numbers at which counts and places go wrong. */
static const guint64 numbers[] = {
  0,
  1,
  2,
  7,
  8,
  16,
  31,
  63,
  64,
  100,
  127,
  128,
  255,
  256,
  512,
  1000,
  1024,
  4095,
  4096,
  16383,
  16384,
  32767,
  32768,
  65535,
  65536,
  1048575,
  1048576,
  0x7fffffff,
  0x80000000,
  0xfffffffe,
  0xffffffff,
  0x7fffffffffffffff,
  0x8000000000000000,
  0xffffffffffffffff,
};

static guint
pick (Mutator *self, gsize n)
{
  return n > 1 ? (guint)g_rand_int_range (self->rand, 0, (gint32)n) : 0;
}

/* Puts @length bytes in at @place. */
static void
insert (Mutator *self, gsize place, const void *data, gsize length)
{
  GByteArray *bytes = self->at_hand;
  gsize behind = bytes->len - place;

  if (length == 0 || bytes->len + length > self->max_length)
    return;
  g_byte_array_set_size (bytes, (guint)(bytes->len + length));
  memmove (bytes->data + place + length, bytes->data + place, behind);
  memcpy (bytes->data + place, data, length);
}

static void
flip_bit (Mutator *self)
{
  self->at_hand->data[pick (self, self->at_hand->len)] ^= (guint8)(1 << pick (self, 8));
}

static void
set_byte (Mutator *self)
{
  self->at_hand->data[pick (self, self->at_hand->len)] = (guint8)pick (self, 256);
}

/* As bytes, the smallest first. */
static void
set_number (Mutator *self)
{
  guint64 number = numbers[pick (self, G_N_ELEMENTS (numbers))];
  gsize length = (gsize)1 << pick (self, 4);
  gsize place = pick (self, self->at_hand->len);

  for (gsize i = 0; i < length && place + i < self->at_hand->len; i++)
    self->at_hand->data[place + i] = (guint8)(number >> (8 * i));
}

/* As digits, in the place of those that stand there. */
static void
write_number (Mutator *self)
{
  g_autofree char *text =
    g_strdup_printf ("%" G_GUINT64_FORMAT, numbers[pick (self, G_N_ELEMENTS (numbers))]);
  gsize begin = pick (self, self->at_hand->len);
  gsize end;

  while (begin < self->at_hand->len && !g_ascii_isdigit (self->at_hand->data[begin]))
    begin++;
  for (end = begin; end < self->at_hand->len && g_ascii_isdigit (self->at_hand->data[end]);)
    end++;
  if (end > begin)
    g_byte_array_remove_range (self->at_hand, (guint)begin, (guint)(end - begin));
  insert (self, begin, text, strlen (text));
}

static void
truncate_input (Mutator *self)
{
  g_byte_array_set_size (self->at_hand, 1 + pick (self, self->at_hand->len));
}

static void
remove_chunk (Mutator *self)
{
  guint place = pick (self, self->at_hand->len);
  guint length = 1 + pick (self, MIN (MAX_CHUNK, self->at_hand->len - place));

  g_byte_array_remove_range (self->at_hand, place, length);
}

static void
repeat_chunk (Mutator *self)
{
  gsize place = pick (self, self->at_hand->len);
  gsize length = 1 + pick (self, MIN (MAX_CHUNK, self->at_hand->len - place));
  g_autofree guint8 *chunk = g_memdup2 (self->at_hand->data + place, length);
  guint times = 1 + pick (self, pick (self, 4) ? 3 : MAX_REPEATS);

  for (guint i = 0; i < times; i++)
    insert (self, place, chunk, length);
}

static void
move_chunk (Mutator *self)
{
  gsize place = pick (self, self->at_hand->len);
  gsize length = 1 + pick (self, MIN (MAX_CHUNK, self->at_hand->len - place));
  g_autofree guint8 *chunk = g_memdup2 (self->at_hand->data + place, length);

  insert (self, pick (self, self->at_hand->len), chunk, length);
}

/* Goes on with the rest of another input. */
static void
splice (Mutator *self)
{
  gsize length = 0;
  const guint8 *other =
    g_bytes_get_data (g_ptr_array_index (self->inputs, pick (self, self->inputs->len)), &length);
  gsize from = pick (self, length);

  truncate_input (self);
  if (length > 0)
    insert (self, self->at_hand->len, other + from,
            MIN (length - from, self->max_length - self->at_hand->len));
}

static void
insert_word (Mutator *self)
{
  gsize length = 0;
  const guint8 *word;

  if (self->words->len == 0)
    return;
  word = g_bytes_get_data (g_ptr_array_index (self->words, pick (self, self->words->len)), &length);
  insert (self, pick (self, self->at_hand->len), word, length);
}

static void (*const changes[]) (Mutator *self) = {
  flip_bit,     set_byte,     set_number, write_number, write_number, truncate_input,
  remove_chunk, repeat_chunk, move_chunk, splice,       insert_word,  insert_word,
};

/* Words stand in quotes, one a line, with \xNN for bytes. */
static void
read_dictionary (Mutator *self, const char *path)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!path)
    return;
  if (!g_file_get_contents (path, &text, NULL, NULL))
    g_error ("%s cannot be read.", path);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      g_autoptr (GByteArray) word = g_byte_array_new ();
      const char *end = strrchr (lines[i], '"');

      for (const char *p = lines[i] + 1; *lines[i] == '"' && p < end; p++)
        {
          guint8 byte = (guint8)*p;

          if (*p == '\\' && p[1] == 'x')
            {
              byte = (guint8)(g_ascii_xdigit_value (p[2]) << 4 | g_ascii_xdigit_value (p[3]));
              p += 3;
            }
          else if (*p == '\\')
            byte = (guint8) * ++p;
          g_byte_array_append (word, &byte, 1);
        }
      if (word->len > 0)
        g_ptr_array_add (self->words, g_bytes_new (word->data, word->len));
    }
}

Mutator *
mutator_new (GPtrArray *inputs, const char *dictionary, guint32 seed, gsize max_length)
{
  Mutator *self = g_new0 (Mutator, 1);

  self->inputs = inputs;
  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  self->rand = g_rand_new_with_seed (seed);
  self->max_length = max_length;
  self->at_hand = g_byte_array_new ();
  read_dictionary (self, dictionary);
  return self;
}

void
mutator_free (Mutator *self)
{
  g_ptr_array_unref (self->words);
  g_rand_free (self->rand);
  g_byte_array_unref (self->at_hand);
  g_free (self);
}

GBytes *
mutator_next (Mutator *self)
{
  guint n = 1 + pick (self, MAX_CHANGES);
  gsize length = 0;
  const guint8 *data = NULL;

  if (self->inputs->len > 0)
    data =
      g_bytes_get_data (g_ptr_array_index (self->inputs, pick (self, self->inputs->len)), &length);
  g_byte_array_set_size (self->at_hand, 0);
  g_byte_array_append (self->at_hand, data, (guint)MIN (length, self->max_length));
  for (guint i = 0; i < n; i++)
    {
      if (self->at_hand->len == 0)
        g_byte_array_append (self->at_hand, (const guint8 *)"0", 1);
      changes[pick (self, G_N_ELEMENTS (changes))](self);
    }
  return g_bytes_new (self->at_hand->data, self->at_hand->len);
}
