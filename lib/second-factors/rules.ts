/** Below which a member is told to make new recovery codes; the last ones should not be used up by surprise. */
export const FEW_RECOVERY_CODES = 3;

/** The codes stand in for a factor: whoever has none is not told. */
export function hasFewRecoveryCodes(count: {
  authenticators: number;
  passkeys: number;
  recoveryCodes: number;
}): boolean {
  return count.authenticators + count.passkeys > 0 && count.recoveryCodes <= FEW_RECOVERY_CODES;
}

export const RECOVERY_CODE_CHARACTERS = 24;

const MISREAD: Record<string, string> = { I: "1", L: "1", O: "0" };

/** What was typed, as it was printed: whatever the case, the spaces, the dashes and the letters that look like digits. */
export function normaliseRecoveryCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replace(/[ILO]/g, (letter) => MISREAD[letter] ?? letter);
}

/** In groups of four, as one reads a secret from a screen and types it into a phone. */
export function groupsOfFour(secret: string): string {
  return secret.replace(/.{4}(?=.)/g, "$& ");
}
