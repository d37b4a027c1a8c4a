import { memo } from "react";
import { type BarFigures, barParts } from "./bar-geometry";

interface DayBarProps extends BarFigures {
  /** The figure that reaches the top. */
  top: number;
  height_px: number;
  today?: boolean;
}

/** A day's bar: narrow and full what is, wide and pale what is usual. The figures stand beside it, as text. */
export const DayBar = memo(function DayBar({ top, height_px, today = false, ...figures }: DayBarProps) {
  const { whole_px, still_px, usual_px } = barParts(figures, top, height_px);
  const tone = today ? "fill-accent" : "fill-accent-muted";
  return (
    <svg aria-hidden="true" width="100%" height={height_px} className="block">
      <Column width_percent={56} bottom_px={height_px} height_px={usual_px} className="fill-hover stroke-line" />
      {whole_px > still_px && (
        <Column
          width_percent={32}
          bottom_px={height_px}
          height_px={whole_px}
          className={`${tone} opacity-50 motion-safe:animate-pulse`}
        />
      )}
      <Column width_percent={32} bottom_px={height_px} height_px={still_px} className={tone} />
    </svg>
  );
});

interface ColumnProps {
  width_percent: number;
  bottom_px: number;
  height_px: number;
  className: string;
}

/** Its round feet stand below the ground. */
function Column({ width_percent, bottom_px, height_px, className }: ColumnProps) {
  if (height_px === 0) return null;
  return (
    <rect
      x={`${(100 - width_percent) / 2}%`}
      width={`${width_percent}%`}
      y={bottom_px - height_px + 0.5}
      height={height_px + 4}
      rx="2.5"
      className={className}
    />
  );
}
