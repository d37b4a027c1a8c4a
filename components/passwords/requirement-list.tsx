import { Circle, CircleCheck } from "lucide";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { useTranslations } from "@/lib/i18n/use-words";
import type { Requirement } from "@/lib/passwords/rules";

/** What is asked of a password, and which of it is met. What changes is also said, when the reader pauses. */
export function RequirementList({ requirements }: { requirements: Requirement[] }) {
  const t = useTranslations("passwords");
  const say = (requirement: Requirement) => {
    if (requirement.name === "length") return t("requirement.length", { min: requirement.min });
    if (requirement.name === "longest") return t("requirement.longest", { max: requirement.max });
    return t(`requirement.${requirement.name}`);
  };
  const missing = requirements.filter(({ isMet }) => !isMet);
  return (
    <>
      <ul aria-label={t("requirements")} className="grid gap-1 text-sm">
        {requirements.map((requirement) => {
          const { name, isMet } = requirement;
          return (
            <li
              key={name}
              className={classes("flex items-start gap-1.5", isMet ? "text-success-text" : "text-ink-muted")}
            >
              <Icon of={isMet ? CircleCheck : Circle} className="mt-0.75 size-3.5 shrink-0" />
              <span>
                {say(requirement)} <span className="sr-only">{isMet ? t("met") : t("unmet")}</span>
              </span>
            </li>
          );
        })}
      </ul>
      <p role="status" className="sr-only">
        {missing.length === 0 ? t("allMet") : t("missing", { count: missing.length })}
      </p>
    </>
  );
}
