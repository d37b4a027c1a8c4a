import { availableParallelism } from "node:os";
import { answerHashing } from "@/lib/passwords/argon2";

// A process of its own, with a thread for each core, as the one has that hashes for Kontor.
const seconds = Number(process.argv[2]);
const hashed = await answerHashing({ kind: "hash", password: "floor", pepper: new Uint8Array(32) });
const passwordHash = hashed.kind === "hash" ? hashed.passwordHash : null;
const begunAtMs = performance.now();
let count = 0;

await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    while (performance.now() - begunAtMs < seconds * 1_000) {
      await answerHashing({ kind: "verify", passwordHash, password: "floor", pepper: new Uint8Array(32) });
      count += 1;
    }
  }),
);
process.send?.((count * 1_000) / (performance.now() - begunAtMs));
process.disconnect?.();
