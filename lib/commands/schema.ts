import { z } from "zod";

export const findTargetsSchema = z.object({ q: z.string().trim().max(200, "too-long").default("") });

/** A record one can go to by its name. */
export type TargetView = {
  kind: "project" | "client" | "member";
  id: string;
  name: string;
  /** What tells it from others of the same name: a project's client. */
  detail: string | null;
  /** A project's, 1 to 8. */
  color: number | null;
  archived: boolean;
};

export type TargetAnswer = { targets: TargetView[] };
