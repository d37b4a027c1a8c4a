import { CalendarDays, KeyRound, RotateCcw, ShieldCheck, Sunset } from "lucide";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import { useTranslations } from "@/lib/i18n/use-words";

const SENTENCES = [
  { key: "daily", icon: <Icon of={Sunset} /> },
  { key: "saturday", icon: <Icon of={CalendarDays} /> },
  { key: "proof", icon: <Icon of={ShieldCheck} /> },
  { key: "sealed", icon: <Icon of={KeyRound} /> },
  { key: "restore", icon: <Icon of={RotateCcw} /> },
] as const;

/** What is promised, in words that can be held against the calendar. */
export function PromisePanel() {
  const t = useTranslations("backups.promise");
  return (
    <Panel title={t("title")}>
      <ul className="grid gap-3">
        {SENTENCES.map(({ key, icon }) => (
          <li
            key={key}
            className="flex gap-2.5 text-pretty [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-accent-text"
          >
            {icon}
            {t(key)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
