/** The first stop of a keyboard: past the frame to what the page is about. */
export function SkipLink({ text }: { text: string }) {
  return (
    <a
      href="#main"
      className="ui sr-only bg-paper px-4 py-3 font-strong text-ferry focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10"
    >
      {text}
    </a>
  );
}
