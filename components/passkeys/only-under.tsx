import { useTranslations } from "next-intl";

/** Where a lone agency answers under several addresses: its passkeys belong to one of them. */
export function OnlyUnder({ origin, path }: { origin: string; path: `/${string}` }) {
  const t = useTranslations("passkeys");
  const link = (address: React.ReactNode) => (
    <a href={`${origin}${path}`} className="rounded-sm text-accent-text underline">
      {address}
    </a>
  );
  return <p className="text-pretty text-sm text-ink-muted">{t.rich("onlyUnder", { origin, link })}</p>;
}
