import { LifeBuoy } from "lucide";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";

/** To the help with signing in. In a tab of its own: what is under way here must not be lost. */
export function HelpLink({ about }: { about: "setting-up" | "lost-phone" }) {
  const t = useTranslations("help");
  return (
    <a
      href={about === "lost-phone" ? "/help/second-factor#lost-phone" : "/help/second-factor"}
      target="_blank"
      rel="noopener"
      className="inline-flex items-center gap-1.5 justify-self-start rounded-sm text-accent-text hover:underline pointer-coarse:py-2.5"
    >
      <Icon of={LifeBuoy} className="size-4 shrink-0" />
      {t(about === "lost-phone" ? "linkLost" : "link")}
    </a>
  );
}
