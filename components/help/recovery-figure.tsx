import { KeyRound, Lock, Printer } from "lucide";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";
import { Figure } from "./figure";

const CODES = [
  "7K3M9Q-PT4W2C-0XN8RD-V6HBJ5",
  "QW84TN-9DZK1E-M3CY7S-2GF0XP",
  "B5ZC0H-KM6RVT-84QNJW-Y1D9S3",
  "3RV6YS-T7X2GB-HC5K0Q-ZNP8M4",
  "M2XG8J-4PWD6N-9S3TVR-1KYC7Q",
  "9PDK1E-VB5HZ0-Q7MXJ3-TCR6W8",
  "H4T7QC-ZN0S8K-2BVG5Y-D3XM9P",
  "XS3M0W-6RJT4D-K9PZQ1-HV8CN7",
  "YK8B5G-2FQ7XT-S6W0MD-4ZR3JV",
  "V1NJ6Z-DQ9C3H-T5PX8K-M0YG2B",
];

/** A sheet of ten codes, one of them used, and where such a sheet belongs. */
export function RecoveryFigure() {
  const t = useTranslations("help");
  return (
    <Figure caption={t("codes.figure")}>
      <path className="fill-surface stroke-line-strong" d="M20 10h176l22 22v160H20z" />
      <path className="fill-hover stroke-line-strong" d="M196 10v22h22z" />
      <text className="fill-ink font-semibold" x="36" y="34">
        {t("drawn.sheet")}
      </text>
      <text className="fill-ink-muted text-[8px]" x="36" y="47">
        {t("drawn.agency")} · {t("drawn.member")}
      </text>
      {CODES.map((code, row) => (
        <text key={code} className="fill-ink font-mono text-[9px]" x="36" y={65 + row * 13}>
          {code}
        </text>
      ))}
      <path className="stroke-danger" d="M33 62h152M33 75h152" strokeWidth="1.5" />
      {[
        { icon: Printer, y: 32 },
        { icon: KeyRound, y: 84 },
        { icon: Lock, y: 136 },
      ].map(({ icon, y }) => (
        <g key={y}>
          <circle className="fill-accent-soft" cx="290" cy={y + 14} r="20" />
          <Icon of={icon} className="text-accent-text" x={280} y={y + 4} width={20} height={20} />
        </g>
      ))}
      <path
        className="stroke-accent"
        d="M224 100C244 60 250 50 264 48M224 100C244 100 250 98 264 98M224 100C244 140 250 148 264 150"
        fill="none"
        strokeWidth="1.5"
        strokeDasharray="4 4"
      />
    </Figure>
  );
}
