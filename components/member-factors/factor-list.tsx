import { useFormatter, useTranslations } from "@/lib/i18n/use-words";

interface FactorListProps {
  factors: { authenticators: number; passkeys: number };
}

/** What somebody can prove who they are with, beside the password. */
export function FactorList({ factors: { authenticators, passkeys } }: FactorListProps) {
  const t = useTranslations("memberFactors");
  const format = useFormatter();
  if (authenticators + passkeys === 0) return <span className="text-ink-faint">{t("none")}</span>;
  const apps = authenticators > 0 ? [t("authenticators", { count: authenticators })] : [];
  const keys = passkeys > 0 ? [t("passkeys", { count: passkeys })] : [];
  return format.list([...apps, ...keys], { type: "unit", style: "short" });
}
