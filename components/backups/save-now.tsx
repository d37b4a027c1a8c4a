"use client";

import { HardDriveDownload } from "lucide";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { usePolling } from "@/components/progress/use-polling";
import { Icon } from "@/components/ui/icon";
import { Spinner } from "@/components/ui/spinner";
import type { FormAction } from "@/lib/actions/define-action";
import type { SnapshotProgress } from "@/lib/backups/queries";
import { useTranslations } from "@/lib/i18n/use-words";

const LONG_AFTER_MS = 20_000;

interface SaveNowProps {
  action: FormAction<void>;
  /** The agency's latest snapshot: the one asked for is another. */
  latestId: string | null;
}

/** Asks for a snapshot and waits until the worker has begun it. Needs the namespaces "backups" and "common". */
export function SaveNow({ action, latestId }: SaveNowProps) {
  const t = useTranslations("backups");
  const router = useRouter();
  const [askedAt, setAskedAt] = useState<number | null>(null);
  const [isLong, setIsLong] = useState(false);
  usePolling<SnapshotProgress | null>(askedAt === null ? null : "/api/v1/backups/progress", (latest) => {
    if (latest && latest.id !== latestId) router.refresh();
    setIsLong(Date.now() - (askedAt ?? 0) > LONG_AFTER_MS);
  });
  if (askedAt !== null) {
    return (
      <p role="status" className="flex min-h-8 items-center gap-2 text-ink-muted">
        <Spinner />
        {t(isLong ? "progress.waits" : "progress.starting")}
      </p>
    );
  }
  return (
    <ActionForm action={action} onDone={() => setAskedAt(Date.now())} className="grid gap-2">
      {() => <SubmitButton icon={<Icon of={HardDriveDownload} />}>{t("saveNow")}</SubmitButton>}
    </ActionForm>
  );
}
