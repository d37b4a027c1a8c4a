import type { ReactNode } from "react";
import { asDoor } from "@/lib/actions/door";
import { requireStage, type StagedVisitor, type UnfinishedStage } from "@/lib/auth/staged-visitor";

type Definition = { stage: UnfinishedStage; render: (visitor: StagedVisitor) => Promise<ReactNode> };

/** How a page of an unfinished sign-in enters: open to a session of exactly its stage and to nobody else. */
export function defineStagePage({ stage, render }: Definition): () => Promise<ReactNode> {
  return asDoor("page", async () => render(await requireStage(stage)));
}
