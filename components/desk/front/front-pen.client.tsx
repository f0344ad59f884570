'use client';
/** Who else is at this front, and who has its pen. */
import { useSyncExternalStore } from 'react';
import type { Company } from '#db/pen/model';
import { fill } from '../../words/fill';
import { type AtStory, isElsewhere } from '../writing/company/company';
import { useFront } from './context';

const never = (): (() => void) => () => undefined;

const useCompany = (company: AtStory | null): Company | null =>
  useSyncExternalStore(
    company ? company.now.subscribe : never,
    () => company?.now.get() ?? null,
    () => null,
  );

export function FrontPen({ company, user }: { company: AtStory | null; user: string }) {
  const { words, saving } = useFront();
  const w = words.pen;
  const is = useCompany(company);
  const pen = is?.pen ?? null;
  const others = [
    ...new Set((is?.here ?? []).filter(({ person }) => person !== user).map(({ name }) => name)),
  ];
  const act = (label: string, press: () => void) => (
    <button type="button" className="text-link min-h-9 cursor-pointer" onClick={press}>
      {label}
    </button>
  );
  return (
    <p role="status" className="ui pen-line flex flex-wrap items-center gap-x-3 text-ink-2">
      {others.map((name) => (
        <span key={name}>{fill(pen?.name === name ? w.writing : w.reading, { name })}</span>
      ))}
      {company && pen && isElsewhere(is, user) && (
        <>
          <strong className="text-ink">{fill(words.frontEditor.penElsewhere, { name: pen.name })}</strong>
          {pen.asked?.person === user
            ? fill(w.asked, { name: pen.name })
            : act(w.ask, () => void company.ask())}
        </>
      )}
      {company && pen && !isElsewhere(is, user) && pen.asked && (
        <>
          <strong className="text-ink">{fill(w.asks, { name: pen.asked.name })}</strong>
          {act(w.handOver, () => void company.handOver(async () => saving.kind !== 'failed'))}
          {act(w.longer, () => void company.longer())}
        </>
      )}
    </p>
  );
}
