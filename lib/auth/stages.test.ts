import { expect, test } from "vitest";
import { nextStage } from "@/lib/auth/stages";

const standing = { hasFactor: false, hasGivenFactor: false, isEnrolmentDue: false, isPasswordDue: false };

test.each([
  ["a factor that was not given", { hasFactor: true }, "secondFactor"],
  ["it even when the password is due, too", { hasFactor: true, isPasswordDue: true }, "secondFactor"],
  ["enrolment when one is enforced and there is none", { isEnrolmentDue: true }, "enrol"],
  ["enrolment before the password", { isEnrolmentDue: true, isPasswordDue: true }, "enrol"],
  ["a new password", { isPasswordDue: true }, "changePassword"],
  ["a new password after the factor", { hasFactor: true, hasGivenFactor: true, isPasswordDue: true }, "changePassword"],
  ["nothing more after the factor", { hasFactor: true, hasGivenFactor: true, isEnrolmentDue: true }, "full"],
  ["nothing where nothing is asked", {}, "full"],
] as const)("asks for %s", (_, facts, stage) => {
  expect(nextStage({ ...standing, ...facts })).toBe(stage);
});
