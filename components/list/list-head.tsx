import type { ReactNode } from 'react';

/** Head of a section, topic or list: the double rule, the title, its other name at the right, a line of what it is. */
export function ListHead({
  title,
  other,
  line,
  children,
}: {
  title: string;
  /** The name in the other language with its tag. */
  other?: { text: string; lang: string };
  line?: string;
  children?: ReactNode;
}) {
  return (
    <header>
      <div className="section-rule flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="section-title">{title}</h1>
        {other && (
          <p lang={other.lang} className="section-zh-l text-ferry">
            {other.text}
          </p>
        )}
      </div>
      {line && <p className="dek mt-2 max-w-160 text-ink-2">{line}</p>}
      {children}
    </header>
  );
}
