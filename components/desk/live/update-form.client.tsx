'use client';
/** Writing an update, new or posted. Every key is kept on this computer until the server has the words. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { DeskUpdate } from '#db/live/views';
import type { UpdateContent } from '#db/live/model';
import { clockTime } from '#db/shared/hk-time';
import { type Language, tagOf } from '#db/shared/languages';
import type { Failure } from '#db/shared/result';
import { type CorrectionKind, correctionKinds } from '#db/stories/model';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { type Answer, send } from '../api';
import { useQuestionOnLeaving } from '../use-question-on-leaving';
import { Radios } from '../writing/publish/radios.client';
import { DraftField, problemOf } from './draft-field.client';
import { type Draft, emptyDraft, hasWords, type Place } from './kept-draft';
import { blocksToText, textToBlocks } from './plain-text';
import { isCurrentUpdate } from './current-update';
import { useDraft } from './use-draft';

type Props = {
  act: 'post' | 'edit' | 'correct';
  place: Place;
  /** What is changed; null for a new update. */
  update: DeskUpdate | null;
  /** Language of the desk, and of the story. */
  language: Language;
  storyLanguage: Language;
  words: DeskWords;
  onSent: () => void;
  onCancel?: () => void;
  /** Something is typed that was not sent, or nothing any more. */
  onWords?: (typed: boolean) => void;
};

/** List, quote, bold, italic, link. */
const MARKUP = '- …   > …   **…**   *…*   […](/…)';

type Said = { at: number } | null;

function begin({ update, words }: Pick<Props, 'update' | 'words'>): Draft {
  if (!update) return emptyDraft();
  return { ...emptyDraft(), ...wordsOf(update.content, words), version: update.version };
}

const wordsOf = (content: UpdateContent, words: DeskWords): Pick<Draft, 'headline' | 'text' | 'kept'> => ({
  headline: content.headline,
  ...blocksToText(content.body, (block) => words.write.kinds[block.kind]),
});

function give(props: Props, draft: Draft, kind: CorrectionKind): Promise<Answer<{ at: number }>> {
  const content = { headline: draft.headline, body: textToBlocks(draft.text, draft.kept) };
  if (!props.update) {
    const { key, keyEvent, pinned } = draft;
    return send('post-update', { story: props.place.story, key, ...content, keyEvent, pinned });
  }
  const seen = { update: props.update.id, version: draft.version };
  return props.act === 'correct'
    ? send('correct-update', { ...seen, ...content, kind, text: draft.note })
    : send('edit-update', { ...seen, ...content, kind: 'fix' });
}

export function UpdateForm(props: Props) {
  const { act, place, update, language, storyLanguage, words, onSent, onCancel, onWords } = props;
  const w = words.live;
  const { draft, unkept, ...kept } = useDraft(place, () => begin(props));
  const [kind, setKind] = useState<CorrectionKind>('correction');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [lost, setLost] = useState(false);
  const [said, setSaid] = useState<Said>(null);
  const head = useRef<HTMLInputElement>(null);
  const id = useId();
  const lang = tagOf(storyLanguage);
  const typed = hasWords(draft);

  useQuestionOnLeaving(unkept);
  useEffect(() => onWords?.(typed), [onWords, typed]);
  // Once, when it is opened: the list is asked for again while somebody writes, and brings the same update anew.
  useEffect(() => {
    if (act !== 'post') head.current?.focus();
  }, [act]);

  const change = (more: Partial<Draft>): void => {
    kept.change(more);
    setSaid(null);
  };
  const close = (): void => {
    kept.drop();
    onCancel?.();
  };
  const go = async (from = draft): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    setLost(false);
    const answer = await give(props, from, kind);
    setBusy(false);
    if (!answer.ok) {
      if ('lost' in answer) setLost(true);
      else setFailure(answer.error);
      return;
    }
    kept.drop();
    setSaid({ at: answer.value.at });
    if (!update) {
      kept.empty();
      head.current?.focus();
    }
    onSent();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void go();
  };
  const field = (name: 'headline' | 'text' | 'note', refusedAs: string) => ({
    id: `${id}-${name}`,
    lang,
    readOnly: busy,
    problem: problemOf(words, failure, refusedAs),
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
  });
  const theirs = failure?.code === 'stale' && isCurrentUpdate(failure.current) ? failure.current : null;
  const label = { post: w.post, edit: w.save, correct: w.publishCorrection }[act];

  return (
    <form
      aria-label={act === 'post' ? w.compose : `${act === 'edit' ? w.edit : w.correct} ${draft.headline}`}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
      className="max-w-200"
    >
      <DraftField {...field('headline', 'headline')} label={w.headline} input={head} />
      <DraftField
        {...field('text', 'body')}
        label={w.text}
        rows={act === 'post' ? 7 : 9}
        help={
          <>
            {w.textHelp} <code className="whitespace-pre">{MARKUP}</code>
            {draft.kept.length > 0 && ` ${w.keptLines}`}
          </>
        }
      />
      {act === 'correct' && (
        <>
          <Radios
            legend={words.write.sheet.correctionKind}
            value={kind}
            options={correctionKinds.map((value) => ({ value, label: words.write.sheet[value] }))}
            onChange={setKind}
          />
          <DraftField {...field('note', 'text')} label={words.write.sheet.correctionText} rows={3} />
        </>
      )}
      {act === 'post' && (
        <div className="mb-3 flex flex-wrap gap-x-6">
          {(['keyEvent', 'pinned'] as const).map((name) => (
            <label key={name} className="ui flex min-h-10 items-center gap-2">
              <input
                type="checkbox"
                className="size-5 flex-none accent-ferry"
                checked={draft[name]}
                onChange={(event) => change({ [name]: event.target.checked })}
              />
              {w[name]}
            </label>
          ))}
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" className="button" aria-disabled={busy || undefined}>
          {label}
        </button>
        {onCancel && (
          <button type="button" className="button-quiet" onClick={close}>
            {w.cancel}
          </button>
        )}
        <p role="status" className="meta text-ink-2">
          {busy
            ? w.posting
            : said
              ? act === 'post'
                ? fill(w.posted, { time: clockTime(said.at, language) })
                : w.saved
              : typed && !unkept && w.keptHere}
        </p>
      </div>
      {(lost || (failure && !theirs)) && (
        <p role="alert" className="ui mt-3 border-l-4 border-van bg-van-wash px-3 py-2 text-ink">
          {lost ? w.lost : failure && words.failures[failure.code]}
        </p>
      )}
      {theirs && (
        <div role="alert" className="mt-3 border-l-4 border-ochre bg-mist px-3 py-2">
          <p className="ui">{w.theirs}</p>
          <p className="ui mt-2 font-strong" lang={lang}>
            {theirs.content.headline}
          </p>
          <p className="ui mt-1 whitespace-pre-wrap" lang={lang}>
            {wordsOf(theirs.content, words).text}
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            <button
              type="button"
              className="button-quiet"
              onClick={() => {
                change({ ...wordsOf(theirs.content, words), version: theirs.version });
                setFailure(null);
              }}
            >
              {w.useTheirs}
            </button>
            <button
              type="button"
              className="button-quiet"
              onClick={() => {
                const mine = { ...draft, version: theirs.version };
                change({ version: theirs.version });
                void go(mine);
              }}
            >
              {w.onTop}
            </button>
          </div>
        </div>
      )}
    </form>
  );
}
