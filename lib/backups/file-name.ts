import { dayOf } from "@/lib/time/zones";

/** What a downloaded snapshot is called: whose it is, and of which day. "nordlicht-2026-11-21.tar.gz.age" */
export function fileNameOf(agency: { slug: string }, snapshot: { startedAt: Date; timeZone: string }): string {
  return `${agency.slug}-${dayOf(snapshot.startedAt, snapshot.timeZone)}.tar.gz.age`;
}
