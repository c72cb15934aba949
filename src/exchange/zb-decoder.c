/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of our own, as the C library's are not installed everywhere. A letter waits for the mark
 * that may follow it, so that what comes out is composed. */

#include "config.h"

#include "exchange/zb-decoder.h"

/* Room that one byte may need: a waiting letter and the one that shows it alone. */
#define MAX_OUTPUT 12

/* 0x80–0xff of Windows-1258. */
static const guint16 windows_1258[128] = {
  0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0xfffd, 0x2039,
  0x0152, 0xfffd, 0xfffd, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
  0x02dc, 0x2122, 0xfffd, 0x203a, 0x0153, 0xfffd, 0xfffd, 0x0178, 0x00a0, 0x00a1, 0x00a2, 0x00a3,
  0x00a4, 0x00a5, 0x00a6, 0x00a7, 0x00a8, 0x00a9, 0x00aa, 0x00ab, 0x00ac, 0x00ad, 0x00ae, 0x00af,
  0x00b0, 0x00b1, 0x00b2, 0x00b3, 0x00b4, 0x00b5, 0x00b6, 0x00b7, 0x00b8, 0x00b9, 0x00ba, 0x00bb,
  0x00bc, 0x00bd, 0x00be, 0x00bf, 0x00c0, 0x00c1, 0x00c2, 0x0102, 0x00c4, 0x00c5, 0x00c6, 0x00c7,
  0x00c8, 0x00c9, 0x00ca, 0x00cb, 0x0300, 0x00cd, 0x00ce, 0x00cf, 0x0110, 0x00d1, 0x0309, 0x00d3,
  0x00d4, 0x01a0, 0x00d6, 0x00d7, 0x00d8, 0x00d9, 0x00da, 0x00db, 0x00dc, 0x01af, 0x0303, 0x00df,
  0x00e0, 0x00e1, 0x00e2, 0x0103, 0x00e4, 0x00e5, 0x00e6, 0x00e7, 0x00e8, 0x00e9, 0x00ea, 0x00eb,
  0x0301, 0x00ed, 0x00ee, 0x00ef, 0x0111, 0x00f1, 0x0323, 0x00f3, 0x00f4, 0x01a1, 0x00f6, 0x00f7,
  0x00f8, 0x00f9, 0x00fa, 0x00fb, 0x00fc, 0x01b0, 0x20ab, 0x00ff,
};

/* 0x80–0xff of TCVN3, as the fonts of ABC have them (TCVN 5712:1993, table 3). */
static const guint16 tcvn3[128] = {
  0x0080, 0x0081, 0x0082, 0x0083, 0x0084, 0x0085, 0x0086, 0x0087, 0x0088, 0x0089, 0x008a, 0x008b,
  0x008c, 0x008d, 0x008e, 0x008f, 0x0090, 0x0091, 0x0092, 0x0093, 0x0094, 0x0095, 0x0096, 0x0097,
  0x0098, 0x0099, 0x009a, 0x009b, 0x009c, 0x009d, 0x009e, 0x009f, 0x00a0, 0x0102, 0x00c2, 0x00ca,
  0x00d4, 0x01a0, 0x01af, 0x0110, 0x0103, 0x00e2, 0x00ea, 0x00f4, 0x01a1, 0x01b0, 0x0111, 0x00af,
  0x00b0, 0x00b1, 0x00b2, 0x00b3, 0x00b4, 0x00e0, 0x1ea3, 0x00e3, 0x00e1, 0x1ea1, 0x00ba, 0x1eb1,
  0x1eb3, 0x1eb5, 0x1eaf, 0x00bf, 0x00c0, 0x00c1, 0x00c2, 0x00c3, 0x00c4, 0x00c5, 0x1eb7, 0x1ea7,
  0x1ea9, 0x1eab, 0x1ea5, 0x1ead, 0x00e8, 0x00cd, 0x1ebb, 0x1ebd, 0x00e9, 0x1eb9, 0x1ec1, 0x1ec3,
  0x1ec5, 0x1ebf, 0x1ec7, 0x00ec, 0x1ec9, 0x00d9, 0x00da, 0x00db, 0x0129, 0x00ed, 0x1ecb, 0x00f2,
  0x00e0, 0x1ecf, 0x00f5, 0x00f3, 0x1ecd, 0x1ed3, 0x1ed5, 0x1ed7, 0x1ed1, 0x1ed9, 0x1edd, 0x1edf,
  0x1ee1, 0x1edb, 0x1ee3, 0x00f9, 0x00f0, 0x1ee7, 0x0169, 0x00fa, 0x1ee5, 0x1eeb, 0x1eed, 0x1eef,
  0x1ee9, 0x1ef1, 0x1ef3, 0x1ef7, 0x1ef9, 0x00fd, 0x1ef5, 0x00ff,
};
struct _ZbDecoder
{
  GObject parent_instance;

  ZbEncoding encoding;
  gunichar waiting; /* for a mark; 0: none */
  gint half;        /* first byte of a pair; -1: none */
  gunichar high;    /* first of a pair of surrogates; 0: none */
};

