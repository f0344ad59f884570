'use client';
/** What changes for readers: the live page and the draft side by side, and in words. */
import { useState } from 'react';
import type { SlotAtDesk } from '#db/front/desk-views';
import type { FrontChange } from '#db/front/told';
import { tagOf } from '#db/shared/languages';
import { fill } from '../../words/fill';
import { over, PageFrame } from '../page-frame.client';
import { useRoom } from '../use-room';
import { type Width, widths } from './canvas.client';
import { useFront } from './context';
import { type Found, foundAt } from './found';
import { shortTime } from '../writing/standing';
import { changesIn, type Named, toldChange } from './told';

type Side = 'live' | 'draft';

function Page({
  side,
  changes,
  slots,
  width,
}: {
  side: Side;
  changes: readonly FrontChange[];
  slots: readonly SlotAtDesk[];
  width: Width;
}) {
  const { name, words, shown } = useFront();
  const w = words.frontEditor;
  const [box, room] = useRoom();
  const scale = room === 0 ? 0.3 : Math.min(1, room / width);
  const pathOf = (story: string): string | undefined =>
    slots.find((slot) => slot.story?.id === story)?.story?.path;
  // A story that moved and is said otherwise has one mark, with what came first.
  const marked = new Map<string, FrontChange>();
  for (const change of changes)
    if ('story' in change && !marked.has(change.story)) marked.set(change.story, change);
  const marks = (found: ReadonlyMap<string, Found>) =>
    [...marked].map(([story, change]) => {
      if (side === 'live' ? change.kind === 'new' : change.kind === 'gone' || change.kind === 'listed')
        return null;
      const path = pathOf(story);
      const place = path === undefined ? undefined : foundAt(found, path);
      return (
        place && (
          <span
            key={story}
            className="change-mark"
            data-kind={change.kind}
            style={over(place, scale)}
            aria-hidden="true"
          >
            <span className="change-word">{w.changeKinds[change.kind]}</span>
          </span>
        )
      );
    });
  const title = side === 'live' ? w.live : w.afterwards;
  return (
    <figure className="m-0 min-w-0">
      <figcaption className="ui mb-2 font-strong">{title}</figcaption>
      <div ref={box}>
        <PageFrame
          src={`/desk/front/${name.language}/${name.place}/preview?show=${side}&n=${shown}`}
          width={width}
          scale={scale}
          title={title}
          loading={w.loading}
        >
          {marks}
        </PageFrame>
      </div>
    </figure>
  );
}

export function Changes() {
  const desk = useFront();
  const { at, words, name, language } = desk;
  const w = words.frontEditor;
  const [width, setWidth] = useState<Width>(1300);
  const changes = changesIn(at);
  const drafted = at.draft?.layout ?? at.live;
  const by: Named = {
    words,
    slotName: (place, side) => desk.slotName(place, side === 'live' ? at.live : drafted),
    rowName: (zone, section) => fill(w.rowName, { n: zone + 1, section: desk.sectionName(section) }),
    sectionName: desk.sectionName,
    storyName: (id) => at.named.find((known) => known.id === id)?.headline,
    when: (instant) => shortTime(instant, desk.now(), language),
    comma: language === 'zh' ? '、' : ', ',
  };
  return (
    <section aria-label={w.seeChanges} className="mb-6 border-y border-strong py-4">
      {changes.length === 0 ? (
        <p className="ui">{w.nothingChanges}</p>
      ) : (
        <ul className="ui mb-4">
          {changes.map((change, i) => (
            <li key={i} className="border-b border-rule py-1">
              <strong
                className={change.kind === 'gone' || change.kind === 'row-gone' ? 'text-van' : 'text-ferry'}
              >
                {w.changeKinds[change.kind]}
              </strong>{' '}
              <span lang={tagOf('story' in change ? name.language : language)}>{toldChange(change, by)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="ui mb-2 flex gap-4" role="group" aria-label={w.width}>
        {widths.map((known) => (
          <button
            key={known}
            type="button"
            aria-pressed={known === width}
            onClick={() => setWidth(known)}
            className="inline-flex min-h-10 cursor-pointer items-center border-b-3 border-transparent tabular-nums aria-pressed:border-ferry aria-pressed:font-strong"
          >
            {known}
          </button>
        ))}
      </p>
      <div className="grid gap-4 md:grid-cols-2">
        <Page side="live" changes={changes} slots={at.liveSlots} width={width} />
        <Page side="draft" changes={changes} slots={at.slots} width={width} />
      </div>
    </section>
  );
}
