import { CalendarDays, KeyRound, RotateCcw, ShieldCheck, Sunset } from "lucide-react";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/panel";

const SENTENCES = [
  { key: "daily", icon: <Sunset /> },
  { key: "saturday", icon: <CalendarDays /> },
  { key: "proof", icon: <ShieldCheck /> },
  { key: "sealed", icon: <KeyRound /> },
  { key: "restore", icon: <RotateCcw /> },
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
