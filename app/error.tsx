"use client";

import { useEffect, useState } from "react";
import { FaultCard } from "@/components/errors/fault-card";
import { type Locale, preferredLocale } from "@/lib/i18n/locales";

/** A fault inside a page. The words come along with the script: the server may not be there to translate. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const [locale, setLocale] = useState<Locale>("de");
  useEffect(() => setLocale(preferredLocale(document.documentElement.lang)), []);
  return <FaultCard locale={locale} incidentId={error.digest} onRetry={reset} />;
}
