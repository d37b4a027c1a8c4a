import { useTimes } from "@/components/backups/use-times";
import { LeavePreviewButton } from "@/components/restores/leave-preview-button";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Preview } from "@/lib/access/actor";
import type { FormAction } from "@/lib/actions/define-action";
import { useTranslations } from "@/lib/i18n/use-words";

interface PreviewBannerProps {
  preview: Preview;
  /** The agency's, in which its snapshots are told. */
  timeZone: string;
  leave: FormAction<never>;
}

/** Says on every page that what one sees is not today's, and leads out of it. */
export function PreviewBanner({ preview: { requestId, at }, timeZone, leave }: PreviewBannerProps) {
  const t = useTranslations("preview");
  const { when } = useTimes(timeZone);
  return (
    <Notice
      tone="warning"
      role="status"
      className="mb-4 sm:sticky sm:top-[calc(var(--sticky-top)+0.5rem)] sm:z-10 print:static"
      title={t("title", { when: when(at) })}
      action={
        <div className="flex flex-wrap gap-2">
          <LinkButton size="sm" href={`/backups/restores/${requestId}/difference`}>
            {t("difference")}
          </LinkButton>
          <LeavePreviewButton label={t("leave")} action={leave} />
        </div>
      }
    >
      {t("text")}
    </Notice>
  );
}
