import { UndoTakingButton } from "@/components/difference/undo-taking-button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { Table } from "@/components/ui/table";
import type { FormAction } from "@/lib/actions/define-action";
import { useFormatter, useTranslations } from "@/lib/i18n/use-words";
import type { TakingDetail } from "@/lib/restores/difference/takings";

interface TakingResultProps {
  requestId: string;
  taking: TakingDetail;
  undo: FormAction<void>;
}

/** What a taking-back did, the way to undo it, and what an undo had to leave. */
export function TakingResult({ requestId, taking, undo }: TakingResultProps) {
  const t = useTranslations("difference");
  const format = useFormatter();
  const { id, counts, undoneAt, undoneByName, kinds, stayed } = taking;
  const stayedRows = kinds.reduce((sum, kind) => sum + kind.stayed, 0);
  return (
    <div className="grid gap-5">
      {undoneAt ? (
        <Notice>
          {t("takings.undoneText", {
            name: undoneByName ?? "–",
            at: format.dateTime(undoneAt, { dateStyle: "medium", timeStyle: "short" }),
          })}
        </Notice>
      ) : (
        <Notice tone="success" action={<UndoTakingButton id={requestId} takingId={id} action={undo} />}>
          {counts.back > 0 && <p>{t("takings.doneText", { count: counts.back })}</p>}
          {counts.replaced > 0 && <p>{t("takings.replacedText", { count: counts.replaced })}</p>}
          {counts.left > 0 && <p>{t("takings.leftText", { count: counts.left })}</p>}
        </Notice>
      )}
      {stayedRows > 0 && (
        <Notice tone="warning" title={t("takings.stayedTitle", { count: stayedRows })}>
          <p>{t("takings.stayedText")}</p>
          <ul className="mt-1 list-disc pl-5">
            {stayed.map(({ kind, key, name }) => (
              <li key={`${kind} ${key}`} className="wrap-anywhere">
                {t(`one.${kind}`)}
                {name && `: ${name}`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {kinds.length > 0 && (
        <Panel flush title={t("takings.written")} className="max-w-3xl">
          <Table
            caption={t("takings.written")}
            rows={kinds}
            rowKey={({ kind }) => kind}
            columns={[
              { id: "kind", header: t("takings.kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
              { id: "rows", header: t("takings.rows"), numeric: true, cell: ({ rows }) => format.number(rows) },
              ...(undoneAt
                ? [
                    {
                      id: "stayed",
                      header: t("takings.stayed"),
                      numeric: true,
                      cell: (row: TakingDetail["kinds"][number]) => format.number(row.stayed),
                    },
                  ]
                : []),
            ]}
          />
        </Panel>
      )}
    </div>
  );
}
