import { ClientMessages } from "@/components/i18n/client-messages";
import { JobTable } from "@/components/jobs/job-table";
import { FilterTabs } from "@/components/ui/filter-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { getTranslations } from "@/lib/i18n/get-words";
import { pageTitle } from "@/lib/i18n/page-title";
import { hrefWith } from "@/lib/lists/href";
import { JOB_STATES, jobSearchSchema } from "@/lib/operators/job-schema";
import { listJobs } from "@/lib/operators/jobs";
import { retryJobAction } from "./actions";

const PATH = "/console/jobs";

export const generateMetadata = pageTitle("jobs");

export default definePage({
  access: "console:read",
  search: jobSearchSchema,
  render: async (actor, { state }) => {
    const t = await getTranslations("jobs");
    const { counts, rows } = await listJobs(actor, state);
    const tabs = JOB_STATES.map((name) => ({
      label: t(`states.${name}`),
      href: hrefWith(PATH, { state: name === "failed" ? undefined : name }),
      current: name === state,
      count: counts[name],
    }));
    return (
      <ClientMessages namespaces={["common", "jobs"]}>
        <PageHeader title={t("title")} meta={t("intro")} />
        <FilterTabs label={t("views")} tabs={tabs} />
        <Panel flush>
          <JobTable rows={rows} state={state} retry={retryJobAction} />
        </Panel>
      </ClientMessages>
    );
  },
});
