import { readdir, readFile, stat } from "node:fs/promises";
import PostalMime, { decodeWords } from "postal-mime";
import { settings } from "@/lib/settings/settings";
import { mailFile, mailFolder } from "./mail-folder";
import { mailIdSchema } from "./schema";

export type StoredMailView = {
  id: string;
  /** When it was delivered, ISO 8601 in UTC. */
  at: string;
  to: string;
  subject: string;
};

export type StoredMailDetailView = StoredMailView & {
  headers: { name: string; value: string }[];
  text: string;
  links: string[];
};

/** Every mail in the data folder, newest first. */
export async function listStoredMails(dataDir = settings().dataDir): Promise<StoredMailView[]> {
  const mails: StoredMailView[] = [];
  for (const id of await listIds(dataDir)) {
    const { at, to, subject } = await readMail(id, dataDir);
    mails.push({ id, at, to, subject });
  }
  return mails.sort((one, other) => (one.at + one.id < other.at + other.id ? 1 : -1));
}

/** One mail of the data folder; null when no mail has this id, or when it is no id at all, such as `../keys`. */
export async function readStoredMail(id: string, dataDir = settings().dataDir): Promise<StoredMailDetailView | null> {
  const { data: checkedId } = mailIdSchema.safeParse(id);
  return checkedId ? nullWhenMissing(readMail(checkedId, dataDir)) : null;
}

async function listIds(dataDir: string) {
  const names = (await nullWhenMissing(readdir(mailFolder(dataDir)))) ?? [];
  return names
    .filter((name) => name.endsWith(".eml"))
    .flatMap((name) => mailIdSchema.safeParse(name.slice(0, -4)).data ?? []);
}

async function readMail(id: string, dataDir: string): Promise<StoredMailDetailView> {
  const path = mailFile(dataDir, id);
  const [{ mtime }, email] = await Promise.all([stat(path), readFile(path).then((bytes) => PostalMime.parse(bytes))]);
  const text = email.text?.trimEnd() ?? "";
  return {
    id,
    at: mtime.toISOString(),
    to: email.to?.[0]?.address ?? "",
    subject: email.subject ?? "",
    headers: email.headers.map(({ originalKey, value }) => ({ name: originalKey, value: decodeWords(value) })),
    text,
    links: text.match(/https?:\/\/\S+/g) ?? [],
  };
}

async function nullWhenMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
