/** What Next, React and the frame around every page cost at least: the floor that other pages are measured against. */
export default function EmptyPage() {
  return (
    <main className="sr-only">
      <h1>Kontor</h1>
    </main>
  );
}
