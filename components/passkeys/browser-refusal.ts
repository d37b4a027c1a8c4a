export type BrowserRefusal = "cancelled" | "alreadyHere" | "notVerified" | "failed";

/** Why the browser gave no passkey, by the names that WebAuthn gives; null when we took the question back ourselves. */
export function browserRefusal(error: unknown): BrowserRefusal | null {
  if (!(error instanceof Error)) return "failed";
  switch (error.name) {
    case "AbortError":
      return null;
    // Cancelled, too late, or nothing there that fits: browsers do not tell which.
    case "NotAllowedError":
      return "cancelled";
    case "InvalidStateError":
      return "alreadyHere";
    case "ConstraintError":
      return "notVerified";
    default:
      return "failed";
  }
}
