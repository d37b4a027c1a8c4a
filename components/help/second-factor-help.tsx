import { Notice } from "@/components/ui/notice";
import { useTranslations } from "@/lib/i18n/use-words";
import { CodeFigure } from "./code-figure";
import { HelpSection } from "./help-section";
import { HelpSteps } from "./help-steps";
import { type HelpPlace, useHelpWords } from "./help-words";
import { PasskeyFigure } from "./passkey-figure";
import { PowerLists } from "./power-lists";
import { RecoveryFigure } from "./recovery-figure";
import { ScanFigure } from "./scan-figure";
import { WaysBack } from "./ways-back";

const SECTIONS = [
  ["authenticator", "app.title"],
  ["recovery-codes", "codes.title"],
  ["passkeys", "passkeys.title"],
  ["new-phone", "newPhone.title"],
  ["lost-phone", "lostPhone.title"],
  ["admins", "admins.title"],
] as const;

/** How a second factor is set up, kept, and got back: everything somebody without help beside them needs. */
export function SecondFactorHelp({ place }: { place: HelpPlace }) {
  const t = useTranslations("help");
  const words = useHelpWords(place);
  const step = (key: Parameters<typeof words>[0]) => ({ key, text: words(key) });
  return (
    <article className="grid gap-8">
      <header className="grid gap-3">
        <h1 className="text-2xl font-semibold">{t("title")}</h1>
        <p className="max-w-prose text-pretty text-lg text-ink-muted">{t("lead")}</p>
        <nav aria-label={t("onThisPage")} className="print:hidden">
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {SECTIONS.map(([id, key]) => (
              <li key={id}>
                <a href={`#${id}`} className="inline-block py-1 text-accent-text underline underline-offset-2">
                  {words(key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>

      <HelpSection id="authenticator" title={t("app.title")} intro={t("app.intro")}>
        <HelpSteps
          steps={[
            step("app.install"),
            step("app.open"),
            { ...step("app.scan"), figure: <ScanFigure /> },
            { ...step("app.code"), figure: <CodeFigure /> },
            step("app.keep"),
          ]}
        />
        <Notice title={t("app.wrongTitle")} className="max-w-prose">
          <p className="text-pretty">{t("app.wrong")}</p>
        </Notice>
      </HelpSection>

      <HelpSection id="recovery-codes" title={t("codes.title")} intro={t("codes.intro")}>
        <RecoveryFigure />
        <ul className="grid max-w-prose list-disc gap-2 pl-5 text-pretty">
          <li>{t("codes.store")}</li>
          <li>{t("codes.mail")}</li>
          <li>{t("codes.few")}</li>
        </ul>
      </HelpSection>

      <HelpSection id="passkeys" title={t("passkeys.title")} intro={t("passkeys.intro")}>
        <PasskeyFigure />
        <HelpSteps steps={[step("passkeys.add"), step("passkeys.use"), step("passkeys.several")]} />
      </HelpSection>

      <HelpSection id="new-phone" title={t("newPhone.title")} intro={t("newPhone.intro")}>
        <HelpSteps steps={[step("newPhone.add"), step("newPhone.try"), step("newPhone.remove")]} />
      </HelpSection>

      <HelpSection id="lost-phone" title={t("lostPhone.title")} intro={t("lostPhone.intro")}>
        <WaysBack place={place} />
        <p className="max-w-prose text-pretty">{words("lostPhone.after")}</p>
      </HelpSection>

      <HelpSection id="admins" title={words("admins.title")}>
        <PowerLists place={place} />
      </HelpSection>
    </article>
  );
}
