'use client';
/** Throwing a story away that nobody has seen, and taking it out again. */
import { BIN_MS } from '#db/stories/model';
import { shortDate } from '#db/shared/hk-time';
import { fill } from '../../../words/fill';
import { useStory, useWriting } from '../context';
import { Failed } from '../publish/failed.client';
import { useAct } from '../publish/use-act';
import { Group } from './group.client';

export function Bin() {
  const { words, sitting } = useWriting();
  const w = words.releases;
  const { story, may, waiting, liveVersion } = useStory();
  const acting = useAct();
  if (!may.bin || story.binnedAt !== null || liveVersion !== null || waiting.length > 0) return null;
  const bin = () => sitting.whenSaved(() => sitting.give('bin-story', {}));
  return (
    <Group title={w.bin}>
      <button
        type="button"
        className="button-quiet"
        disabled={acting.busy}
        onClick={() => acting.run(bin, () => location.assign(`/desk/stories?binned=${story.id}`))}
      >
        {w.binStory}
      </button>
      <p className="meta mt-1 text-ink-3">{w.binHelp}</p>
      <Failed failure={acting.failure} />
    </Group>
  );
}

/** Over the text of a story that lies in the bin. */
export function InBin() {
  const { words, language, sitting } = useWriting();
  const w = words.releases;
  const { story, may } = useStory();
  const acting = useAct();
  if (story.binnedAt === null) return null;
  return (
    <div className="ui mb-4 border-l-4 border-ochre bg-mist px-3 py-2">
      <p>{fill(w.inBin, { date: shortDate(story.binnedAt + BIN_MS, language) })}</p>
      {may.bin && (
        <button
          type="button"
          className="button-quiet mt-2"
          disabled={acting.busy}
          onClick={() =>
            acting.run(
              () => sitting.give('take-out-story', {}),
              () => location.reload(),
            )
          }
        >
          {w.restore}
        </button>
      )}
      <Failed failure={acting.failure} />
    </div>
  );
}
