import { spawn } from "node:child_process";
import { once } from "node:events";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { drillDatabaseName, listDrillDatabases } from "@/lib/backups/drills/drill-database";
import { listDueDrills } from "@/lib/backups/drills/nightly";
import { runDrill } from "@/lib/backups/drills/run-drill";
import { sweepDrills } from "@/lib/backups/drills/sweep-drills";
import { digestTables } from "@/lib/backups/load-tables";
import { withSession } from "@/lib/backups/session";
import { readTables } from "@/lib/backups/tables";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { isAgencyLocked } from "@/lib/db/agency-lock";
import { agencyConnection } from "@/lib/db/connection";
import { controlClient } from "@/lib/db/control";
import { controlConnection } from "@/lib/db/control-connection";
import { anAgency } from "@/lib/testing/database";
import { anEntry, aProject } from "@/lib/testing/factories";
import { anInstallation } from "@/lib/testing/installation";

// A sweep looks after every drill of an installation: not those of the tests beside this one.
anInstallation();
const tried = anAgency();
let snapshotId: string;

const drills = () => controlClient().drill.findMany({ where: { snapshotId } });
/** What the agency's log is told. */
const proofs = () =>
  controlClient().outboxMessage.count({ where: { payload: { path: ["event", "action"], equals: "snapshot.proven" } } });
const hasScratch = async (id: string) => (await listDrillDatabases()).some(({ drillId }) => drillId === id);

beforeAll(async () => {
  const { id: projectId } = await aProject(tried.db, { tasks: ["Entwurf"] });
  await anEntry(tried.db, { memberId: tried.ownerId, projectId });
  ({ id: snapshotId } = await takeSnapshot(tried.agency, { cause: "scheduled" }));
});

beforeEach(async () => {
  await controlClient().drill.deleteMany({ where: { snapshotId } });
});

test.each([
  { point: "before its database is made", statement: "CREATE DATABASE", hasDatabase: false },
  { point: "between two tables", statement: "COPY", nth: 10, hasDatabase: true },
  { point: "before it clears away", statement: "DROP DATABASE", hasDatabase: true },
  { point: "while it keeps the proof", statement: 'UPDATE "public"."Drill"', hasDatabase: false },
])(
  "killed $point, it proves nothing, leaves nothing after the sweep, and the next drill runs",
  async ({ statement, nth = 1, hasDatabase }) => {
    const [live, told] = [await digests(), await proofs()];
    await killedBefore(statement, nth);
    const [drill] = await drills();
    if (!drill) throw new Error("The drill has not begun");
    expect(drill).toMatchObject({ status: "running", finishedAt: null, rows: null, findings: [] });
    expect(await hasScratch(drill.id)).toBe(hasDatabase);

    await vi.waitFor(async () => expect(await isAgencyLocked(drill.id)).toBe(false));
    await sweepDrills();
    expect(await hasScratch(drill.id)).toBe(false);
    expect(await rolesOf(drill.id)).toEqual([]);
    expect([await drills(), await proofs()]).toEqual([[], told]);
    expect(await listDueDrills()).toContain(snapshotId);
    expect(await digests()).toEqual(live);

    expect(await runDrill(snapshotId)).toMatchObject({ isPassed: true });
    expect(await proofs()).toBe(told + 1);
  },
  30_000,
);

async function killedBefore(statement: string, nth: number): Promise<void> {
  const script = ["--import", "tsx", "lib/testing/drill-to-be-killed.ts"];
  const child = spawn(process.execPath, [...script, snapshotId, statement, String(nth)], { stdio: "inherit" });
  expect((await once(child, "exit"))[1]).toBe("SIGKILL");
}

function digests() {
  return withSession(agencyConnection(tried.agency, "owner"), async (client) =>
    digestTables(client, await readTables(client)),
  );
}

function rolesOf(drillId: string): Promise<string[]> {
  return withSession(controlConnection(), async (client) => {
    const name = `${drillDatabaseName(drillId)}%`;
    const { rows } = await client.query<{ name: string }>(
      "SELECT rolname AS name FROM pg_roles WHERE rolname LIKE $1",
      [name],
    );
    return rows.map((role) => role.name);
  });
}
