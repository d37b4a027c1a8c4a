import { classes } from "./classes";

const tints = ["bg-p1/20", "bg-p2/20", "bg-p3/20", "bg-p4/20", "bg-p5/20", "bg-p6/20", "bg-p7/20", "bg-p8/20"];

const sizeClasses = { sm: "size-5 text-[0.5625rem]", md: "size-7 text-[0.6875rem]", lg: "size-10 text-base" };

interface AvatarProps {
  name: string;
  size?: keyof typeof sizeClasses;
  /** Say the name, where it does not stand beside the avatar. */
  labelled?: boolean;
}

export function Avatar({ name, size = "md", labelled = false }: AvatarProps) {
  return (
    <span
      // Drawn by the style sheet: as text, the letters would be part of a button's name.
      data-initials={initials(name)}
      {...(labelled ? { role: "img", "aria-label": name, title: name } : { "aria-hidden": true })}
      className={classes(
        "inline-grid shrink-0 place-items-center rounded-full font-semibold tracking-wide text-ink before:content-[attr(data-initials)]",
        tints[codeSum(name) % tints.length],
        sizeClasses[size],
      )}
    />
  );
}

/** First letters of the first and the last word: "Jörg von der Heide" is JH. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => (word ? ([...word][0] ?? "") : "").toUpperCase()).join("");
}

function codeSum(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
}
