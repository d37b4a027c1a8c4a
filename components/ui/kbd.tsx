/** Keys as they are pressed together, e.g. `["Ctrl", "K"]`. */
export function Kbd({ keys }: { keys: readonly string[] }) {
  return (
    <kbd className="inline-flex gap-0.5 font-sans">
      {keys.map((key) => (
        <kbd
          key={key}
          className="inline-grid h-5 min-w-5 place-items-center rounded-sm border border-line bg-canvas px-1 font-sans text-xs text-ink-muted"
        >
          {key}
        </kbd>
      ))}
    </kbd>
  );
}
