/** What a share picture says, and what the drawing process is told. Pure. */
import { z } from 'zod';
import { languages } from '#db/shared/languages';

const language = z.enum(languages);

/** A name in the language of the page, and in the other one. */
const both = z.object({ name: z.string(), other: z.string() });

/** What the paper is called, where that is not what it came with. */
const paper = z.object({ name: z.string(), tagline: z.string() }).optional();

/** px */
export const shareSizes = {
  wide: { width: 1200, height: 630 },
  tall: { width: 1080, height: 1350 },
} as const;
export const shareShapes = ['wide', 'tall'] as const;
export type ShareShape = (typeof shareShapes)[number];

export const StoryDrawing = z.object({
  kind: z.literal('story'),
  shape: z.literal('wide'),
  language,
  headline: z.string(),
  section: both.nullable(),
  /** Headline of the pair in the other language; '' when there is none. */
  twin: z.string(),
  paper,
});

export const QuoteDrawing = z.object({
  kind: z.literal('quote'),
  shape: z.enum(shareShapes),
  language,
  words: z.string(),
  speaker: z.string(),
  role: z.string(),
  source: z.string(),
  /** YYYY-MM-DD: what the sheet holds when there are no clauses. */
  date: z.string(),
  /** Clauses for the manuscript sheet, without punctuation. */
  clauses: z.array(z.string()),
  paper,
});

export const PaperDrawing = z.object({ kind: z.literal('paper'), shape: z.literal('wide'), language, paper });

export const Drawing = z.discriminatedUnion('kind', [StoryDrawing, QuoteDrawing, PaperDrawing]);
export type Drawing = z.infer<typeof Drawing>;
export type StoryDrawing = z.infer<typeof StoryDrawing>;
export type QuoteDrawing = z.infer<typeof QuoteDrawing>;
export type PaperDrawing = z.infer<typeof PaperDrawing>;

/** Drawings for one process. Each is written whole beside its file (absolute path) and renamed into place. */
export const Batch = z.object({
  drawings: z.array(z.object({ drawing: Drawing, file: z.string() })),
  /** Processor time that the batch may cost, ms. */
  work: z.number(),
});
export type Batch = z.infer<typeof Batch>;
