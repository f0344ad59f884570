/** How a section's own front is laid out: its newest stories in two or three layouts, the rest by day. Pure. */
import { rowsOfSection, type SectionLayout } from '#db/front/model';
import { cardsOfSection, FEWEST } from '#db/front/views';
import type { StoryCard } from '#db/stories/views';

export type TopRow = { layout: SectionLayout; cards: StoryCard[] };

/** Takes from the newest on; a layout that opens with a picture takes the first story that has one. */
export function sectionTop(
  section: string,
  cards: readonly StoryCard[],
): { rows: TopRow[]; rest: StoryCard[] } {
  let rest = [...cards];
  const rows: TopRow[] = [];
  for (const layout of rowsOfSection(section)) {
    if (rest.length < FEWEST[layout]) continue;
    const opener = layout === 'D' || layout === 'E' ? rest[0] : rest.find((card) => card.picture !== null);
    if (!opener) continue;
    const others = rest.filter((card) => card !== opener);
    const taken = [opener, ...others.slice(0, cardsOfSection[layout] - 1)];
    rows.push({ layout, cards: taken });
    rest = rest.filter((card) => !taken.includes(card));
  }
  return { rows, rest };
}
