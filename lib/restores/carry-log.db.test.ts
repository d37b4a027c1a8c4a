import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { agencyConnection } from "@/lib/db/connection";
import { aCopyBroughtBack } from "@/lib/testing/copy-brought-back";
import { anAgency } from "@/lib/testing/database";
import { anEvent } from "@/lib/testing/factories";

const agency = anAgency();
const copy = aCopyBroughtBack(agency);

describe("the log", () => {
  it("goes on, however long ago an event that came late says it was", async () => {
    await anEvent(agency.db, "project.created");
    await copy.take();
    await anEvent(agency.db, "project.changed");
    await anEvent(agency.db, "restore.approved", { at: new Date("2020-01-01") });
    await copy.bringBack();
    const all = { include: { detail: true }, orderBy: { id: "asc" } } as const;
    expect(await copy.db.event.findMany(all)).toEqual(await agency.db.event.findMany(all));
  });

  it("stays without the details that were erased since", async () => {
    const event = await anEvent(agency.db, "client.created");
    await copy.take();
    await eraseDetail(event.id);
    await copy.bringBack();
    expect(await copy.db.eventDetail.count({ where: { eventId: event.id } })).toBe(0);
    expect(await copy.db.event.count({ where: { id: event.id } })).toBe(1);
  });
});

/** As an erasure will: with the owner's rights. */
async function eraseDetail(eventId: string): Promise<void> {
  const owner = new Client(agencyConnection(agency.agency, "owner"));
  await owner.connect();
  await owner.query(`DELETE FROM "EventDetail" WHERE "eventId" = $1`, [eventId]);
  await owner.end();
}
