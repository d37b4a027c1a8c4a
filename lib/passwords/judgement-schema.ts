import { z } from "zod";

export const askJudgementSchema = z.object({
  password: z.string().min(1).max(256),
  /** Names that the password must not be made of; somebody who knows them would try them first. */
  words: z.array(z.string().max(200)).max(300),
});

/** What is shown while a password is typed. */
export type JudgementAnswer = {
  strength: Strength;
  /** Why it is refused, in the asker's language; null when it is not. */
  refusal: string | null;
};

/** From the weakest, which is refused. */
export const STRENGTHS = ["weak", "fair", "good", "strong"] as const;

export type Strength = (typeof STRENGTHS)[number];
