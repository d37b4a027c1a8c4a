import { FactorList } from "@/components/member-factors/factor-list";
import { FactorMenu } from "@/components/member-factors/factor-menu";
import { FactorStateBadge } from "@/components/member-factors/factor-state-badge";
import { Avatar } from "@/components/ui/avatar";
import { type Column, Table, type TableProps } from "@/components/ui/table";
import type { FormAction } from "@/lib/actions/define-action";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { FactorRow } from "@/lib/members/factor-overview";

interface FactorTableProps {
  rows: readonly FactorRow[];
  remind: FormAction<void>;
  reset: FormAction<void>;
  select?: TableProps<FactorRow>["select"];
}

export function FactorTable({ rows, remind, reset, select }: FactorTableProps) {
  const t = useTranslations("memberFactors");
  const format = useFormatter();
  const day = (at: Date) => <time dateTime={at.toISOString()}>{format.dateTime(at, { dateStyle: "medium" })}</time>;
  const columns: Column<FactorRow>[] = [
    {
      id: "name",
      header: t("name"),
      cell: ({ name }) => (
        <span className="inline-flex items-center gap-2">
          <Avatar name={name} size="sm" />
          {name}
        </span>
      ),
    },
    { id: "state", header: t("secondFactor"), cell: (row) => <FactorStateBadge row={row} /> },
    {
      id: "factors",
      header: t("factors"),
      cell: (row) => <FactorList factors={row} />,
    },
    { id: "since", header: t("since"), wideOnly: true, cell: ({ since }) => since && day(since) },
    {
      id: "codes",
      header: t("recoveryCodes"),
      numeric: true,
      cell: ({ state, recoveryCodes }) => state === "protected" && recoveryCodes,
    },
    { id: "required", header: t("required"), wideOnly: true, cell: ({ isRequired }) => t(isRequired ? "yes" : "no") },
    {
      id: "lastSignIn",
      header: t("lastSignIn"),
      cell: ({ lastSignInAt }) =>
        lastSignInAt ? day(lastSignInAt) : <span className="text-ink-faint">{t("never")}</span>,
    },
    {
      id: "menu",
      header: t("actions"),
      headerHidden: true,
      cell: (row) => (row.may.remind || row.may.reset) && <FactorMenu row={row} remind={remind} reset={reset} />,
    },
  ];
  return (
    <Table
      caption={t("title")}
      select={select}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/members/${id}`}
    />
  );
}
