/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The wordings that come with the program, and for which periods each is. Reports speak a language
 * of their own, not the window's: gettext has no part in them. */

#include "config.h"

#include "stats/zb-template.h"

#include <glib/gi18n.h>

#define ATTRACTED_VI                                                                               \
  "{Period}, các khu công nghiệp thu hút {new_projects} đăng ký mới ({new_projects_fdi} FDI và "   \
  "{new_projects_domestic} trong nước) và {adjustment_turns} dự án điều chỉnh; vốn cấp mới và "    \
  "tăng thêm đạt {new_and_additional_capital}"
#define ATTRACTED_EN(the)                                                                          \
  "In " the "{period} the industrial zones attracted {new_projects.number} newly registered "      \
  "projects ({new_projects_fdi.number} FDI and {new_projects_domestic.number} domestic) and "      \
  "{adjustment_turns.number} adjustment turns; new and additional capital came to "                \
  "{new_and_additional_capital}"
#define MADE_VI                                                                                    \
  "Giá trị sản xuất {production.reached}, {production.growth} so với {last_period}, đạt "          \
  "{production.of_plan} kế hoạch năm. Thu ngân sách nhà nước {budget.reached}, {budget.growth} "   \
  "so với {last_period}, đạt {budget.of_plan} kế hoạch năm."
#define MADE_EN(the)                                                                               \
  "Production value {production.reached}, {production.growth} on " the "{last_period} and "        \
  "{production.of_plan} of the annual plan. State budget revenue {budget.reached}, "               \
  "{budget.growth} on " the "{last_period} and {budget.of_plan} of the annual plan."
#define SO_FAR_VI                                                                                  \
  "; lũy kế từ đầu năm đạt {new_and_additional_capital.so_far}, bằng "                             \
  "{new_and_additional_capital.of_plan} kế hoạch năm. "
#define SO_FAR_EN                                                                                  \
  "; since the start of the year, {new_and_additional_capital.so_far}, "                           \
  "{new_and_additional_capital.of_plan} of the annual plan. "
#define IN_FORCE_VI                                                                                \
  "Đến ngày {cut_off}, các khu công nghiệp có {valid_projects} còn hiệu lực "                      \
  "({valid_projects_fdi} "                                                                         \
  "FDI và {valid_projects_domestic} trong nước) với vốn đăng ký {registered}."
#define IN_FORCE_EN                                                                                \
  "On {cut_off} the industrial zones had {valid_projects.number} valid projects "                  \
  "({valid_projects_fdi.number} FDI and {valid_projects_domestic.number} domestic) with a "        \
  "registered capital of {registered}."

typedef struct
{
  const char *key;
  const char *label; /* msgid */
  ZbPeriod first;
  guint n_periods;
  const char *text[2];
} Default;

static const Default defaults[] = {
  { "year",
    N_ ("Year"),
    ZB_PERIOD_Y,
    1,
    { [ZB_LANGUAGE_VI] =
        ATTRACTED_VI ", đạt {new_and_additional_capital.of_plan} kế hoạch năm. " MADE_VI,
      [ZB_LANGUAGE_EN] = ATTRACTED_EN (
        "") ", {new_and_additional_capital.of_plan} of the annual plan. " MADE_EN ("") } },
  { "half",
    N_ ("Six months"),
    ZB_PERIOD_H1,
    1,
    { [ZB_LANGUAGE_VI] = ATTRACTED_VI
      ", đạt {new_and_additional_capital.of_plan} kế hoạch năm. " MADE_VI " " IN_FORCE_VI,
      [ZB_LANGUAGE_EN] = ATTRACTED_EN ("the ") ", {new_and_additional_capital.of_plan} of the "
                                               "annual plan. " MADE_EN ("the ") " " IN_FORCE_EN } },
  { "nine-months",
    N_ ("Nine months"),
    ZB_PERIOD_9M,
    1,
    { [ZB_LANGUAGE_VI] = ATTRACTED_VI
      ", đạt {new_and_additional_capital.of_plan} kế hoạch năm. " MADE_VI " " IN_FORCE_VI,
      [ZB_LANGUAGE_EN] = ATTRACTED_EN ("the ") ", {new_and_additional_capital.of_plan} of the "
                                               "annual plan. " MADE_EN ("the ") " " IN_FORCE_EN } },
  { "quarter",
    N_ ("Quarter"),
    ZB_PERIOD_Q1,
    4,
    { [ZB_LANGUAGE_VI] = ATTRACTED_VI SO_FAR_VI IN_FORCE_VI,
      [ZB_LANGUAGE_EN] = ATTRACTED_EN ("") SO_FAR_EN IN_FORCE_EN } },
  { "month",
    N_ ("Month"),
    ZB_PERIOD_M01,
    12,
    { [ZB_LANGUAGE_VI] = ATTRACTED_VI SO_FAR_VI IN_FORCE_VI,
      [ZB_LANGUAGE_EN] = ATTRACTED_EN ("") SO_FAR_EN IN_FORCE_EN } },
};

static const Default *
find (const char *key)
{
  for (guint i = 0; key != NULL && i < G_N_ELEMENTS (defaults); i++)
    if (g_str_equal (defaults[i].key, key))
      return &defaults[i];
  return NULL;
}

/* Public functions. */

const char *const *
zb_template_get_keys (void)
{
  static const char *keys[G_N_ELEMENTS (defaults) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    keys[i] = defaults[i].key;
  return keys;
}

const char *
zb_template_get_label (const char *key)
{
  const Default *found = find (key);

  return found != NULL ? _ (found->label) : NULL;
}

const char *
zb_template_find_for (ZbPeriod period)
{
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (period >= defaults[i].first && period < defaults[i].first + defaults[i].n_periods)
      return defaults[i].key;
  return NULL;
}

gboolean
zb_template_get_periods (const char *key, ZbPeriod *first, guint *n_periods)
{
  const Default *found = find (key);

  if (found == NULL)
    return FALSE;
  *first = found->first;
  *n_periods = found->n_periods;
  return TRUE;
}

const char *
zb_template_get_default (const char *key, ZbLanguage language)
{
  const Default *found = find (key);

  return found != NULL ? found->text[language] : NULL;
}
