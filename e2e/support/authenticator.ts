import type { Page } from "@playwright/test";

/** A device with passkeys, as Chromium simulates one for a page: it says yes to everything by itself. */
export async function anAuthenticator(page: Page) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable");
  const { authenticatorId } = await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    /** Whether the person at it has the right finger, face or PIN. */
    setUserVerified: (isUserVerified: boolean) =>
      browser.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    /** Whether there is anybody who touches it. */
    setPresent: (enabled: boolean) =>
      browser.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled }),
    passkeys: async () => (await browser.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
  };
}
