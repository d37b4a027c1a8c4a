import { expect, test } from "vitest";
import { can } from "@/lib/access/actor";
import { PERMISSIONS } from "@/lib/access/permissions";
import { refuseInPreview } from "@/lib/access/preview";
import type { AgencyRecord } from "@/lib/db/registry";
import { testActor } from "@/lib/testing/actors";

const agency: AgencyRecord = {
  ...{ id: "00000000-0000-7000-8000-000000000000", slug: "nowhere", name: "Nowhere", status: "active" },
  ...{ databaseName: "k_0000000000000000", host: null, port: null },
};
const preview = { requestId: agency.id, databaseName: "k_1111111111111111", at: new Date() };
const today = testActor(agency, { subjects: ["owner", "manager"] });
const inPreview = testActor(agency, { subjects: ["owner", "manager"], preview });

test("who walks through a preview is offered nothing that would be refused, but the sheets they read", () => {
  const offered = PERMISSIONS.filter((permission) => can(inPreview, permission) && !permission.includes(":read"));
  const refused = offered.filter((permission) => {
    try {
      refuseInPreview(inPreview, permission);
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toEqual(["time-entry:write:own"]);
});

test("what may be read today may be read in a preview", () => {
  const reads = PERMISSIONS.filter((permission) => permission.includes(":read"));
  expect(reads.filter((permission) => can(inPreview, permission))).toEqual(
    reads.filter((permission) => can(today, permission)),
  );
});