static void zb_decoder_converter_init (GConverterIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZbDecoder,
                               zb_decoder,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_CONVERTER, zb_decoder_converter_init))

/* Writes the letter that waits. */
static gsize
flush (ZbDecoder *self, char *out)
{
  gunichar c = self->waiting;

  self->waiting = 0;
  return c != 0 ? (gsize)g_unichar_to_utf8 (c, out) : 0;
}

static gsize
take_character (ZbDecoder *self, gunichar c, char *out)
{
  gunichar composed;
  gsize n;

  if (self->waiting != 0 && g_unichar_ismark (c) && g_unichar_compose (self->waiting, c, &composed))
    {
      self->waiting = composed;
      return 0;
    }
  n = flush (self, out);
  if (c != 0)
    self->waiting = c;
  else
    out[n++] = '\0';
  return n;
}

static gsize
take_pair (ZbDecoder *self, gunichar c, char *out)
{
  gunichar high = self->high;
  gsize n = 0;

  self->high = 0;
  if (c >= 0xdc00 && c <= 0xdfff)
    return take_character (self, high ? 0x10000 + ((high - 0xd800) << 10) + (c - 0xdc00) : 0xfffd,
                           out);
  if (high)
    n = take_character (self, 0xfffd, out);
  if (c < 0xd800 || c > 0xdbff)
    return n + take_character (self, c, out + n);
  self->high = c;
  return n;
}

static gsize
take_byte (ZbDecoder *self, guchar byte, char *out)
{
  guint first = (guint)self->half;

  if (self->encoding == ZB_ENCODING_WINDOWS_1258)
    return take_character (self, byte < 0x80 ? byte : windows_1258[byte - 0x80], out);
  if (self->encoding == ZB_ENCODING_TCVN3)
    return take_character (self, byte < 0x80 ? byte : tcvn3[byte - 0x80], out);
  if (self->half < 0)
    {
      self->half = byte;
      return 0;
    }
  self->half = -1;
  return take_pair (self,
                    self->encoding == ZB_ENCODING_UTF16_LE ? first | (guint)byte << 8
                                                           : first << 8 | byte,
                    out);
}

static GConverterResult
zb_decoder_convert (GConverter *converter,
                    const void *input,
                    gsize input_size,
                    void *output,
                    gsize output_size,
                    GConverterFlags flags,
                    gsize *bytes_read,
                    gsize *bytes_written,
                    GError **error)
{
  ZbDecoder *self = ZB_DECODER (converter);
  char *out = output;

  *bytes_read = *bytes_written = 0;
  while (*bytes_read < input_size && output_size - *bytes_written >= MAX_OUTPUT)
    *bytes_written +=
      take_byte (self, ((const guchar *)input)[(*bytes_read)++], out + *bytes_written);
  if (*bytes_read == input_size && (flags & G_CONVERTER_INPUT_AT_END) &&
      output_size - *bytes_written >= MAX_OUTPUT)
    {
      *bytes_written += flush (self, out + *bytes_written);
      return G_CONVERTER_FINISHED;
    }
  if (*bytes_read > 0)
    return G_CONVERTER_CONVERTED;
  g_set_error_literal (error, G_IO_ERROR,
                       input_size > 0 || (flags & G_CONVERTER_INPUT_AT_END)
                         ? G_IO_ERROR_NO_SPACE
                         : G_IO_ERROR_PARTIAL_INPUT,
                       "More room or text is needed");
  return G_CONVERTER_ERROR;
}

static void
zb_decoder_reset (GConverter *converter)
{
  ZbDecoder *self = ZB_DECODER (converter);

  self->waiting = self->high = 0;
  self->half = -1;
}

static void
zb_decoder_converter_init (GConverterIface *iface)
{
  iface->convert = zb_decoder_convert;
  iface->reset = zb_decoder_reset;
}

static void
zb_decoder_class_init (ZbDecoderClass *klass)
{
}

static void
zb_decoder_init (ZbDecoder *self)
{
  self->half = -1;
}

ZbDecoder *
zb_decoder_new (ZbEncoding encoding)
{
  ZbDecoder *self;

  g_return_val_if_fail (encoding > ZB_ENCODING_UTF8 && encoding < ZB_N_ENCODINGS, NULL);

  self = g_object_new (ZB_TYPE_DECODER, NULL);
  self->encoding = encoding;
  return self;
}

char *
zb_decoder_decode (ZbEncoding encoding, const char *text, gsize length)
{
  g_autoptr (ZbDecoder) decoder = zb_decoder_new (encoding);
  GString *read = g_string_new (NULL);
  char buffer[2 * MAX_OUTPUT];

  g_return_val_if_fail (text != NULL, NULL);

  for (gsize i = 0; i < length; i++)
    g_string_append_len (read, buffer, (gssize)take_byte (decoder, (guchar)text[i], buffer));
  g_string_append_len (read, buffer, (gssize)flush (decoder, buffer));
  return g_string_free (read, FALSE);
}
