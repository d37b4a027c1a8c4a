import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { type Actor, memberIdOf } from "@/lib/access/actor";
import { changeChoices } from "@/lib/imports/choosing";
import { changeChoicesSchema, listLinesSchema } from "@/lib/imports/input-schema";
import { listLines } from "@/lib/imports/line-queries";
import { getImport } from "@/lib/imports/queries";
import { startImport } from "@/lib/imports/starting";
import { workOnImport } from "@/lib/jobs/import-job";
import { anAgency } from "@/lib/testing/database";
import { aProject } from "@/lib/testing/factories";
import { genericFile, uploadAndCheck } from "@/lib/testing/imports";

const agency = anAgency();

const addressOf = (actor: Actor) => `${memberIdOf(actor)}@test.example`;
const choose = async (actor: Actor, id: string, choices: object) => {
  await changeChoices(actor, changeChoicesSchema.parse({ id, timeZone: "Europe/Berlin", ...choices }));
  await workOnImport(agency.agency, { batchId: id });
  return getImport(actor, { id });
};
const linesOf = (actor: Actor, id: string, search: object = {}) =>
  listLines(actor, { id, ...listLinesSchema.parse(search) });

describe("deciding about an import", () => {
  it("is for those who import", async () => {
    const id = await uploadAndCheck(await agency.actor("admin"), genericFile([{}]));
    await expect(choose(await agency.actor("manager"), id, {})).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is not possible for an import that is nobody's, or that runs", async () => {
    const actor = await agency.actor("admin");
    await expect(choose(actor, uuidv7(), {})).rejects.toMatchObject({ code: "not-found" });
    const id = await uploadAndCheck(actor, genericFile([{ user_email: addressOf(actor) }]));
    await startImport(actor, { id });
    await expect(choose(actor, id, {})).rejects.toMatchObject({ code: "changed-elsewhere" });
  });

  it.each([
    ["a time zone that there is not", { timeZone: "Europe/Atlantis" }],
    ["an order of dates that there is not", { dateOrder: "ymd" }],
    ["a choice that is none", { personKeys: ["a"], personChoices: ["everybody"] }],
    ["an object instead of a project", { projectForRowsWithoutOne: { not: "" } }],
  ])("does not take %s", (_, choices) => {
    const input = { id: uuidv7(), timeZone: "Europe/Berlin", ...choices };
    expect(changeChoicesSchema.safeParse(input).success).toBe(false);
  });

  it("gives lines a project, or leaves them and people out", async () => {
    const actor = await agency.actor("admin");
    const project = await aProject(agency.db);
    const file = genericFile([
      { user_email: addressOf(actor), project: "", description: "Mails" },
      { user_email: "eve@x.example" },
    ]);
    const id = await uploadAndCheck(actor, file);
    const people = { personKeys: ["email:eve@x.example"], personChoices: ["skip"] };
    const given = await choose(actor, id, { ...people, projectForRowsWithoutOne: project.id });
    expect(given.report).toMatchObject({ obstacles: [], totals: { rows: 1, skipped: { personSkipped: 1 } } });
    const { rows } = await linesOf(actor, id, { show: "import" });
    expect(rows).toMatchObject([{ line: 2, shown: { project: project.name, creates: [] } }]);
    const skipped = await choose(actor, id, { ...people, projectForRowsWithoutOne: "skip" });
    expect(skipped.report).toMatchObject({ totals: { rows: 0, skipped: { projectSkipped: 1 } } });
  });

  it("keeps the id of a member to create, and no choice of what was recognised anyway", async () => {
    const actor = await agency.actor("admin");
    const own = addressOf(actor);
    const id = await uploadAndCheck(actor, genericFile([{ user_email: own }, { user_email: "neu@x.example" }]));
    const people = {
      personKeys: [`email:${own}`, "email:neu@x.example"],
      personChoices: [memberIdOf(actor), "new"],
    };
    const first = await choose(actor, id, people);
    expect(Object.keys(first.choices.members)).toEqual(["email:neu@x.example"]);
    expect((await choose(actor, id, people)).choices).toEqual(first.choices);
  });

  it("reads times in the chosen zone", async () => {
    const actor = await agency.actor("admin");
    const line = { user_email: addressOf(actor), start: "2024-03-04T23:00:00", end: "2024-03-05T01:00:00" };
    const id = await uploadAndCheck(actor, genericFile([line]));
    expect((await getImport(actor, { id })).report).toMatchObject({ totals: { rows: 1, entries: 2 } });
    const zoned = genericFile([{ ...line, start: "2024-03-04T23:00:00Z", end: "2024-03-05T01:00:00Z" }]);
    const second = await uploadAndCheck(actor, zoned);
    expect(await choose(actor, second, { timeZone: "Asia/Tokyo" })).toMatchObject({
      timeZone: "Asia/Tokyo",
      report: { totals: { rows: 1, entries: 1 } },
    });
  });
});

