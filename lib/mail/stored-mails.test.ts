import { chmod, mkdir, readdir, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { aDataDir, aMail } from "@/lib/testing/mail";
import { listStoredMails, readStoredMail } from "./stored-mails";
import { deliverMail } from "./transport";

const mailFrom = "kontor@kontor.example";

describe("mails stored as files", () => {
  it.each(["../keys", "..%2fkeys", "/etc/passwd", "", "..", "01980000-0000-7000-8000-000000000000/../../keys"])(
    "are not a way to other files: %j is no mail",
    async (id) => {
      const dataDir = await aDataDir();
      await mkdir(join(dataDir, "mail"));
      await writeFile(join(dataDir, "keys.eml"), "Subject: master key\r\n\r\nsecret");
      expect(await readStoredMail(id, dataDir)).toBeNull();
    },
  );

  it("are found by their id only", async () => {
    expect(await readStoredMail(newId(), await aDataDir())).toBeNull();
  });

  it("are none before the first one", async () => {
    expect(await listStoredMails(await aDataDir())).toEqual([]);
  });

  it("leave nothing half-written when the folder cannot take them", async () => {
    const dataDir = await aDataDir();
    const message = aMail();
    // A folder in the file's place makes the last step fail, for root as well.
    await mkdir(join(dataDir, "mail", `${message.id}.eml`), { recursive: true });
    await expect(deliverMail(message, { mailFrom, dataDir, smtpUrl: null })).rejects.toThrow("EISDIR");
    expect(await readdir(join(dataDir, "mail"))).toEqual([`${message.id}.eml`]);
  });

  it("are not listed while they are being written, nor is anything that is not a mail", async () => {
    const dataDir = await aDataDir();
    await mkdir(join(dataDir, "mail"));
    await writeFile(join(dataDir, "mail", `.${newId()}.${newId()}`), "Subject: half");
    await writeFile(join(dataDir, "mail", "notes.eml"), "Subject: notes\r\n\r\n");
    expect(await listStoredMails(dataDir)).toEqual([]);
  });

  it("can be read by the system user only that wrote them", async () => {
    const dataDir = await aDataDir();
    await chmod(dataDir, 0o755);
    const message = aMail();
    await deliverMail(message, { mailFrom, dataDir, smtpUrl: null });
    expect((await stat(join(dataDir, "mail"))).mode & 0o777).toBe(0o700);
    expect((await stat(join(dataDir, "mail", `${message.id}.eml`))).mode & 0o777).toBe(0o600);
  });

  it("stay one file when the same mail is delivered again, also at the same moment", async () => {
    const dataDir = await aDataDir();
    const message = aMail();
    await deliverMail(message, { mailFrom, dataDir, smtpUrl: null });
    await Promise.all(Array.from({ length: 5 }, () => deliverMail(message, { mailFrom, dataDir, smtpUrl: null })));
    await deliverMail({ ...message, id: message.id.toUpperCase() }, { mailFrom, dataDir, smtpUrl: null });
    expect(await readdir(join(dataDir, "mail"))).toEqual([`${message.id}.eml`]);
  });

  it("are listed newest first", async () => {
    const dataDir = await aDataDir();
    const [first, second, third] = [aMail(), aMail({ subject: "Erste 🎉" }), aMail()];
    for (const [message, at] of [
      [first, "2026-11-22T09:00:00Z"],
      [second, "2026-11-22T08:00:00Z"],
      [third, "2026-11-22T09:00:00Z"],
    ] as const) {
      await deliverMail(message, { mailFrom, dataDir, smtpUrl: null });
      await utimes(join(dataDir, "mail", `${message.id}.eml`), new Date(at), new Date(at));
    }

    const mails = await listStoredMails(dataDir);
    expect(mails.map(({ id }) => id)).toEqual([third.id, first.id, second.id]);
    expect(mails[2]).toEqual({
      id: second.id,
      at: "2026-11-22T08:00:00.000Z",
      to: "mia@nordlicht.example",
      subject: "Erste 🎉",
    });
  });

  it("show their headers decoded, their text, and the links in it", async () => {
    const dataDir = await aDataDir();
    const subject = `Größe ${"und noch viel mehr 🎉 ".repeat(15)}Ende`;
    const link = `https://nordlicht.example.com/invite/${"a1B2".repeat(30)}?from=mail&x=1`;
    const message = aMail({ subject, text: `Guten Tag, Jürgen\n\n${link}\n\nTschüss 👋` });
    await deliverMail(message, { mailFrom, dataDir, smtpUrl: null });

    const mail = await readStoredMail(message.id, dataDir);
    expect(mail).toMatchObject({ id: message.id, subject, text: message.text, links: [link] });
    expect(mail?.headers).toContainEqual({ name: "Message-ID", value: `<${message.id}@kontor.example>` });
    expect(mail?.headers).toContainEqual({ name: "Subject", value: subject });
  });
});
