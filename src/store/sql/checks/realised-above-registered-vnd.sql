-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Live projects that have realised more than the ledger registers, one row a project: (id, realised, registered).
SELECT mine.id, sum (ifnull (part."equity_vnd", 0) + ifnull (part."loan_vnd", 0) + ifnull (part."reinvested_vnd", 0)) AS realised, ifnull (state.capital_vnd, 0) AS registered
FROM (SELECT max (disbursement.id) AS id, disbursement."project" AS project
      FROM touched JOIN disbursement ON disbursement.id = touched.id
      WHERE touched.register = 'disbursement'
      GROUP BY disbursement."project") AS mine
JOIN project_state AS state ON state.id = mine.project AND state.state NOT IN ('terminated', 'revoked')
CROSS JOIN disbursement AS part ON part."project" = mine.project
JOIN disbursement_counted AS counted ON counted.id = part.id
GROUP BY mine.project
HAVING realised > registered;
