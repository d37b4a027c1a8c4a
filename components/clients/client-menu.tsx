"use client";

import { useRouter } from "next/navigation";
import type { ComponentProps } from "react";
import { KeepMenu } from "@/components/forms/keep-menu";
import type { ClientView } from "@/lib/clients/queries";
import { useTranslations } from "@/lib/i18n/use-words";

interface ClientMenuProps {
  client: ClientView;
  /** How many projects stand in the way of deleting it; null: the actor may not delete anyway. */
  projectCount: number | null;
  actions: ComponentProps<typeof KeepMenu>["actions"];
}

export function ClientMenu({ client, projectCount, actions }: ClientMenuProps) {
  const t = useTranslations("clients");
  const router = useRouter();
  const { name, contacts } = client;
  const hasProjects = {
    title: t("hasProjectsTitle"),
    text: t("hasProjectsText", { name, count: projectCount ?? 0 }),
  };
  return (
    <KeepMenu
      variant="secondary"
      thing={client}
      obstacle={projectCount === null ? undefined : projectCount > 0 ? hasProjects : null}
      words={{
        name: t("name"),
        renameTitle: t("renameTitle"),
        deleteTitle: t("deleteTitle"),
        deleteText: t("deleteText", { name, contacts: contacts.length }),
      }}
      actions={actions}
      onDeleted={() => router.replace("/clients")}
    />
  );
}
