/** Breaks after its @ rather than within a name, where it must break at all. */
export function EmailAddress({ email }: { email: string }) {
  const domainStart = email.lastIndexOf("@") + 1;
  return (
    <span className="wrap-anywhere">
      {email.slice(0, domainStart)}
      <wbr />
      {email.slice(domainStart)}
    </span>
  );
}
