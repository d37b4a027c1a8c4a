import { create } from "qrcode";

/** Modules a side, and all the dark ones as one SVG path: a square of one unit each. */
export type QrCode = { size: number; path: string };

/** Draws a text as a QR code, here: what it says opens accounts and goes to nobody else. */
export function drawQrCode(text: string): QrCode {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const rows = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (modules.get(y, x) ? `M${x} ${y}h1v1h-1z` : "")).join(""),
  );
  return { size, path: rows.join("") };
}
