/** Fills a front from its layout: hand-placed first, the rest newest first, and no story twice. Pure. */
import { isSameSlot } from '#db/pictures/variants';
import type { PictureView, SectionRef, StoryCard } from '#db/stories/views';
import {
  type FrontLayout,
  type FrontRow,
  leadsOf,
  MOST_SUBLINKS,
  type Placement,
  SECONDS,
  type SectionLayout,
  type Zone,
} from './model.ts';
import { cardsOf, cardsOfSection, FEWEST, type FilledSlot, type FrontView } from './views.ts';

const LATEST = 12;
const FEWEST_IN_ROW = 4; // fewer stories are set as briefs

export type Stock = {
  sections: ReadonlyMap<string, SectionRef>;
  /** Visible cards of everything that the layout names, by story; what is missing is not visible. */
  named: ReadonlyMap<string, StoryCard>;
  /** Visible cards newest first, as many as a front can use. */
  newest: readonly StoryCard[];
  /** Pictures that placements ask for, as far as they may be shown. */
  pictures: ReadonlyMap<string, PictureView>;
  /** Stories published after this instant (ms UTC) show their age. */
  recentAfter: number;
  /** ms UTC; a placement whose time is over fills itself. */
  t: number;
};

const isOpinion = (card: StoryCard): boolean => card.form === 'opinion' || card.form === 'editorial';
const news = (card: StoryCard): boolean => !isOpinion(card);
const any = (): boolean => true;
const running = (card: StoryCard): boolean => card.live !== null && card.live.state !== 'ended';
const isThere = <T>(one: T | null | undefined): one is T => one !== null && one !== undefined;

/** The picture in the window that the placement asks for, as long as it is that picture and the window is cut. */
function windowed(picture: PictureView, { crop }: Placement): PictureView {
  if (crop?.picture !== picture.id) return picture;
  const slot = picture.slots?.find((one) => isSameSlot(one, crop));
  return slot ? { ...picture, slot } : picture;
}

/** The card as this front shows it: what the placement says before what the story says. */
function dressed(card: StoryCard, placement: Placement, pictures: Stock['pictures']): StoryCard {
  const { headline, kicker, picture, size } = placement;
  const other = typeof picture === 'object' ? pictures.get(picture.picture) : undefined;
  const shown = picture === 'none' ? null : (other ?? card.picture);
  return {
    ...card,
    ...(headline ? { cardHeadline: headline } : {}),
    ...(kicker === undefined ? {} : { kicker }),
    picture: shown && windowed(shown, placement),
    ...(size ? { size } : {}),
  };
}

/** One filling of one front: what has been taken is gone. */
class Filling {
  readonly slots: FilledSlot[] = [];
  readonly stock: Stock;
  /** Slots of each layout. */
  readonly counts: typeof cardsOf;
  readonly #used = new Set<string>();

  constructor(stock: Stock, counts: typeof cardsOf) {
    this.stock = stock;
    this.counts = counts;
  }

  isFree(card: StoryCard): boolean {
    return !this.#used.has(card.id);
  }

  #aged(card: StoryCard): StoryCard {
    return { ...card, recent: card.publishedAt > this.stock.recentAfter };
  }

  /** Up to `most` stories that nobody has, in their order. */
  take(from: readonly StoryCard[], most: number, fits: (card: StoryCard) => boolean): StoryCard[] {
    const taken: StoryCard[] = [];
    for (const card of from) {
      if (taken.length >= most) break;
      if (!this.isFree(card) || !fits(card)) continue;
      this.#used.add(card.id);
      taken.push(this.#aged(card));
    }
    return taken;
  }

  /** What is placed in a zone of so many slots, with holes. A story that stands further up already leaves a hole. */
  byHand(pinned: readonly (Placement | null)[], count: number): (StoryCard | null)[] {
    return Array.from({ length: count }, (_, i) => {
      const placement = pinned[i];
      if (!placement || (placement.until !== undefined && placement.until <= this.stock.t)) return null;
      const card = this.stock.named.get(placement.story);
      const [taken] = card ? this.take([card], 1, any) : [];
      return taken ? dressed(taken, placement, this.stock.pictures) : null;
    });
  }

  /** Stories that a placement names under its lead. */
  sublinks(placement: Placement | null | undefined): StoryCard[] {
    const named = (placement?.sublinks ?? []).flatMap((story) => this.stock.named.get(story) ?? []);
    return this.take(named, MOST_SUBLINKS, any);
  }

  /** Notes who stands where. */
  note(zone: Zone, cards: readonly (StoryCard | null)[], hand: readonly (StoryCard | null)[]): void {
    cards.forEach((card, slot) => {
      if (card) this.slots.push({ zone, slot, card, byHand: isThere(hand[slot]) });
    });
  }
}

/** The holes of a zone, filled in their order as far as there is something to fill them. */
function filled(hand: readonly (StoryCard | null)[], from: readonly StoryCard[]): (StoryCard | null)[] {
  const rest = [...from];
  return hand.map((card) => card ?? rest.shift() ?? null);
}

const holesIn = (hand: readonly (StoryCard | null)[]): number => hand.filter((card) => card === null).length;

type HandRow = { row: FrontRow; zone: number; hand: (StoryCard | null)[] };

/** What is placed in the rows, before anything fills itself. */
const handRows = (filling: Filling, rows: readonly FrontRow[]): HandRow[] =>
  rows.flatMap((row, zone) =>
    filling.stock.sections.has(row.section)
      ? [{ row, zone, hand: filling.byHand(row.pinned, filling.counts[row.layout]) }]
      : [],
  );

