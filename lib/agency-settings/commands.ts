import type { Actor } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import type { ChangeSettingsInput } from "@/lib/agency-settings/schema";

/** Changes what holds for the whole agency. Its name also stands in the registry, which follows by the outbox. */
export async function changeSettings(actor: Actor, input: ChangeSettingsInput): Promise<void> {
  await writeAs(actor, "settings:write", async ({ tx, record, post, unchanged }) => {
    const before = await tx.agencySettings.findUniqueOrThrow({ where: { id: 1 }, omit: { id: true } });
    const fields = Object.keys(before) as (keyof typeof before)[];
    const changed = fields.filter((field) => before[field] !== input[field]);
    if (changed.length === 0) return unchanged(undefined);
    await tx.agencySettings.update({ where: { id: 1 }, data: input, select: { id: true } });
    const values = (of: typeof before) => Object.fromEntries(changed.map((field) => [field, of[field]]));
    const agency = { kind: "agency", id: actor.agency.id } as const;
    await record("settings.changed", agency, { before: values(before), after: values(input) });
    if (changed.includes("name")) await post({ kind: "agency-renamed", payload: { name: input.name } });
  });
}
