type Click = Pick<MouseEvent, "button" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey" | "defaultPrevented">;
type Anchor = Pick<HTMLAnchorElement, "target" | "origin">;

/** Whether the page behind a link takes this one's place: no new tab or window is asked for, nobody else has answered. */
export function isFollowedHere(click: Click, anchor: Anchor, origin: string): boolean {
  const isPlain = click.button === 0 && !(click.metaKey || click.ctrlKey || click.shiftKey || click.altKey);
  const staysHere = (anchor.target === "" || anchor.target === "_self") && anchor.origin === origin;
  return isPlain && staysHere && !click.defaultPrevented;
}
