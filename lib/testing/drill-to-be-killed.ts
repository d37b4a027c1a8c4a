import { Client } from "pg";
import { runDrill } from "@/lib/backups/drills/run-drill";

// A process of its own, which tries a snapshot out and is gone before it would send the statement that it was told.
const [snapshotId = "", statement = "", nth = "1"] = process.argv.slice(2);
const query = Client.prototype.query as (...args: unknown[]) => unknown;
let seen = 0;
Object.assign(Client.prototype, {
  query(this: Client, ...args: unknown[]) {
    const sql = typeof args[0] === "string" ? args[0] : (args[0] as { text?: string }).text;
    if (sql?.startsWith(statement) && ++seen === Number(nth)) process.kill(process.pid, "SIGKILL");
    return query.apply(this, args);
  },
});
await runDrill(snapshotId);
