import { createServer } from "node:http";
import { dirname } from "node:path";
import next from "next";
import { isSwitching } from "@/lib/agencies/find-by-host";
import { isTrustworthyOrigin } from "@/lib/agencies/origin";
import { controlConnection } from "@/lib/db/control-connection";
import { logFault } from "@/lib/errors/log-fault";
import { watchDatabase } from "@/lib/outage/database-probe";
import { settings } from "@/lib/settings/settings";
import { trustedProxies } from "@/lib/web-server/client-address";
import { closeGracefully } from "@/lib/web-server/close-gracefully";
import { createListener } from "@/lib/web-server/listener";
import { onToldToStop } from "./start/stop-signals";

const { port, trustedProxies: proxies } = settings();
const isDevelopment = process.env.NODE_ENV === "development";
const app = next({ dev: isDevelopment, dir: dirname(import.meta.dirname), port });
const probe = watchDatabase(controlConnection());
await app.prepare();

const listener = createListener({
  handle: app.getRequestHandler(),
  probe,
  isSwitching,
  isTrusted: trustedProxies(proxies),
  isDevelopment,
  isTrustworthy: isTrustworthyOrigin(),
});

const server = createServer(
  {
    headersTimeout: 15_000,
    // Long enough for a large import over a slow line.
    requestTimeout: 120_000,
    // Longer than the proxies before it keep theirs, or they use one that is just being closed.
    keepAliveTimeout: 75_000,
    maxHeaderSize: 16_384,
    // Only the development tools use web sockets; Next would pass an upgrade on (GHSA-c4j6-fc7j-m34r).
    shouldUpgradeCallback: () => isDevelopment,
  },
  (request, response) => {
    listener(request, response).catch((error: unknown) => {
      logFault(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  },
);

server.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
server.listen(port, () => process.send?.("ready"));

onToldToStop(async () => {
  // The development tools' web sockets would never fall silent.
  if (isDevelopment) return;
  await closeGracefully(server);
  await Promise.all([probe.close(), app.close()]);
});
