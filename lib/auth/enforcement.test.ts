import { expect, test } from "vitest";
import { type Enforcement, enforcementAfter, enrolmentDueAt } from "@/lib/auth/enforcement";

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const policy: Enforcement = {
  secondFactorRoles: ["owner", "admin"],
  graceDays: 7,
  secondFactorRequiredSince: at("2026-03-02"),
};
const member = { roles: ["admin", "member"], activatedAt: at("2025-01-01"), createdAt: at("2025-01-01") } as const;
const dueAt = (fields: object, changed: object = {}) =>
  enrolmentDueAt({ ...policy, ...changed }, { ...member, mustEnrol: false, ...fields });

test.each([
  ["whose roles are not enforced, never", { roles: ["member", "guest"] }, {}, null],
  ["anybody while no role is enforced, never", {}, { secondFactorRoles: [] }, null],
  ["who was there before, a grace after enforcement began", {}, {}, at("2026-03-09")],
  ["who joined later, a grace after joining", { activatedAt: at("2026-05-01") }, {}, at("2026-05-08")],
  ["without a grace, at once", {}, { graceDays: 0 }, at("2026-03-02")],
  ["whose factors were reset, at once, enforced or not", { mustEnrol: true, roles: ["guest"] }, {}, new Date(0)],
])("enrolment is due for somebody %s", (_, fields, changed, expected) => {
  expect(dueAt(fields, changed)).toEqual(expected);
});

type Change = [string, Partial<Enforcement>, Partial<Enforcement>, Date | null];

test.each<Change>([
  [
    "begins when the first role is asked",
    { secondFactorRoles: [], secondFactorRequiredSince: null },
    {},
    at("2026-06-01"),
  ],
  ["begins anew when a role is added", {}, { secondFactorRoles: ["owner", "admin", "guest"] }, at("2026-06-01")],
  ["goes on when a role is taken out", {}, { secondFactorRoles: ["owner"] }, at("2026-03-02")],
  ["goes on when only its length changes", {}, { graceDays: 0 }, at("2026-03-02")],
  ["ends with the last role", {}, { secondFactorRoles: [] }, null],
])("the grace %s", (_, before, change, expected) => {
  const { secondFactorRoles, graceDays } = { ...policy, ...change };
  const after = enforcementAfter({ ...policy, ...before }, { secondFactorRoles, graceDays }, at("2026-06-01"));
  expect(after).toEqual({ secondFactorRoles, graceDays, secondFactorRequiredSince: expected });
});
