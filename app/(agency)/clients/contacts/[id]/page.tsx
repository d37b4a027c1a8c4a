import { cache } from "react";
import { PrivateNoteForm } from "@/components/clients/private-note-form";
import { ClientMessages } from "@/components/i18n/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { definePage } from "@/lib/actions/define-page";
import { recordTitle } from "@/lib/actions/record-title";
import { getPrivateNote } from "@/lib/clients/private-note";
import { contactIdSchema } from "@/lib/clients/schema";
import { getTranslations } from "@/lib/i18n/get-words";
import { changePrivateNoteAction } from "./actions";

const readNote = cache(getPrivateNote);

export const generateMetadata = recordTitle(contactIdSchema, readNote);

/** A page of its own, so that a note is opened only for whoever asks for it. */
export default definePage({
  access: "contact:read:private-note",
  params: contactIdSchema,
  render: async (actor, { id }) => {
    const t = await getTranslations();
    const note = await readNote(actor, id);
    return (
      <ClientMessages namespaces={["common", "clients"]}>
        <PageHeader
          breadcrumbs={{
            label: t("common.back"),
            items: [
              { label: t("clients.title"), href: "/clients" },
              { label: note.client.name, href: `/clients/${note.client.id}` },
            ],
          }}
          title={note.name}
        />
        <Panel className="max-w-xl">
          <PrivateNoteForm note={note} action={changePrivateNoteAction} />
        </Panel>
      </ClientMessages>
    );
  },
});
