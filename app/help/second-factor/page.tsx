import { SecondFactorHelp } from "@/components/help/second-factor-help";
import { findRequestAgency } from "@/lib/auth/request";
import { pageTitle } from "@/lib/i18n/page-title";
import { isOperatorsRealm } from "@/lib/operators/realm";

export const generateMetadata = pageTitle("help");

export default async function SecondFactorHelpPage() {
  const agency = await findRequestAgency();
  return <SecondFactorHelp place={agency && isOperatorsRealm(agency) ? "console" : "agency"} />;
}
