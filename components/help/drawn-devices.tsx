import type { ReactNode } from "react";

interface PlacedProps {
  x: number;
  y: number;
  width: number;
  height: number;
  children?: ReactNode;
}

/** A browser's window; what stands in it is placed from its upper left corner, below the bar. */
export function DrawnWindow({ x, y, width, height, children }: PlacedProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className="fill-surface stroke-line-strong" width={width} height={height} rx="6" />
      <path className="stroke-line" d={`M0 18h${width}`} />
      {[10, 20, 30].map((cx) => (
        <circle key={cx} className="fill-line-strong" cx={cx} cy="9" r="2.5" opacity="0.6" />
      ))}
      <rect className="fill-hover" x="42" y="5" width={width - 52} height="8" rx="4" />
      {children}
    </g>
  );
}

/** A phone; what stands on it is placed from its upper left corner. */
export function DrawnPhone({ x, y, width, height, children }: PlacedProps) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className="fill-raised stroke-line-strong" width={width} height={height} rx="12" strokeWidth="1.5" />
      <rect className="fill-line-strong" x={width / 2 - 12} y="6" width="24" height="3" rx="1.5" opacity="0.6" />
      {children}
    </g>
  );
}
