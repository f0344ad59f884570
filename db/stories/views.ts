/** What pages are given to show. Plain data, instants in ms UTC, addresses as paths on this site. Pure. */
import type { LiveMark, LiveView } from '#db/live/views';
import type { Language } from '#db/shared/languages';
import type { HandCrops, SlotCrop } from '#db/pictures/variants';
import type { Block, ChartBlock, Mark } from './blocks.ts';
import type { CorrectionKind, Form } from './model.ts';

export type PictureView = {
  id: string;
  kind: 'photo' | 'illustration' | 'graphic';
  alt: string;
  caption: string;
  /** "Illustration: Hong Kong News" without the kind word: only the name. */
  credit: string;
  /** Its copyright notice: for machines, as the files themselves say it. '' where there is none. */
  copyright: string;
  /** px, upright, of the master that we keep; which variants exist follows from it (db/pictures/variants) */
  width: number;
  height: number;
  /** Part of every variant's address: rises with the focal point. */
  cut: number;
  /** Windows set by hand: their files may be smaller. */
  crops?: HandCrops;
  /** Windows that are cut for places of fronts. */
  slots?: readonly SlotCrop[];
  /** The one of them that is shown here, in its shape. */
  slot?: SlotCrop;
};

export type SectionRef = { id: string; name: string; nameOther: string; path: string };
export type TopicRef = { id: string; name: string; path: string };
export type PersonRef = {
  id: string;
  name: string;
  role: string;
  bio: string;
  path: string;
  /** An organisation signs as itself (editorials). */
  kind: 'person' | 'organisation';
  /** null: initials stand there. */
  portrait: PictureView | null;
};

export type StoryCard = {
  id: string;
  language: Language;
  path: string;
  form: Form;
  section: SectionRef | null;
  kicker: string;
  headline: string;
  /** The card's own shorter headline, or the headline. */
  cardHeadline: string;
  standfirst: string;
  bylines: PersonRef[];
  picture: PictureView | null;
  publishedAt: number;
  /** Start of the newest release of kind update or correction; null when never updated. */
  updatedAt: number | null;
  minutes: number;
  /** Of stories of the form "live" only: whether it runs. */
  live: LiveMark | null;
  /** On fronts: young enough at the page's instant to show its age. */
  recent?: boolean;
  /** On fronts: one step larger or smaller than its slot, because somebody placed it so. */
  size?: 'larger' | 'smaller';
  /** It has a chart that a front may show. */
  charted?: true;
  /** That chart; only where a layout shows it. */
  chart?: ChartBlock;
};

export type InlineView =
  { break: true } | { text: string; marks: Exclude<Mark, { kind: 'story-link' }>[]; href: string | null };

export type ListItemView = {
  text: InlineView[];
  list?: { ordered: boolean; items: ListItemView[] } | undefined;
};

type Swap<B extends Block> = B extends { kind: 'paragraph' | 'heading' }
  ? Omit<B, 'text'> & { text: InlineView[] }
  : B extends { kind: 'list' }
    ? Omit<B, 'items'> & { items: ListItemView[] }
    : B extends { kind: 'block-quote' }
      ? Omit<B, 'paragraphs'> & { paragraphs: InlineView[][] }
      : B extends { kind: 'picture' | 'figure' }
        ? Omit<B, 'use'> & { picture: PictureView }
        : B extends { kind: 'gallery' }
          ? Omit<B, 'pictures'> & { pictures: PictureView[] }
          : B extends { kind: 'fact-box' }
            ? Omit<B, 'rows'> & { rows: { term: string; text: InlineView[] }[] }
            : B extends { kind: 'table' }
              ? Omit<B, 'rows'> & { rows: InlineView[][][] }
              : B extends { kind: 'timeline' }
                ? Omit<B, 'entries'> & { entries: { when: string; text: InlineView[] }[] }
                : B extends { kind: 'related-story' }
                  ? Omit<B, 'story'> & { story: StoryCard }
                  : B;

/** A block with its pictures, links and related stories looked up; what is not visible has been left out. */
export type BlockView = Swap<Block>;

export type CorrectionView = {
  id: string;
  kind: CorrectionKind;
  text: string;
  at: number;
  place: 'top' | 'end';
  /** The update of a live story that it stands under; null for the story itself. */
  update: string | null;
};

/** What a story says, without what its page puts around it. */
export type StoryText = Omit<StoryCard, 'live'> & {
  /** Updates of a live story, a page of them; null for every other form. */
  live: LiveView | null;
  points: string[];
  body: BlockView[];
  place: string;
  /** Years of life, of an obituary; '' for every other form. */
  lifespan: string;
  /** Who helped and does not sign, each once: "Additional reporting by". */
  helpers: PersonRef[];
  /** How it came about, in one paragraph; '' where it says nothing of it. */
  backstory: string;
  topics: TopicRef[];
  corrections: CorrectionView[];
  words: number;
  searchHeadline: string;
  searchDescription: string;
  socialHeadline: string;
  /** Plain words of the body, for JSON-LD and feeds. */
  text: string;
};

export type StoryView = StoryText & {
  /** The other language's story, when it is visible. */
  pair: { path: string; language: Language; headline: string; updatedAt: number } | null;
  /** Picked by hand first, then of the same topic; at most five. */
  related: StoryCard[];
  /** "More from Transport". */
  more: { topic: TopicRef; cards: StoryCard[] } | null;
};

/** What search engines and other sites are told to show of a story. */
export type ShownElsewhere = {
  /** Without the paper's name. */
  title: string;
  description: string;
  socialTitle: string;
  /** The paper's name in the language of the story. */
  site: string;
  /** Absolute. */
  address: string;
};
