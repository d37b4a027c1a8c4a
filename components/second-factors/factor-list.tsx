"use client";

import { KeyRound, Smartphone } from "lucide";
import { FactorMenu } from "@/components/second-factors/factor-menu";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/actions/define-action";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { FactorKind, FactorView } from "@/lib/second-factors/queries";

export type FactorActions = Record<"rename" | "remove", FormAction<void>>;

interface FactorListProps {
  factors: readonly FactorView[];
  actions: Record<FactorKind, FactorActions>;
}

const ICONS = { authenticator: <Icon of={Smartphone} />, passkey: <Icon of={KeyRound} /> };

/** Everything a member can sign in with beside the password. Needs "common" and "factors". */
export function FactorList({ factors, actions }: FactorListProps) {
  return (
    <ul className="divide-y divide-line">
      {factors.map((factor) => (
        <li key={factor.id} className="flex items-center gap-3 px-4 py-2.5">
          <span className="text-ink-muted [&_svg]:size-4">{ICONS[factor.kind]}</span>
          <Factor factor={factor} />
          <FactorMenu factor={factor} actions={actions[factor.kind]} />
        </li>
      ))}
    </ul>
  );
}

function Factor({ factor: { name, kind, addedAt, lastUsedAt } }: { factor: FactorView }) {
  const t = useTranslations("factors");
  const format = useFormatter();
  const used = lastUsedAt && format.dateTime(lastUsedAt, { dateStyle: "medium", timeStyle: "short" });
  return (
    <div className="min-w-0 flex-1">
      <p className="font-medium">{name}</p>
      <p className="flex flex-wrap gap-x-3 text-sm text-ink-muted">
        <span>
          {t(`kind.${kind}`)}, {t("addedOn", { date: format.dateTime(addedAt, { dateStyle: "medium" }) })}
        </span>
        <span>{used ? t("usedAt", { date: used }) : t("neverUsed")}</span>
      </p>
    </div>
  );
}
