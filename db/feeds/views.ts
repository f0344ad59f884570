/** What a feed is made of, before it has a format. Pure. */
import type { ListedCorrection } from '#db/corrections/reader-queries';
import type { AuthorView } from '#db/people/reader-queries';
import type { QuoteView } from '#db/quotes/views';
import type { SectionView } from '#db/sections/reader-queries';
import type { StoryText, TopicRef } from '#db/stories/views';

export type FeedContents =
  | { kind: 'paper'; stories: StoryText[] }
  | { kind: 'section'; section: SectionView; stories: StoryText[] }
  | { kind: 'topic'; topic: TopicRef; about: string; stories: StoryText[] }
  | { kind: 'author'; author: AuthorView; stories: StoryText[] }
  | { kind: 'corrections'; corrections: ListedCorrection[] }
  | { kind: 'quotes'; quotes: QuoteView[] };
