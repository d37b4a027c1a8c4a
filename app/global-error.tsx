"use client";

import "./globals.css";
import { useEffect, useState } from "react";
import { FaultCard } from "@/components/errors/fault-card";
import { type Locale, preferredLocale } from "@/lib/i18n/locales";

/** A fault in the root layout itself. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const [locale, setLocale] = useState<Locale>("de");
  useEffect(() => setLocale(preferredLocale(navigator.language)), []);
  return (
    <html lang={locale} data-theme="system">
      <body>
        <FaultCard locale={locale} incidentId={error.digest} onRetry={reset} />
      </body>
    </html>
  );
}
