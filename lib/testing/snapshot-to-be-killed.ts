import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { Encrypter } from "age-encryption";
import { Client } from "pg";
import { takeSnapshot } from "@/lib/backups/take-snapshot";
import { listAgencyRecords } from "@/lib/db/registry";

// A process of its own, which takes a snapshot of an agency and is gone at the point that it was told.
const die = () => process.kill(process.pid, "SIGKILL");

/** Each lets the work go on as ever until then. */
const POINTS: Record<string, () => void> = {
  dumping: () => {
    const query = Client.prototype.query as (...args: unknown[]) => unknown;
    let copies = 0;
    Object.assign(Client.prototype, {
      query(this: Client, ...args: unknown[]) {
        const { text } = args[0] as { text?: string };
        if (text?.startsWith("COPY") && ++copies === 10) die();
        return query.apply(this, args);
      },
    });
  },
  encrypting: () => {
    const encrypt = Encrypter.prototype.encrypt as unknown as (source: ReadableStream) => Promise<ReadableStream>;
    Object.assign(Encrypter.prototype, {
      async encrypt(this: Encrypter, source: ReadableStream) {
        const dying = new TransformStream({
          transform(chunk, controller) {
            controller.enqueue(chunk);
            setTimeout(die);
          },
        });
        return (await encrypt.call(this, source)).pipeThrough(dying);
      },
    });
  },
  "making it safe": () => {
    const { open } = fs.promises;
    replace("open", async (...args: Parameters<typeof open>) => {
      const file = await open(...args);
      file.sync = async () => void die();
      return file;
    });
  },
  renaming: () => replace("rename", async () => void die()),
  "telling the catalogue": () => {
    const { rename } = fs.promises;
    replace("rename", async (...args: Parameters<typeof rename>) => {
      await rename(...args);
      die();
    });
  },
};

function replace(name: "open" | "rename", replacement: unknown): void {
  Object.assign(fs.promises, { [name]: replacement });
  syncBuiltinESMExports();
}

const [slug, point = ""] = process.argv.slice(2);
const agency = (await listAgencyRecords()).find((each) => each.slug === slug);
if (!agency) throw new Error(`There is no agency ${slug}`);
POINTS[point]?.();
await takeSnapshot(agency, { cause: "scheduled" });
