import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { signIn } from "@/lib/auth/sign-in";
import { budgetState } from "@/lib/budgets/rules";
import { agencyClient } from "@/lib/db/agency-client";
import { controlClient } from "@/lib/db/control";
import { listAgencyRecords } from "@/lib/db/registry";
import { operatorsRealm } from "@/lib/operators/realm";
import { anInstallation } from "@/lib/testing/installation";
import { passwordFileOf } from "./passwords";
import { prepareInstallation } from "./prepare-installation";

const installation = anInstallation();
const prepare = () => prepareInstallation({ demo: true, dataDir: installation.dataDir }, () => {});

let firstLines: string[];

test("an empty installation gets two agencies, and their passwords are shown", async () => {
  firstLines = await prepare();
  expect((await listAgencyRecords()).map(({ slug, status }) => [slug, status])).toEqual([
    ["atlas", "active"],
    ["nordlicht", "active"],
  ]);
  expect(firstLines.filter((line) => /@(nordlicht|atlas)\.example {2,}\S+-\S+-\S+-\S+$/.test(line))).toHaveLength(16);
});

test("a second start shows where the passwords are, not what they are", async () => {
  const lines = (await prepare()).join("\n");
  expect(lines).toContain(passwordFileOf(installation.dataDir));
  expect(lines).not.toContain("@nordlicht.example");
  expect(await listAgencyRecords()).toHaveLength(2);
});

test("the passwords are kept where only the owner of the files can read them, and they are right", async () => {
  const file = passwordFileOf(installation.dataDir);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const password = /^jana\.peters@nordlicht\.example +(\S+)$/m.exec(readFileSync(file, "utf8"))?.[1] ?? "";
  expect(firstLines.join("\n")).toContain(password);
  const nordlicht = (await listAgencyRecords()).find(({ slug }) => slug === "nordlicht");
  if (!nordlicht) throw new Error("Nordlicht is missing");
  const outcome = await signIn(nordlicht, { login: "jana", password }, { address: "127.0.0.1", userAgent: "test" });
  expect(outcome).toMatchObject({ ok: true });
});

test("the demo has an operator, whose first sign-in leads to a second factor and no further", async () => {
  const line = firstLines.find((text) => text.includes("operator@kontor.example")) ?? "";
  const password = line.trim().split(/ +/)[1] ?? "";
  const origin = { address: "127.0.0.1", userAgent: "test" };
  const outcome = await signIn(operatorsRealm(), { login: "operator@kontor.example", password }, origin);
  expect(outcome).toMatchObject({ ok: true, stage: "enrol" });
  expect(firstLines).toContainEqual(expect.stringMatching(/^Operators: http:\/\/operator\.localhost/));
});

test("Nordlicht has what a newcomer looks at", async () => {
  const nordlicht = (await listAgencyRecords()).find(({ slug }) => slug === "nordlicht");
  if (!nordlicht) throw new Error("Nordlicht is missing");
  const db = agencyClient(nordlicht);
  expect(await db.member.count({ where: { status: "active" } })).toBe(12);
  const roles = (await db.member.findMany({ select: { roles: true } })).flatMap((member) => member.roles);
  expect(new Set(roles).size).toBe(7);
  expect(await db.client.count()).toBe(14);
  expect(await db.client.count({ where: { contacts: { none: {} } } })).toBe(0);
  expect(await db.project.count()).toBe(30);
  expect(await db.project.count({ where: { archivedAt: { not: null } } })).toBeGreaterThan(3);
  expect(await db.timeEntry.count({ where: { durationSeconds: null } })).toBe(1);
  expect(await db.timeEntry.count()).toBeGreaterThan(5_000);
  expect(await db.favourite.count()).toBeGreaterThan(10);
  const projects = await db.project.findMany({
    where: { budgetSeconds: { not: null } },
    select: { budgetSeconds: true, months: { select: { seconds: true } } },
  });
  const states = projects.map(({ budgetSeconds, months }) =>
    budgetState(Number(months.reduce((sum, { seconds }) => sum + seconds, 0n)), budgetSeconds),
  );
  expect(new Set(states)).toEqual(new Set(["ok", "warn", "over"]));
});

test("a first start that was cut off is taken up again, with the same passwords", async () => {
  const before = readFileSync(passwordFileOf(installation.dataDir), "utf8");
  await controlClient().agency.update({ where: { slug: "atlas" }, data: { status: "provisioning" } });
  const lines = await prepare();
  expect(lines.join("\n")).toContain("@atlas.example");
  expect(lines.join("\n")).not.toContain("@nordlicht.example");
  expect(readFileSync(passwordFileOf(installation.dataDir), "utf8")).toBe(before);
  expect((await listAgencyRecords()).every(({ status }) => status === "active")).toBe(true);
});

test("an installation without operators says how to make one", async () => {
  await agencyClient(operatorsRealm()).member.deleteMany();
  const lines = await prepare();
  expect(lines.at(-1)).toMatch(/^There is no operator yet\. Make one: npm run kontor -- operator create /);
});

test("an installation in use is left alone", async () => {
  await controlClient().agency.update({ where: { slug: "atlas" }, data: { slug: "somebody", status: "provisioning" } });
  expect((await prepare()).join("\n")).not.toContain("somebody");
  expect(await listAgencyRecords()).toHaveLength(2);
});
