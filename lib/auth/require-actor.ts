import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { noteInput } from "@/lib/auth/sessions";
import { STAGE_PATHS } from "@/lib/auth/stages";
import { actorOf, findViewer } from "@/lib/auth/viewer";
import { agencyClient } from "@/lib/db/agency-client";
import { DomainError } from "@/lib/errors/domain-error";

/** For pages: the actor, or the way to sign in: the stage the sign-in has come to. An unknown host is a 404. Counts as input. */
export const requireActor = cache(async (): Promise<Actor> => {
  const viewer = await findViewer();
  if (!viewer) notFound();
  const actor = actorOf(viewer);
  if (!actor || !viewer.session) redirect(viewer.session ? STAGE_PATHS[viewer.session.stage] : "/login");
  await noteInput(agencyClient(viewer.agency), viewer.session);
  return actor;
});

/** For actions and routes: the actor, or `DomainError("signed-out")`. Polling passes `input: false`. */
export async function actorOrRefuse(options: { input: boolean; receiptId?: string }): Promise<Actor> {
  const viewer = await findViewer();
  if (!viewer) throw new DomainError("not-found");
  const actor = actorOf(viewer, options.receiptId);
  if (!actor || !viewer.session) throw new DomainError("signed-out");
  if (options.input) await noteInput(agencyClient(viewer.agency), viewer.session);
  return actor;
}
