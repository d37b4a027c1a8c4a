import { BellRing, CircleUserRound, Gauge, ListChecks, ReceiptText, RotateCcw, Tags } from "lucide";
import type { NavGroup } from "@/components/ui/app-shell";
import { Icon } from "@/components/ui/icon";
import { getTranslations } from "@/lib/i18n/get-words";

export async function operatorNav(): Promise<NavGroup[]> {
  const t = await getTranslations("console");
  return [
    {
      items: [
        { href: "/console", label: t("overview"), icon: <Icon of={Gauge} />, exact: true, tab: true },
        { href: "/console/alarms", label: t("alarms"), icon: <Icon of={BellRing} />, tab: true },
        { href: "/console/restores", label: t("restores"), icon: <Icon of={RotateCcw} />, tab: true },
        { href: "/console/jobs", label: t("jobs"), icon: <Icon of={ListChecks} /> },
        { href: "/console/invoices", label: t("invoices"), icon: <Icon of={ReceiptText} /> },
        { href: "/console/prices", label: t("prices"), icon: <Icon of={Tags} /> },
        { href: "/console/account", label: t("account"), icon: <Icon of={CircleUserRound} />, tab: true },
      ],
    },
  ];
}
