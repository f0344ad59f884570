/** Fills a front from its layout: hand-placed first, the rest newest first, and no story twice. Pure. */
import type { SectionRef, StoryCard } from '#db/stories/views';
import type { FrontLayout } from './model.ts';
import { cardsOf, type FrontView } from './views.ts';

const SUBLINKS = 3;
const SECONDS = 4;
const LATEST = 12;
const FEWEST_IN_ROW = 4; // fewer stories are set as briefs

/**
 * `pinned` are the visible hand-placed cards in order, `newest` all visible cards of the language newest first
 * (as many as a front can use); those published after `recentAfter` (ms UTC) show their age.
 */
export function assembleFront(
  layout: FrontLayout,
  sections: ReadonlyMap<string, SectionRef>,
  pinned: readonly StoryCard[],
  newest: readonly StoryCard[],
  recentAfter = -Infinity,
): FrontView {
  const used = new Set<string>();
  const take = (
    from: readonly StoryCard[],
    most: number,
    fits: (card: StoryCard) => boolean,
  ): StoryCard[] => {
    const taken: StoryCard[] = [];
    for (const card of from) {
      if (taken.length === most) break;
      if (used.has(card.id) || !fits(card)) continue;
      used.add(card.id);
      taken.push({ ...card, recent: card.publishedAt > recentAfter });
    }
    return taken;
  };
  const news = (card: StoryCard): boolean => card.form !== 'opinion' && card.form !== 'editorial';
  const any = (): boolean => true;

  const wanted = layout.lead === 'twin' ? 2 : 1;
  const running = (card: StoryCard): boolean => card.live !== null && card.live.state !== 'ended';
  const main = take(pinned, wanted, any);
  if (layout.lead === 'live') main.push(...take(newest, wanted - main.length, running));
  const live = layout.lead === 'live' && main.some(running);
  const pictured = layout.lead === 'standard' || layout.lead === 'big-picture';
  // Without a hand-placed lead, one that has what the variant shows.
  main.push(
    ...take(newest, wanted - main.length, (card) => news(card) && (!pictured || card.picture !== null)),
  );
  main.push(...take(newest, wanted - main.length, any));
  const second = take(pinned, SECONDS, any);
  second.push(...take(newest, SECONDS - second.length, news));

  const leadSection = main[0]?.section?.id ?? null;
  const ofLead = newest.filter((card) => card.section?.id === leadSection && !used.has(card.id));
  // Under a live lead its newest updates stand instead.
  const most = live ? 0 : SUBLINKS;
  const sublinks = take(ofLead, ofLead.length >= SUBLINKS + FEWEST_IN_ROW ? most : 0, news);
  // A thin edition keeps the lead's own section, and takes what another section has to spare.
  const left = new Map<string | null, number>();
  for (const card of newest)
    if (!used.has(card.id)) left.set(card.section?.id ?? null, (left.get(card.section?.id ?? null) ?? 0) + 1);
  const spare = (card: StoryCard): boolean => {
    const section = card.section?.id ?? null;
    const others = (left.get(section) ?? 0) - 1;
    if (!news(card) || others < 1 || others === FEWEST_IN_ROW - 1) return false;
    left.set(section, others);
    return true;
  };
  sublinks.push(...take(newest, most - sublinks.length, spare));

  const rows = layout.sections.flatMap((row) => {
    const section = sections.get(row.section);
    if (!section) return [];
    const of = newest.filter((card) => card.section?.id === section.id);
    const charts = row.layout === 'F' ? take(of, 1, (card) => card.charted === true) : [];
    // Without a chart there is no figure to set.
    const layout = row.layout === 'F' && charts.length === 0 ? 'A' : row.layout;
    // Pictures first where the layout's first slot shows one.
    const pictures =
      layout === 'D' || layout === 'E' || layout === 'F' ? [] : take(of, 1, (card) => card.picture !== null);
    const leads = [...charts, ...pictures];
    const cards = [...leads, ...take(of, cardsOf[layout] - leads.length, any)];
    return cards.length > 0
      ? [{ section, layout: cards.length < FEWEST_IN_ROW ? ('E' as const) : layout, cards }]
      : [];
  });
  const latest = take(newest, LATEST, any);
  return {
    lead: {
      // A variant without the story that it is made for is the standard one.
      variant:
        (layout.lead === 'twin' && main.length < 2) || (layout.lead === 'live' && !live)
          ? 'standard'
          : layout.lead,
      main,
      sublinks,
      updates: [],
      second,
    },
    sections: rows,
    latest,
  };
}
