import { notFound } from "next/navigation";
import { ClientMessages } from "@/components/i18n/client-messages";
import { RestoreTitle } from "@/components/restores/restore-title";
import { SwitchForm } from "@/components/restores/switch-form";
import { SwitchPoints } from "@/components/restores/switch-points";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { getRestore } from "@/lib/restores/queries";
import { nextStatus } from "@/lib/restores/rules";
import { restoreIdSchema } from "@/lib/restores/schema";
import { orderSwitchAction } from "../../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("restores.switch"))("title") };
}

/** A page and no dialog: what it says wants to be read in peace. */
export default definePage({
  access: "restore:choose",
  params: restoreIdSchema,
  render: async (actor, { id }) => {
    const t = await getTranslations("restores");
    const restore = await getRestore(actor, { id });
    if (!nextStatus(restore.status, "orderSwitch")) notFound();
    return (
      <ClientMessages namespaces={["common", "restores"]}>
        <PageHeader
          breadcrumbs={{
            label: t("backups"),
            items: [
              { label: t("backups"), href: "/backups" },
              { label: t("title"), href: "/backups/restores" },
              { label: t("one"), href: `/backups/restores/${id}` },
            ],
          }}
          title={t("switch.title")}
          meta={<RestoreTitle snapshot={restore.snapshot} />}
        />
        <Panel title={t("switch.what")} className="max-w-2xl">
          <div className="grid gap-4">
            <SwitchPoints restore={restore} />
            <p>
              <Link
                href={`/backups/restores/${id}/difference`}
                className="rounded-sm text-accent-text underline-offset-2 hover:underline"
              >
                {t("switch.look")}
              </Link>
            </p>
            <SwitchForm id={id} action={orderSwitchAction} />
          </div>
        </Panel>
      </ClientMessages>
    );
  },
});
