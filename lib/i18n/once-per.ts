/**
 * Makes an Intl format once for each name (a locale, a time zone): making one costs more than a hundred uses of it. The
 * names are few, and never what somebody typed.
 */
export function oncePer<Format>(make: (name: string) => Format): (name: string) => Format {
  const made = new Map<string, Format>();
  return (name) => {
    const known = made.get(name);
    if (known) return known;
    const format = make(name);
    made.set(name, format);
    return format;
  };
}
