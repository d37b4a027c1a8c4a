const MODULES = 21;
const FINDER = 7;

/** Looks like a QR code and says nothing: whoever points a camera at the help finds no account in it. */
export function DrawnQrCode({ x, y, size }: { x: number; y: number; size: number }) {
  const module = size / MODULES;
  return (
    <g transform={`translate(${x} ${y}) scale(${module})`}>
      <path className="fill-ink" d={dots()} />
      {CORNERS.map(([left, top]) => (
        <g key={`${left} ${top}`} transform={`translate(${left} ${top})`}>
          <path className="fill-ink" fillRule="evenodd" d="M0 0h7v7H0zM1 1v5h5V1z" />
          <path className="fill-ink" d="M2 2h3v3H2z" />
        </g>
      ))}
    </g>
  );
}

const CORNERS = [
  [0, 0],
  [MODULES - FINDER, 0],
  [0, MODULES - FINDER],
] as const;

function dots(): string {
  const cells = Array.from({ length: MODULES * MODULES }, (_, index) => [index % MODULES, Math.floor(index / MODULES)]);
  return cells
    .filter(([x = 0, y = 0]) => !isNearCorner(x, y) && isDark(x, y))
    .map(([x, y]) => `M${x} ${y}h1v1h-1z`)
    .join("");
}

function isNearCorner(x: number, y: number): boolean {
  return CORNERS.some(([left, top]) => Math.abs(x - left - 3) <= 4 && Math.abs(y - top - 3) <= 4);
}

/** Scattered evenly, and the same at every rendering. */
function isDark(x: number, y: number): boolean {
  return ((x * 31 + y * 17 + x * y * 7 + ((x * x) ^ (y * 5))) % 13) % 2 === 0;
}
