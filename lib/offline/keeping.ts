import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cache } from "react";
import { findViewer } from "@/lib/auth/viewer";
import { isOperatorsRealm } from "@/lib/operators/realm";

export type Keeping = {
  /** Of the files that pages are made with. */
  build: string;
  /** Says apart members, agencies, and an agency's databases: a restore exchanges them. */
  owner: string;
  /** When the session ends at the latest. */
  untilMs: number;
};

/**
 * Whether and for whom browsers may keep copies of pages. Null in the operators' console, in a preview, whose pages must
 * not pass for today's, and in development, whose files change under the same names.
 */
export const findKeeping = cache(async (): Promise<Keeping | null> => {
  const viewer = await findViewer();
  const build = findBuild();
  if (!build || viewer?.session?.stage !== "full" || viewer.preview || isOperatorsRealm(viewer.agency)) return null;
  const { agency, session } = viewer;
  const owner = createHash("sha256").update([agency.id, agency.databaseName, session.member.id].join("\0"));
  return { build, owner: owner.digest("hex").slice(0, 24), untilMs: session.expiresAt.getTime() };
});

let known: string | null | undefined;

function findBuild(): string | null {
  if (process.env.NODE_ENV !== "production") return null;
  known ??= readFileSync(join(process.cwd(), ".next", "BUILD_ID"), "utf8").trim();
  return known;
}
