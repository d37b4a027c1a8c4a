import { type Settings, settings } from "@/lib/settings/settings";
import { composeMail } from "./compose";
import { storeMail } from "./mail-folder";
import { RefusedMailError } from "./refused-mail-error";
import { type MailMessage, mailMessageSchema } from "./schema";
import { sendBySmtp } from "./smtp";

type MailSettings = Pick<Settings, "smtpUrl" | "mailFrom" | "dataDir">;

/**
 * Delivers one mail to its one recipient: over SMTP when a server is set, else as a file in the data folder.
 *
 * Resolves once the mail is safe with the server or on disk. Rejects with `RefusedMailError` when trying again is of no
 * use, and with the transport's error when it is. Delivered twice, a mail keeps its Message-ID and its one file.
 */
export async function deliverMail(message: MailMessage, mailSettings: MailSettings = settings()): Promise<void> {
  const { data: checked, error } = mailMessageSchema.safeParse(message);
  if (error) throw new RefusedMailError(error);
  const mail = composeMail(checked, mailSettings.mailFrom);
  if (mailSettings.smtpUrl) await sendBySmtp(mail, mailSettings.smtpUrl);
  else await storeMail(mail, checked.id, mailSettings.dataDir);
}
