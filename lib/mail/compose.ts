import type { SendMailOptions } from "nodemailer";
import type { MailMessage } from "./schema";

/** What nodemailer needs to write the mail down. The envelope is given, so that no header can add a recipient. */
export function composeMail(message: MailMessage, mailFrom: string): SendMailOptions {
  const sender = parseSender(mailFrom);
  return {
    envelope: { from: sender.address, to: [message.to] },
    from: sender,
    to: { name: "", address: message.to },
    subject: message.subject,
    messageId: `<${message.id}@${domainOf(sender.address)}>`,
    text: message.text,
    html: message.html,
    attachments: message.attachments?.map(({ fileName, content }) => ({
      filename: fileName,
      content: Buffer.from(content),
      contentType: "application/pdf",
    })),
    // RFC 3834: keeps out-of-office replies from answering a machine.
    headers: { ...message.headers, "Auto-Submitted": "auto-generated" },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Takes `kontor@example.com` or `Kontor <kontor@example.com>`, as the settings have checked it. */
function parseSender(mailFrom: string) {
  const [, name = "", address = mailFrom] = /^"?(.*?)"? <(.+)>$/.exec(mailFrom) ?? [];
  return { name, address };
}

function domainOf(address: string) {
  return address.slice(address.lastIndexOf("@") + 1);
}
