import { createTransport, type SendMailOptions } from "nodemailer";

const deadlineMs = 60_000;

/**
 * Hands one mail to the SMTP server of `smtpUrl`; resolves once the server has taken responsibility for it.
 *
 * Links in mails are secrets: off this machine the connection must be encrypted, unless the URL itself says
 * `?requireTLS=false` (what the URL sets wins over what is set here).
 */
export async function sendBySmtp(mail: SendMailOptions, smtpUrl: string) {
  const transport = createTransport({ url: smtpUrl, requireTLS: !isThisMachine(new URL(smtpUrl).hostname) });
  await transport.sendMail({ ...mail, signal: AbortSignal.timeout(deadlineMs) });
}

function isThisMachine(hostname: string) {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}
