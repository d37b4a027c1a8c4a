import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { v7 as newId } from "uuid";
import { onTestFinished } from "vitest";
import type { MailMessage } from "@/lib/mail/schema";

export function aMail(changes: Partial<MailMessage> = {}): MailMessage {
  return {
    id: newId(),
    to: "mia@nordlicht.example",
    subject: "Hallo",
    text: "Hallo",
    html: "<p>Hallo</p>",
    ...changes,
  };
}

/** A data folder of its own, gone after the test. */
export async function aDataDir() {
  const dataDir = await mkdtemp(join(tmpdir(), "kontor-mail-"));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  return dataDir;
}

type ReceivedMail = { recipients: string[]; user?: string; email: Email };

/** A real mail server on loopback that keeps what it received; it speaks no TLS unless `options` say so. */
export async function aMailServer(options: SMTPServerOptions = {}) {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ["STARTTLS"],
    async onData(stream, { envelope, user }, done) {
      const email = await PostalMime.parse(await buffer(stream));
      received.push({ recipients: envelope.rcptTo.map(({ address }) => address), user, email });
      done();
    },
    ...options,
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => new Promise<void>((closed) => server.close(closed)));
  const { port } = server.server.address() as AddressInfo;
  return { received, port, smtpUrl: `smtp://127.0.0.1:${port}` };
}
