/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of registers, in the order of meson.build. */

#include "config.h"

#include "register/zb-registers.h"

#define ZB_REGISTER_POINT(name) &zb_register_##name,
static const ZbRegister *const registers[] = { ZB_FOR_EACH_REGISTER (ZB_REGISTER_POINT) NULL };
#undef ZB_REGISTER_POINT

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
