import type { StoryCard } from '#db/stories/views';
import { FrontCard } from './front-card';
import { Lead } from './lead';

export const previewSizes = ['xl', 'm', 's'] as const;
export type PreviewSize = (typeof previewSizes)[number];

/** Columns of the page's twelve that a card of the size stands in most often. */
const span: Record<Exclude<PreviewSize, 'xl'>, string> = { m: 'md:col-span-4', s: 'md:col-span-3' };

/** One card as the front would show it: XL leads the page, M is a third of a row, S a quarter. */
export function PreviewCard({ card, size }: { card: StoryCard; size: PreviewSize }) {
  if (size === 'xl')
    return (
      <Lead
        lead={{ variant: 'standard', main: [card], second: [], sublinks: [], updates: [] }}
        language={card.language}
      />
    );
  return (
    <div className="page py-5">
      <div className="grid-page">
        <div className={span[size]}>
          <FrontCard
            card={card}
            size={size}
            parts={{ kicker: true, picture: size === 'm', time: size === 'm' }}
          />
        </div>
      </div>
    </div>
  );
}