function fillRow(filling: Filling, { row, zone, hand: placed }: HandRow): FrontView['sections'] {
  const { sections, newest } = filling.stock;
  const section = sections.get(row.section);
  if (!section) return [];
  const of = newest.filter((card) => card.section?.id === section.id);
  let opener = placed[0] ?? null;
  let layout: SectionLayout = row.layout;
  if (layout === 'F') {
    opener ??= filling.take(of, 1, (card) => card.charted === true)[0] ?? null;
    // Without a chart there is no figure to set.
    if (opener?.charted !== true) layout = 'A';
  }
  // Pictures first where the layout's first slot shows one.
  if (layout !== 'D' && layout !== 'E' && layout !== 'F')
    opener ??= filling.take(of, 1, (card) => card.picture !== null)[0] ?? null;
  const hand = Array.from({ length: filling.counts[layout] }, (_, i) =>
    i === 0 ? opener : (placed[i] ?? null),
  );
  const cards = filled(hand, filling.take(of, holesIn(hand), any));
  filling.note(zone, cards, placed);
  const shown = cards.filter(isThere);
  if (shown.length === 0) return [];
  return [{ section, layout: shown.length < FEWEST_IN_ROW ? 'E' : layout, cards: shown }];
}

/** There is enough left for a row that nobody placed anything in. */
function freeFor(filling: Filling, { section, layout }: FrontRow): boolean {
  const left = filling.stock.newest.filter((card) => card.section?.id === section && filling.isFree(card));
  const opens = layout === 'D' || layout === 'E' || left.some((card) => card.picture !== null);
  return opens && left.length >= FEWEST[layout];
}

/** The rows of a section's own front, and what of its newest stories they leave. */
export function assembleSection(
  layout: FrontLayout,
  stock: Stock,
): Pick<FrontView, 'sections' | 'slots'> & { rest: StoryCard[] } {
  const filling = new Filling(stock, cardsOfSection);
  const hand = handRows(filling, layout.sections);
  const sections = hand.flatMap((row) =>
    row.hand.some(isThere) || freeFor(filling, row.row) ? fillRow(filling, row) : [],
  );
  return { sections, slots: filling.slots, rest: stock.newest.filter((card) => filling.isFree(card)) };
}

/** The front page. Everything that is placed by hand is taken first, wherever it stands: nothing fills itself with it. */
export function assembleFront(layout: FrontLayout, stock: Stock): FrontView {
  const { newest } = stock;
  const filling = new Filling(stock, cardsOf);
  const wanted = leadsOf(layout.lead);
  const hand = filling.byHand(layout.pinned, wanted + SECONDS);
  const rows = handRows(filling, layout.sections);
  const handMain = hand.slice(0, wanted);
  const ownLinks = handMain[0] ? filling.sublinks(layout.pinned[0]) : [];

  const holes = holesIn(handMain);
  const leads: StoryCard[] = [];
  if (layout.lead === 'live') leads.push(...filling.take(newest, holes, running));
  const live = layout.lead === 'live' && [...handMain, ...leads].some((card) => card && running(card));
  const pictured = layout.lead === 'standard' || layout.lead === 'big-picture';
  // Without a hand-placed lead, one that has what the variant shows.
  leads.push(
    ...filling.take(
      newest,
      holes - leads.length,
      (card) => news(card) && (!pictured || card.picture !== null),
    ),
  );
  leads.push(...filling.take(newest, holes - leads.length, any));
  const handSecond = hand.slice(wanted);
  const leadCards = [
    ...filled(handMain, leads),
    ...filled(handSecond, filling.take(newest, holesIn(handSecond), news)),
  ];
  filling.note('lead', leadCards, hand);
  const second = leadCards.slice(wanted).filter(isThere);
  const main = leadCards.slice(0, wanted).filter(isThere);
  // Nothing left for the lead: the next one leads.
  if (main.length === 0) main.push(...second.splice(0, 1));

  const leadSection = main[0]?.section?.id ?? null;
  const ofLead = newest.filter((card) => card.section?.id === leadSection && filling.isFree(card));
  const named = layout.pinned[0]?.sublinks !== undefined && handMain[0] !== null;
  // Under a live lead its newest updates stand instead.
  const most = live || named ? 0 : MOST_SUBLINKS;
  const sublinks = live
    ? []
    : named
      ? ownLinks
      : filling.take(ofLead, ofLead.length >= MOST_SUBLINKS + FEWEST_IN_ROW ? most : 0, news);
  // A thin edition keeps the lead's own section, and takes what another section has to spare.
  const left = new Map<string | null, number>();
  for (const card of newest)
    if (filling.isFree(card))
      left.set(card.section?.id ?? null, (left.get(card.section?.id ?? null) ?? 0) + 1);
  const spare = (card: StoryCard): boolean => {
    const section = card.section?.id ?? null;
    const others = (left.get(section) ?? 0) - 1;
    if (!news(card) || others < 1 || others === FEWEST_IN_ROW - 1) return false;
    left.set(section, others);
    return true;
  };
  sublinks.push(...filling.take(newest, most - sublinks.length, spare));

  const sections = rows.flatMap((row) => fillRow(filling, row));
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
    sections,
    latest: filling.take(newest, LATEST, any),
    slots: filling.slots,
  };
}
