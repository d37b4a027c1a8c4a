import { Fingerprint, KeyRound } from "lucide";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";
import { DrawnWindow } from "./drawn-devices";
import { Figure } from "./figure";

/** The browser asks for a finger, on the page that the key belongs to. */
export function PasskeyFigure() {
  const t = useTranslations("help");
  return (
    <Figure caption={t("passkeys.figure")}>
      <DrawnWindow x={40} y={8} width={280} height={164}>
        <rect className="fill-accent" x="80" y="118" width="120" height="24" rx="5" opacity="0.35" />
        <rect className="fill-hover" x="80" y="34" width="84" height="8" rx="4" />
        <rect className="fill-raised stroke-line-strong" x="58" y="28" width="164" height="122" rx="8" />
        <Icon of={KeyRound} className="text-accent-text" x={72} y={40} width={14} height={14} />
        <text className="fill-ink font-semibold" x="92" y="51">
          {t("drawn.passkey")}
        </text>
        <circle className="fill-accent-soft" cx="140" cy="92" r="26" />
        <Icon of={Fingerprint} className="stroke-[1.5] text-accent-text" x={122} y={74} width={36} height={36} />
        <text className="fill-ink-muted" x="140" y="137" textAnchor="middle">
          {t("drawn.confirm")}
        </text>
      </DrawnWindow>
      <path className="fill-line-strong" d="M16 178h328l-10 12H26z" opacity="0.5" />
    </Figure>
  );
}
