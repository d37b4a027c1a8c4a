import { notFound, redirect } from "next/navigation";
import type { FoundSession } from "@/lib/auth/find-visit";
import { requestOrigin } from "@/lib/auth/request";
import type { Origin } from "@/lib/auth/sessions";
import { STAGE_PATHS } from "@/lib/auth/stages";
import { findViewer, type Viewer } from "@/lib/auth/viewer";
import type { SessionStage } from "@/lib/db/generated/agency/enums";
import type { AgencyRecord } from "@/lib/db/registry";
import { DomainError } from "@/lib/errors/domain-error";

export type UnfinishedStage = Exclude<SessionStage, "full">;

/** Somebody who has given a password, and is not in yet. No actor: nothing of the agency is open to them. */
export type StagedVisitor = Origin & {
  agency: AgencyRecord;
  sessionId: string;
  member: Pick<FoundSession["member"], "id" | "name" | "email">;
};

/** For actions and routes: whoever is at exactly this stage, or "stage-expired". */
export async function stagedVisitorOrRefuse(stage: UnfinishedStage): Promise<StagedVisitor> {
  const viewer = await findViewer();
  if (!viewer) throw new DomainError("not-found");
  const visitor = await stagedVisitorOf(viewer, stage);
  if (!visitor) throw new DomainError("stage-expired");
  return visitor;
}

/** For pages: whoever is at exactly this stage; anybody else goes where they belong. */
export async function requireStage(stage: UnfinishedStage): Promise<StagedVisitor> {
  const viewer = await findViewer();
  if (!viewer) notFound();
  const visitor = await stagedVisitorOf(viewer, stage);
  if (!visitor) redirect(viewer.session ? STAGE_PATHS[viewer.session.stage] : "/login?after=expired");
  return visitor;
}

async function stagedVisitorOf({ agency, session }: Viewer, stage: UnfinishedStage): Promise<StagedVisitor | null> {
  if (session?.stage !== stage) return null;
  const { id, name, email } = session.member;
  return { agency, sessionId: session.id, member: { id, name, email }, ...(await requestOrigin()) };
}
