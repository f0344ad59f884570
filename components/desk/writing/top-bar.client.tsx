'use client';
/** The top bar: the way back, where the story stands, and one main button whose label is the act. */
import { type MouseEvent, useState } from 'react';
import { isLiveStory } from '#db/live/model';
import { encodePath } from '#db/shared/paths';
import type { StoryState } from '#db/stories/model';
import { Icon } from '../../ui/icon';
import { fill } from '../../words/fill';
import type { Answer } from '../api';
import { StateMark } from '../state-mark';
import { useContent, useSaving, useStory, useWriting } from './context';
import { EmbargoNote } from './embargo-note.client';
import { InspectionMark } from './publish/inspection.client';
import { PreviewsButton } from './publish/previews/previews.client';
import { shortTime, stateNow } from './standing';
import { isUnsaved } from './saving';
import { isPublic } from './story-at-desk';

/** "Live since 6.42pm · View", "Goes live 6.00am, 24 Aug 2026", "In review". */
function Standing({ onPublish }: { onPublish: () => void }) {
  const { words, language, sitting } = useWriting();
  const at = useStory();
  const { base } = useSaving();
  const state = stateNow(at, base);
  const { stateAt, path } = at.story;
  const said: Partial<Record<StoryState, string>> = { live: words.write.sheet.live };
  const next = isPublic(at) ? at.waiting.find((release) => !release.held) : undefined;
  // What is written after a story was scheduled goes out only when it is scheduled again.
  const scheduled = at.waiting.filter((release) => !release.held);
  const without = scheduled.length > 0 && scheduled.every(({ version }) => version < base);
  const timed = state !== 'live-changed' && stateAt !== null;
  return (
    <p role="status" className="standing">
      <StateMark state={state} />
      <span>
        {timed ? (said[state] ?? words.states[state]) : words.states[state]}
        {timed && ` ${shortTime(stateAt, sitting.now(), language)}`}
      </span>
      {path && isPublic(at) && (
        <a href={encodePath(path)} target="_blank" rel="noopener" className="text-link">
          {words.write.sheet.view}
        </a>
      )}
      <InspectionMark onOpen={onPublish} />
      <EmbargoNote until={at.story.embargoUntil} />
      {at.removal && (
        <span>
          {fill(words.releases.goesDown, { when: shortTime(at.removal.at, sitting.now(), language) })}
        </span>
      )}
      {next && (
        <span>
          {words.write.sheet.updateGoesLive} {shortTime(next.from, sitting.now(), language)}
        </span>
      )}
      {without && <span className="text-ochre">{words.write.sheet.withoutLatest}</span>}
    </p>
  );
}

/** Opens exactly what stands on the screen, in a tab of its own. */
function Preview() {
  const { words, sitting } = useWriting();
  const { story } = useStory();
  const saving = useSaving();
  const address = (version: number): string => `/desk/stories/${story.id}/preview?version=${version}`;
  const open = (event: MouseEvent): void => {
    if (!isUnsaved(sitting.saver.state())) return;
    event.preventDefault();
    void sitting.saver
      .flush()
      .then((version) => window.open(address(version ?? saving.base), '_blank', 'noopener'));
  };
  return (
    <a
      href={address(saving.base)}
      target="_blank"
      rel="noopener"
      className="button-quiet min-h-9"
      onClick={open}
    >
      {words.write.preview}
    </a>
  );
}

/** The one main button. Who may not publish sends the story on, or takes it back. */
function MainAct({ onPublish }: { onPublish: () => void }) {
  const { words, sitting } = useWriting();
  const { write, failures } = words;
  const { may, story, liveVersion } = useStory();
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (may.publish || may.withdraw || may.correct)
    return (
      <button type="button" id="publish" className="button min-h-9" onClick={onPublish}>
        {liveVersion === null ? write.publish : write.update}
      </button>
    );
  if (!may.review || (story.state !== 'draft' && story.state !== 'in-review')) return null;
  const to = story.state === 'draft' ? 'in-review' : 'draft';
  // Back from an editor, it goes to the same one again.
  const given = (): Promise<Answer<unknown>> =>
    to === 'in-review'
      ? sitting.give('hand-in-story', { editor: story.asked.editor?.id ?? null })
      : sitting.give('move-story', { to });
  const move = async (): Promise<void> => {
    setBusy(true);
    const answer = await sitting.whenSaved(given);
    setFailed(answer.ok ? null : failures[answer.error.code]);
    setBusy(false);
  };
  return (
    <>
      {failed && (
        <span role="alert" className="meta font-strong text-van">
          {failed}
        </span>
      )}
      <button type="button" className="button min-h-9" disabled={busy} onClick={() => void move()}>
        {to === 'in-review' ? write.sendToEditor : write.takeBack}
      </button>
    </>
  );
}

export function TopBar({ onPublish }: { onPublish: () => void }) {
  const { words, sitting } = useWriting();
  const { story, liveForm } = useStory();
  const { form } = useContent();
  /** The list is opened once the server has the last words, or has shown that it cannot take them. */
  const leave = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (!isUnsaved(sitting.saver.state()) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { href } = event.currentTarget;
    void sitting.saver.flush().then(() => location.assign(href));
  };
  return (
    <header className="writing-top">
      <a href="/desk/stories" className="back-link" onClick={leave}>
        <Icon name="back" className="size-4" />
        {words.write.back}
      </a>
      <Standing onPublish={onPublish} />
      <div className="top-acts">
        {isLiveStory(form, liveForm) && (
          <a href={`/desk/stories/${story.id}/live`} className="button-quiet min-h-9" onClick={leave}>
            {words.live.open}
          </a>
        )}
        <a href={`/desk/stories/${story.id}/history`} className="button-quiet min-h-9" onClick={leave}>
          {words.history.open}
        </a>
        <Preview />
        <PreviewsButton />
        <MainAct onPublish={onPublish} />
      </div>
    </header>
  );
}
