import { v7 as uuidv7 } from "uuid";
import { describe, expect, test } from "vitest";
import { createProjectSchema, deleteProjectSchema } from "@/lib/projects/schema";

const FORM = {
  name: "Relaunch",
  clientId: "",
  color: "3",
  budgetSeconds: "37,5",
  openToAll: "members",
  addedMemberIds: [],
  activityIds: [],
};

const problemsWith = (fields: Record<string, unknown>) => {
  const { error } = createProjectSchema.safeParse({ ...FORM, ...fields });
  return Object.fromEntries(error?.issues.map(({ path, message }) => [path.join("."), message]) ?? []);
};

describe("a project's form is refused", () => {
  test.each([
    ["name", "  ", "required"],
    ["name", "Relaunch\r\nBcc: all@example.com", "one-line"],
    ["name", "x".repeat(201), "too-long"],
    ["budgetSeconds", "1.200", "hours"],
    ["budgetSeconds", "0", "hours"],
    ["budgetSeconds", "-5", "hours"],
    ["budgetSeconds", "1e309", "hours"],
    ["budgetSeconds", "9007199254740993", "hours"],
  ])("with the %s %j: %s", (field, value, code) => {
    expect(problemsWith({ [field]: value })).toEqual({ [field]: code });
  });

  test.each([
    ["name", { not: "" }],
    ["clientId", "1"],
    ["clientId", { not: "" }],
    ["color", "9"],
    ["color", 3],
    ["budgetSeconds", Number.NaN],
    ["openToAll", true],
    ["addedMemberIds", { some: {} }],
  ])("with something else as %s: %j", (field, value) => {
    expect(Object.keys(problemsWith({ [field]: value }))).toEqual([field]);
  });

  test("with a member that is no id", () => {
    expect(Object.keys(problemsWith({ addedMemberIds: [uuidv7(), "1 OR 1=1"] }))).toEqual(["addedMemberIds.1"]);
  });
});

test("a project's form is read into what is kept", () => {
  expect(createProjectSchema.parse({ ...FORM, billableDefault: "on" })).toEqual({
    name: "Relaunch",
    clientId: null,
    color: 3,
    billableDefault: true,
    budgetSeconds: 135_000,
    openToAll: false,
    addedMemberIds: [],
    activityIds: [],
  });
});

test("a box that is not ticked is not sent", () => {
  expect(createProjectSchema.parse({ ...FORM, budgetSeconds: " " })).toMatchObject({
    billableDefault: false,
    budgetSeconds: null,
  });
});

test("a deletion without the typed name is refused", () => {
  expect(deleteProjectSchema.safeParse({ id: uuidv7() }).success).toBe(false);
});
