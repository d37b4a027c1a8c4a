import { z } from "zod";

export const JOB_STATES = ["failed", "active", "waiting"] as const;

export type JobState = (typeof JOB_STATES)[number];

export const jobSearchSchema = z.object({ state: z.enum(JOB_STATES).catch("failed") });

export const jobIdSchema = z.object({ id: z.uuid() });

export type JobIdInput = z.output<typeof jobIdSchema>;
