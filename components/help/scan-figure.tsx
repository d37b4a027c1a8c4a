import { useTranslations } from "@/lib/i18n/use-words";
import { DrawnPhone, DrawnWindow } from "./drawn-devices";
import { DrawnQrCode } from "./drawn-qr-code";
import { Figure } from "./figure";

/** The phone's camera is held at the QR code on the screen. */
export function ScanFigure() {
  const t = useTranslations("help");
  return (
    <Figure caption={t("app.scanFigure")}>
      <DrawnWindow x={6} y={10} width={222} height={180}>
        <text className="fill-ink font-semibold" x="18" y="40">
          {t("drawn.setUp")}
        </text>
        <DrawnQrCode x={18} y={54} size={88} />
        {[60, 74, 88].map((y, index) => (
          <rect key={y} className="fill-hover" x="120" y={y} width={[84, 70, 78][index]} height="6" rx="3" />
        ))}
        <rect className="fill-canvas stroke-line-strong" x="120" y="112" width="84" height="20" rx="4" />
        <text className="fill-ink-muted font-mono" x="126" y="125">
          JBSW Y3DP …
        </text>
        <rect className="fill-hover" x="18" y="156" width="150" height="6" rx="3" />
      </DrawnWindow>
      <path
        className="stroke-accent"
        d="M112 108C170 60 210 60 262 96"
        fill="none"
        strokeWidth="1.5"
        strokeDasharray="4 4"
      />
      <DrawnPhone x={256} y={20} width={96} height={164}>
        <rect className="fill-ink" x="8" y="16" width="80" height="132" rx="4" opacity="0.08" />
        <DrawnQrCode x={27} y={62} size={42} />
        <path
          className="stroke-accent"
          fill="none"
          strokeWidth="2.5"
          strokeLinecap="round"
          d="M18 64v-10h10M68 54h10v10M78 102v10h-10M28 112h-10v-10"
        />
        <path className="stroke-accent" strokeWidth="1.5" d="M20 83h56" />
      </DrawnPhone>
    </Figure>
  );
}
