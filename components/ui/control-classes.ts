/** How every box one types or chooses in looks. Touch screens get 16 px, below which phones zoom into the page. */
export const controlClasses =
  "block w-full min-w-0 rounded-md border border-line-strong bg-surface text-base text-ink shadow-control " +
  "transition-colors hover:border-ink-faint disabled:bg-hover disabled:text-ink-faint " +
  "read-only:[&:is(input,textarea)]:bg-canvas aria-invalid:border-danger pointer-coarse:text-lg";

export const controlHeight = "h-8 px-2.5 pointer-coarse:h-10";
