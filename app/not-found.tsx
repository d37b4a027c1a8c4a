import { NoSuchPlace } from "@/components/not-found/no-such-page";
import { findViewer } from "@/lib/auth/viewer";
import { getTranslations } from "@/lib/i18n/get-words";

/** Also what a host that is no agency's gets to see; it names none. */
export default async function NotFound() {
  const t = await getTranslations("pages");
  const viewer = await findViewer();
  if (!viewer) return <NoSuchPlace brand="Kontor" title={t("unknownHostTitle")} text={t("unknownHostText")} />;
  return (
    <NoSuchPlace
      brand={viewer.session ? viewer.face.name : "Kontor"}
      title={t("notFoundTitle")}
      text={t("notFoundText")}
      toStart={t("toStart")}
    />
  );
}
