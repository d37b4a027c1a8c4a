"use client";

import { browserSupportsWebAuthn } from "@simplewebauthn/browser";
import { useSyncExternalStore } from "react";

/** "elsewhere": this is not the address that the agency's passkeys belong to. */
export type PasskeySupport = "ready" | "elsewhere" | "unsupported";

/** Whether passkeys can be used on this page. Until the browser can be asked: they can, as nearly everywhere. */
export function usePasskeySupport(origin: string): PasskeySupport {
  return useSyncExternalStore(
    neverChanges,
    () => supportAt(origin),
    () => "ready",
  );
}

function supportAt(origin: string): PasskeySupport {
  if (window.location.origin !== origin) return "elsewhere";
  return browserSupportsWebAuthn() ? "ready" : "unsupported";
}

const neverChanges = () => () => {};
