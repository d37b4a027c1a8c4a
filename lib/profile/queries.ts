import { type Actor, memberIdOf } from "@/lib/access/actor";
import { readAs } from "@/lib/access/read-as";
import type { Theme } from "@/lib/db/generated/agency/enums";
import { listTimeZones } from "@/lib/time/zones";

export type ProfileView = {
  name: string;
  email: string;
  userName: string | null;
  /** Null: the agency's. */
  locale: string | null;
  timeZone: string | null;
  theme: Theme;
  shortcuts: boolean;
  /** What the agency has, for those who have nothing of their own. */
  agency: { locale: string; timeZone: string };
  /** To choose from; the present one is among them, whatever it is called. */
  timeZones: string[];
};

/** The address that the member who acts signs in with. */
export async function getOwnEmail(actor: Actor): Promise<string> {
  const reader = readAs(actor, "profile:write:own");
  const { email } = await reader.member.findUniqueOrThrow({
    where: { id: memberIdOf(actor) },
    select: { email: true },
  });
  return email;
}

export async function getProfile(actor: Actor): Promise<ProfileView> {
  const reader = readAs(actor, "profile:write:own");
  const [member, agency] = await Promise.all([
    reader.member.findUniqueOrThrow({
      where: { id: memberIdOf(actor) },
      select: { name: true, email: true, userName: true, locale: true, timeZone: true, theme: true, shortcuts: true },
    }),
    reader.agencySettings.findUniqueOrThrow({ where: { id: 1 }, select: { locale: true, timeZone: true } }),
  ]);
  const timeZones = [...new Set([...listTimeZones(), ...(member.timeZone ? [member.timeZone] : [])])].sort();
  return { ...member, agency, timeZones };
}
