import { getLocale, getMessages, getTimeZone } from "next-intl/server";
import type { ReactNode } from "react";
import { MessagesFromText } from "@/components/i18n/messages-from-text";
import type { Namespace } from "@/lib/i18n/catalogue";

/**
 * Gives the browser the words it needs and no others: name the namespaces that the client components inside use. They
 * go as one text: of a tree, React would look at each of some hundred words, on the way out and on the way in.
 */
export async function ClientMessages({ namespaces, children }: { namespaces: Namespace[]; children: ReactNode }) {
  const messages = await getMessages();
  const picked = Object.fromEntries(namespaces.map((namespace) => [namespace, messages[namespace]]));
  return (
    <MessagesFromText locale={await getLocale()} timeZone={await getTimeZone()} text={JSON.stringify(picked)}>
      {children}
    </MessagesFromText>
  );
}
