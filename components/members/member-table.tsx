import { EmailAddress } from "@/components/members/email-address";
import { RoleBadges } from "@/components/members/role-badges";
import { StatusBadge } from "@/components/members/status-badge";
import { Avatar } from "@/components/ui/avatar";
import { type Column, Table } from "@/components/ui/table";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { MemberRow } from "@/lib/members/queries";
import type { ListMembersInput } from "@/lib/members/schema";

interface MemberTableProps {
  rows: readonly MemberRow[];
  /** Whether when somebody was last here is among what the reader may know. */
  showsLastSignIn: boolean;
  sort: Record<ListMembersInput["sort"], Column<MemberRow>["sort"]>;
}

export function MemberTable({ rows, showsLastSignIn, sort }: MemberTableProps) {
  const t = useTranslations("members");
  const format = useFormatter();
  const columns: Column<MemberRow>[] = [
    {
      id: "name",
      header: t("name"),
      sort: showsLastSignIn ? sort.name : undefined,
      cell: ({ name }) => (
        <span className="inline-flex items-center gap-2">
          <Avatar name={name} size="sm" />
          {name}
        </span>
      ),
    },
    { id: "email", header: t("emailShort"), cell: ({ email }) => <EmailAddress email={email} /> },
    { id: "roles", header: t("roles"), cell: ({ roles }) => <RoleBadges roles={roles} /> },
    { id: "status", header: t("status"), cell: ({ status }) => <StatusBadge status={status} /> },
  ];
  if (showsLastSignIn) {
    columns.push({
      id: "lastSignIn",
      header: t("lastSignIn"),
      sort: sort.lastSignIn,
      cell: ({ lastSignInAt }) =>
        lastSignInAt ? (
          <time dateTime={lastSignInAt.toISOString()}>{format.dateTime(lastSignInAt, { dateStyle: "medium" })}</time>
        ) : (
          <span className="text-ink-faint">{t("never")}</span>
        ),
    });
  }
  return (
    <Table
      caption={t("title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/members/${id}`}
    />
  );
}
