'use client';
/** What is wrong with saving, what is safe, and what to do (brief 3.4): said in the status bar, the story stays on the screen. */
import { type ReactNode, useState } from 'react';
import { useCell, useSaving, useWriting } from './context';
import { copyText, plainStory } from './copy-text';
import { shortTime } from './standing';
import { TheirVersion } from './their-version.client';

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

/** The sentence of the trouble that there is. */
function Sentence({ onLook }: { onLook: () => void }) {
  const { words, sitting } = useWriting();
  const { saving: said } = words.write;
  const { saver } = sitting;
  const saving = useSaving();
  const keepsNothing = useCell(sitting.keepsNothing);
  const { trouble } = saving;
  const reasons: Record<string, string> = words.reasons;

  switch (trouble?.kind) {
    case undefined:
      return null;
    case 'offline':
      return (
        <>
          <span>{keepsNothing ? said.notKept : said.local}</span>
          <Act onPress={saver.retry}>{said.tryAgain}</Act>
          {keepsNothing && <CopyAll />}
        </>
      );
    case 'signed-out':
      return (
        <>
          <span>{words.failures['signed-out']}</span>
          <a href="/sign-in" target="_blank" rel="noopener" className="trouble-act">
            {said.signIn}
          </a>
          <Act onPress={saver.retry}>{said.tryAgain}</Act>
        </>
      );
    case 'refused': {
      const [reason] = Object.values(trouble.failure.fields ?? {});
      return (
        <>
          <span>
            {said.refused} {words.failures[trouble.failure.code]} {reason && (reasons[reason] ?? '')}
          </span>
          <CopyAll />
          <Act onPress={saver.retry}>{said.tryAgain}</Act>
        </>
      );
    }
    case 'stale':
      return (
        <>
          <span>{said.stale}</span>
          <Act onPress={onLook}>{said.theirs}</Act>
          <Act onPress={saver.onTop}>{said.keepMine}</Act>
          <Act onPress={() => void sitting.takeTheirs()}>{said.takeTheirs}</Act>
        </>
      );
  }
}

/** What is no trouble but should be known: text that was put back, and one's own text while theirs is shown. */
function Notice() {
  const { words, language, sitting } = useWriting();
  const { saving: said } = words.write;
  const newer = useCell(sitting.newer);
  const [seen, setSeen] = useState(!sitting.recovered);
  const aside = useCell(sitting.aside);
  if (aside)
    return (
      <>
        <span>{said.aside}</span>
        <Act onPress={sitting.putBack}>{said.putBack}</Act>
        <Act onPress={() => sitting.aside.set(null)}>{words.write.close}</Act>
      </>
    );
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
        <TheirVersion theirs={trouble.theirs} onClose={() => setLooking(false)} />
      )}
    </>
  );
}
