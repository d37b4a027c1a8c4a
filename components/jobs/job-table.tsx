import { ListChecks } from "lucide";
import { RetryButton } from "@/components/jobs/retry-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { type Column, Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/actions/define-action";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { JobState } from "@/lib/operators/job-schema";
import type { JobView } from "@/lib/operators/jobs";

interface JobTableProps {
  rows: readonly JobView[];
  state: JobState;
  retry: FormAction<void>;
}

export function JobTable({ rows, state, retry }: JobTableProps) {
  const t = useTranslations("jobs");
  const format = useFormatter();
  const at = (date: Date | null) =>
    date ? format.dateTime(date, { dateStyle: "short", timeStyle: "medium" }) : t("everybody");
  const nameOf = ({ queue }: JobView) =>
    t.has(`queues.${queue as "outbox"}`) ? t(`queues.${queue as "outbox"}`) : queue;
  if (rows.length === 0) {
    return (
      <EmptyState icon={<Icon of={ListChecks} />} title={t(`empty.${state}`)}>
        {t(`emptyHint.${state}`)}
      </EmptyState>
    );
  }
  const time: Column<JobView> = {
    failed: { id: "ended", header: t("ended"), cell: ({ endedAt }: JobView) => at(endedAt) },
    active: { id: "started", header: t("started"), cell: ({ startedAt }: JobView) => at(startedAt) },
    waiting: { id: "due", header: t("due"), cell: ({ dueAt }: JobView) => at(dueAt) },
  }[state];
  const ofFailed: Column<JobView>[] = [
    {
      id: "incident",
      header: t("incident"),
      cell: ({ incident }) => (incident ? <code className="text-sm wrap-anywhere">{incident}</code> : t("everybody")),
    },
    {
      id: "retry",
      header: t("actions"),
      headerHidden: true,
      cell: (job) => <RetryButton id={job.id} label={t("retryOf", { what: nameOf(job) })} action={retry} />,
    },
  ];
  return (
    <Table
      caption={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: "what", header: t("what"), cell: nameOf },
        { id: "agency", header: t("agency"), cell: ({ agencyName }) => agencyName ?? t("everybody") },
        { id: "created", header: t("created"), cell: ({ createdAt }) => at(createdAt), wideOnly: true },
        time,
        { id: "attempts", header: t("attempts"), numeric: true, cell: ({ attempts }) => attempts },
        ...(state === "failed" ? ofFailed : []),
      ]}
    />
  );
}
