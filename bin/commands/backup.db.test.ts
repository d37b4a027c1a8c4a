import { rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { createAgency } from "@/lib/agencies/create-agency";
import { controlClient } from "@/lib/db/control";
import { anInstallation } from "@/lib/testing/installation";
import { kontor } from "@/lib/testing/kontor";

// Each command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

const { dataDir } = anInstallation();
const folder = join(dataDir, "snapshots");
const NOBODYS = "0199aaaa-0000-7000-8000-000000000001";

beforeAll(async () => {
  for (const slug of ["nord", "sued"]) await createAgency({ slug, name: slug, ownerEmail: `jana@${slug}.example` });
});

describe("what is refused", () => {
  test("run wants one agency or all of them, and knows none that is not there", async () => {
    const neither = { code: 1, stdout: "", stderr: "Name one agency, or all of them with --all.\n" };
    expect(await kontor("backup", "run")).toEqual(neither);
    expect(await kontor("backup", "run", "nord", "--all")).toEqual(neither);
    expect((await kontor("backup", "run", "west")).stderr).toMatch(/^There is no agency with the short name west\./);
  });

  test.each(["verify", "identity"])("%s knows no snapshot that is not there", async (command) => {
    const missing = { code: 1, stdout: "", stderr: "There is no such snapshot, or no more.\n" };
    expect(await kontor("backup", command, NOBODYS)).toEqual(missing);
    expect(await kontor("backup", command, "../../etc/passwd")).toEqual(missing);
  });

  test("an agency that cannot be saved is told, keeps no other back, and makes it end with 1", async () => {
    writeFileSync(folder, "in the way");
    const { code, stdout } = await kontor("backup", "run", "--all", "--json");
    rmSync(folder);
    const failed = { id: null, error: "The snapshots' folder failed: ENOTDIR" };
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { agency: "nord", ...failed },
      { agency: "sued", ...failed },
    ]);
  });
});

test("a snapshot is made, listed, and read to its end", async () => {
  const run = await kontor("backup", "run", "nord", "--json");
  expect(run.code).toBe(0);
  const [{ id }] = JSON.parse(run.stdout);
  const listed = JSON.parse((await kontor("backup", "list", "nord", "--json")).stdout);
  expect(listed).toMatchObject([
    { id, agency: "nord", cause: "manual", status: "stored", errorCode: null },
    { agency: "nord", status: "failed", errorCode: "storage-unavailable" },
  ]);
  expect((await kontor("backup", "list")).stdout.split("\n")[0]).toMatch(/^ID +OF +BEGUN +CAUSE +STATUS +ROWS +BYTES$/);
  const verified = await kontor("backup", "verify", id, "--json");
  expect(JSON.parse(verified.stdout)).toEqual({ id, rows: listed[0].rows, tables: expect.any(Number) });
});

test("identity shows what opens a file, after the logs were told", async () => {
  const [snapshot] = JSON.parse((await kontor("backup", "run", "sued", "--json")).stdout);
  const shown = JSON.parse((await kontor("backup", "identity", snapshot.id, "--json")).stdout);
  expect(shown.identity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/);
  expect(statSync(join(folder, shown.file)).size).toBeGreaterThan(1_000);
  const event = { action: "snapshot.key-shown", subjectId: snapshot.id };
  expect(await controlClient().event.count({ where: event })).toBe(1);
  const posted = await controlClient().outboxMessage.findMany({ where: { kind: "agency-event" } });
  expect(JSON.stringify(posted.map(({ payload }) => payload))).toContain("snapshot.key-shown");
  expect(JSON.stringify(posted)).not.toContain(shown.identity);
});

describe("drill", () => {
  test("knows no snapshot that is not there, and takes one or all", async () => {
    const { code, stdout } = await kontor("backup", "drill", NOBODYS);
    expect([code, stdout]).toEqual([
      1,
      `? ${NOBODYS}: could not be tried. There is no such snapshot of an agency, or no more.\n`,
    ]);
    expect((await kontor("backup", "drill", NOBODYS, "--all")).stderr).toMatch(/^Name one snapshot/);
  });

  test("tries every snapshot out, and tells of each what came of it", async () => {
    const { code, stdout } = await kontor("backup", "drill", "--all", "--json");
    const tried = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(tried.length).toBeGreaterThan(0);
    for (const one of tried) expect(one).toMatchObject({ isPassed: true, findings: [], error: null });
    expect((await kontor("backup", "drill")).stdout).toBe("No snapshot is due for a trial.\n");
  }, 60_000);
});
