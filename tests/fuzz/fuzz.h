/* SPDX-FileCopyrightText: 2026 The Zonebook developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the targets share: one input is read as a sheet would be, and must keep what the readers
 * promise. */

#pragma once

#include <stddef.h>
#include <stdint.h>

#include "exchange/zb-table-reader.h"

/* A target: an input that it cannot take ends the process. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* Called once before the first input. */
int LLVMFuzzerInitialize (int *argc, char ***argv);

/* Opens @bytes and reads every sheet twice; @understand: looks for a register in its first rows too,
 * which takes longer than to read them. Ends the process where a
 * row breaks a promise of zb-table-reader.h, or the second reading differs from the first. */
void fuzz_read_bytes (GBytes *bytes, gboolean understand);

/* The same for a reader that is open. */
void fuzz_read_sheets (ZbTableReader *reader, gboolean understand);

/* A zip of the parts that @data lists, each under a line "@@ name"; what begins as a zip is taken as
 * it stands. Inputs of XLSX and ODS are such lists, for a changed byte in a packed part only ever
 * tells how packing is checked. (transfer full) */
GBytes *fuzz_make_zip (const uint8_t *data, size_t size);
