import type { QrCode } from "@/lib/second-factors/qr-code";

/** ISO/IEC 18004, 5.3.8: readers need four light modules around it. */
const QUIET_ZONE = 4;

/** Black on white in both themes: many readers know nothing else. */
export function QrCodeImage({ qrCode: { size, path }, label }: { qrCode: QrCode; label: string }) {
  const side = size + 2 * QUIET_ZONE;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
      shapeRendering="crispEdges"
      className="size-52 shrink-0 rounded-md border border-line"
    >
      <rect x={-QUIET_ZONE} y={-QUIET_ZONE} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
