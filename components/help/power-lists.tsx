import { Check, X } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { type HelpPlace, useHelpWords } from "./help-words";

/** What those with power over an account can do to its second factors, and what nobody can. */
export function PowerLists({ place }: { place: HelpPlace }) {
  const words = useHelpWords(place);
  const can =
    place === "console"
      ? (["admins.canListConsole.line1", "admins.canListConsole.line2"] as const)
      : (["admins.canList.line1", "admins.canList.line2", "admins.canList.line3", "admins.canList.line4"] as const);
  const cannot = [
    "admins.cannotList.line1",
    "admins.cannotList.line2",
    "admins.cannotList.line3",
    "admins.cannotList.line4",
  ] as const;
  return (
    <div className="grid items-start gap-3 md:grid-cols-2">
      <PowerList
        title={words("admins.can")}
        icon={<Icon of={Check} className="mt-0.5 size-4 shrink-0 text-success-text" />}
        lines={can.map(words)}
      />
      <PowerList
        title={words("admins.cannot")}
        icon={<Icon of={X} className="mt-0.5 size-4 shrink-0 text-danger-text" />}
        lines={cannot.map(words)}
      />
    </div>
  );
}

function PowerList({ title, icon, lines }: { title: ReactNode; icon: ReactNode; lines: ReactNode[] }) {
  return (
    <div className="break-inside-avoid rounded-lg border border-line bg-surface p-4">
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-2 grid gap-2">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fixed lines of text
          <li key={index} className="flex gap-2 text-pretty">
            {icon}
            <span>{line}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
