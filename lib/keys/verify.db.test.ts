import { beforeEach, describe, expect, test } from "vitest";
import { anInstallation } from "@/lib/testing/installation";
import { type AgencyWithSecrets, anAgencyWithSecrets } from "@/lib/testing/sealed-secrets";
import { listKeys } from "./list";
import { verifyScope } from "./verify";

anInstallation();
let agency: AgencyWithSecrets;
let [one, two] = [
  { id: "", secret: "" },
  { id: "", secret: "" },
];

beforeEach(async () => {
  agency = await anAgencyWithSecrets(2);
  const rows = await agency.db.authenticator.findMany({ orderBy: { id: "asc" } });
  [one, two] = [rows[0] ?? one, rows[1] ?? two];
});

describe("verify names", () => {
  test("two values that were swapped", async () => {
    await store(one.id, two.secret);
    await store(two.id, one.secret);
    expect((await verifyScope(agency.scope)).broken).toEqual([
      `Authenticator.secret of the row ${one.id} does not open: it was changed`,
      `Authenticator.secret of the row ${two.id} does not open: it was changed`,
    ]);
  });

  test("a value that is not sealed", async () => {
    await store(one.id, "JBSWY3DPEHPK3PXP");
    expect((await verifyScope(agency.scope)).broken).toEqual([
      `Authenticator.secret of the row ${one.id} does not open: it is not sealed`,
    ]);
  });

  test("a value and a password whose key is gone", async () => {
    await store(one.id, one.secret.replace(/\.d\w+\./, ".dgone."));
    await agency.db.member.updateMany({ data: { passwordKeyId: "dgone" } });
    expect((await verifyScope(agency.scope)).broken).toEqual([
      expect.stringContaining("the data key dgone is gone"),
      "1 passwords need the data key dgone, which is gone",
    ]);
  });
});

test("verify counts what each key opens", async () => {
  const { broken, opened } = await verifyScope(agency.scope);
  expect(broken).toEqual([]);
  expect(opened).toEqual([{ keyId: expect.stringMatching(/^d/), what: "Authenticator.secret", count: 2 }]);
});

test("the list says what needs each key", async () => {
  const { dataKeys, masterKeys } = await listKeys();
  expect(dataKeys).toContainEqual(
    expect.objectContaining({ scope: agency.scope.name, status: "current", neededBy: "2 Authenticator.secret" }),
  );
  expect(masterKeys).toEqual([{ id: expect.any(String), status: "current", dataKeys: dataKeys.length }]);
});

function store(id: string, secret: string) {
  return agency.db.authenticator.update({ where: { id }, data: { secret } });
}
