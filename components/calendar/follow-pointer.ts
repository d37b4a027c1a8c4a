/** Where the pointer is, and whether a key is held that makes a copy of what is dragged. */
export type PointerPlace = { x: number; y: number; copies: boolean };

interface Gesture {
  drag: (place: PointerPlace) => void;
  drop: () => void;
  abort: () => void;
  /** Pressed and let go at one place. */
  tap: () => void;
}

const LONG_PRESS_MS = 400;
/** A hand is less steady than a mouse. */
const STILL_PIXELS = { mouse: 4, touch: 10 };

/**
 * Follows a pointer from where it was pressed. A mouse drags at once; a finger after a long press, because before that
 * it scrolls. Escape aborts.
 */
export function followPointer(down: PointerEvent, gesture: Gesture): void {
  const over = new AbortController();
  const isTouch = down.pointerType === "touch";
  let isDragging = false;
  let place = placeOf(down);

  const start = () => {
    isDragging = true;
    gesture.drag(place);
  };
  const longPress = isTouch ? setTimeout(start, LONG_PRESS_MS) : undefined;
  const end = () => {
    clearTimeout(longPress);
    over.abort();
  };
  const abort = () => {
    end();
    if (isDragging) gesture.abort();
  };
  const listen = <Type extends keyof WindowEventMap>(type: Type, call: (event: WindowEventMap[Type]) => void) =>
    addEventListener(type, call, { signal: over.signal, capture: true, passive: false });

  listen("pointermove", (event) => {
    if (event.pointerId !== down.pointerId) return;
    place = placeOf(event);
    const moved = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
    if (isDragging) return gesture.drag(place);
    if (moved <= STILL_PIXELS[isTouch ? "touch" : "mouse"]) return;
    if (isTouch) end();
    else start();
  });
  listen("pointerup", (event) => {
    if (event.pointerId !== down.pointerId) return;
    end();
    if (!isDragging) return gesture.tap();
    swallowClick();
    gesture.drop();
  });
  listen("pointercancel", abort);
  // Fields that lose the focus say so here, too.
  listen("blur", (event) => event.target === window && abort());
  listen("keydown", (event) => {
    if (!isDragging) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key !== "Escape") return drawAgain(event);
    swallowClick();
    abort();
  });
  listen("keyup", (event) => isDragging && drawAgain(event));
  // A finger that drags must not scroll, nor open the browser's menu.
  listen("touchmove", (event) => isDragging && event.preventDefault());
  listen("contextmenu", (event) => isTouch && event.preventDefault());

  function drawAgain(event: KeyboardEvent) {
    place = { ...place, copies: isCopyKeyHeld(event) };
    gesture.drag(place);
  }
}

const isCopyKeyHeld = ({ altKey, ctrlKey, metaKey }: PointerEvent | KeyboardEvent) => altKey || ctrlKey || metaKey;

function placeOf(event: PointerEvent): PointerPlace {
  return { x: event.clientX, y: event.clientY, copies: isCopyKeyHeld(event) };
}

/** The click that ends a drag is none. */
function swallowClick(): void {
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  addEventListener(
    "click",
    (event) => {
      event.preventDefault();
      event.stopPropagation();
      over.abort();
    },
    options,
  );
  addEventListener("pointerdown", () => over.abort(), options);
}
