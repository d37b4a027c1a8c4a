/** A ledger, and in its page the keyhole. */
export function LogoMark({ className = "size-6" }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={className}>
      <rect className="fill-accent" x="2" y="2" width="20" height="20" rx="5" />
      <path className="fill-on-accent" d="M6 2h1.4v20H6z" opacity="0.45" />
      <path
        className="fill-on-accent"
        d="M14.5 6.8a2.9 2.9 0 0 1 1.35 5.47l1.05 4.93h-4.8l1.05-4.93A2.9 2.9 0 0 1 14.5 6.8Z"
      />
    </svg>
  );
}

/** The mark with the name beside it. */
export function Logo({ name }: { name: string }) {
  return (
    <span className="inline-flex items-center gap-2 text-lg font-semibold tracking-tight">
      <LogoMark />
      {name}
    </span>
  );
}
