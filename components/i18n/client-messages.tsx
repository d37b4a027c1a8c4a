import { getLocale, getMessages, getTimeZone } from "next-intl/server";
import type { ReactNode } from "react";
import { MessagesFromText } from "@/components/i18n/messages-from-text";
import type { Messages, Namespace } from "@/lib/i18n/catalogue";

/**
 * Gives the browser the words it needs and no others: name the namespaces that the client components inside use. They
 * go as one text: of a tree, React would look at each of some hundred words, on the way out and on the way in.
 */
export async function ClientMessages({ namespaces, children }: { namespaces: Namespace[]; children: ReactNode }) {
  const locale = await getLocale();
  const text = textOf(await getMessages(), namespaces);
  return (
    <MessagesFromText locale={locale} timeZone={await getTimeZone()} text={text}>
      {children}
    </MessagesFromText>
  );
}

/** By a language's words, and by namespaces: written once, not with every answer. */
const texts = new WeakMap<Messages, Map<string, string>>();

function textOf(messages: Messages, namespaces: readonly Namespace[]): string {
  const ofLanguage = texts.get(messages) ?? new Map<string, string>();
  texts.set(messages, ofLanguage);
  const key = namespaces.join();
  const text =
    ofLanguage.get(key) ?? JSON.stringify(Object.fromEntries(namespaces.map((name) => [name, messages[name]])));
  ofLanguage.set(key, text);
  return text;
}
