import { z } from "zod";
import { normaliseRecoveryCode, RECOVERY_CODE_CHARACTERS } from "@/lib/second-factors/rules";
import { nameSchema } from "@/lib/text/schema";

/** Six digits, however they are grouped when typed or pasted. */
export const totpCodeSchema = z
  .string()
  .max(100, "totp-code")
  .transform((typed) => typed.replace(/[\s-]/g, ""))
  .pipe(
    z
      .string()
      .min(1, "required")
      .regex(/^[0-9]{6}$/, "totp-code"),
  );

export const recoveryCodeSchema = z
  .string()
  .max(200, "recovery-code")
  .transform(normaliseRecoveryCode)
  .pipe(z.string().min(1, "required").length(RECOVERY_CODE_CHARACTERS, "recovery-code"));

export const giveTotpSchema = z.object({ code: totpCodeSchema });

export const giveRecoveryCodeSchema = z.object({ code: recoveryCodeSchema });

export const factorSchema = z.object({ id: z.uuid() });

export const confirmAuthenticatorSchema = z.object({ id: z.uuid(), name: nameSchema, code: totpCodeSchema });

export const renameFactorSchema = z.object({ id: z.uuid(), name: nameSchema });

/** What somebody gives to prove who they are. A passkey is proven by itself. */
export type FactorProof = { kind: "totp" | "recoveryCode"; code: string };
export type FactorInput = z.output<typeof factorSchema>;
export type ConfirmAuthenticatorInput = z.output<typeof confirmAuthenticatorSchema>;
export type RenameFactorInput = z.output<typeof renameFactorSchema>;
