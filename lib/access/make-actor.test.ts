import { expect, it } from "vitest";
import type { Subject } from "@/lib/access/permissions";
import { Role } from "@/lib/db/generated/agency/enums";
import type { AgencyRecord } from "@/lib/db/registry";
import { ROLES } from "@/lib/members/roles";
import { changeRolesSchema } from "@/lib/members/schema";
import { operatorsRealm } from "@/lib/operators/realm";
import { testActor } from "@/lib/testing/actors";

const agency: AgencyRecord = { ...operatorsRealm(), id: "00000000-0000-7000-8000-000000000000", slug: "nowhere" };

const WITH_OPERATOR: { subjects: Subject[] }[] = [
  { subjects: ["operator"] },
  { subjects: ["owner", "operator"] },
  { subjects: ["system", "operator"] },
];

it.each(WITH_OPERATOR)("makes nobody in an agency who acts as $subjects", ({ subjects }) => {
  expect(() => testActor(agency, { subjects })).toThrow("Operators act in their console");
});

it.each(ROLES)("makes no %s in the operators' console", (role) => {
  expect(() => testActor(operatorsRealm(), { subjects: [role] })).toThrow("members in their agency");
});

it("knows no role that would make a member an operator", () => {
  expect(Object.values(Role)).toEqual(ROLES);
  expect(Object.values(Role)).not.toContain("operator");
  const asOperator = { memberId: operatorsRealm().id, roles: ["member", "operator"] };
  expect(changeRolesSchema.safeParse(asOperator).success).toBe(false);
});

it("makes operators in their console and members in their agency", () => {
  expect(testActor(operatorsRealm(), { subjects: ["operator"] }).subjects).toEqual(["operator"]);
  expect(testActor(agency, { subjects: ROLES }).subjects).toEqual(ROLES);
});
