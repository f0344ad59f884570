/** The previews of the publishing sheet, in the order of their buttons, and what each shows. Pure. */

export const previewKinds = [
  'xl',
  'm',
  's',
  'phone',
  'desktop',
  'print',
  'google',
  'whatsapp',
  'facebook',
  'x',
] as const;
export type PreviewKind = (typeof previewKinds)[number];

/** The next kind by an arrow or by Home and End; undefined for another key. */
export function kindByKey(key: string, from: PreviewKind): PreviewKind | undefined {
  const place = previewKinds.indexOf(from);
  const last = previewKinds.length - 1;
  const to = {
    ArrowRight: place === last ? 0 : place + 1,
    ArrowLeft: place === 0 ? last : place - 1,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? undefined : previewKinds[to];
}

/** A page in a frame, px. `shown` is the part of its width that is looked at: a card stands in a column of a whole page. */
export type Framed = {
  /** Beside `/preview`. */
  address: string;
  query: Record<string, string>;
  viewport: number;
  shown: { left: number; width: number };
  /** Width that is told in words. */
  told: number;
  /** A window onto a long page; a card is as high as it is. */
  window: number | null;
  asPrint: boolean;
};

const PAGE = 1300;
/** From the edge of that page to its first column, and a little of the column's other side. */
const EDGE = 26;

const card = (size: string, column: number): Framed => ({
  address: '/card',
  query: { size },
  viewport: PAGE,
  shown: { left: 0, width: column + 2 * EDGE },
  told: column,
  window: null,
  asPrint: false,
});

const page = (width: number, asPrint = false): Framed => ({
  address: '',
  query: {},
  viewport: width,
  shown: { left: 0, width },
  told: width,
  window: 640,
  asPrint,
});

/** What A4 leaves between margins of 18 mm, at 96 px an inch. */
const PAPER = Math.round(((210 - 2 * 18) / 25.4) * 96);

export const framed = {
  // Nine of twelve columns of the page (1248 px, gutters of 24 px), four, three.
  xl: card('xl', 930),
  m: card('m', 400),
  s: card('s', 294),
  phone: page(360),
  desktop: page(PAGE),
  print: page(PAPER, true),
} as const satisfies Partial<Record<PreviewKind, Framed>>;

export type FramedKind = keyof typeof framed;
export const isFramed = (kind: PreviewKind): kind is FramedKind => kind in framed;
