import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { createTransport, type SendMailOptions } from "nodemailer";

export function mailFolder(dataDir: string) {
  return join(dataDir, "mail");
}

export function mailFile(dataDir: string, id: string) {
  return join(mailFolder(dataDir), `${id}.eml`);
}

/** Writes the mail as `<id>.eml`: wholly or not at all, and readable by this system user only, as it holds sign-in links. */
export async function storeMail(mail: SendMailOptions, id: string, dataDir: string) {
  const { message } = await createTransport({ streamTransport: true, newline: "windows" }).sendMail(mail);
  await mkdir(mailFolder(dataDir), { recursive: true, mode: 0o700 });
  const unfinished = join(mailFolder(dataDir), `.${id}.${randomUUID()}`);
  try {
    await writeDurably(unfinished, message);
    await rename(unfinished, mailFile(dataDir, id));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeDurably(path: string, bytes: Buffer | Readable) {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
