import { describe, expect, it } from "vitest";
import { changeSettings } from "@/lib/agency-settings/commands";
import { getSettings } from "@/lib/agency-settings/queries";
import { changeSettingsSchema } from "@/lib/agency-settings/schema";
import { controlClient } from "@/lib/db/control";
import { deliverOutbox } from "@/lib/jobs/deliver-outbox";
import { anAgency } from "@/lib/testing/database";

const agency = anAgency();

const typed = { name: "Nordlicht", locale: "de", timeZone: "Europe/Berlin", weekStart: "1", currency: "EUR" };
const settings = (fields: object = {}) => changeSettingsSchema.parse({ ...typed, ...fields });

describe("agency settings", () => {
  it.each(["manager", "member", "bookkeeper", "guest", "dataProtectionOfficer"] as const)(
    "are not for a %s",
    async (role) => {
      const actor = await agency.actor(role);
      await expect(getSettings(actor)).rejects.toMatchObject({ code: "forbidden" });
      await expect(changeSettings(actor, settings())).rejects.toMatchObject({ code: "forbidden" });
    },
  );

  it.each([
    ["name", ""],
    ["name", "Nord\r\nlicht"],
    ["name", { not: "" }],
    ["locale", "fr"],
    ["locale", ["de"]],
    ["timeZone", "Europe/Atlantis"],
    ["timeZone", "+01:00"],
    ["timeZone", { not: "" }],
    ["weekStart", "2"],
    ["weekStart", 1],
    ["weekStart", "1e0"],
    ["currency", "eur"],
    ["currency", "XXZ"],
    ["currency", { not: "" }],
  ])("refuse as %s %j", (field, value) => {
    const { error } = changeSettingsSchema.safeParse({ ...typed, [field]: value });
    expect(error?.issues.map(({ path }) => path[0])).toContain(field);
  });

  it("change, and the registry learns the new name", async () => {
    const admin = await agency.actor("admin");
    await changeSettings(admin, settings({ name: "Südlicht", weekStart: "7", currency: "CHF", locale: "en" }));
    expect(await getSettings(admin)).toMatchObject({ name: "Südlicht", weekStart: 7, currency: "CHF", locale: "en" });
    await deliverOutbox(agency.agency);
    const row = await controlClient().agency.findUniqueOrThrow({ where: { id: agency.agency.id } });
    expect(row.name).toBe("Südlicht");
  });

  it("say nothing to the log and the registry when nothing changed", async () => {
    const admin = await agency.actor("admin");
    await changeSettings(admin, settings({ name: "Gleich" }));
    const before = await agency.db.event.count({ where: { action: "settings.changed" } });
    await changeSettings(admin, settings({ name: "Gleich" }));
    await changeSettings(admin, settings({ name: "Gleich", currency: "USD" }));
    expect(await agency.db.event.count({ where: { action: "settings.changed" } })).toBe(before + 1);
    expect(await agency.db.outboxMessage.count({ where: { payload: { equals: { name: "Gleich" } } } })).toBe(1);
  });
});
