import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { UnlockNotice } from "@/lib/members/unlock-notices";

/** Who was let in on the server: everybody who looks after accounts shall see it. */
export function UnlockNotices({ unlocks }: { unlocks: readonly UnlockNotice[] }) {
  const t = useTranslations("memberFactors");
  const format = useFormatter();
  if (unlocks.length === 0) return null;
  return (
    <Notice tone="warning" className="mb-4" title={t("unlockedTitle")}>
      <ul className="grid gap-1">
        {unlocks.map(({ id, memberId, name, at, reason }) => (
          <li key={id} className="break-words">
            <Link href={`/members/${memberId}`} className="font-medium underline">
              {name}
            </Link>
            {" · "}
            {format.dateTime(at, { dateStyle: "medium", timeStyle: "short" })}
            {" · "}
            {t("unlockedReason", { reason })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
