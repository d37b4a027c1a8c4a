import { join } from "node:path";
import { buildSync } from "esbuild";

/** Beside the pages, as deep below the root as `bin/web.ts`, which goes by its own place. */
export const webServerBundle = (root: string): string => join(root, ".next", "web-server.mjs");

/**
 * The web server as one file of JavaScript. What compiles TypeScript while it is loaded stays in memory, with the text
 * and the source map of each file: a fifth of what the process would hold.
 */
export function bundleWebServer(root: string): void {
  // Asked to build asynchronously, it would leave a process of its own running.
  buildSync({
    entryPoints: [join(root, "bin", "web.ts")],
    outfile: webServerBundle(root),
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node24",
    format: "esm",
    logLevel: "silent",
  });
}
