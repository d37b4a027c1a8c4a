import { useTranslations } from "@/lib/i18n/use-words";

/** What a reset of somebody's factors does, before it is done. */
export function ResetConsequences({ name }: { name: string }) {
  const t = useTranslations("memberFactors");
  return (
    <>
      <p>{t("resetText", { name })}</p>
      <p>{t("resetCheck", { name })}</p>
    </>
  );
}
