import { getTranslations } from "next-intl/server";
import { AuthCard } from "@/components/ui/auth-card";
import { LinkButton } from "@/components/ui/button";
import { findViewer } from "@/lib/auth/viewer";

/** Also what a host that is no agency's gets to see; it names none. */
export default async function NotFound() {
  const t = await getTranslations("pages");
  const viewer = await findViewer();
  if (!viewer) {
    return (
      <AuthCard brand="Kontor" title={t("unknownHostTitle")}>
        <p>{t("unknownHostText")}</p>
      </AuthCard>
    );
  }
  return (
    <AuthCard brand={viewer.session ? viewer.face.name : "Kontor"} title={t("notFoundTitle")}>
      <p className="mb-5">{t("notFoundText")}</p>
      <LinkButton href="/">{t("toStart")}</LinkButton>
    </AuthCard>
  );
}
