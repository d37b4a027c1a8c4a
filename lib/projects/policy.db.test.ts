import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { Prisma } from "@/lib/db/generated/agency/client";
import type { Role } from "@/lib/db/generated/agency/enums";
import { visibleInSql, visibleTo } from "@/lib/projects/policy";
import { testActor } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const projectIds = { open: uuidv7(), closed: uuidv7(), archived: uuidv7() };

beforeAll(async () => {
  await agency.db.project.createMany({
    data: [
      { id: projectIds.open, name: "Open", openToAll: true },
      { id: projectIds.closed, name: "Closed" },
      { id: projectIds.archived, name: "Archived", openToAll: true, archivedAt: new Date() },
    ],
  });
});

async function namesVisibleTo(actor: Actor): Promise<string[]> {
  const rows = await agency.db.project.findMany({ where: visibleTo(actor), orderBy: { name: "asc" } });
  const same = await agency.db.$queryRaw<{ name: string }[]>(
    Prisma.sql`SELECT p."name" FROM "Project" p WHERE ${visibleInSql(actor)} ORDER BY p."name"`,
  );
  const names = rows.map(({ name }) => name);
  expect(same.map(({ name }) => name)).toEqual(names);
  return names;
}

async function assigned(...roles: Role[]): Promise<Actor> {
  const actor = await agency.actor(...roles);
  await agency.db.projectMember.create({ data: { projectId: projectIds.closed, memberId: actor.memberId as string } });
  return actor;
}

describe("who sees which projects", () => {
  test("a data protection officer sees none, even when assigned", async () => {
    expect(await namesVisibleTo(await assigned("dataProtectionOfficer"))).toEqual([]);
  });

  test("the system sees none", async () => {
    expect(await namesVisibleTo(testActor(agency.agency, { subjects: ["system"] }))).toEqual([]);
  });

  test("a guest sees none that are merely open to all", async () => {
    expect(await namesVisibleTo(await agency.actor("guest"))).toEqual([]);
  });

  test("a guest sees those assigned", async () => {
    expect(await namesVisibleTo(await assigned("guest"))).toEqual(["Closed"]);
  });

  test("a member does not see those of others", async () => {
    expect(await namesVisibleTo(await agency.actor("member"))).toEqual(["Archived", "Open"]);
  });

  test("a member sees those open to all and those assigned", async () => {
    expect(await namesVisibleTo(await assigned("member"))).toEqual(["Archived", "Closed", "Open"]);
  });

  test.each(["owner", "admin", "manager", "bookkeeper"] as const)("the role %s sees all", async (role) => {
    expect(await namesVisibleTo(await agency.actor(role))).toEqual(["Archived", "Closed", "Open"]);
  });
});
