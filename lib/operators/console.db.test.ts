import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import { controlClient } from "@/lib/db/control";
import { newDatabaseName } from "@/lib/db/provision";
import { ROLES } from "@/lib/members/roles";
import { listAgencies } from "@/lib/operators/agencies";
import { agencySearchSchema } from "@/lib/operators/agency-search-schema";
import { getOverview } from "@/lib/operators/overview";
import { operatorsRealm } from "@/lib/operators/realm";
import { testActor } from "@/lib/testing/actors";
import { anInstallation } from "@/lib/testing/installation";

anInstallation();

const operator = testActor(operatorsRealm(), { memberId: uuidv7(), subjects: ["operator"] });
const anywhere = agencySearchSchema.parse({});

async function register(slug: string, name: string, status: "active" | "suspended" = "active") {
  const { id: serverId } = await controlClient().databaseServer.findUniqueOrThrow({ where: { name: "default" } });
  await controlClient().agency.create({
    data: { id: uuidv7(), slug, name, status, serverId, databaseName: newDatabaseName() },
  });
}

describe("the console", () => {
  it.each(ROLES)("is closed to an agency's %s", async (role) => {
    const member = testActor({ ...operatorsRealm(), id: uuidv7() }, { memberId: uuidv7(), subjects: [role] });
    await expect(listAgencies(member, anywhere)).rejects.toMatchObject({ code: "forbidden" });
    await expect(getOverview(member)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("is empty on an empty installation, and says that no worker is heard of", async () => {
    expect(await listAgencies(operator, anywhere)).toEqual({ rows: [], nextAfter: null });
    expect(await getOverview(operator)).toEqual({
      agencies: { active: 0, provisioning: 0, suspended: 0, switching: 0 },
      worker: { alive: 0, lastBeatAt: null },
    });
  });

  describe("with agencies", () => {
    beforeAll(async () => {
      for (let index = 10; index < 70; index += 1) await register(`agency-${index}`, `Agentur ${index}`);
      await register("zwei-prozent", "Zwei % Rabatt", "suspended");
      await controlClient().workerHeartbeat.create({ data: { workerId: uuidv7(), beatAt: new Date() } });
      await controlClient().workerHeartbeat.create({ data: { workerId: uuidv7(), beatAt: new Date(0) } });
    });

    it("lists them page by page, and nothing but what the registry knows", async () => {
      const first = await listAgencies(operator, anywhere);
      expect(first.rows).toHaveLength(50);
      expect(Object.keys(first.rows[0] ?? {}).sort()).toEqual([
        "createdAt",
        "databaseBytes",
        "id",
        "name",
        "origin",
        "saved",
        "server",
        "slug",
        "status",
      ]);
      const second = await listAgencies(operator, { ...anywhere, after: first.nextAfter ?? "" });
      expect(second.rows.map(({ slug }) => slug)).toEqual([
        ...Array.from({ length: 10 }, (_, index) => `agency-${60 + index}`),
        "zwei-prozent",
      ]);
      expect(second.nextAfter).toBeNull();
    });

    it("finds them by name and slug, whatever is typed", async () => {
      const found = async (q: string) =>
        (await listAgencies(operator, { ...anywhere, q })).rows.map(({ slug }) => slug);
      expect(await found("AGENTUR 42")).toEqual(["agency-42"]);
      expect(await found("%")).toEqual(["zwei-prozent"]);
      expect(await found("'; DROP TABLE")).toEqual([]);
    });

    it("sorts them by name and age, everyone once over all pages, and in no other way", async () => {
      expect(agencySearchSchema.parse({ sort: "size" }).sort).toBe("address");
      const slugs = async (sort: string) => {
        const search = agencySearchSchema.parse({ sort });
        const first = await listAgencies(operator, search);
        const second = await listAgencies(operator, { ...search, after: first.nextAfter ?? "" });
        return [...first.rows, ...second.rows].map(({ slug }) => slug);
      };
      const [byAddress, byName] = [await slugs("address"), await slugs("name")];
      expect(byName).toEqual([...byAddress.filter((slug) => slug.startsWith("agency-")), "zwei-prozent"]);
      const [newest, oldest] = [await slugs("newest"), await slugs("oldest")];
      expect(new Set(newest).size).toBe(61);
      expect([newest[0], oldest.at(-1)]).toEqual(["zwei-prozent", "zwei-prozent"]);
    });

    it("counts them by state, and the workers that are alive", async () => {
      expect(await getOverview(operator)).toMatchObject({
        agencies: { active: 60, provisioning: 0, suspended: 1, switching: 0 },
        worker: { alive: 1, lastBeatAt: expect.any(Date) },
      });
    });
  });
});
