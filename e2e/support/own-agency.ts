import { reachInstallation } from "./installation";

/** An agency for one test, in which it may change what all others would notice. Its owner has not joined. */
export async function anAgencyOfItsOwn(): Promise<string> {
  reachInstallation();
  const { createAgency } = await import("@/lib/agencies/create-agency");
  const slug = `own-${Date.now().toString(36)}`;
  await createAgency({ slug, name: "Eigene Agentur", ownerEmail: `owner@${slug}.example` });
  return slug;
}