describe("the lines of a file", () => {
  it("come a page at a time, in their order and by what becomes of them", async () => {
    const actor = await agency.actor("admin");
    const lines = Array.from({ length: 60 }, (_, index) => ({
      user_email: addressOf(actor),
      description: `Zeile ${index}`,
      ...(index % 20 === 0 ? { start: "bald" } : {}),
    }));
    const id = await uploadAndCheck(actor, genericFile(lines));
    const first = await linesOf(actor, id);
    expect(first.rows.map(({ line }) => line)).toEqual(Array.from({ length: 50 }, (_, index) => index + 2));
    const second = await linesOf(actor, id, { after: first.nextAfter });
    expect(second.rows).toHaveLength(10);
    expect(second.nextAfter).toBeNull();
    const problems = await linesOf(actor, id, { show: "problem" });
    expect(problems.rows).toMatchObject(
      [2, 22, 42].map((line) => ({ line, reason: "unreadableDate", shown: { column: "start", value: "bald" } })),
    );
  });

  it("are found by every word in them, and sorted by day and duration, unreadable ones last", async () => {
    const actor = await agency.actor("admin");
    const file = genericFile([
      { description: "Kurz und gut", start: "2024-03-05T10:00:00", end: "2024-03-05T10:30:00" },
      { description: "Unlesbar", start: "bald" },
      { description: "Lang und gut", end: "2024-03-04T12:00:00" },
      ...Array.from({ length: 50 }, () => ({ description: "Mittel" })),
    ]);
    const id = await uploadAndCheck(actor, file);
    const linesBy = async (search: object) => (await linesOf(actor, id, search)).rows.map(({ line }) => line);
    expect(await linesBy({ q: "gut UND lang" })).toEqual([4]);
    expect(await linesBy({ q: "site gut" })).toEqual([2, 4]);
    expect(await linesBy({ q: "bald" })).toEqual([3]);
    expect(await linesBy({ q: "%" })).toEqual([]);
    expect((await linesBy({ sort: "longest" })).slice(0, 2)).toEqual([4, 5]);
    expect((await linesBy({ sort: "newest" }))[0]).toBe(2);

    const first = await linesOf(actor, id, { sort: "oldest" });
    const second = await linesOf(actor, id, { sort: "oldest", after: first.nextAfter });
    expect([first.rows[0]?.line, ...second.rows.map(({ line }) => line)]).toEqual([4, 54, 2, 3]);
  });

  it("are shown also where an emoji stands at the cut", async () => {
    const actor = await agency.actor("admin");
    const description = `${"x".repeat(199)}🍂`;
    const id = await uploadAndCheck(actor, genericFile([{ user_email: addressOf(actor), description }]));
    const { rows } = await linesOf(actor, id);
    expect(rows).toMatchObject([{ shown: { note: `${"x".repeat(199)}\ufffd` } }]);
  });
});
