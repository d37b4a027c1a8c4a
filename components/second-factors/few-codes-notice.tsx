import { Elsewhere } from "@/components/navigation/elsewhere";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/use-words";

/** Tells whoever has just signed in that the recovery codes are running out. */
export function FewCodesNotice({ left }: { left: number }) {
  const t = useTranslations("factors");
  const page = "/profile/security";
  const renew = (
    <LinkButton size="sm" href={page}>
      {t("codesRenew")}
    </LinkButton>
  );
  return (
    <Elsewhere than={page}>
      <Notice tone="warning" role="status" className="mb-4" title={t("codesLeftTitle", { count: left })} action={renew}>
        {t("codesFew")}
      </Notice>
    </Elsewhere>
  );
}
