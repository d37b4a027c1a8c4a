import { printTable } from "@/bin/commands/print";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { agencyConnection } from "@/lib/db/connection";
import { type AgencyRecord, listAgencyRecords } from "@/lib/db/registry";
import { withClient } from "@/lib/db/with-client";
import { previewOnServer, switchOnServer, undoOnServer } from "@/lib/restores/on-the-server";

/** Written between the snapshot and the switch: a busy day. */
const EVENTS_SINCE = 5_000;

/** Measures a restore from one end to the other, and leaves the agency with the data it had. */
export async function measureRestore(slug: string, events: number): Promise<void> {
  const agency = (await listAgencyRecords()).find((agency) => agency.slug === slug);
  if (!agency) throw new Error(`There is no agency "${slug}"`);
  await addEvents(agency, events);
  const { id } = await takeSnapshot(agency, { cause: "manual" });
  await addEvents(agency, EVENTS_SINCE);
  const loaded = await timed(() => previewOnServer(id, "Bench"));
  const atMs: Record<string, number> = {};
  const switched = await timed(() =>
    switchOnServer(id, "Bench", (point) => {
      atMs[point] = performance.now();
    }),
  );
  const undone = await timed(() => undoOnServer(id));
  const between = (from: string, to: string) => seconds((atMs[to] ?? 0) - (atMs[from] ?? 0));
  printTable(
    [
      { step: "load beside the live data", seconds: seconds(loaded) },
      { step: "switch, with the snapshot before it", seconds: seconds(switched) },
      { step: "… until nobody can write", seconds: between("saved", "closed") },
      { step: "… carrying over and counting", seconds: between("closed", "carried") },
      { step: "… moving the pointer", seconds: between("carried", "moved") },
      { step: "… told to wait, in all", seconds: between("saved", "moved") },
      { step: "undo, with the snapshot before it", seconds: seconds(undone) },
    ],
    "",
  );
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begunAtMs = performance.now();
  await run();
  return performance.now() - begunAtMs;
}

const seconds = (ms: number) => (ms / 1_000).toFixed(1);

async function addEvents(agency: AgencyRecord, count: number): Promise<void> {
  await withClient(agencyConnection(agency, "owner"), (owner) => owner.query(ADD_EVENTS, [count]));
}

const ADD_EVENTS = `
  WITH added AS (
    INSERT INTO "Event" ("id", "at", "action", "subjectKind", "subjectId")
    SELECT gen_random_uuid(), now() - make_interval(secs => n), 'time-entry.changed', 'time-entry', gen_random_uuid()
    FROM generate_series(1, $1::int) AS n RETURNING "id")
  INSERT INTO "EventDetail" ("eventId", "data") SELECT "id", '{"note": "Konzept überarbeitet"}' FROM added`;
