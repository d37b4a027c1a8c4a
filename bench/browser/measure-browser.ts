import { type Browser, type BrowserContext, chromium } from "@playwright/test";
import { pagesOf } from "@/bench/http/pages";
import { percentiles } from "@/bench/http/percentiles";
import { type Subject, subjectOf } from "@/bench/http/subject";
import { printTable } from "@/bin/commands/print";
import { findChromium } from "@/bin/test/find-chromium";
import { originOf } from "@/lib/agencies/origin";
import { largestPaint } from "./largest-paint";
import { typeDurations } from "./type-durations";

type Plan = { agency: string; loads: number; durations: number };

/** What a person sees of it: when the largest part of a page is painted, and how soon a typed duration is. */
export async function measureBrowser({ agency, loads, durations }: Plan): Promise<void> {
  const subject = await subjectOf(agency);
  // As root, Chromium cannot make its own sandbox.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath: await findChromium(), args });
  try {
    const context = await signedIn(browser, subject);
    const rows: Record<string, string>[] = [];
    const pages = pagesOf(subject);
    for (const [name, path] of Object.entries(pages)) {
      const cold = await largestPaint(context, path, { loads, fromCache: false });
      const warm = await largestPaint(context, path, { loads, fromCache: true });
      rows.push({ page: name, "first time ms": shown(cold), "scripts known ms": shown(warm) });
    }
    printTable(rows, "");
    const { keysMs, savesMs } = await typeDurations(context, pages.timesheet, durations);
    console.log(`A key in a cell until it is painted: ${shown(keysMs)}`);
    console.log(`A duration until it is painted as saved here: ${shown(savesMs)}`);
  } finally {
    await browser.close();
  }
}

async function signedIn(browser: Browser, { agency, cookie }: Subject): Promise<BrowserContext> {
  const origin = originOf(agency.slug);
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1440, height: 900 },
    locale: "de-DE",
  });
  const [name = "", value = ""] = cookie.split("=");
  // Secure cookies travel to a localhost without TLS, but cannot be set for its address.
  await context.addCookies([{ name, value, url: origin.replace("http:", "https:") }]);
  return context;
}

function shown(durationsMs: number[]): string {
  const { p50, p95 } = percentiles(durationsMs);
  return `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)}`;
}
