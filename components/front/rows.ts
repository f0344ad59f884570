/** How the sections of a front stand under one another. Pure. */
import type { FrontView } from '#db/front/views';

export type FrontSection = FrontView['sections'][number];

/** A row of the front: a section across the page, or two of layout B side by side. */
export type Row =
  | { kind: 'one'; section: FrontSection; mirrored: boolean }
  | { kind: 'pair'; pair: [FrontSection, FrontSection] };

/** Neighbours with layout B make a pair; every second use of C is mirrored. */
export function rowsOf(sections: readonly FrontSection[]): Row[] {
  const rows: Row[] = [];
  let seenC = 0;
  for (let i = 0; i < sections.length; i += 1) {
    const section = sections[i];
    const next = sections[i + 1];
    if (!section) continue;
    if (section.layout === 'B' && next?.layout === 'B') {
      rows.push({ kind: 'pair', pair: [section, next] });
      i += 1;
      continue;
    }
    if (section.layout === 'C') seenC += 1;
    rows.push({ kind: 'one', section, mirrored: section.layout === 'C' && seenC % 2 === 0 });
  }
  return rows;
}
