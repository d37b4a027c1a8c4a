import { PutOffButton } from "@/components/enrolment/put-off-button";
import { Elsewhere } from "@/components/navigation/elsewhere";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/actions/define-action";
import { timeLeft } from "@/lib/enrolment/rules";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";

interface EnrolmentCountdownProps {
  enrolBy: Date;
  at: Date;
  /** Counts until the last day only. */
  isPutOff: boolean;
  putOff: FormAction<void>;
}

/** Tells whoever has no second factor how long they may go on without one. */
export function EnrolmentCountdown({ enrolBy, at, isPutOff, putOff }: EnrolmentCountdownProps) {
  const t = useTranslations("enrolment");
  const format = useFormatter();
  const { days, hours, isLastDay } = timeLeft(enrolBy, at);
  if (isPutOff && !isLastDay) return null;
  return (
    <Notice
      tone={isLastDay ? "warning" : "info"}
      role="status"
      className="mb-4"
      title={isLastDay ? t("hoursLeft", { hours }) : t("daysLeft", { days })}
      action={
        <div className="flex flex-wrap gap-2">
          {!isLastDay && <PutOffButton label={t("later")} action={putOff} />}
          <Elsewhere than="/profile/security">
            <LinkButton size="sm" href="/profile/security">
              {t("setUp")}
            </LinkButton>
          </Elsewhere>
        </div>
      }
    >
      {t("text", { day: format.dateTime(enrolBy, { dateStyle: "long", timeStyle: "short" }) })}
    </Notice>
  );
}
