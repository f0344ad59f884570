'use client';
/** Who has the story and in which state; handing it in, asking somebody, giving it back. Says nothing about when it goes live. */
import { useId, useState } from 'react';
import { type Colleague, parts } from '#db/review/model';
import { fill } from '../../../words/fill';
import { send } from '../../api';
import { StateMark } from '../../state-mark';
import { useCell, useStory, useWriting } from '../context';
import { Group } from '../details/group.client';
import { Failed } from '../publish/failed.client';
import { useAct } from '../publish/use-act';
import { shortTime, stateNow } from '../standing';
import { ReturnForm } from './return-form.client';
import { useTalk } from './use-talk';

function PersonSelect(props: {
  label: string;
  value: string;
  none: string;
  people: readonly { id: string; name: string }[];
  onChange: (id: string) => void;
}) {
  const id = useId();
  const { label, value, none, people, onChange } = props;
  return (
    <div className="mb-2">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <select id={id} className="control" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{none}</option>
        {people.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}

const without = (people: readonly Colleague[], id: string): Colleague[] =>
  people.filter((one) => one.id !== id);

function HandIn() {
  const { words, sitting, user } = useWriting();
  const w = words.review;
  const { story } = useStory();
  const { colleagues } = useCell(useTalk().talk.said);
  const asked = story.asked.editor?.id ?? '';
  const [chosen, setChosen] = useState<string | null>(null);
  const acting = useAct();
  const editor = chosen ?? asked;
  const send = () => sitting.whenSaved(() => sitting.give('hand-in-story', { editor: editor || null }));
  return (
    <div className="mt-3">
      <PersonSelect
        label={w.handInTo}
        value={editor}
        none={w.anyEditor}
        people={without(
          colleagues.filter(({ readies }) => readies),
          user,
        )}
        onChange={setChosen}
      />
      <button
        type="button"
        className="button-quiet"
        disabled={acting.busy}
        onClick={() => acting.run(send, () => setChosen(null))}
      >
        {w.handIn}
      </button>
      <Failed failure={acting.failure} />
    </div>
  );
}

function Assign({ onDone }: { onDone: () => void }) {
  const { words, sitting } = useWriting();
  const w = words.review;
  const { story } = useStory();
  const { colleagues } = useCell(useTalk().talk.said);
  // Asked to write their own story (it came back), owners are its writers as before.
  const writerNow = story.asked.writer?.id === story.owner ? '' : (story.asked.writer?.id ?? '');
  const [writer, setWriter] = useState(writerNow);
  const [editor, setEditor] = useState(story.asked.editor?.id ?? '');
  const acting = useAct();
  const send = async () => {
    const wishes = [
      { part: 'writer', person: writer, before: writerNow },
      { part: 'editor', person: editor, before: story.asked.editor?.id ?? '' },
    ].filter(({ person, before }) => person !== before);
    for (const { part, person } of wishes) {
      const answer = await sitting.give('assign-story', { part, person: person || null });
      if (!answer.ok) return answer;
    }
    return { ok: true as const, value: null };
  };
  return (
    <div className="mt-3">
      <p className="meta mb-2 text-ink-3">{w.assignHelp}</p>
      <PersonSelect
        label={w.writer}
        value={writer}
        none={story.ownerName}
        people={without(colleagues, story.owner)}
        onChange={setWriter}
      />
      <PersonSelect
        label={w.editor}
        value={editor}
        none={w.nobody}
        people={colleagues.filter(({ readies }) => readies)}
        onChange={setEditor}
      />
      <div className="flex flex-wrap items-center gap-3">
        <button
          type="button"
          className="button-quiet"
          disabled={acting.busy}
          onClick={() => acting.run(send, onDone)}
        >
          {w.assignNow}
        </button>
        <button type="button" className="quiet-act" onClick={onDone}>
          {w.cancel}
        </button>
      </div>
      <Failed failure={acting.failure} />
    </div>
  );
}

export function Review() {
  const { words, sitting, language, user } = useWriting();
  const w = words.review;
  const at = useStory();
  const { story, may } = at;
  const { threads } = useCell(useTalk().talk.said);
  const [assigning, setAssigning] = useState(false);
  const acting = useAct();
  const state = stateNow(at, at.current.version);
  const systems: Record<string, string> = words.systems;
  const owner = story.owner.startsWith('system:')
    ? (systems[story.ownerName] ?? story.ownerName)
    : story.ownerName;
  const writes = user === story.owner || user === story.asked.writer?.id;
  const mine = parts.find(
    (part) => story.asked[part]?.id === user && !(part === 'writer' && user === story.owner),
  );
  const giveBack = () =>
    sitting.whenSaved(() => send('assign-story', { story: story.id, part: mine, person: null }));
  const sent = threads.filter(({ kind, settled }) => kind === 'return' && !settled).at(-1);
  const waits = state === 'in-review' || state === 'ready';
  return (
    <Group title={w.title}>
      <p className="ui flex items-center gap-2">
        <StateMark state={state} />
        {words.states[state]}
      </p>
      <dl className="ui mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        <dt className="text-ink-3">{w.writer}</dt>
        <dd className="break-words">{story.asked.writer?.name ?? owner}</dd>
        <dt className="text-ink-3">{w.editor}</dt>
        <dd className="break-words">{story.asked.editor?.name ?? w.nobody}</dd>
      </dl>
      {story.state === 'draft' && sent && (
        <div className="mt-3 border-l-3 border-ochre pl-3">
          <p className="meta text-ink-2">
            {fill(w.returned, { name: sent.author.name, when: shortTime(sent.at, sitting.now(), language) })}
          </p>
          <p className="ui break-words whitespace-pre-line">{sent.words}</p>
        </div>
      )}
      {story.state === 'draft' && may.review && <HandIn />}
      {waits && (
        <div className="mt-3 flex flex-wrap items-center gap-2">
          {state === 'in-review' && may.ready && (
            <button
              type="button"
              className="button-quiet"
              disabled={acting.busy}
              onClick={() =>
                acting.run(() => sitting.whenSaved(() => sitting.give('move-story', { to: 'ready' })))
              }
            >
              {words.write.markReady}
            </button>
          )}
          {may.ready && !writes && <ReturnForm />}
        </div>
      )}
      <div className="mt-3 flex flex-wrap gap-x-4">
        {may.assign && !assigning && (
          <button type="button" className="quiet-act" onClick={() => setAssigning(true)}>
            {w.assign}
          </button>
        )}
        {mine && (
          <button
            type="button"
            className="quiet-act"
            disabled={acting.busy}
            // It may not be theirs to see any more.
            onClick={() => acting.run(giveBack, () => location.assign('/desk/stories'))}
          >
            {w.giveBack}
          </button>
        )}
      </div>
      <Failed failure={acting.failure} />
      {assigning && <Assign onDone={() => setAssigning(false)} />}
    </Group>
  );
}
