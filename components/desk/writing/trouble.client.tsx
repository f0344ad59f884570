'use client';
/** What is wrong with saving, what is safe, and what to do (brief 3.4): said in the status bar, the story stays on the screen. */
import { type ReactNode, useEffect, useState } from 'react';
import { fill } from '../../words/fill';
import { BothVersions } from './both-versions.client';
import { useCell, useSaving, useWriting } from './context';
import { copyText, plainStory } from './copy-text';
import { SILENCE_MS } from './saving';
import { SignInAgain } from './sign-in-again.client';
import { shortTime } from './standing';

function Act({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className="trouble-act" onClick={onPress}>
      {children}
    </button>
  );
}

function CopyAll() {
  const { words, sitting } = useWriting();
  const { saving } = words.write;
  const [copied, setCopied] = useState(false);
  return (
    <Act onPress={() => void copyText(plainStory(sitting.draft.whole())).then(setCopied)}>
      {copied ? saving.copied : saving.copyAll}
    </Act>
  );
}

/** True once nothing has been heard for two minutes. `since`: this computer's clock, ms UTC. */
function useSilence(since: number | null): boolean {
  const [silent, setSilent] = useState<number | null>(null);
  useEffect(() => {
    if (since === null) return undefined;
    const timer = setTimeout(() => setSilent(since), since + SILENCE_MS - Date.now());
    return () => clearTimeout(timer);
  }, [since]);
  return since !== null && silent === since;
}

/** The sentence of the trouble that there is. */
function Sentence({ onLook }: { onLook: () => void }) {
  const { words, sitting } = useWriting();
  const { saving: said } = words.write;
  const { saver } = sitting;
  const saving = useSaving();
  const keepsNothing = useCell(sitting.keepsNothing);
  const { trouble } = saving;
  const reasons: Record<string, string> = words.reasons;
  const names: Record<string, string> = words.history.fields;
  const silent = useSilence(trouble?.kind === 'offline' ? trouble.since : null);

  switch (trouble?.kind) {
    case undefined:
      return null;
    // The line of the pen says so, and what to do.
    case 'pen':
      return <CopyAll />;
    case 'offline':
      return (
        <>
          <span>{keepsNothing ? said.notKept : silent ? said.silent : said.local}</span>
          <Act onPress={saver.retry}>{said.tryAgain}</Act>
          {keepsNothing && <CopyAll />}
        </>
      );
    case 'signed-out':
      return (
        <>
          <span>{words.failures['signed-out']}</span>
          <SignInAgain />
          <Act onPress={saver.retry}>{said.tryAgain}</Act>
        </>
      );
    case 'suspended':
      return (
        <>
          <span>{words.failures.suspended}</span>
          <CopyAll />
          <Act onPress={saver.retry}>{said.tryAgain}</Act>
        </>
      );
    case 'refused': {
      const [[path = '', reason] = []] = Object.entries(trouble.failure.fields ?? {});
      const because = reason && (reasons[reason] ?? '');
      // "content.headline", "content.body.3": of many fields, which.
      const name = names[path.split('.')[1] ?? ''];
      return (
        <>
          <span>
            {fill(said.refused, { status: trouble.status ?? '' })} {words.failures[trouble.failure.code]}{' '}
            {name && because ? fill(words.named, { act: name, name: because }) : because}
          </span>
          <CopyAll />
          <Act onPress={saver.retry}>{said.tryAgain}</Act>
        </>
      );
    }
    case 'stale':
      return (
        <>
          <span>{saving.away ? words.both.away : words.both.meanwhile}</span>
          <Act onPress={onLook}>{words.both.see}</Act>
        </>
      );
  }
}

/** What is no trouble but should be known: text that was put back, and whose newer text is on the screen. */
function Notice() {
  const { words, language, sitting } = useWriting();
  const { saving: said } = words.write;
  const newer = useCell(sitting.newer);
  const [seen, setSeen] = useState(!sitting.recovered);
  if (newer)
    return (
      <>
        <span>
          {newer.name}, {shortTime(newer.at, sitting.now(), language)}: {said.newer}
        </span>
        <Act onPress={() => sitting.newer.set(null)}>{words.write.close}</Act>
      </>
    );
  if (seen) return null;
  return (
    <>
      <span>{said.recovered}</span>
      <Act onPress={() => setSeen(true)}>{words.write.close}</Act>
    </>
  );
}

export function TroubleLine() {
  const { readOnly } = useWriting();
  const { trouble } = useSaving();
  const [looking, setLooking] = useState(false);
  if (readOnly) return null;
  return (
    <>
      <span role="status" className="trouble">
        {trouble ? <Sentence onLook={() => setLooking(true)} /> : <Notice />}
      </span>
      {looking && trouble?.kind === 'stale' && (
        <BothVersions theirs={trouble.theirs} onClose={() => setLooking(false)} />
      )}
    </>
  );
}
