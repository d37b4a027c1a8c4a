/** A condition: the text is somewhere in the column, in any case. Prisma passes on `%` and `_`, which LIKE takes for anything at all. */
export function containing(text: string) {
  return { contains: text.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
}
