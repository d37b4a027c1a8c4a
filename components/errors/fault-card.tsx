"use client";

import { AuthCard } from "@/components/ui/auth-card";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import de from "@/lib/i18n/messages/de/pages.json";
import en from "@/lib/i18n/messages/en/pages.json";

const WORDS = { de, en };

interface FaultCardProps {
  locale: Locale;
  incidentId?: string;
  onRetry: () => void;
}

/** What happened, that nothing was lost, and what to do. */
export function FaultCard({ locale, incidentId, onRetry }: FaultCardProps) {
  const words = WORDS[locale];
  return (
    <AuthCard brand="Kontor" title={words.errorTitle} footer={incidentId && `${words.incident} ${incidentId}`}>
      <p className="mb-5">{words.errorText}</p>
      <Button variant="primary" onClick={onRetry}>
        {words.tryAgain}
      </Button>
    </AuthCard>
  );
}
