import { getTranslations } from "next-intl/server";
import { NoSuchPage } from "@/components/not-found/no-such-page";

/** Within the frame of the agency's pages: what the actor may not see does not exist either. */
export default async function AgencyNotFound() {
  const t = await getTranslations("pages");
  return <NoSuchPage title={t("notFoundTitle")} text={t("notFoundText")} toStart={t("toStart")} />;
}
