import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { PIXELS_PER_MINUTE } from "@/lib/calendar/layout";

/**
 * As tall as so many minutes. The page's security policy allows no style attribute, and the server's picture must
 * already stand right: so it is an image's height that makes the room.
 */
export function Room({ minutes, className, children }: { minutes: number; className?: string; children?: ReactNode }) {
  if (minutes <= 0) return null;
  return (
    <div className={classes("relative", className)}>
      <svg aria-hidden="true" width="1" height={minutes * PIXELS_PER_MINUTE} className="block" />
      {children && <div className="absolute inset-0">{children}</div>}
    </div>
  );
}

/** Draws things of a day from top to bottom, each at its place. They must be in order and apart. */
export function Stack<Thing extends { from: number; to: number }>({
  things,
  start = 0,
  keyOf,
  children,
}: {
  things: readonly Thing[];
  /** Where the stack itself begins. */
  start?: number;
  keyOf: (thing: Thing, index: number) => string | number;
  children: (thing: Thing) => ReactNode;
}) {
  return things.map((thing, index) => (
    <div key={keyOf(thing, index)} className="pointer-events-none">
      <Room minutes={thing.from - (things[index - 1]?.to ?? start)} />
      <Room minutes={thing.to - thing.from} className="*:pointer-events-auto">
        {children(thing)}
      </Room>
    </div>
  ));
}
