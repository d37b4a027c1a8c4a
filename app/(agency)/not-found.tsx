import { NoSuchPage } from "@/components/not-found/no-such-page";
import { getTranslations } from "@/lib/i18n/get-words";

/** Within the frame of the agency's pages: what the actor may not see does not exist either. */
export default async function AgencyNotFound() {
  const t = await getTranslations("pages");
  return <NoSuchPage title={t("notFoundTitle")} text={t("notFoundText")} toStart={t("toStart")} />;
}
