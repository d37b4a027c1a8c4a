import { BellRing, CircleUserRound, Gauge, ListChecks, ReceiptText, RotateCcw, Tags } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { NavGroup } from "@/components/ui/app-shell";

export async function operatorNav(): Promise<NavGroup[]> {
  const t = await getTranslations("console");
  return [
    {
      items: [
        { href: "/console", label: t("overview"), icon: <Gauge />, exact: true, tab: true },
        { href: "/console/alarms", label: t("alarms"), icon: <BellRing />, tab: true },
        { href: "/console/restores", label: t("restores"), icon: <RotateCcw />, tab: true },
        { href: "/console/jobs", label: t("jobs"), icon: <ListChecks /> },
        { href: "/console/invoices", label: t("invoices"), icon: <ReceiptText /> },
        { href: "/console/prices", label: t("prices"), icon: <Tags /> },
        { href: "/console/account", label: t("account"), icon: <CircleUserRound />, tab: true },
      ],
    },
  ];
}
