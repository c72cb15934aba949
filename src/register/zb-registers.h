/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The descriptions, each in a file of its own. Only zb-registers.c and they include this; all others look registers up. */

#pragma once

#include "register/zb-register.h"

G_BEGIN_DECLS

extern const ZbRegister zb_register_organisation;
extern const ZbRegister zb_register_document;
extern const ZbRegister zb_register_zone;
extern const ZbRegister zb_register_zone_phase;
extern const ZbRegister zb_register_zone_area;
extern const ZbRegister zb_register_contact;
extern const ZbRegister zb_register_project;
extern const ZbRegister zb_register_project_investor;
extern const ZbRegister zb_register_project_event;
extern const ZbRegister zb_register_indicator;
extern const ZbRegister zb_register_exchange_rate;
extern const ZbRegister zb_register_target;
extern const ZbRegister zb_register_indicator_value;
extern const ZbRegister zb_register_product;
extern const ZbRegister zb_register_enterprise_report;
extern const ZbRegister zb_register_product_output;

G_END_DECLS
