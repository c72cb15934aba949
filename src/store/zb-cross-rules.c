/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules that only the cross-checks hold, and what each rule is called over its findings. */

#include "config.h"

#include "store/zb-cross-check.h"

#include <glib/gi18n.h>

#define RULE(reg_name, rule_name, rule_field, text)                                                \
  {                                                                                                \
    reg_name,                                                                                      \
    {                                                                                              \
      .name = rule_name, .severity = ZB_SEVERITY_WARNING, .compare = ZB_COMPARE_QUERY,             \
      .field = rule_field, .sentence = text                                                        \
    }                                                                                              \
  }

/* sql/cross/NAME.sql gives the records that break it. */
static const struct
{
  const char *reg;
  ZbCheck check;
} rules[] = {
  /* Translators: %1$s is a project's code, %2$s which turn (lần thứ) of its certificate. */
  RULE ("project_event",
        "certificate-turn-gap",
        "turn",
        N_ (
          "The certificate of %1$s goes to turn %2$s, and the turn before it is missing: enter it, "
          "or mend the number.")),
  RULE ("project_event",
        "certificate-turn-twice",
        "turn",
        N_ ("The certificate of %1$s has turn %2$s twice: mend one of the two numbers.")),
  /* Translators: %1$s is a project's code, %2$s a permit's number, %3$s a day. */
  RULE (
    "permit",
    "permit-expired",
    "expires_on",
    N_ (
      "Permit %2$s of %1$s expired on %3$s, and no later one is in the book: enter the new one.")),
  /* Translators: %1$s is an enterprise, %2$s a day. */
  RULE ("enterprise_report",
        "report-missing",
        "due_on",
        N_ ("The report of %1$s was due on %2$s and was not received: ask for it, or enter it.")),
  /* Translators: %1$s is an indicator. */
  RULE ("indicator_value",
        "zones-are-total",
        "value",
        N_ (
          "“%1$s” is %2$s for the whole, but its zones come to %3$s: mend the one or the others.")),
  /* Translators: %1$s is a zone's code, the others are areas. */
  RULE ("zone_area",
        "phases-are-zone",
        "established_area",
        N_ ("%1$s has %2$s, but its phases come to %3$s: mend the one or the others.")),
  /* Translators: both are codes of projects. */
  RULE ("project",
        "same-project",
        "name",
        N_ ("%1$s has the name, zone and enterprise of %2$s: delete one of the two if they are the "
            "same.")),
  /* Translators: %1$s is a project's code, %2$s a year. */
  RULE ("disbursement",
        "realised-after-closing",
        "year",
        N_ ("%1$s was closed before %2$s, for which realised capital is entered: mend the year.")),
};

/* By how a rule's name begins; the first that fits. */
static const struct
{
  const char *start;
  const char *title;
} titles[] = {
  { "certificate-turn-gap", N_ ("Certificate turns with a gap") },
  { "certificate-turn-twice", N_ ("Certificate turns entered twice") },
  { "permit-expired", N_ ("Expired permits") },
  { "report-missing", N_ ("Missing reports") },
  { "zones-are-total", N_ ("Zones that are not the total") },
  { "phases-are-zone", N_ ("Phases larger than their zone") },
  { "same-project", N_ ("Projects entered twice") },
  { "realised-after-closing", N_ ("Realised after the closing") },
  { "realised-above-registered", N_ ("Realised more than registered") },
  { "unit-slip", N_ ("Ten, a hundred or a thousand times the period before") },
  { "cumulative-falls", N_ ("Cumulative figures that fall") },
  { "same-name", N_ ("Organisations of the same name") },
  { "investor-shares-sum", N_ ("Shares that are not 100%") },
  { "project-has-grant", N_ ("Projects without a grant") },
  { "closed-stock", N_ ("Capital left after the closing") },
  { "established-within-planned", N_ ("Established more than planned") },
  { "flow-within-design", N_ ("Wastewater above the design") },
  { "women-among-workers", N_ ("More women than workers") },
  { "combining-needs-rate", N_ ("Missing exchange rates") },
  { "computed-has-rule", N_ ("Indicators without their rule") },
  { "filled-within-wanted", N_ ("Recruited more than wanted") },
  { "won-has-project", N_ ("Won leads without a project") },
  { "email-form", N_ ("Doubtful e-mail addresses") },
};

/* Public functions. */

const char *
zb_cross_get_title (const ZbCheck *check)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_has_prefix (check->name, titles[i].start))
      return _ (titles[i].title);

  /* Translators: over findings of rules that the program should not let pass. */
  return _ ("Broken rules");
}

GArray *
zb_cross_list_rules (const ZbRegister *reg)
{
  GArray *list = g_array_new (TRUE, TRUE, sizeof (const ZbCheck *));

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].reg, reg->name))
      {
        const ZbCheck *check = &rules[i].check;

        g_array_append_val (list, check);
      }

  return list;
}
