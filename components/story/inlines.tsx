import { Fragment, type ReactNode } from 'react';
import type { InlineView } from '#db/stories/views';

type Run = Extract<InlineView, { text: string }>;

/** A run's words inside its marks, the innermost first in the list. */
function marked(run: Run): ReactNode {
  let shown: ReactNode = run.text;
  for (const mark of run.marks) {
    switch (mark.kind) {
      case 'bold':
        shown = <strong className="font-strong">{shown}</strong>;
        break;
      case 'italic':
        shown = <em>{shown}</em>;
        break;
      case 'strike':
        shown = <s>{shown}</s>;
        break;
      case 'superscript':
        shown = <sup>{shown}</sup>;
        break;
      case 'subscript':
        shown = <sub>{shown}</sub>;
        break;
      case 'code':
        shown = <code>{shown}</code>;
        break;
      case 'language':
        shown = <span lang={mark.tag}>{shown}</span>;
        break;
      case 'link':
        // The link stands around its neighbours too: see below.
        break;
    }
  }
  return shown;
}

type Group = { href: string | null; runs: Run[] } | null;

/** Neighbours that lead to the same place are one link; null is a line break. */
function groupsOf(text: readonly InlineView[]): Group[] {
  const groups: Group[] = [];
  for (const part of text) {
    const last = groups.at(-1);
    if ('break' in part) groups.push(null);
    else if (last && last.href === part.href) last.runs.push(part);
    else groups.push({ href: part.href, runs: [part] });
  }
  return groups;
}

/** Running text with its marks and links. */
export function Inlines({ text }: { text: readonly InlineView[] }) {
  return groupsOf(text).map((group, i) => {
    if (group === null) return <br key={i} />;
    const shown = group.runs.map((run, n) => <Fragment key={n}>{marked(run)}</Fragment>);
    return group.href === null ? (
      <Fragment key={i}>{shown}</Fragment>
    ) : (
      <a key={i} href={group.href} className="text-link">
        {shown}
      </a>
    );
  });
}

/** Plain words of running text. */
export const plainText = (text: readonly InlineView[]): string =>
  text.map((part) => ('break' in part ? ' ' : part.text)).join('');
