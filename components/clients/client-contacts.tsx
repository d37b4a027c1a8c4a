import { ContactRound } from "lucide";
import { AddContactButton } from "@/components/clients/add-contact-button";
import { ContactList } from "@/components/clients/contact-list";
import { ContactMenu } from "@/components/clients/contact-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { Panel } from "@/components/ui/panel";
import type { FormAction } from "@/lib/actions/define-action";
import type { ClientView } from "@/lib/clients/queries";
import { useTranslations } from "@/lib/i18n/use-words";

interface ClientContactsProps {
  client: ClientView;
  /** False: for reading only. */
  actions: Record<"add" | "change" | "remove", FormAction<void>> | false;
  hasNotes: boolean;
}

export function ClientContacts({ client: { id, contacts }, actions, hasNotes }: ClientContactsProps) {
  const t = useTranslations("clients");
  return (
    <Panel flush title={t("contacts")} aside={actions && <AddContactButton clientId={id} action={actions.add} />}>
      {contacts.length > 0 ? (
        <ContactList
          contacts={contacts}
          menu={
            actions
              ? (contact) => (
                  <ContactMenu
                    contact={contact}
                    noteHref={hasNotes ? `/clients/contacts/${contact.id}` : undefined}
                    change={actions.change}
                    remove={actions.remove}
                  />
                )
              : undefined
          }
        />
      ) : (
        <EmptyState icon={<Icon of={ContactRound} />} title={t("noContactsTitle")}>
          {actions ? t("noContactsHint") : t("noContactsForReader")}
        </EmptyState>
      )}
    </Panel>
  );
}
