/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the Vietnamese names of iso-codes are not those that investment offices write today: some are of an older usage
 * (“Nam Dương” for Indonesia), some are spelled out by sound. */

#include "config.h"

#include "register/zb-country-names.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *code;
  const char *name;
} UsualName;

/* By code. */
static const UsualName names[] = {
  { "AE", "Các Tiểu vương quốc Ả Rập Thống nhất" },
  { "AR", "Argentina" },
  { "AT", "Áo" },
  { "AU", "Úc" },
  { "BD", "Bangladesh" },
  { "BG", "Bulgaria" },
  { "BM", "Bermuda" },
  { "BN", "Brunei" },
  { "BR", "Brazil" },
  { "BS", "Bahamas" },
  { "BY", "Belarus" },
  { "BZ", "Belize" },
  { "CA", "Canada" },
  { "CL", "Chile" },
  { "CO", "Colombia" },
  { "CU", "Cuba" },
  { "CY", "Síp" },
  { "CZ", "Séc" },
  { "EE", "Estonia" },
  { "GB", "Vương quốc Anh" },
  { "HU", "Hungary" },
  { "ID", "Indonesia" },
  { "IL", "Israel" },
  { "IN", "Ấn Độ" },
  { "IQ", "Iraq" },
  { "IR", "Iran" },
  { "IS", "Iceland" },
  { "IT", "Ý" },
  { "JO", "Jordan" },
  { "JP", "Nhật Bản" },
  { "KH", "Campuchia" },
  { "KP", "Triều Tiên" },
  { "KR", "Hàn Quốc" },
  { "KW", "Kuwait" },
  { "KY", "Quần đảo Cayman" },
  { "KZ", "Kazakhstan" },
  { "LA", "Lào" },
  { "LB", "Liban" },
  { "LK", "Sri Lanka" },
  { "LT", "Litva" },
  { "LU", "Luxembourg" },
  { "LV", "Latvia" },
  { "MH", "Quần đảo Marshall" },
  { "MM", "Myanmar" },
  { "MO", "Ma Cao" },
  { "MT", "Malta" },
  { "MU", "Mauritius" },
  { "MX", "Mexico" },
  { "MY", "Malaysia" },
  { "NG", "Nigeria" },
  { "NL", "Hà Lan" },
  { "NP", "Nepal" },
  { "NZ", "New Zealand" },
  { "OM", "Oman" },
  { "PA", "Panama" },
  { "PE", "Peru" },
  { "PH", "Philippines" },
  { "PK", "Pakistan" },
  { "PS", "Palestine" },
  { "QA", "Qatar" },
  { "RO", "Romania" },
  { "RS", "Serbia" },
  { "RU", "Nga" },
  { "SA", "Ả Rập Xê Út" },
  { "SC", "Seychelles" },
  { "SE", "Thụy Điển" },
  { "SG", "Singapore" },
  { "SI", "Slovenia" },
  { "SK", "Slovakia" },
  { "SY", "Syria" },
  { "TL", "Đông Timor" },
  { "TR", "Thổ Nhĩ Kỳ" },
  { "UA", "Ukraina" },
  { "US", "Hoa Kỳ" },
  { "VG", "Quần đảo Virgin thuộc Anh" },
  { "WS", "Samoa" },
};

static int
compare_codes (const void *a, const void *b)
{
  return strcmp (((const UsualName *)a)->code, ((const UsualName *)b)->code);
}

const char *
zb_country_get_usual_name (const char *alpha2)
{
  UsualName wanted = { alpha2, NULL };
  const UsualName *found;

  g_return_val_if_fail (alpha2 != NULL, NULL);

  found = bsearch (&wanted, names, G_N_ELEMENTS (names), sizeof names[0], compare_codes);

  return found != NULL ? found->name : NULL;
}
