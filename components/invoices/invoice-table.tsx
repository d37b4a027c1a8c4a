import { FileText } from "lucide";
import { useLocale } from "next-intl";
import { PaymentBadge } from "@/components/invoices/payment-badge";
import { PaymentButton } from "@/components/invoices/payment-button";
import { Icon } from "@/components/ui/icon";
import { type Column, Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/actions/define-action";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { InvoiceRow } from "@/lib/invoices/queries";
import { formatCents } from "@/lib/money/rules";

interface InvoiceTableProps {
  rows: readonly InvoiceRow[];
  /** An operator's: whose invoices they are, and whether they are paid is theirs to say. */
  console?: { markPaid: FormAction<void>; markUnpaid: FormAction<void> };
}

export function InvoiceTable({ rows, console }: InvoiceTableProps) {
  const t = useTranslations("invoices");
  const format = useFormatter();
  const locale = useLocale();
  const day = (at: Date) => <time dateTime={at.toISOString()}>{format.dateTime(at, { dateStyle: "medium" })}</time>;
  const columns: (Column<InvoiceRow> | undefined)[] = [
    { id: "number", header: t("number"), cell: ({ number }) => <span className="tabular-nums">{number}</span> },
    console && { id: "agency", header: t("agency"), cell: ({ agencyName }) => agencyName },
    { id: "recipient", header: t("recipient"), wideOnly: true, cell: ({ recipientName }) => recipientName },
    { id: "issued", header: t("issued"), numeric: true, cell: ({ issuedAt }) => day(issuedAt) },
    { id: "due", header: t("due"), numeric: true, cell: ({ dueAt }) => day(dueAt) },
    {
      id: "gross",
      header: t("gross"),
      numeric: true,
      cell: ({ grossCents, currency }) => formatCents(grossCents, currency, locale),
    },
    { id: "state", header: t("state"), cell: ({ state }) => <PaymentBadge state={state} /> },
    {
      id: "actions",
      header: t("actions"),
      headerHidden: true,
      cell: (invoice) => (
        <span className="flex flex-wrap items-center justify-end gap-2">
          <a
            href={`/api/v1/invoices/${invoice.id}/document`}
            aria-label={t("documentOf", { number: invoice.number })}
            className="inline-flex h-7 items-center gap-1 rounded-sm px-1.5 text-sm text-accent-text hover:underline pointer-coarse:h-10 [&_svg]:size-4"
          >
            <Icon of={FileText} />
            {t("document")}
          </a>
          {console && <PaymentButton invoice={invoice} {...console} />}
        </span>
      ),
    },
  ];
  return (
    <Table
      caption={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns.filter((column) => column !== undefined)}
    />
  );
}
