import { z } from "zod";
import type { Preview } from "@/lib/access/actor";
import { mayDo, type Subject } from "@/lib/access/permissions";
import { controlClient } from "@/lib/db/control";

const ticketSchema = z.object({ requestId: z.uuid(), sessionId: z.uuid() });

type Ticket = z.infer<typeof ticketSchema>;

/** What the cookie says: which request's preview, and in which session it was opened. */
export function writeTicket({ requestId, sessionId }: Ticket): string {
  return `${requestId}.${sessionId}`;
}

type Walker = { agencyId: string; subjects: readonly Subject[]; sessionId: string };

/**
 * The preview that somebody walks through. A cookie proves nothing: null for whoever may not choose what goes back, for
 * another session than the one in which it was opened, for another agency's request, and for one that has moved on.
 */
export async function findPreview(cookie: string, { agencyId, subjects, sessionId }: Walker): Promise<Preview | null> {
  const ticket = readTicket(cookie);
  if (ticket?.sessionId !== sessionId || !mayDo(subjects, "restore:choose")) return null;
  return findPreviewOf(ticket.requestId, agencyId);
}

/** The preview of an agency's request; null when it stands elsewhere. */
export async function findPreviewOf(requestId: string, agencyId: string): Promise<Preview | null> {
  const side = await controlClient().sideDatabase.findFirst({
    where: { requestId, agencyId, kind: "preview", readyAt: { not: null }, request: { status: "preview" } },
    select: { databaseName: true, request: { select: { snapshot: { select: { startedAt: true } } } } },
  });
  return side && { requestId, databaseName: side.databaseName, at: side.request.snapshot.startedAt };
}

function readTicket(cookie: string): Ticket | null {
  const [requestId, sessionId] = cookie.split(".");
  return ticketSchema.safeParse({ requestId, sessionId }).data ?? null;
}
