import { classes } from "./classes";

export type SwatchTone = "p1" | "p2" | "p3" | "p4" | "p5" | "p6" | "p7" | "p8";

const toneClasses: Record<SwatchTone, string> = {
  p1: "bg-p1",
  p2: "bg-p2",
  p3: "bg-p3",
  p4: "bg-p4",
  p5: "bg-p5",
  p6: "bg-p6",
  p7: "bg-p7",
  p8: "bg-p8",
};

interface SwatchProps {
  tone: SwatchTone;
  shape?: "dot" | "bar";
  className?: string;
}

/** A colour that helps to recognise something; never its only mark. */
export function Swatch({ tone, shape = "dot", className }: SwatchProps) {
  return (
    <span
      aria-hidden="true"
      className={classes(
        "inline-block shrink-0 rounded-full forced-color-adjust-none",
        shape === "dot" ? "size-2.5" : "h-full min-h-5 w-1",
        toneClasses[tone],
        className,
      )}
    />
  );
}
