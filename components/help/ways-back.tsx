import { KeyRound, LifeBuoy, ScrollText } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { type HelpPlace, useHelpWords } from "./help-words";

/** The three ways in without the phone, the easiest first. */
export function WaysBack({ place }: { place: HelpPlace }) {
  const words = useHelpWords(place);
  return (
    <ol className="grid gap-3 md:grid-cols-3">
      <Way icon={<Icon of={ScrollText} />} title={words("lostPhone.code")} text={words("lostPhone.codeText")} />
      <Way icon={<Icon of={KeyRound} />} title={words("lostPhone.passkey")} text={words("lostPhone.passkeyText")} />
      <Way icon={<Icon of={LifeBuoy} />} title={words("lostPhone.reset")} text={words("lostPhone.resetText")} />
    </ol>
  );
}

function Way({ icon, title, text }: { icon: ReactNode; title: ReactNode; text: ReactNode }) {
  return (
    <li className="grid content-start gap-1.5 break-inside-avoid rounded-lg border border-line bg-surface p-4">
      <span className="mb-1 text-accent-text [&_svg]:size-5">{icon}</span>
      <p className="font-semibold">{title}</p>
      <p className="text-pretty text-ink-muted">{text}</p>
    </li>
  );
}
