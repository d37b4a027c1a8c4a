import { FactorList } from "@/components/member-factors/factor-list";
import { EmailAddress } from "@/components/members/email-address";
import { StatusBadge } from "@/components/members/status-badge";
import { DetailList } from "@/components/ui/detail-list";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { MemberView } from "@/lib/members/queries";

export function MemberDetails({ member }: { member: MemberView }) {
  const t = useTranslations("members");
  const format = useFormatter();
  const date = (at: Date) => (
    <time dateTime={at.toISOString()}>{format.dateTime(at, { dateStyle: "medium", timeStyle: "short" })}</time>
  );
  const account = [
    { label: t("emailShort"), value: <EmailAddress email={member.email} /> },
    { label: t("userName"), value: member.userName ?? t("noUserName") },
    { label: t("status"), value: <StatusBadge status={member.status} /> },
    { label: t("since"), value: date(member.createdAt) },
  ];
  const whereabouts = [
    { label: t("lastSignIn"), value: member.lastSignInAt ? date(member.lastSignInAt) : t("never") },
    { label: t("sessions"), value: member.sessions },
  ];
  const password = member.isPasswordDue ? [{ label: t("password"), value: t("passwordDue") }] : [];
  const factors = member.factors && [{ label: t("secondFactor"), value: <FactorList factors={member.factors} /> }];
  return (
    <DetailList
      details={[...account, ...(member.sessions === null ? [] : whereabouts), ...password, ...(factors ?? [])]}
    />
  );
}
