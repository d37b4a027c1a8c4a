import { v7 as uuidv7 } from "uuid";
import { reachInstallation } from "./installation";

/** An entry of a long time ago, where nobody else looks, on a project whose name a spreadsheet would calculate. */
export async function hostileEntry(email: string): Promise<{ name: string; day: string }> {
  reachInstallation();
  const [{ findAgencyRecord }, { agencyClient }] = await Promise.all([
    import("@/lib/db/registry"),
    import("@/lib/db/agency-client"),
  ]);
  const agency = await findAgencyRecord("nordlicht");
  if (!agency) throw new Error("There is no demo agency");
  const db = agencyClient(agency);
  const { id: memberId } = await db.member.findUniqueOrThrow({ where: { email } });
  const name = `=HYPERLINK("https://evil.example";"${uuidv7().slice(-6)}")`;
  const project = await db.project.create({ data: { id: uuidv7(), name, archivedAt: new Date() } });
  const day = "2011-05-05";
  await db.timeEntry.create({
    data: {
      id: uuidv7(),
      memberId,
      projectId: project.id,
      day: new Date(day),
      durationSeconds: 3_600,
      timeZone: "Europe/Berlin",
      billable: true,
    },
  });
  return { name, day };
}
