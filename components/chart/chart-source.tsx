import type { ChartBlock } from '#db/stories/blocks';
import type { Words } from '../words/words';
import type { ChartWords } from '../words/chart';

/** Where the figures come from; invented ones say so. */
export function ChartSource({
  chart: { source, sample },
  words,
  story,
}: {
  chart: Pick<ChartBlock, 'source' | 'sample'>;
  words: ChartWords;
  story: Words['story'];
}) {
  if (!source && !sample) return null;
  return (
    <p className="meta mt-2 text-ink-3">
      {source && story.source(source)}
      {source && sample && ' · '}
      {sample && <span className="font-strong">{words.sample}</span>}
    </p>
  );
}
