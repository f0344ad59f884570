/** The still red dot of what is live: 9 px, in the colour of the text around it. */
export function LiveDot() {
  return (
    <svg className="size-2.25 flex-none" viewBox="0 0 9 9" aria-hidden="true" focusable="false">
      <circle cx="4.5" cy="4.5" r="4.5" fill="currentColor" />
    </svg>
  );
}
