/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of registers: a new one is added here, after all that it refers to. */

#include "config.h"

#include "register/zb-registers.h"

static const ZbRegister *const registers[] = {
  &zb_register_organisation,
  &zb_register_document,
  &zb_register_zone,
  &zb_register_zone_phase,
  &zb_register_zone_area,
  &zb_register_contact,
  &zb_register_project,
  &zb_register_project_investor,
  &zb_register_project_event,
  &zb_register_indicator,
  &zb_register_exchange_rate,
  &zb_register_target,
  &zb_register_indicator_value,
  &zb_register_product,
  &zb_register_enterprise_report,
  &zb_register_product_output,
  NULL,
};

const ZbRegister *const *
zb_registers_get_all (void)
{
  return registers;
}

const ZbRegister *
zb_register_find (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; registers[i] != NULL; i++)
    if (g_str_equal (registers[i]->name, name))
      return registers[i];

  return NULL;
}
