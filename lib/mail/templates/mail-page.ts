import { type MailContent, type MailInput, senderName } from "./mail-content";
import { html } from "./markup";
import { stylesheet } from "./stylesheet";

/** The HTML of a mail: nothing is fetched from anywhere, and without its styles it still reads in order. */
export function mailPage(content: MailContent, { locale, agencyName, link }: MailInput) {
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${content.subject}</title>
<style>${stylesheet}</style>
</head>
<body>
<div class="page" role="article" aria-label="${content.subject}">
<div class="card">
<h1>${content.heading}</h1>
${content.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
<table role="presentation" cellspacing="0" cellpadding="0"><tr><td class="button">
<a href="${link}">${content.buttonLabel}</a>
</td></tr></table>
<p class="link"><a href="${link}">${link}</a></p>
${content.smallPrint.map((line) => html`<p class="small">${line}</p>`)}
</div>
<p class="sender">${senderName(agencyName)}</p>
</div>
</body>
</html>
`;
}
