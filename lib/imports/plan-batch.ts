import type { AgencyWriter } from "@/lib/access/write-as";
import type { ClaimedBatch } from "@/lib/imports/claim";
import { findKnown, loadExisting } from "@/lib/imports/existing-records";
import { type ParsedImport, parseImport } from "@/lib/imports/parse-file";
import { type ExistingRecords, type ImportPlan, planImport } from "@/lib/imports/plan";
import { importChoicesSchema } from "@/lib/imports/schema";
import { takeTurns } from "@/lib/imports/steps";

export type PlannedBatch =
  | Extract<ParsedImport, { status: "refused" }>
  | { status: "planned"; parsed: Extract<ParsedImport, { status: "read" }>; plan: ImportPlan; existing: Existing };

type Existing = Omit<ExistingRecords, "fingerprints">;

/** What the batch would do to the agency as it is now. Takes long for a large file, in turns with everything else. */
export async function planBatch(
  tx: AgencyWriter,
  { content, timeZone, choices: stored }: ClaimedBatch,
): Promise<PlannedBatch> {
  const choices = importChoicesSchema.parse(stored);
  const parsed = await takeTurns(parseImport(content, { timeZone, dateOrder: choices.dateOrder }));
  if (parsed.status === "refused") return parsed;

  const existing = await loadExisting(tx);
  const draft = await takeTurns(planImport(parsed, { ...existing, fingerprints: new Set() }, choices));
  const fingerprints = draft.rows.flatMap((row) => (row.outcome === "import" ? [row.fingerprint] : []));
  const known = await findKnown(tx, fingerprints);
  // As a rule nothing of a file was imported before.
  if (known.size === 0) return { status: "planned", parsed, plan: draft, existing };
  const plan = await takeTurns(planImport(parsed, { ...existing, fingerprints: known }, choices));
  return { status: "planned", parsed, plan, existing };
}
