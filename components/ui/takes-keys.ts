const WITH_OWN_KEYS =
  "input:not([type=checkbox]), textarea, select, [contenteditable], [role=grid], [role=listbox], [role=menu], [role=application]";

/** Whether a key that is pressed here is meant for a field, for something with keys of its own, or for what is open above. */
export function takesKeys(target: EventTarget | null): boolean {
  const isInWidget = target instanceof Element && target.closest(WITH_OWN_KEYS) !== null;
  return isInWidget || document.querySelector("dialog[open], [popover]:popover-open") !== null;
}
