import { v7 as uuidv7 } from "uuid";
import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import type { ChangeChoicesInput, ImportIdInput } from "@/lib/imports/input-schema";
import { lockWaiting } from "@/lib/imports/lock-waiting";
import { importReportSchema } from "@/lib/imports/report-schema";
import { type ImportChoices, importChoicesSchema } from "@/lib/imports/schema";
import { wakeImport } from "@/lib/jobs/send-job";
import { now } from "@/lib/time/clock";

/** Keeps what the person decided and has the worker plan anew. */
export async function changeChoices(actor: Actor, input: ChangeChoicesInput): Promise<void> {
  await writeAs(actor, "import:run", async ({ tx, record }) => {
    const { id, timeZone, dateOrder, projectForRowsWithoutOne } = input;
    const batch = await lockWaiting(tx, actor, id);
    const before = importChoicesSchema.parse(batch.choices);
    const choices: ImportChoices = {
      dateOrder: dateOrder || undefined,
      members: peopleAfter(before.members, input, recognisedIn(batch.report)),
      projectForRowsWithoutOne: projectForRowsWithoutOne || undefined,
      leaveOutProblems: false,
    };
    await tx.importBatch.update({
      where: { id },
      data: { choices, timeZone, ...waitingForCheck() },
      select: { id: true },
    });
    const detail = { timeZone, dateOrder: dateOrder || null, peopleDecided: Object.keys(choices.members).length };
    await record("import.choices-changed", { kind: "import", id }, detail);
  });
  await wakeImport(actor.agency.id, input.id);
}

/** Has the worker check the file again: after a failure, or because the agency has changed since. */
export async function checkAgain(actor: Actor, { id }: ImportIdInput): Promise<void> {
  await writeAs(actor, "import:run", async ({ tx, record }) => {
    await lockWaiting(tx, actor, id);
    await tx.importBatch.update({
      where: { id },
      data: waitingForCheck(),
      select: { id: true },
    });
    await record("import.choices-changed", { kind: "import", id });
  });
  await wakeImport(actor.agency.id, id);
}

function waitingForCheck() {
  return { status: "checking", queuedAt: now(), rowsDone: 0, rowsTotal: 0, errorCode: null } as const;
}

/** Who was recognised without being asked for. */
function recognisedIn(stored: unknown): Map<string, string> {
  const report = importReportSchema.nullable().parse(stored);
  const people = report?.status === "read" ? report.people : [];
  return new Map(
    people.flatMap(({ key, match }) =>
      match.kind === "member" && match.by !== "choice" ? [[key, match.memberId] as const] : [],
    ),
  );
}

/** Those who were not asked about stay as they were, and to leave somebody as recognised is no choice. */
function peopleAfter(
  before: ImportChoices["members"],
  { personKeys, personChoices }: ChangeChoicesInput,
  recognised: ReadonlyMap<string, string>,
) {
  const after = new Map(Object.entries(before));
  personKeys.forEach((key, index) => {
    const choice = personChoices[index] ?? "";
    const known = before[key];
    // The id of a member to create stays the same, and with it the fingerprints of the rows.
    const isNew = typeof known === "object";
    if (choice === "" || choice === recognised.get(key)) after.delete(key);
    else if (choice === "new") after.set(key, isNew ? known : { newMemberId: uuidv7() });
    else after.set(key, choice);
  });
  return Object.fromEntries(after);
}
