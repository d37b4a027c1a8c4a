"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type { Messages } from "@/lib/i18n/catalogue";
import type { FormatLocale } from "@/lib/i18n/locales";

interface MessagesFromTextProps {
  locale: FormatLocale;
  timeZone: string;
  /** Messages by namespace, as JSON. */
  text: string;
  children: ReactNode;
}

export function MessagesFromText({ locale, timeZone, text, children }: MessagesFromTextProps) {
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={messagesOf(text)}>
      {children}
    </NextIntlClientProvider>
  );
}

/** By text. A browser meets a few, a server each language's for each page: read once, not with every answer. */
const read = new Map<string, Partial<Messages>>();

function messagesOf(text: string): Partial<Messages> {
  const known = read.get(text);
  if (known) return known;
  const messages: Partial<Messages> = JSON.parse(text);
  read.set(text, messages);
  return messages;
}
