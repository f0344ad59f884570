'use client';
/** Who has the pen, who asks for it, and what to do: a line of the status bar. Nothing moves, nothing lies over the text. */
import { useEffect, useState } from 'react';
import { fill } from '../../../words/fill';
import { useCell, useSaving, useWriting } from '../context';
import { isUnsaved } from '../saving';
import { isElsewhere } from './company';

function Act({ onPress, children }: { onPress: () => void; children: string }) {
  return (
    <button type="button" className="trouble-act" onClick={onPress}>
      {children}
    </button>
  );
}

/** What the holder of the pen sees while somebody asks for it. */
function Asked({ name }: { name: string }) {
  const { words, sitting } = useWriting();
  const { company, saver } = sitting;
  const [unsaved, setUnsaved] = useState(false);
  // Also when somebody's details came onto the screen with the save: the text is there.
  const save = async (): Promise<boolean> => (await saver.flush()) !== null || !isUnsaved(saver.state());
  const give = async (): Promise<void> => setUnsaved(!(await company.handOver(save)));
  return (
    <>
      <span>{unsaved ? words.pen.saveFirst : fill(words.pen.asks, { name })}</span>
      <Act onPress={() => void give()}>{words.pen.handOver}</Act>
      <Act onPress={() => void company.longer()}>{words.pen.longer}</Act>
    </>
  );
}

/** True until that instant (ms UTC) of the server's clock. */
function useUntil(until: number | null): boolean {
  const { sitting } = useWriting();
  const [passed, setPassed] = useState<number | null>(null);
  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(() => setPassed(until), Math.max(0, until - sitting.now()));
    return () => clearTimeout(timer);
  }, [until, sitting]);
  return until !== null && passed !== until;
}

function Line() {
  const { words, sitting, user } = useWriting();
  const company = useCell(sitting.company.now);
  const { trouble } = useSaving();
  const pen = company?.pen ?? null;
  const asked = pen?.asked ?? null;
  const longer = useUntil(asked?.keptUntil ?? null);
  const got = useCell(sitting.gotPen);
  const waitsForPen = trouble?.kind === 'pen';
  if (!pen) return waitsForPen ? <span>{words.pen.free}</span> : null;
  if (!isElsewhere(company, user)) {
    if (asked && !longer) return <Asked name={asked.name} />;
    return got ? <span>{words.pen.yours}</span> : null;
  }
  const { name } = pen;
  if (waitsForPen || asked?.person !== user)
    return (
      <>
        <span>{fill(waitsForPen ? words.pen.refused : words.pen.held, { name })}</span>
        {asked ? (
          asked.person !== user && <span>{fill(words.pen.askedBy, { name: asked.name })}</span>
        ) : (
          <Act onPress={() => void sitting.company.ask()}>{words.pen.ask}</Act>
        )}
      </>
    );
  return <span>{fill(words.pen.asked, { name })}</span>;
}

export function PenLine() {
  const { readOnly } = useWriting();
  if (readOnly) return null;
  return (
    <span role="status" className="trouble pen-line">
      <Line />
    </span>
  );
}
