import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { aMail, aMailServer } from "@/lib/testing/mail";
import { deliverMail } from "./transport";

const mailFrom = "Kontor Büro <kontor@kontor.example>";
const dataDir = "/nonexistent";

describe("delivering over SMTP", () => {
  it("rejects when the server is down", async () => {
    const smtpUrl = `smtp://127.0.0.1:${await aClosedPort()}`;
    await expect(deliverMail(aMail(), { mailFrom, dataDir, smtpUrl })).rejects.toThrow("ECONNREFUSED");
  });

  it("rejects when the server refuses the recipient", async () => {
    const { received, smtpUrl } = await aMailServer({
      onRcptTo: (_address, _session, done) => done(new Error("No such mailbox")),
    });
    await expect(deliverMail(aMail(), { mailFrom, dataDir, smtpUrl })).rejects.toThrow("No such mailbox");
    expect(received).toEqual([]);
  });

  it("rejects when the server fails after it has read the mail", async () => {
    const { smtpUrl } = await aMailServer({
      onData: (stream, _session, done) => stream.resume().on("end", () => done(new Error("Disk full"))),
    });
    await expect(deliverMail(aMail(), { mailFrom, dataDir, smtpUrl })).rejects.toThrow("Disk full");
  });

  it("does not hand a mail to another machine in the clear", async () => {
    const { received, port } = await aMailServer();
    // 0.0.0.0 reaches this machine too, but is none of its loopback names.
    const smtpUrl = `smtp://0.0.0.0:${port}`;
    await expect(deliverMail(aMail(), { mailFrom, dataDir, smtpUrl })).rejects.toThrow("STARTTLS");
    expect(received).toEqual([]);
  });

  it("does not trust a certificate that nobody vouches for", async () => {
    const { received, port } = await aMailServer({ disabledCommands: [] });
    const smtpUrl = `smtp://localhost:${port}`;
    await expect(deliverMail(aMail(), { mailFrom, dataDir, smtpUrl })).rejects.toThrow(/certificate/);
    expect(received).toEqual([]);
  });

  it("goes out in the clear where the operator's URL says so", async () => {
    const { received, port } = await aMailServer();
    await deliverMail(aMail(), { mailFrom, dataDir, smtpUrl: `smtp://0.0.0.0:${port}?requireTLS=false` });
    expect(received).toHaveLength(1);
  });

  it("signs in with the name and password of the URL", async () => {
    const { received, port } = await aMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        password === "p@ss/word" ? done(null, { user: username }) : done(new Error("Wrong password")),
    });
    await deliverMail(aMail(), { mailFrom, dataDir, smtpUrl: `smtp://kontor:p%40ss%2Fword@127.0.0.1:${port}` });
    expect(received[0]?.user).toBe("kontor");
  });

  it("carries umlauts, emoji and long subjects to exactly the one recipient", async () => {
    const { received, smtpUrl } = await aMailServer();
    const subject = `Für Jürgen: ${"Überstundenübersicht 🎉 ".repeat(20)}Ende`;
    const text = `Grüße aus Köln 🌞\n.\nEine Zeile mit nur einem Punkt beendet nichts.\n${"lang ".repeat(400)}Ende`;
    const html = `<p>Grüße aus Köln 🌞 ${"lang ".repeat(400)}Ende</p>`;
    await deliverMail(aMail({ to: "o'neil+kontor@nordlicht.example", subject, text, html }), {
      mailFrom,
      dataDir,
      smtpUrl,
    });

    expect(received).toHaveLength(1);
    expect(received[0]?.recipients).toEqual(["o'neil+kontor@nordlicht.example"]);
    expect(received[0]?.email).toMatchObject({
      from: { name: "Kontor Büro", address: "kontor@kontor.example" },
      to: [{ name: "", address: "o'neil+kontor@nordlicht.example" }],
      subject,
    });
    expect(received[0]?.email.text?.trimEnd()).toBe(text);
    expect(received[0]?.email.html?.trimEnd()).toBe(html);
  });

  it("gives a mail that is delivered twice the same Message-ID, so that receivers can tell", async () => {
    const { received, smtpUrl } = await aMailServer();
    const message = aMail();
    await deliverMail(message, { mailFrom, dataDir, smtpUrl });
    await deliverMail(message, { mailFrom, dataDir, smtpUrl });
    const expected = `<${message.id}@kontor.example>`;
    expect(received.map(({ email }) => email.messageId)).toEqual([expected, expected]);
  });

  it("says that a machine wrote it, and passes on the headers for opting out", async () => {
    const { received, smtpUrl } = await aMailServer();
    const headers = {
      "List-Unsubscribe": `<https://nordlicht.example.com/opt-out/${"x".repeat(120)}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    };
    await deliverMail(aMail({ headers }), { mailFrom, dataDir, smtpUrl });
    const arrived = Object.fromEntries(received[0]?.email.headers.map(({ key, value }) => [key, value.trim()]) ?? []);
    expect(arrived).toMatchObject({
      "auto-submitted": "auto-generated",
      "list-unsubscribe": headers["List-Unsubscribe"],
      "list-unsubscribe-post": headers["List-Unsubscribe-Post"],
    });
  });
});

async function aClosedPort() {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === "object" && address ? address.port : 0;
}
