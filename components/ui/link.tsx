import type { ComponentProps } from "react";

/**
 * A link to one of our pages: a plain one, which costs a page nothing. SoftLinks, in the root layout, follows it without
 * loading the frame anew. The framework's own link is a component of the browser for each, and fetches in advance what
 * it leads to: fifty questions to the server for a list that somebody glances at.
 */
export function Link({ href, ...rest }: ComponentProps<"a"> & { href: string }) {
  return <a {...rest} href={href} data-soft="" />;
}
