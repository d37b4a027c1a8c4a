import type { Actor } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import { listTimeZones } from "@/lib/time/zones";

export type SettingsView = {
  name: string;
  locale: string;
  timeZone: string;
  weekStart: number;
  currency: string;
  /** To choose from; the present ones are among them, whatever they are called. */
  timeZones: string[];
  currencies: { id: string; label: string; detail: string }[];
};

export async function getSettings(actor: Actor): Promise<SettingsView> {
  const settings = await readAs(actor, "settings:read").agencySettings.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, locale: true, timeZone: true, weekStart: true, currency: true },
  });
  // Here, not in the browser, whose names may be others.
  const names = new Intl.DisplayNames(actor.locale, { type: "currency" });
  return {
    ...settings,
    timeZones: [...new Set([...listTimeZones(), settings.timeZone])].sort(),
    currencies: [...new Set([...Intl.supportedValuesOf("currency"), settings.currency])].sort().map((code) => ({
      id: code,
      label: code,
      detail: names.of(code) ?? code,
    })),
  };
}
