import type { IconNode } from "lucide";

type Attributes = IconNode[number][1];

/** All strokes of an icon as one path, which is one element to make and send instead of four. Throws for other shapes. */
export function pathOf(icon: IconNode): string {
  // A path may begin with a move from where the one before it ended: each starts at the corner.
  return icon.map(([tag, attributes]) => strokeOf(tag, attributes)).join("M0 0");
}

function strokeOf(tag: string, attributes: Attributes): string {
  const number = (name: string) => Number(attributes[name] ?? 0);
  if (tag === "path") return String(attributes.d);
  if (tag === "line") return `M${number("x1")} ${number("y1")}L${number("x2")} ${number("y2")}`;
  if (tag === "circle") return circle(number("cx"), number("cy"), number("r"));
  if (tag === "rect") return rounded(number("x"), number("y"), number("width"), number("height"), number("rx"));
  throw new Error(`Icons of "${tag}" are not drawn yet.`);
}

function circle(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

function rounded(x: number, y: number, width: number, height: number, radius: number): string {
  const corner = (toX: number, toY: number) => `a${radius} ${radius} 0 0 1 ${toX * radius} ${toY * radius}`;
  const across = width - 2 * radius;
  const down = height - 2 * radius;
  return `M${x + radius} ${y}h${across}${corner(1, 1)}v${down}${corner(-1, 1)}h${-across}${corner(-1, -1)}v${-down}${corner(1, -1)}z`;
}
