'use client';
/** What a story will look like: cards, pages, paper, results and links to it; and links for people without an account. */
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { PreviewLink } from '#db/previews/model';
import type { ShownElsewhere } from '#db/stories/views';
import { fill } from '../../../../words/fill';
import { query } from '../../../api';
import { useSaving, useStory, useWriting } from '../../context';
import { Sheet } from '../../sheet.client';
import { PreviewFrame } from './frame.client';
import { GoogleResult } from './google.client';
import { framed, isFramed, kindByKey, type PreviewKind, previewKinds } from './kinds';
import { PreviewLinks } from './preview-links.client';
import { SocialCard } from './social-card.client';

/** Opened when it is asked for: each preview is a whole page. */
export function Previews() {
  const { words, sitting } = useWriting();
  const [open, setOpen] = useState(false);
  return (
    <details
      className="mt-8 border-t border-rule pt-4"
      onToggle={({ currentTarget }) => {
        // What is shown is what is saved.
        if (currentTarget.open) void sitting.saver.flush().then(() => setOpen(true));
        else setOpen(false);
      }}
    >
      <summary className="ui min-h-9 cursor-pointer font-strong">{words.previews.title}</summary>
      {open && <Opened />}
    </details>
  );
}

/** For those who have no publishing sheet: the same in a sheet of its own. */
export function PreviewsButton() {
  const { words, sitting } = useWriting();
  const { may } = useStory();
  const [open, setOpen] = useState(false);
  if (may.publish || may.withdraw || may.correct) return null;
  return (
    <>
      <button
        type="button"
        className="button-quiet min-h-9"
        onClick={() => void sitting.saver.flush().then(() => setOpen(true))}
      >
        {words.previews.open}
      </button>
      {open && (
        <Sheet title={words.previews.title} onClose={() => setOpen(false)}>
          <Opened />
        </Sheet>
      )}
    </>
  );
}

type Asked = { elsewhere: ShownElsewhere; links: PreviewLink[] | null };

/** Versions that are worth a look: the newest, the public one, those that wait. */
function useVersions(): { version: number; label: string }[] {
  const { previews } = useWriting().words;
  const { liveVersion, waiting } = useStory();
  const { base } = useSaving();
  const found = new Map([[base, fill(previews.newest, { n: base })]]);
  if (liveVersion !== null && !found.has(liveVersion))
    found.set(liveVersion, fill(previews.live, { n: liveVersion }));
  for (const { version } of waiting)
    if (!found.has(version)) found.set(version, fill(previews.waiting, { n: version }));
  return [...found].map(([version, label]) => ({ version, label }));
}

function Opened() {
  const { words } = useWriting();
  const { previews } = words;
  const { story } = useStory();
  const versions = useVersions();
  const newest = versions[0]?.version ?? story.version;
  const [chosen, setChosen] = useState<number | null>(null);
  const version = chosen !== null && versions.some((one) => one.version === chosen) ? chosen : newest;
  const [kind, setKind] = useState<PreviewKind>('xl');
  const [asked, setAsked] = useState<(Asked & { version: number }) | 'failed' | null>(null);
  const tabs = useRef<HTMLDivElement>(null);
  const id = useId();

  const ask = useCallback(async (): Promise<void> => {
    const answer = await query<Asked>('read-previews', { story: story.id, version: String(version) });
    setAsked(answer.ok ? { ...answer.value, version } : 'failed');
  }, [story.id, version]);
  useEffect(() => {
    let late = false;
    void query<Asked>('read-previews', { story: story.id, version: String(version) }).then((answer) => {
      if (!late) setAsked(answer.ok ? { ...answer.value, version } : 'failed');
    });
    return () => {
      late = true;
    };
  }, [story.id, version]);

  const choose = (to: PreviewKind): void => {
    setKind(to);
    tabs.current?.querySelector<HTMLElement>(`[data-kind="${to}"]`)?.focus();
  };
  const known = asked !== null && asked !== 'failed' ? asked : null;
  return (
    <>
      <div className="mt-3 mb-4">
        <label htmlFor={`${id}-version`} className="field-label">
          {previews.version}
        </label>
        <select
          id={`${id}-version`}
          className="control w-auto max-w-full"
          value={version}
          onChange={({ target }) => setChosen(Number(target.value))}
        >
          {versions.map((one) => (
            <option key={one.version} value={one.version}>
              {one.label}
            </option>
          ))}
        </select>
      </div>
      <div
        ref={tabs}
        role="tablist"
        aria-label={previews.kinds}
        className="ui mb-4 flex flex-wrap gap-2"
        onKeyDown={(event) => {
          const to = event.altKey || event.ctrlKey || event.metaKey ? undefined : kindByKey(event.key, kind);
          if (to === undefined) return;
          event.preventDefault();
          choose(to);
        }}
      >
        {previewKinds.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`${id}-${one}`}
            data-kind={one}
            aria-selected={one === kind}
            aria-controls={`${id}-panel`}
            tabIndex={one === kind ? 0 : -1}
            className={`button-quiet ${one === kind ? 'border-ferry font-strong text-ferry' : ''}`.trimEnd()}
            onClick={() => setKind(one)}
          >
            {previews.kind[one]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${kind}`}>
        {isFramed(kind) ? (
          <PreviewFrame
            key={kind}
            framed={framed[kind]}
            src={`/desk/stories/${story.id}/preview${framed[kind].address}?${new URLSearchParams({ ...framed[kind].query, version: String(version) })}`}
            title={fill(words.named, { act: previews.title, name: previews.kind[kind] })}
          />
        ) : asked === 'failed' ? (
          <p role="status" className="ui">
            {previews.failed}
          </p>
        ) : known?.version !== version ? (
          <p role="status" className="meta text-ink-2">
            {previews.loading}
          </p>
        ) : kind === 'google' ? (
          <GoogleResult elsewhere={known.elsewhere} />
        ) : (
          <SocialCard site={kind} elsewhere={known.elsewhere} version={version} />
        )}
      </div>
      {known?.links && <PreviewLinks links={known.links} version={version} onChanged={ask} />}
    </>
  );
}
