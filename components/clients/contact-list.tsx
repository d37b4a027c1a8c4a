import { LockKeyhole, Mail, Phone } from "lucide";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { ContactView } from "@/lib/clients/queries";
import { useTranslations } from "@/lib/i18n/use-words";

interface ContactListProps {
  contacts: readonly ContactView[];
  menu?: (contact: ContactView) => ReactNode;
}

export function ContactList({ contacts, menu }: ContactListProps) {
  return (
    <ul className="divide-y divide-line">
      {contacts.map((contact) => (
        <li key={contact.id} className="flex items-start gap-3 px-4 py-2.5">
          <Avatar name={contact.name} />
          <div className="grid min-w-0 flex-1 gap-0.5">
            <p className="font-medium">{contact.name}</p>
            {contact.position && <p className="text-sm text-ink-muted">{contact.position}</p>}
            <Reach contact={contact} />
          </div>
          {menu?.(contact)}
        </li>
      ))}
    </ul>
  );
}

const linkClasses = "inline-flex min-h-6 items-center gap-1.5 text-accent-text hover:underline [&_svg]:size-3.5";

/** The scheme stands first and is ours, so that no address can become a link that runs something. */
function Reach({ contact: { id, email, phone, hasPrivateNote } }: { contact: ContactView }) {
  const t = useTranslations("clients");
  if (!email && !phone && !hasPrivateNote) return null;
  return (
    <p className="flex flex-wrap gap-x-4 text-sm">
      {email && (
        <a href={`mailto:${encodeURIComponent(email).replace("%40", "@")}`} className={linkClasses}>
          <Icon of={Mail} />
          {email}
        </a>
      )}
      {phone && (
        <a href={`tel:${phone.replace(/[^+\d]/g, "")}`} className={linkClasses}>
          <Icon of={Phone} />
          {phone}
        </a>
      )}
      {hasPrivateNote && (
        <Link href={`/clients/contacts/${id}`} className={linkClasses}>
          <Icon of={LockKeyhole} />
          {t("privateNote")}
        </Link>
      )}
    </p>
  );
}
