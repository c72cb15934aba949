/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes the lines that an office puts around a document. Paragraphs, not tables: these are the sheets of a
 * document that is saved as a workbook. */

#include "config.h"

#include "exchange/zb-letterhead.h"

#include <stdio.h>

/* Lines between position and name. */
#define ROOM 3

static gboolean
is_told (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
add_line (ZbExportDocument *document, const char *text, ZbAlign align, ZbRunFlags flags)
{
  if (!is_told (text))
    return;

  zb_export_document_add_paragraph (document, align, FALSE);
  zb_export_document_add_run (document, text, flags);
}

/* "Vân Giang, ngày 28 tháng 12 năm 2021", "Vân Giang, 28/12/2021" */
static char *
dup_place_and_day (const ZbLetterhead *self, ZbLanguage language)
{
  int year = 0, month = 0, day = 0;
  g_autofree char *told = NULL;

  if (sscanf (self->day, "%4d-%2d-%2d", &year, &month, &day) != 3)
    return g_strdup (self->place);
  if (language == ZB_LANGUAGE_VI)
    told = g_strdup_printf ("ngày %02d tháng %02d năm %d", day, month, year);
  else
    told = zb_date_format (self->day, language);

  return is_told (self->place) ? g_strdup_printf ("%s, %s", self->place, told)
                               : g_steal_pointer (&told);
}

/* Public functions. */

ZbLetterhead *
zb_letterhead_read (GSettings *settings)
{
  ZbLetterhead *self = g_new0 (ZbLetterhead, 1);

  if (settings == NULL)
    return self;

  self->superior = g_settings_get_string (settings, "superior");
  self->office = g_settings_get_string (settings, "office");
  self->place = g_settings_get_string (settings, "place");
  self->position = g_settings_get_string (settings, "signer-position");
  self->signer = g_settings_get_string (settings, "signer");
  zb_date_today (self->day);
  return self;
}

void
zb_letterhead_free (ZbLetterhead *self)
{
  g_free (self->superior);
  g_free (self->office);
  g_free (self->place);
  g_free (self->position);
  g_free (self->signer);
  g_free (self);
}

void
zb_letterhead_add_head (const ZbLetterhead *self, ZbExportDocument *document)
{
  g_autofree char *place = NULL;

  if (!is_told (self->superior) && !is_told (self->office))
    return;

  add_line (document, self->superior, ZB_ALIGN_START, ZB_RUN_PLAIN);
  add_line (document, self->office, ZB_ALIGN_START, ZB_RUN_BOLD);
  if (document->language == ZB_LANGUAGE_VI)
    {
      add_line (document, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ZB_ALIGN_CENTRE, ZB_RUN_BOLD);
      add_line (document, "Độc lập - Tự do - Hạnh phúc", ZB_ALIGN_CENTRE,
                ZB_RUN_BOLD | ZB_RUN_UNDERLINE);
    }
  place = dup_place_and_day (self, document->language);
  add_line (document, place, ZB_ALIGN_END, ZB_RUN_ITALIC);
}

void
zb_letterhead_add_signature (const ZbLetterhead *self, ZbExportDocument *document)
{
  if (!is_told (self->signer) && !is_told (self->position))
    return;

  add_line (document, self->position, ZB_ALIGN_END, ZB_RUN_BOLD);
  for (guint i = 0; i < ROOM; i++)
    zb_export_document_add_paragraph (document, ZB_ALIGN_END, FALSE);
  add_line (document, self->signer, ZB_ALIGN_END, ZB_RUN_BOLD);
}
