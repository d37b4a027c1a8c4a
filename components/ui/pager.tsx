import { ChevronRight, ChevronsLeft } from "lucide";
import { LinkButton } from "./button";
import { Icon } from "./icon";

interface PagerProps {
  label: string;
  /** To the page after the last row's key; left out on the last page. */
  next?: { href: string; label: string };
  /** Back to the beginning; left out on the first page. */
  first?: { href: string; label: string };
}

/** Pages by key know what comes next, not how many there are. */
export function Pager({ label, next, first }: PagerProps) {
  if (!next && !first) return null;
  return (
    <nav aria-label={label} className="mt-3 flex justify-end gap-2">
      {first && (
        <LinkButton variant="ghost" href={first.href} icon={<Icon of={ChevronsLeft} />}>
          {first.label}
        </LinkButton>
      )}
      {next && (
        <LinkButton href={next.href}>
          {next.label}
          <Icon of={ChevronRight} />
        </LinkButton>
      )}
    </nav>
  );
}
