import type { MailAttachment } from "../schema";
import { type MailContent, type MailInput, type MailWords, senderName } from "./mail-content";
import { mailPage } from "./mail-page";

export type RenderedMail = { subject: string; text: string; html: string; attachments?: MailAttachment[] };

export function renderMail<Input extends MailInput>(words: MailWords<Input>, input: Input): RenderedMail {
  const content = words[input.locale](input);
  const checked = { ...input, link: webLink(input.link) };
  return {
    subject: content.subject,
    text: plainText(content, checked),
    html: mailPage(content, checked).toString(),
  };
}

function webLink(link: string) {
  const { protocol, href } = new URL(link);
  if (protocol !== "https:" && protocol !== "http:") throw new Error(`A mail cannot link to ${protocol}`);
  return href;
}

function plainText({ heading, paragraphs, buttonLabel, smallPrint }: MailContent, { agencyName, link }: MailInput) {
  // The link has a line of its own, so that no full stop can stick to it.
  return [heading, ...paragraphs, `${buttonLabel}:\n${link}`, ...smallPrint, `-- \n${senderName(agencyName)}`].join(
    "\n\n",
  );
}
