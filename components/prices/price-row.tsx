import { TextField } from "@/components/ui/text-field";
import { useTranslations } from "@/lib/i18n/use-words";

export type PriceField = "previewNet" | "restoreNet" | "vat" | "promisedHours" | "autoApproveMaxDays";

interface PriceRowProps {
  name: PriceField;
  value: string;
  onType: (value: string) => void;
  error?: string;
  hint?: string;
  unit: string;
  /** Hours and days come whole; amounts have a fraction. */
  isWhole?: boolean;
  isOptional?: boolean;
}

/** One figure of the price list. Needs "prices". */
export function PriceRow({ name, onType, isWhole = false, isOptional = false, ...shown }: PriceRowProps) {
  const t = useTranslations("prices");
  return (
    <TextField
      {...shown}
      name={name}
      label={t(name)}
      onChange={(event) => onType(event.target.value)}
      inputMode={isWhole ? "numeric" : "decimal"}
      required={!isOptional}
      numeric
    />
  );
}
