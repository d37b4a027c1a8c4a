import { useTranslations } from "@/lib/i18n/use-words";
import { DrawnPhone, DrawnWindow } from "./drawn-devices";
import { Figure } from "./figure";

const CODE = [..."482913"];

/** Six digits on the phone, and the same six in Kontor. */
export function CodeFigure() {
  const t = useTranslations("help");
  return (
    <Figure caption={t("app.codeFigure")}>
      <DrawnPhone x={8} y={14} width={112} height={172}>
        <rect className="fill-accent-soft" x="8" y="22" width="96" height="58" rx="6" />
        <text className="fill-ink font-semibold" x="16" y="38">
          {t("drawn.agency")}
        </text>
        <text className="fill-ink-muted text-[8px]" x="16" y="49">
          {t("drawn.member")}
        </text>
        <text className="fill-accent-text text-[15px] font-semibold tabular-nums" x="16" y="71">
          482 913
        </text>
        <circle className="stroke-line" cx="93" cy="66" r="6" fill="none" strokeWidth="3" />
        <path className="stroke-accent" d="M93 60a6 6 0 1 1-5.7 7.9" fill="none" strokeWidth="3" />
        <rect className="fill-hover" x="8" y="88" width="96" height="46" rx="6" />
        <text className="fill-ink-muted font-semibold" x="16" y="104">
          {t("drawn.other")}
        </text>
        <text className="fill-ink-faint text-[15px] tabular-nums" x="16" y="125">
          107 556
        </text>
      </DrawnPhone>
      <path
        className="stroke-accent"
        d="M126 72C138 72 136 92 150 92"
        fill="none"
        strokeWidth="1.5"
        strokeDasharray="4 4"
      />
      <path className="stroke-accent" d="m146 87 6 5-6 5" fill="none" strokeWidth="1.5" />
      <DrawnWindow x={158} y={24} width={196} height={150}>
        <text className="fill-ink font-medium" x="16" y="46">
          {t("drawn.codeField")}
        </text>
        <rect className="fill-surface stroke-focus" x="16" y="56" width="164" height="28" rx="5" strokeWidth="2" />
        {CODE.map((digit, index) => (
          <text
            key={digit}
            className="fill-ink text-[15px] font-medium tabular-nums"
            x={34 + index * 25.5}
            y="75.5"
            textAnchor="middle"
          >
            {digit}
          </text>
        ))}
        <rect className="fill-accent" x="16" y="98" width="84" height="26" rx="5" />
        <text className="fill-on-accent font-medium" x="58" y="114.5" textAnchor="middle">
          {t("drawn.activate")}
        </text>
      </DrawnWindow>
    </Figure>
  );
}
