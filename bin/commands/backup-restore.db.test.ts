import { beforeAll, describe, expect, test } from "vitest";
import { createAgency } from "@/lib/agencies/create-agency";
import { type AgencyClient, agencyClient } from "@/lib/db/agency-client";
import { controlClient } from "@/lib/db/control";
import { listAgencyRecords, listSideRecords } from "@/lib/db/registry";
import { aClient } from "@/lib/testing/factories";
import { anInstallation } from "@/lib/testing/installation";
import { kontor } from "@/lib/testing/kontor";

anInstallation();

const NOBODYS = "0199aaaa-0000-7000-8000-000000000001";
let snapshotId: string;

async function live(): Promise<AgencyClient> {
  const [agency] = await listAgencyRecords();
  if (!agency) throw new Error("There is no agency");
  return agencyClient(agency);
}
const isThere = async (name: string) => (await (await live()).client.count({ where: { name } })) === 1;
const restore = (...options: string[]) => kontor("backup", "restore", snapshotId, ...options);

beforeAll(async () => {
  await createAgency({ slug: "nord", name: "Nord", ownerEmail: "jana@nord.example" });
  await aClient(await live(), { name: "Damals" });
  const [snapshot] = JSON.parse((await kontor("backup", "run", "nord", "--json")).stdout);
  snapshotId = snapshot.id;
  await (await live()).client.updateMany({ data: { name: "Heute" } });
}, 60_000);

describe("what is refused", () => {
  test.each([NOBODYS, "../../etc/passwd"])("%s is no snapshot", async (id) => {
    const { code, stderr } = await kontor("backup", "restore", id);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^There is no stored snapshot /)]);
  });

  test("two things at once", async () => {
    const { code, stderr } = await restore("--switch", "--undo");
    expect([code, stderr]).toEqual([1, "Name one of --preview, --switch, --undo and --discard.\n"]);
  });

  test.each([
    ["--undo", "No switch to"],
    ["--discard", "Nothing of"],
  ])("%s before there is anything to be taken back", async (option, sentence) => {
    const { code, stderr } = await restore(option);
    expect([code, stderr]).toEqual([1, expect.stringMatching(sentence)]);
  });
});

test("a snapshot is looked at, let go, switched to and left again, without a member and without an invoice", async () => {
  expect(JSON.parse((await restore("--json")).stdout)).toMatchObject({ status: "preview", errorCode: null });
  expect(await isThere("Heute")).toBe(true);
  expect((await restore("--discard")).stdout).toMatch(/^What was loaded is gone/);
  expect(await listSideRecords()).toEqual([]);
  expect((await restore("--switch", "--reason", "Umzug misslungen")).stdout).toMatch(/^The agency has gone over to it/);
  expect(await isThere("Damals")).toBe(true);
  expect((await restore("--undo")).stdout).toMatch(/^What was live before the switch is live again/);
  expect(await isThere("Heute")).toBe(true);
  const made = await controlClient().restoreRequest.findMany({ orderBy: { createdAt: "asc" } });
  expect(made).toMatchObject([
    { status: "discarded", requestedById: null },
    { status: "undone", requestedById: null, reason: "Umzug misslungen" },
  ]);
  expect(await controlClient().invoice.count()).toBe(0);
}, 120_000);
