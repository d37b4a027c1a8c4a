/** A search for a text anywhere, in any case. Prisma passes on `%` and `_`, which LIKE takes for anything at all. */
export function containing(text: string) {
  return { contains: text.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
}
