import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

/**
 * Draws the icons that phones put on their home screens, from the mark of components/ui/logo.tsx. Run it when the mark
 * changes; its files are kept in git, so that nobody needs a browser to build.
 */
const ROOT = join(import.meta.dirname, "..");

const KEYHOLE = "M14.5 6.8a2.9 2.9 0 0 1 1.35 5.47l1.05 4.93h-4.8l1.05-4.93A2.9 2.9 0 0 1 14.5 6.8Z";
const PETROL = "#0f617d";

/** As it stands in a browser's tab: a ledger with round corners. */
const MARK = `<rect x="2" y="2" width="20" height="20" rx="5" fill="${PETROL}"/>
  <path d="M6 2h1.4v20H6z" fill="#fff" opacity=".45"/><path d="${KEYHOLE}" fill="#fff"/>`;

/** To the edges, as the system cuts its own shape: what matters lies within the inner four fifths. */
const FULL_BLEED = `<rect width="24" height="24" fill="${PETROL}"/>
  <path d="M6.4 0h1.1v24H6.4z" fill="#fff" opacity=".45"/>
  <path transform="translate(13.4 12) scale(.92) translate(-14.5 -12)" d="${KEYHOLE}" fill="#fff"/>`;

const ICONS = [
  { file: "public/icons/icon-192.png", size: 192, drawing: MARK },
  { file: "public/icons/icon-512.png", size: 512, drawing: MARK },
  { file: "public/icons/maskable-512.png", size: 512, drawing: FULL_BLEED },
  { file: "app/apple-icon.png", size: 180, drawing: FULL_BLEED },
];

const browser = await chromium.launch({ executablePath: process.env.KONTOR_CHROMIUM, args: ["--no-sandbox"] });
const page = await browser.newPage();
mkdirSync(join(ROOT, "public", "icons"), { recursive: true });
for (const { file, size, drawing } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="${size}" height="${size}">${drawing}</svg>`;
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
  await page.screenshot({ path: join(ROOT, file), omitBackground: true });
}
await browser.close();
