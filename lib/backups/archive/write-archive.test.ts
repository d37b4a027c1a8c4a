import { setTimeout as wait } from "node:timers/promises";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { expect, test } from "vitest";
import { type ArchiveFile, writeArchive } from "@/lib/backups/archive/write-archive";

test("what fails before anybody reads fails whoever reads later, and nobody else", async () => {
  const recipient = await identityToRecipient(await generateIdentity());
  const lost = new Error("terminating connection");
  const files: AsyncIterable<ArchiveFile> = {
    [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(lost) }),
  };
  const archive = await writeArchive(files, recipient, new Date());
  // An error that nobody listens to would end the process meanwhile.
  await wait(50);
  await expect(archive.toArray()).rejects.toBe(lost);
});
