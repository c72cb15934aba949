-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- With the day on which it was last spoken or written of.
select l.id, l.received_on, l.stage, l.expected_usd, l.expected_vnd, l.probability,
       l.next_action_on, (select substr (max (i.at), 1, 10) from interaction i where i.lead = l.id)
  from lead l
 order by l.id;
