/** A list's search and filters without the page, as its address says them. */
export function searchOf({ after: _, ...fields }: Record<string, string | undefined>): string {
  return hrefWith("", fields).slice(1);
}

/** The address of a list with its filters; what is empty is left out. */
export function hrefWith(path: string, fields: Record<string, string | undefined>): string {
  const given = Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1]));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
