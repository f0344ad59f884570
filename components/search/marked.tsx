import type { MarkedPart } from '#db/search/snippet';

/** Text with what was looked for marked in it. */
export const Marked = ({ parts }: { parts: readonly MarkedPart[] }) =>
  parts.map((part, i) => (part.hit ? <mark key={i}>{part.text}</mark> : part.text));
