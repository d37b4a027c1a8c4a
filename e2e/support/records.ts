import { reachInstallation } from "./installation";

/** One record of each kind of an agency, and how many events it has: whatever is done to it raises that. */
export async function recordsOf(slug: string) {
  reachInstallation();
  const [{ findAgencyRecord }, { agencyClient }] = await Promise.all([
    import("@/lib/db/registry"),
    import("@/lib/db/agency-client"),
  ]);
  const agency = await findAgencyRecord(slug);
  if (!agency) throw new Error(`There is no agency ${slug}`);
  const db = agencyClient(agency);
  const first = { select: { id: true }, orderBy: { id: "asc" } } as const;
  const [client, contact, project, task, activity, member, entry, events] = await Promise.all([
    db.client.findFirstOrThrow(first),
    db.contact.findFirst(first),
    db.project.findFirstOrThrow(first),
    db.task.findFirstOrThrow(first),
    db.activity.findFirstOrThrow(first),
    db.member.findFirstOrThrow(first),
    db.timeEntry.findFirstOrThrow(first),
    db.event.count(),
  ]);
  const rows = { client, contact, project, task, activity, member, entry };
  const ids = Object.fromEntries(Object.entries(rows).map(([kind, row]) => [kind, row?.id ?? ""]));
  return { ids, projectId: project.id, events };
}
