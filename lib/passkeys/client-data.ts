import { decodeClientDataJSON } from "@simplewebauthn/server/helpers";

/** Which challenge a browser says it has answered; empty when it is no such text at all. */
export function challengeIn(clientDataJSON: string): string {
  try {
    const { challenge }: { challenge?: unknown } = decodeClientDataJSON(clientDataJSON);
    return typeof challenge === "string" ? challenge : "";
  } catch {
    return "";
  }
}
