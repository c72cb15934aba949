/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The types of project events: the enumeration of the ledger and the codes of the book. */

#include "config.h"

#include "stats/zb-ledger.h"

#include <string.h>

static const char *const event_codes[] = {
  [ZB_EVENT_GRANT] = "grant",
  [ZB_EVENT_INCREASE] = "increase",
  [ZB_EVENT_DECREASE] = "decrease",
  [ZB_EVENT_OTHER] = "other",
  [ZB_EVENT_SHARE_PURCHASE] = "share-purchase",
  [ZB_EVENT_TRANSFER] = "transfer",
  [ZB_EVENT_SPLIT] = "split",
  [ZB_EVENT_MERGE] = "merge",
  [ZB_EVENT_EXTEND] = "extend",
  [ZB_EVENT_SUSPEND] = "suspend",
  [ZB_EVENT_RESUME] = "resume",
  [ZB_EVENT_START_BUILDING] = "start-building",
  [ZB_EVENT_START_OPERATING] = "start-operating",
  [ZB_EVENT_TERMINATE] = "terminate",
  [ZB_EVENT_REVOKE] = "revoke",
};
G_STATIC_ASSERT (G_N_ELEMENTS (event_codes) == ZB_N_EVENT_TYPES);

/* Public functions. */

const char *
zb_event_type_to_code (ZbEventType type)
{
  g_return_val_if_fail (type < ZB_N_EVENT_TYPES, NULL);

  return event_codes[type];
}

gboolean
zb_event_type_from_code (const char *code, ZbEventType *type)
{
  if (code == NULL)
    return FALSE;
  for (guint i = 0; i < ZB_N_EVENT_TYPES; i++)
    if (strcmp (code, event_codes[i]) == 0)
      {
        *type = (ZbEventType)i;
        return TRUE;
      }
  return FALSE;
}
