import { expect, it } from "vitest";
import { writeAs } from "@/lib/access/write-as";
import { testActor } from "@/lib/testing/actors";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();
const place = { address: "192.0.2.7", userAgent: "Firefox/145" };

it("an event about accounts says from where, and no other does", async () => {
  const actor = testActor(agency.agency, { ...(await agency.actor("admin")), place });
  await writeAs(actor, "settings:write", async ({ record }) => {
    await record("member.deactivated", { kind: "member", id: actor.memberId });
    await record("session.ended", { kind: "session", id: actor.memberId });
    await record("project.archived", { kind: "project", id: actor.memberId });
  });
  const events = await agency.db.event.findMany({ where: { actorId: actor.memberId }, include: { detail: true } });
  const told = Object.fromEntries(events.map(({ action, detail }) => [action, detail?.data]));
  expect(told).toEqual({ "member.deactivated": place, "session.ended": place, "project.archived": undefined });
});
