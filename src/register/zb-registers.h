/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The descriptions, each in a file of its own, named in meson.build. Only zb-registers.c and they include this; all others look registers up. */

#pragma once

#include "register/zb-register.h"
#include "register/zb-registers-list.h"

G_BEGIN_DECLS

#define ZB_REGISTER_DECLARE(name) extern const ZbRegister zb_register_##name;
ZB_FOR_EACH_REGISTER (ZB_REGISTER_DECLARE)
#undef ZB_REGISTER_DECLARE

G_END_DECLS
