import { expect, test } from "vitest";
import { enrolmentDueAt } from "@/lib/auth/enforcement";

const at = (day: string) => new Date(`${day}T12:00:00Z`);
const policy = {
  secondFactorRoles: ["owner", "admin"],
  graceDays: 7,
  secondFactorRequiredSince: at("2026-03-02"),
} as const;
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
