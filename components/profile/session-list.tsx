"use client";

import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import { useToast } from "@/components/ui/toast";
import type { FormAction } from "@/lib/actions/define-action";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { SessionView } from "@/lib/profile/sessions";

interface SessionListProps {
  sessions: readonly SessionView[];
  end: FormAction<void>;
}

export function SessionList({ sessions, end }: SessionListProps) {
  return (
    <ul className="divide-y divide-line border-t border-line">
      {sessions.map((session) => (
        <SessionItem key={session.id} session={session} end={end} />
      ))}
    </ul>
  );
}

function SessionItem({ session, end }: { session: SessionView; end: FormAction<void> }) {
  const t = useTranslations("profile");
  const format = useFormatter();
  const toast = useToast();
  const { id, device, address, isCurrent } = session;
  const name = t("device", {
    browser: device.browser ?? t("unknownBrowser"),
    system: device.system ?? t("unknownSystem"),
  });
  const when = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2.5">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          {name}
          {isCurrent && <Badge tone="accent">{t("thisSession")}</Badge>}
          {session.isUnfinished && <Badge tone="warning">{t("unfinishedSession")}</Badge>}
        </p>
        <p className="text-sm text-ink-muted">{t("signedIn", { address, since: when(session.since) })}</p>
        <p className="text-sm text-ink-muted">
          {t("sessionTimes", { lastInput: when(session.lastInputAt), end: when(session.endsAt) })}
        </p>
      </div>
      {!isCurrent && (
        <ActionForm action={end} onDone={() => toast({ message: t("sessionEnded") })} className="grid gap-2">
          {() => (
            <>
              <input type="hidden" name="sessionId" value={id} />
              <SubmitButton size="sm" variant="secondary" aria-label={t("endSessionOf", { device: name, address })}>
                {t("endSession")}
              </SubmitButton>
            </>
          )}
        </ActionForm>
      )}
    </li>
  );
}
