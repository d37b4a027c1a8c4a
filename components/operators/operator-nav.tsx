import { CircleUserRound, Gauge } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { NavGroup } from "@/components/ui/app-shell";

export async function operatorNav(): Promise<NavGroup[]> {
  const t = await getTranslations("console");
  return [
    {
      items: [
        { href: "/console", label: t("overview"), icon: <Gauge />, exact: true, tab: true },
        { href: "/console/account", label: t("account"), icon: <CircleUserRound />, tab: true },
      ],
    },
  ];
}
