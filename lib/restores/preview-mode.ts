import { cookies } from "next/headers";
import type { Actor } from "@/lib/access/actor";
import { writeRegistryAs } from "@/lib/access/write-registry-as";
import { cookieOptions, previewCookieName } from "@/lib/auth/cookies";
import { DomainError } from "@/lib/errors/domain-error";
import { findPreviewOf, writeTicket } from "@/lib/restores/find-preview";
import type { RestoreId } from "@/lib/restores/schema";

/** From now on, in this session, the agency's pages show what the request's snapshot held. */
export async function openPreview(actor: Actor, { id: requestId }: RestoreId): Promise<void> {
  const agencyId = actor.agency.id;
  await writeRegistryAs(actor, "restore:choose", async ({ record }) => {
    if (!(await findPreviewOf(requestId, agencyId))) throw new DomainError("not-found");
    await record("restore.preview-opened", { kind: "restore", id: requestId, agencyId });
  });
  const ticket = writeTicket({ requestId, sessionId: actor.sessionId ?? "" });
  // Goes with the browser's session; with ours, or with the request's preview, it opens nothing any more.
  (await cookies()).set(previewCookieName(), ticket, cookieOptions());
}

export async function leavePreview(): Promise<void> {
  (await cookies()).delete({ name: previewCookieName(), ...cookieOptions() });
}
