import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { aDataDir, aMail, aMailServer } from "@/lib/testing/mail";
import { RefusedMailError } from "./refused-mail-error";
import type { MailMessage } from "./schema";
import { deliverMail } from "./transport";

const mailFrom = "Kontor <kontor@kontor.example>";

const attacks: [attack: string, changes: object][] = [
  ["a name in the subject that begins a Bcc header", { subject: "Mia\r\nBcc: thief@evil.example lädt dich ein" }],
  ["a bare line feed in the subject", { subject: "Mia\nBcc: thief@evil.example" }],
  ["a bare carriage return in the subject", { subject: "Mia\rBcc: thief@evil.example" }],
  ["a line break at the end of the subject", { subject: "Mia\n" }],
  ["a Unicode line separator in the subject", { subject: "Mia\u2028Bcc: thief@evil.example" }],
  ["a NUL in the subject", { subject: "Mia\0" }],
  ["a subject that is an object", { subject: { path: "/etc/passwd" } }],
  ["a line break in the address", { to: "mia@nordlicht.example\r\nBcc: thief@evil.example" }],
  ["an address that goes on with SMTP", { to: "mia@nordlicht.example>\r\nRCPT TO:<thief@evil.example" }],
  ["two addresses", { to: "mia@nordlicht.example, thief@evil.example" }],
  ["two addresses with a semicolon", { to: "mia@nordlicht.example;thief@evil.example" }],
  ["a list of addresses", { to: ["mia@nordlicht.example", "thief@evil.example"] }],
  ["a group of addresses", { to: "all:mia@nordlicht.example,thief@evil.example;" }],
  ["an address as its parts", { to: { name: "Mia", address: "mia@nordlicht.example" } }],
  ["a display name that looks like the address", { to: '"mia@nordlicht.example" <thief@evil.example>' }],
  ["a quoted local part that holds another address", { to: '"thief@evil.example x"@nordlicht.example' }],
  ["a comment in the address", { to: "mia@nordlicht.example(@evil.example)" }],
  ["a full-width @", { to: "mia＠evil.example" }],
  ["a full-width @ before the real one", { to: "mia@nordlicht.example＠evil.example" }],
  ["a small @", { to: "mia﹫evil.example" }],
  ["Cyrillic letters that look like Latin ones", { to: "mia@nоrdlicht.example" }],
  ["two @", { to: "mia@nordlicht.example@evil.example" }],
  ["no recipient", { to: "" }],
  ["a further header in a header's value", { headers: { "List-Id": "a\r\nBcc: thief@evil.example" } }],
  ["a further header in a header's name", { headers: { "List-Id: a\r\nBcc": "thief@evil.example" } }],
  ["a recipient by way of the headers", { headers: { Bcc: "thief@evil.example" } }],
  ["another sender by way of the headers", { headers: { from: "thief@evil.example" } }],
  ["a recipient in a field of its own", { bcc: "thief@evil.example" }],
  ["a file of this machine attached", { attachments: [{ path: "/etc/passwd" }] }],
  ["an attachment whose name leaves the folder", attached("../Rechnung.pdf")],
  ["an attachment that is no PDF", attached("Rechnung.pdf.exe")],
  ["a further header in an attachment's name", attached("Rechnung.pdf\r\nBcc: thief@evil.example")],
  ["an attachment by its text", { attachments: [{ fileName: "Rechnung.pdf", content: "text" }] }],
  ["an attachment that names a place", { attachments: [{ fileName: "Rechnung.pdf", href: "https://evil.example" }] }],
  ["an id that leaves the folder", { id: "../../etc/cron.d/evil" }],
  ["an id with a line break", { id: "01980000-0000-7000-8000-000000000000\r\nBcc: thief@evil.example" }],
];

function attached(fileName: string) {
  return { attachments: [{ fileName, content: new Uint8Array([1]) }] };
}

describe("deliverMail", () => {
  it.each(attacks)("refuses %s", async (_attack, changes) => {
    const { received, smtpUrl } = await aMailServer();
    const dataDir = await aDataDir();
    const message = { ...aMail(), ...changes } as MailMessage;

    await expect(deliverMail(message, { mailFrom, dataDir, smtpUrl })).rejects.toThrow(RefusedMailError);
    await expect(deliverMail(message, { mailFrom, dataDir, smtpUrl: null })).rejects.toThrow(RefusedMailError);

    expect(received).toEqual([]);
    expect(await readdir(dataDir)).toEqual([]);
  });

  it("names the field it refuses, and keeps the value to itself", async () => {
    const refusal = deliverMail(aMail({ to: "mia＠evil.example" }), {
      mailFrom,
      dataDir: await aDataDir(),
      smtpUrl: null,
    });
    await expect(refusal).rejects.toThrow("Mail refused: to must be exactly one plain address");
  });

  it.each([
    ["kontor@kontor.example", "", "kontor@kontor.example"],
    ["Kontor Büro <kontor@kontor.example>", "Kontor Büro", "kontor@kontor.example"],
    ["Meier, Kunz & Co. <kontor@kontor.example>", "Meier, Kunz & Co.", "kontor@kontor.example"],
    ['"Meier, Kunz" <kontor@kontor.example>', "Meier, Kunz", "kontor@kontor.example"],
  ])("sends as %s", async (sender, name, address) => {
    const { received, smtpUrl } = await aMailServer();
    await deliverMail(aMail(), { mailFrom: sender, dataDir: await aDataDir(), smtpUrl });
    expect(received[0]?.email.from).toEqual({ name, address });
  });

  it("takes a server when one is set, and writes no file then", async () => {
    const { received, smtpUrl } = await aMailServer();
    const dataDir = await aDataDir();
    await deliverMail(aMail(), { mailFrom, dataDir, smtpUrl });
    expect(received).toHaveLength(1);
    expect(await readdir(dataDir)).toEqual([]);
  });
});
