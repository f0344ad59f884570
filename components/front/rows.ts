/** How the sections of a front stand under one another. Pure. */
import type { FrontView } from '#db/front/views';

export type FrontSection = FrontView['sections'][number];

/** A row of the front: a section across the page, two of layout B side by side, or two or three that are thin. */
export type Row =
  | { kind: 'one'; section: FrontSection; mirrored: boolean }
  | { kind: 'pair'; pair: [FrontSection, FrontSection] }
  | { kind: 'thin'; sections: FrontSection[] };

const THIN = 3; // stories; a section with more has a row of its own

const isThin = (section: FrontSection | undefined): section is FrontSection =>
  section?.layout === 'E' && section.cards.length <= THIN;

/** Thin neighbours by two; where their number is odd, the last three. */
function thinRows(sections: readonly FrontSection[]): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < sections.length;) {
    const left = sections.length - i;
    const take = left === 3 ? 3 : Math.min(2, left);
    rows.push({ kind: 'thin', sections: sections.slice(i, i + take) });
    i += take;
  }
  return rows;
}

/** Neighbours with layout B make a pair, thin ones share rows; every second use of C is mirrored. */
export function rowsOf(sections: readonly FrontSection[]): Row[] {
  const rows: Row[] = [];
  let seenC = 0;
  for (let i = 0; i < sections.length; i += 1) {
    const section = sections[i];
    const next = sections[i + 1];
    if (!section) continue;
    if (isThin(section)) {
      const end = sections.findIndex((one, at) => at > i && !isThin(one));
      const thin = sections.slice(i, end === -1 ? undefined : end);
      if (thin.length > 1) {
        rows.push(...thinRows(thin));
        i += thin.length - 1;
        continue;
      }
    }
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
