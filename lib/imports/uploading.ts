import { type Actor, can, memberIdOf } from "@/lib/access/actor";
import { writeAs } from "@/lib/access/write-as";
import { DomainError } from "@/lib/errors/domain-error";
import type { UploadImportInput } from "@/lib/imports/input-schema";
import { LIMIT_BYTES } from "@/lib/imports/limits";
import { readBody } from "@/lib/imports/read-body";
import { wakeImport } from "@/lib/jobs/send-job";
import { now } from "@/lib/time/clock";

const UPLOAD_TIMEOUT_MS = 60_000;

/** Takes a file in and has the worker check it. Throws "file-too-large" before more than that is read. */
export async function uploadImport(
  actor: Actor,
  { id, fileName }: UploadImportInput,
  body: ReadableStream<Uint8Array> | null,
): Promise<{ id: string }> {
  // Ahead of `writeAs`, which asks again: nobody else's file is read at all.
  if (!can(actor, "import:run")) throw new DomainError("forbidden");
  const content = body ? await readBody(body, LIMIT_BYTES) : Buffer.alloc(0);
  if (content === null) throw new DomainError("file-too-large", { params: { megabytes: LIMIT_BYTES / 1024 ** 2 } });

  const sizeBytes = content.length;
  const uploaded = await writeAs(
    actor,
    "import:run",
    async ({ tx, record }) => {
      const { timeZone } = actor;
      await tx.importBatch.create({
        data: {
          id,
          memberId: memberIdOf(actor),
          fileName,
          sizeBytes,
          content: new Uint8Array(content),
          timeZone,
          queuedAt: now(),
        },
        select: { id: true },
      });
      await record("import.uploaded", { kind: "import", id }, { fileName, sizeBytes });
      return { id };
    },
    { timeoutMs: UPLOAD_TIMEOUT_MS },
  );
  await wakeImport(actor.agency.id, id);
  return uploaded;
}
