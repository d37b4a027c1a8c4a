import { createHash } from "node:crypto";
import type { Locale } from "@/lib/i18n/locales";
import { OUTAGE_WORDS, type OutageReason } from "./words";

export const RETRY_SECONDS = 5;

/** The colours of `app/globals.css`, written out: the page asks for nothing else. */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 1rem/1.5 system-ui, sans-serif;
  background: light-dark(#f7f6f3, #0e1214); color: light-dark(#1c1a17, #e8ecee); }
main { box-sizing: border-box; max-width: 32rem; padding: 2rem 1.5rem; }
h1 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 1rem; text-wrap: balance; }
p { margin: 0.5rem 0; color: light-dark(#54524e, #a9afb2); }
`;

const styleHash = createHash("sha256").update(STYLE).digest("base64");

export const OUTAGE_POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** @param reloads false after a form was sent: loading the page again would lose what was typed */
export function outagePage(locale: Locale, reloads: boolean, reason: OutageReason): string {
  const words = OUTAGE_WORDS[reason][locale];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${reloads ? `<meta http-equiv="refresh" content="${RETRY_SECONDS}">\n` : ""}<title>${words.title} · Kontor</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${words.nothingLost}</p>
<p>${reloads ? words.waiting : words.goBack}</p>
</main>
</body>
</html>
`;
}
