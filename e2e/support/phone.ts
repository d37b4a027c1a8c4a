import { expect, type Locator } from "@playwright/test";
import jsQR from "jsqr";
import { generateSync } from "otplib";
import { PNG } from "pngjs";

const STEP_SECONDS = 30;

export type Phone = {
  issuer: string | null;
  label: string;
  /** A code that was not given before. Waits for the next time step where there is none left. */
  code(): Promise<string>;
};

/** Scans a picture on the page, as an authenticator app would: from its pixels. */
export async function scan(picture: Locator): Promise<Phone> {
  const { data, width, height } = PNG.sync.read(await picture.screenshot());
  const found = jsQR(new Uint8ClampedArray(data), width, height);
  if (!found) throw new Error("There is no QR code in the picture");
  const uri = new URL(found.data);
  const secret = uri.searchParams.get("secret") ?? "";
  let lastStep = 0;
  return {
    issuer: uri.searchParams.get("issuer"),
    label: decodeURIComponent(uri.pathname).replace(/^\/*(totp\/)?/, ""),
    async code() {
      const step = Math.max(lastStep + 1, presentStep() - 1);
      // The server takes codes of one step ahead, and each step once.
      await expect.poll(presentStep, { timeout: 2 * STEP_SECONDS * 1000 }).toBeGreaterThanOrEqual(step - 1);
      lastStep = step;
      return generateSync({ secret, epoch: step * STEP_SECONDS });
    },
  };
}

const presentStep = () => Math.floor(Date.now() / 1000 / STEP_SECONDS);
