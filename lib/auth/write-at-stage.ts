import type { Place } from "@/lib/access/actor";
import type { Writing } from "@/lib/access/write-as";
import { recordEvent, withPlace } from "@/lib/audit/record";
import { agencyClient } from "@/lib/db/agency-client";
import type { Prisma } from "@/lib/db/generated/agency/client";
import type { AgencyRecord } from "@/lib/db/registry";
import { asDomainError } from "@/lib/errors/database-refusals";
import { wakeOutbox } from "@/lib/jobs/send-job";
import { postMessage } from "@/lib/outbox/post";

export type StageWriting = Pick<Writing, "record" | "post"> & { tx: Prisma.TransactionClient };

/**
 * What `writeAs` is for actors, for somebody on the way in: one transaction on their own account, with its events and
 * its mails. Look at nothing but the visitor's own rows in it: no permission is checked.
 */
export async function writeAtStage<T>(
  { agency, member, ...place }: { agency: AgencyRecord; member: { id: string } } & Partial<Place>,
  change: (writing: StageWriting) => Promise<T>,
): Promise<T> {
  let posted = false;
  const run = (tx: Prisma.TransactionClient) =>
    change({
      tx,
      record: (action, subject, detail) =>
        recordEvent(tx, member.id, action, subject, withPlace(action, isPlace(place) ? place : undefined, detail)),
      post: (message) => {
        posted = true;
        return postMessage(tx, message);
      },
    });
  try {
    const answer = await agencyClient(agency).$transaction(run);
    if (posted) await wakeOutbox(agency.id);
    return answer;
  } catch (error) {
    throw asDomainError(error);
  }
}

function isPlace(place: Partial<Place>): place is Place {
  return place.address !== undefined && place.userAgent !== undefined;
}
