/** How a section's own front is laid out: its newest stories in two or three layouts, the rest by day. Pure. */
import type { SectionLayout } from '#db/front/model';
import { cardsOf } from '#db/front/views';
import type { StoryCard } from '#db/stories/views';

export type TopRow = { layout: SectionLayout; cards: StoryCard[] };

/** Sections whose front differs from the common one. */
const own: Readonly<Record<string, readonly SectionLayout[]>> = {
  culture: ['C', 'A', 'E'],
  opinion: ['D', 'E'],
  sport: ['A', 'E'],
};
const common: readonly SectionLayout[] = ['A', 'C', 'E'];

/** A layout stands only when it is full. */
const FEWEST: Record<SectionLayout, number> = { A: 7, B: 5, C: 4, D: 4, E: 6, F: 4 };
const BRIEFS = 6;

/** Takes from the newest on; a layout that opens with a picture takes the first story that has one. */
export function sectionTop(
  section: string,
  cards: readonly StoryCard[],
): { rows: TopRow[]; rest: StoryCard[] } {
  let rest = [...cards];
  const rows: TopRow[] = [];
  for (const layout of own[section] ?? common) {
    if (rest.length < FEWEST[layout]) continue;
    const opener = layout === 'D' || layout === 'E' ? rest[0] : rest.find((card) => card.picture !== null);
    if (!opener) continue;
    const others = rest.filter((card) => card !== opener);
    const most = layout === 'E' ? BRIEFS : cardsOf[layout];
    const taken = [opener, ...others.slice(0, most - 1)];
    rows.push({ layout, cards: taken });
    rest = rest.filter((card) => !taken.includes(card));
  }
  return { rows, rest };
}
