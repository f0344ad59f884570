import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { Compared } from '@/components/desk/history/compared';
import { Notice } from '@/components/desk/history/notice';
import { Seen, SeenForm } from '@/components/desk/history/seen';
import { VersionList } from '@/components/desk/history/version-list';
import { VersionRead } from '@/components/desk/history/version-read';
import '@/components/desk/proof-marks.css';
import '@/components/desk/history/history.css';
import { deskWords } from '@/components/words/desk';
import { now } from '#db/core/clock';
import { comparedVersions, readVersion, seenAt, storyHistory } from '#db/history/desk-queries';
import type { StoryHistory } from '#db/history/views';
import { hkField, parseHkField } from '#db/shared/hk-time';
import { tagOf } from '#db/shared/languages';
import { restore } from './actions';

type Props = {
  params: Promise<{ story: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.history.title);

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const version = z.preprocess(one, z.coerce.number().int().positive().max(1e9)).optional().catch(undefined);
const short = z.preprocess(one, z.string().max(40)).optional().catch(undefined);

/** Everything that is chosen lives in the address. What is not understood there counts as not given. */
const Asked = z.object({
  from: version,
  to: version,
  read: version,
  before: version,
  at: short,
  restored: version,
  field: short,
  failed: short,
});
type Asked = z.infer<typeof Asked>;

/** The two versions to begin with: what readers see and the newest one, or the last two that stand. */
function beginning(history: StoryHistory, asked: Asked): { from: number | null; to: number | null } {
  const standing = history.sittings.flatMap(({ versions }) => versions.filter(({ stands }) => stands));
  const to = asked.to ?? (asked.before === undefined ? history.newest : (standing[0]?.version ?? null));
  if (asked.from !== undefined) return { from: asked.from, to };
  const live = history.live !== null && to !== null && history.live < to ? history.live : null;
  const earlier = standing.find((line) => to !== null && line.version < to)?.version ?? null;
  const any = history.sittings
    .flatMap(({ versions }) => versions)
    .find((line) => to !== null && line.version < to)?.version;
  return { from: live ?? earlier ?? any ?? null, to };
}

/** A story's past: its versions, what differs between any two, and what readers saw. None and not allowed get the same answer. */
export default async function History({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { story: id } = await params;
  const asked = Asked.parse(await searchParams);
  const history = await storyHistory(actor, id, asked.before);
  if (!history) notFound();
  const words = deskWords(actor.language);
  const w = words.history;
  const t = now();
  const at = asked.at === undefined ? undefined : parseHkField(asked.at);
  const seen = at === undefined ? null : await seenAt(actor, id, at);
  const reading = seen ? (seen.kind === 'version' ? seen.version : undefined) : asked.read;
  const chosen = beginning(history, asked);
  const compares = seen === null && asked.read === undefined;
  const compared =
    compares && chosen.from !== null && chosen.to !== null
      ? await comparedVersions(actor, id, chosen.from, chosen.to)
      : null;
  const read = reading === undefined ? null : await readVersion(actor, id, reading);
  const common = { words, language: actor.language, t, story: history };
  const may = history.mayRestore ? restore : null;
  return (
    <DeskFrame
      actor={actor}
      current="stories"
      title={w.title}
      act={
        <a href={`/desk/stories/${id}`} className="button-quiet">
          {w.toStory}
        </a>
      }
    >
      <p lang={tagOf(history.language)} className="desk-row -mt-3 mb-5 break-words text-ink-2">
        {history.headline || words.stories.untitled}
      </p>
      <Notice
        words={words}
        restored={asked.restored}
        field={asked.field}
        now={asked.to}
        base={asked.from}
        failed={asked.failed}
      />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[22rem_minmax(0,1fr)]">
        <div>
          <SeenForm
            words={words}
            story={id}
            value={asked.at ?? hkField(t)}
            wrong={asked.at !== undefined && at === undefined}
          />
          <VersionList
            words={words}
            language={actor.language}
            t={t}
            history={history}
            chosen={chosen}
            paged={asked.before !== undefined}
          />
        </div>
        <section id="changes" className="min-w-0" aria-label={w.compare}>
          {seen && at !== undefined && <Seen {...common} at={at} seen={seen} />}
          {read && <VersionRead {...common} read={read} restore={may} />}
          {compared && <Compared {...common} compared={compared} restore={may} />}
          {!seen && !read && !compared && (
            <p className="ui text-ink-2">{history.newest === 1 ? w.none : w.missing}</p>
          )}
        </section>
      </div>
    </DeskFrame>
  );
}
