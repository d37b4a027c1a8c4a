const EDGE_PIXELS = 32;
/** Pixels a millisecond where the pointer is at the very edge, or beyond: eight hours a second. */
const FASTEST = 0.5;

interface Scrolled {
  /** What scrolls. */
  element: HTMLElement | null;
  /** Where the pointer was pressed. */
  from: number;
  /** What is in sight of it, in pixels of the window. */
  sight: () => { top: number; bottom: number };
  /** Whether what lies above can be dragged to, without scrolling. */
  reachesAbove: boolean;
  onScroll: () => void;
}

export type EdgeScroll = { move: (y: number) => void; stop: () => void };

/**
 * Goes on above or below what is in sight for as long as the pointer stays near the edge that it was moved towards, also
 * while it rests there.
 */
export function edgeScroll({ element, from, sight, reachesAbove, onScroll }: Scrolled): EdgeScroll {
  let y = from;
  let heading = 0;
  let lastMs: number | null = null;
  let frame = 0;

  const look = (nowMs: number) => {
    const share = depth();
    if (element && share !== 0) {
      const before = element.scrollTop;
      element.scrollBy(0, share * FASTEST * (nowMs - (lastMs ?? nowMs)));
      if (element.scrollTop !== before) onScroll();
    }
    lastMs = nowMs;
    frame = requestAnimationFrame(look);
  };

  /** How deep in an edge, from 0 to 1; negative at the top. */
  function depth(): number {
    const { top, bottom } = sight();
    const above = top + EDGE_PIXELS - y;
    const below = y - (bottom - EDGE_PIXELS);
    if (heading < 0 && above > 0 && !(reachesAbove && y < top)) return -Math.min(above / EDGE_PIXELS, 1);
    return heading > 0 && below > 0 ? Math.min(below / EDGE_PIXELS, 1) : 0;
  }

  return {
    move: (to) => {
      if (to !== y) heading = Math.sign(to - y);
      y = to;
      if (frame === 0) frame = requestAnimationFrame(look);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}
