/** One front on the screen of its editor: what is laid out, saved, published, and who else is there. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FrontAtDesk } from '#db/front/desk-views';
import { frontKey, type FrontLayout, type FrontName, HOME, leadsOf, type Placement } from '#db/front/model';
import { newId } from '#db/shared/id';
import type { Language } from '#db/shared/languages';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';
import { type Answer, query, send } from '../api';
import { createCell } from '../writing/cell';
import { type AtStory, joinStory } from '../writing/company/company';
import { useCell } from '../writing/context';
import { timeInWords } from '../writing/standing';
import type { Carried, FrontDesk } from './context';
import {
  emptied,
  fitted,
  isSame,
  placed,
  redone,
  remembered,
  type SlotAt,
  type Steps,
  stepped,
  undone,
  within,
} from './edit';
import { createFrontSaver, type FrontSaver, type Saving } from './saver';

export type FrontDeskProps = {
  name: FrontName;
  /** Who sits here. */
  user: string;
  /** The server's clock when the page was made, ms UTC. */
  now: number;
  at: FrontAtDesk;
  sections: readonly { id: string; name: string }[];
  words: DeskWords;
  language: Language;
};

const standing = (at: FrontAtDesk): FrontLayout => at.draft?.layout ?? at.live;

export function useFrontDesk(props: FrontDeskProps): FrontDesk & { company: AtStory | null; user: string } {
  const { name, user, words, language, sections } = props;
  const w = words.frontEditor;
  const isHome = name.place === HOME;
  const [at, setAt] = useState(props.at);
  const [steps, setSteps] = useState<Steps>(() => ({ past: [], now: standing(props.at), undone: [] }));
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  const [shown, setShown] = useState(0);
  const [chosen, setChosen] = useState<SlotAt>(isHome ? { zone: 'lead', slot: 0 } : { zone: 0, slot: 0 });
  const [carried, setCarried] = useState<Carried | null>(null);
  const [spoken, setSpoken] = useState<FrontDesk['line']>(null);
  const [joined] = useState(() => createCell<AtStory | null>(null));
  const company = useCell(joined);
  const [skew] = useState(() => props.now - Date.now());
  const now = useCallback(() => Date.now() + skew, [skew]);
  const said = useRef<HTMLParagraphElement | null>(null);
  const [page] = useState(() => newId());
  const latest = useRef({ layout: steps.now, at });
  useEffect(() => {
    latest.current = { layout: steps.now, at };
  });

  const say = useCallback((text: string): void => {
    said.current ??= document.querySelector<HTMLParagraphElement>('[data-front-said]');
    if (said.current) said.current.textContent = text;
  }, []);

  const refresh = useCallback(async (): Promise<FrontAtDesk | null> => {
    const answer = await query<FrontAtDesk>('read-front', { language: name.language, place: name.place });
    if (!answer.ok) return null;
    setAt(answer.value);
    setShown((n) => n + 1);
    return answer.value;
  }, [name.language, name.place]);

  const saver = useRef<FrontSaver | null>(null);
  const told = useCallback(
    (state: Saving): void => {
      setSaving(state);
      if (state.kind === 'saved') void refresh();
    },
    [refresh],
  );
  const mustSave = useCallback((): FrontSaver => {
    saver.current ??= createFrontSaver({ name, page, version: props.at.version, told });
    return saver.current;
  }, [name, page, props.at.version, told]);

  /** What stands on the server becomes what is on the screen. */
  const adopt = useCallback(
    (fresh: FrontAtDesk): void => {
      mustSave().stands(fresh.version);
      setSteps((is) => stepped(is, standing(fresh)));
      setSaving({ kind: 'idle' });
    },
    [mustSave],
  );

  useEffect(() => {
    const here = joinStory({ story: frontKey(name), page, user }, (is, was) => {
      const own = mustSave();
      // Who has the pen now was refused when somebody else had it.
      if (is.pen?.person === user || is.pen === null)
        setSaving((state) =>
          state.kind === 'refused' && state.code === 'pen-held' ? { kind: 'idle' } : state,
        );
      if (own.isBusy() || (is.version === own.version() && (!was || is.said === was.said))) return;
      void refresh().then((fresh) => {
        if (fresh && !own.isBusy() && fresh.version !== own.version()) adopt(fresh);
      });
    });
    joined.set(here);
    return () => {
      joined.set(null);
      here.close();
    };
  }, [name, page, user, joined, refresh, adopt, mustSave]);

  const change = useCallback(
    (layout: FrontLayout): boolean => {
      if (isSame(layout, latest.current.layout)) return true;
      const holder = company?.now.get()?.pen;
      if (company?.waits.get() && holder) {
        say(fill(w.penElsewhere, { name: holder.name }));
        return false;
      }
      company?.typed('text');
      latest.current.layout = layout;
      setSteps((is) => stepped(is, layout));
      setSpoken(null);
      mustSave().save(layout);
      return true;
    },
    [company, say, w, mustSave],
  );

  const sectionName = useCallback(
    (id: string): string => sections.find((section) => section.id === id)?.name ?? id,
    [sections],
  );
  const slotName = useCallback(
    ({ zone, slot }: SlotAt, layout: FrontLayout = latest.current.layout): string => {
      const names = w.slotNames;
      if (zone === 'lead') {
        const leads = leadsOf(layout.lead);
        if (slot >= leads) return fill(names.second, { n: slot - leads + 1 });
        return leads === 1 ? names.lead : fill(names.leadOf, { n: slot + 1 });
      }
      const section = layout.sections[zone]?.section;
      return isHome && section
        ? fill(names.row, { section: sectionName(section), n: slot + 1 })
        : fill(names.rowOf, { row: zone + 1, n: slot + 1 });
    },
    [w, isHome, sectionName],
  );

  const failed = useCallback(
    (answer: Answer<unknown>): boolean => {
      if (answer.ok) return false;
      setSpoken({ words: words.failures[answer.error.code], bad: true });
      return true;
    },
    [words],
  );

  /** Says what fell out of the slots. */
  const outs = (dropped: readonly string[]): string[] =>
    dropped.map((id) => fill(w.dropped, { name: at.named.find((one) => one.id === id)?.headline ?? id }));

  const place = (to: SlotAt, placement: Placement, headline: string): void => {
    const { layout, dropped } = placed(latest.current.layout, to, placement, isHome);
    if (!change(layout)) return;
    const said = fill(w.placed, { name: headline, slot: slotName(to) });
    say([said, ...outs(dropped === null ? [] : [dropped])].join(' '));
  };

  /** A layout with other slots: what has none any more drops out, and it is said to everybody. */
  const relay = (layout: FrontLayout): void => {
    const { layout: next, dropped } = fitted(layout, isHome);
    if (change(next) && dropped.length > 0) setSpoken({ words: outs(dropped).join(' '), bad: false });
  };

  async function publish(from?: number): Promise<boolean> {
    const own = mustSave();
    if (!(await own.flush())) return false;
    const { layout } = latest.current;
    const answer = await send<{ release: string; version: number }>('publish-front', {
      ...name,
      base: own.version(),
      layout,
      page,
      ...(from === undefined ? {} : { at: from }),
    });
    if (!answer.ok) {
      if (answer.error.code === 'stale' || answer.error.code === 'pen-held')
        setSaving({ kind: 'refused', code: answer.error.code });
      else failed(answer);
      return false;
    }
    own.stands(answer.value.version);
    const fresh = await refresh();
    if (fresh && from !== undefined) setSteps((is) => stepped(is, standing(fresh)));
    setSaving({ kind: 'idle' });
    const text = from === undefined ? w.published : fill(w.scheduled, { when: timeInWords(from, language) });
    setSpoken({ words: text, bad: false });
    return true;
  }

  async function after(answer: Answer<unknown>, text: string): Promise<void> {
    if (failed(answer)) return;
    const fresh = await refresh();
    // Without a draft the screen shows what is live.
    if (fresh && !fresh.draft) setSteps((is) => stepped(is, fresh.live));
    if (text) setSpoken({ words: text, bad: false });
  }

  const step = (to: (is: Steps) => Steps, words: string): void => {
    const next = to(steps);
    if (next === steps) return say(w.nothingToUndo);
    if (company?.waits.get()) return;
    company?.typed('text');
    latest.current.layout = next.now;
    setSteps(next);
    setSpoken(null);
    mustSave().save(next.now);
    say(words);
  };

  return {
    name,
    user,
    isHome,
    at,
    layout: steps.now,
    // Slots of what is on the screen come with the answer to its save: until then those of before.
    slots: at.slots,
    sections,
    words,
    language,
    now,
    saving,
    shown,
    chosen: within(steps.now, chosen, isHome),
    choose: setChosen,
    carried,
    carry: setCarried,
    slotName,
    sectionName,
    say,
    change,
    relay,
    place,
    empty: (from) => {
      if (change(emptied(latest.current.layout, from))) say(fill(w.emptied, { slot: slotName(from) }));
    },
    undo: () => step(undone, w.undone),
    redo: () => step(redone, w.redone),
    canUndo: steps.past.length > 0,
    canRedo: steps.undone.length > 0,
    publish,
    async discard() {
      const own = mustSave();
      await own.flush();
      const answer = await send<{ version: number }>('discard-front', { ...name, base: own.version(), page });
      if (answer.ok) own.stands(answer.value.version);
      await after(answer, w.discarded);
    },
    async restore(release, when) {
      await after(await send('restore-front', { ...name, release }), fill(w.restored, { when }));
    },
    async cancel(release) {
      const answer = await send<{ layout: FrontLayout }>('cancel-front', { ...name, release });
      if (!answer.ok) {
        failed(answer);
        return;
      }
      const fresh = await refresh();
      const { layout } = answer.value;
      // Nobody's work is lost: it is what one goes on with, or one step back from what one is at.
      const isDraft = fresh?.draft === null && change(layout);
      if (!isDraft) setSteps((is) => remembered(is, layout));
      setSpoken({ words: isDraft ? w.cancelledToDraft : w.cancelledToUndo, bad: false });
    },
    refresh,
    async takeTheirs() {
      const fresh = await refresh();
      if (fresh) adopt(fresh);
    },
    async keepMine() {
      const fresh = await refresh();
      if (!fresh) return;
      mustSave().stands(fresh.version);
      mustSave().save(latest.current.layout);
    },
    line: spoken,
    company,
  };
}
