import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";

/** What was sent to an address. Without a mail server the worker writes mails into the data folder. */
export async function mailsTo(email: string): Promise<Email[]> {
  const folder = join(process.env.KONTOR_E2E_DATA_DIR ?? "", "mail");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".eml")) : [];
  const mails = await Promise.all(files.map((file) => PostalMime.parse(readFileSync(join(folder, file)))));
  return mails.filter((mail) => mail.to?.some(({ address }) => address === email));
}

/** The link with this path in a mail to somebody. */
export async function linkSentTo(email: string, path: string): Promise<string | undefined> {
  const texts = (await mailsTo(email)).map(({ text }) => text ?? "");
  return texts.map((text) => text.match(new RegExp(`http\\S+${path}\\S+`))?.[0]).find(Boolean);
}
