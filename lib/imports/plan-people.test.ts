import { describe, expect, test } from "vitest";
import type { ExistingRecords } from "@/lib/imports/plan";
import type { ImportChoices } from "@/lib/imports/schema";
import { ada, ben, type Line, plan, site } from "@/lib/testing/import-plans";

describe("a person is", () => {
  test.each<{
    what: string;
    line: Line;
    members?: ExistingRecords["members"];
    choices?: ImportChoices["members"];
    match: object;
  }>([
    {
      what: "nobody whose name two members have",
      line: { user_name: "Ada Lovelace", user_email: "" },
      members: [ada, { ...ben, name: "ada lovelace" }],
      match: { kind: "unknown" },
    },
    {
      what: "nobody by the choice of an id that no member has",
      line: { user_email: "eve@x.test" },
      choices: { "email:eve@x.test": site.id },
      match: { kind: "unknown" },
    },
    {
      what: "the member with the address, whatever its case and the name",
      line: { user_name: "Ben Ohm", user_email: "ADA@Nordlicht.test" },
      match: { kind: "member", memberId: ada.id, by: "email" },
    },
    {
      what: "the only member with the name, when the address is nobody's",
      line: { user_name: " BEN OHM ", user_email: "ben@home.test" },
      match: { kind: "member", memberId: ben.id, by: "name" },
    },
    {
      what: "who was chosen, before anybody alike",
      line: { user_email: ada.email },
      choices: { [`email:${ada.email}`]: ben.id },
      match: { kind: "member", memberId: ben.id, by: "choice" },
    },
  ])("$what", ({ line, members = [ada, ben], choices = {}, match }) => {
    expect(plan([line], { members }, { members: choices }).people).toMatchObject([{ match }]);
  });

  test("created under the chosen id, with the address in its one spelling, if a row comes in and nobody has it", () => {
    const newMemberId = "018f0000-0000-7000-8000-00000000000d";
    const choices = { members: { "email:eve@x.test": { newMemberId } } };
    const eve = { user_name: "Eve", user_email: "EVE@x.test" };
    expect(plan([eve], {}, choices)).toMatchObject({
      newMembers: [{ id: newMemberId, name: "Eve", email: "eve@x.test" }],
      rows: [{ outcome: "import", memberId: newMemberId }],
    });
    const skipsAll = { ...choices, projectForRowsWithoutOne: "skip" as const };
    expect(plan([{ ...eve, project: "", description: "Mail" }], {}, skipsAll).newMembers).toEqual([]);
    const members = [{ ...ada, email: "eve@x.test" }];
    expect(plan([eve], { members }, choices)).toMatchObject({ newMembers: [], rows: [{ memberId: ada.id }] });
  });

  test("not created without an address to sign in with", () => {
    const choices = { members: { "name:eve": { newMemberId: "018f0000-0000-7000-8000-00000000000d" } } };
    const nameless = plan([{ user_name: "Eve", user_email: "" }], {}, choices);
    expect(nameless).toMatchObject({ newMembers: [], obstacles: ["unknownPerson"] });
  });

  test("listed once, with rows and time", () => {
    const { people } = plan([{}, { user_email: "ADA@nordlicht.test" }, { user_email: ben.email }]);
    expect(people.map(({ key, rows, durationSeconds }) => [key, rows, durationSeconds])).toEqual([
      ["email:ada@nordlicht.test", 2, 7_200],
      ["email:ben@nordlicht.test", 1, 3_600],
    ]);
  });
});
