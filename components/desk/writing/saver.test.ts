import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyContent, type StoryContent } from '#db/stories/model';
import type { LocalCopy } from './local-copy';
import { openingOf } from './opening';
import { reconcile } from './reconcile';
import { createSaver, type SaveAnswer } from './saver';

/** Characters of a headline that this server takes. */
const LONGEST = 300;

const text = (headline: string): StoryContent => ({ ...emptyContent(), headline });

/** A server with one story, that can be cut off before or after it acts. */
function setUp() {
  let onScreen = text('');
  let version = 1;
  let joins = false;
  let penElsewhere = false;
  let cut: 'never' | 'before' | 'after' = 'never';
  let held = text('');
  const versions: StoryContent[] = [];
  let slow: Promise<void> = Promise.resolve();
  let copies = 0;
  let copy: Omit<LocalCopy, 'page'> | null = null;
  const lost: SaveAnswer = { ok: false, error: { code: 'no-answer' }, lost: true };
  const saver = createSaver({
    story: 's',
    version: 1,
    origin: text(''),
    savedAt: 0,
    read: () => onScreen,
    now: () => Date.now(),
    keep: async (kept) => {
      copies += 1;
      await slow;
      copy = kept;
    },
    meet({ origin, theirs, sent }) {
      const { content, clashes } = reconcile(origin, onScreen, theirs.content, sent);
      if (clashes.length > 0) return false;
      onScreen = content;
      return true;
    },
    drop: async () => void (copy = null),
    send: async ({ base, content }): Promise<SaveAnswer> => {
      if (cut === 'before') return lost;
      if (content.headline.length > LONGEST)
        return {
          ok: false,
          error: { code: 'invalid', fields: { 'content.headline': 'too-long' } },
          status: 400,
        };
      if (penElsewhere)
        return {
          ok: false,
          error: { code: 'pen-held', current: { version, content: held, actor: 'x', at: 1 } },
        };
      const again = version === base + 1 && JSON.stringify(held) === JSON.stringify(content);
      if (joins && !again && base !== version) {
        version += 1;
        held = { ...held, headline: content.headline };
        return { ok: true, value: { version, at: 5, content: held } };
      }
      if (!again && base !== version)
        return {
          ok: false,
          error: { code: 'stale', current: { version, content: held, actor: 'x', at: 1 } },
        };
      if (!again) {
        version += 1;
        held = content;
        versions.push(content);
      }
      return cut === 'after' ? lost : { ok: true, value: { version, at: 5 } };
    },
  });
  return {
    saver,
    type(headline: string) {
      onScreen = text(headline);
      saver.typed();
    },
    cut: (when: typeof cut) => void (cut = when),
    someoneSaves(patch: Partial<StoryContent>) {
      version += 1;
      held = { ...held, ...patch };
    },
    /** Somebody else has the pen. */
    penElsewhere: (is: boolean) => void (penElsewhere = is),
    /** The server itself puts together what two people saved. */
    joins: () => void (joins = true),
    screen: () => onScreen,
    put: (content: StoryContent) => void (onScreen = content),
    versions: () => versions,
    copies: () => copies,
    /** Every copy takes as long as `until` from now on. */
    slowDisk: (until: Promise<void>) => void (slow = until),
    server: () => ({ version, headline: held.headline }),
    copy: () => copy,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('saver', () => {
  it('keeps at once here, saves after a pause, and forgets the copy then', async () => {
    const { type, server, copy } = setUp();
    type('One');
    await vi.advanceTimersByTimeAsync(500);
    expect(copy()?.content.headline).toBe('One');
    expect(server().headline).toBe('');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(server()).toEqual({ version: 2, headline: 'One' });
    expect(copy()).toBe(null);
  });

  it('sends a lost save again as it was, then what was typed since', async () => {
    const { type, server, cut, copy, saver } = setUp();
    cut('after');
    type('One');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saver.state().trouble?.kind).toBe('offline');
    type('One and two');
    await vi.advanceTimersByTimeAsync(500);
    expect(copy()?.sent?.headline).toBe('One');
    cut('never');
    await vi.advanceTimersByTimeAsync(40_000);
    expect(server()).toEqual({ version: 3, headline: 'One and two' });
    expect(saver.state().trouble).toBe(null);
  });

  it('keeps what is typed without a pause, one copy at a time', async () => {
    const { type, copy, copies, slowDisk } = setUp();
    let written = (): void => undefined;
    slowDisk(new Promise((go) => (written = go)));
    for (let n = 1; n <= 40; n += 1) {
      type(`Key ${n}`);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(copies()).toBe(1);
    written();
    await vi.advanceTimersByTimeAsync(0);
    expect(copies()).toBe(2);
    for (let n = 41; n <= 60; n += 1) {
      type(`Key ${n}`);
      await vi.advanceTimersByTimeAsync(50);
      expect(Number(copy()?.content.headline.slice(4))).toBeGreaterThanOrEqual(n - 7);
    }
  });

  it('saves what a page holds that is left by a way within the desk', async () => {
    const { type, server, saver, copy } = setUp();
    type('Left');
    saver.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(server().headline).toBe('Left');
    expect(copy()).toBe(null);
  });

  it('takes in what only a colleague changed, and saves both', async () => {
    const { type, server, someoneSaves, saver, screen } = setUp();
    someoneSaves({ kicker: 'Theirs' });
    type('Mine');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(screen()).toMatchObject({ headline: 'Mine', kicker: 'Theirs' });
    expect(server()).toEqual({ version: 3, headline: 'Mine' });
    expect(saver.state()).toMatchObject({ trouble: null, base: 3 });
  });

  it('shows what the server took in of others with a save', async () => {
    const { type, server, someoneSaves, saver, screen, joins, put } = setUp();
    joins();
    someoneSaves({ kicker: 'Theirs' });
    type('Mine');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(screen()).toMatchObject({ headline: 'Mine', kicker: 'Theirs' });
    expect(saver.state()).toMatchObject({ base: 3, trouble: null });
    put({ ...screen(), headline: 'Mine again' });
    saver.typed();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server()).toEqual({ version: 4, headline: 'Mine again' });
    expect(screen().kicker).toBe('Theirs');
  });

  it('never publishes in the same breath what a colleague has just brought in', async () => {
    const { type, someoneSaves, saver } = setUp();
    someoneSaves({ kicker: 'Theirs' });
    type('Mine');
    expect(await saver.flush()).toBe(null);
    expect(await saver.flush()).toBe(3);
  });

  it('knows its own lost save under a colleague’s newer one', async () => {
    const { type, server, someoneSaves, cut, saver } = setUp();
    cut('after');
    type('One');
    await vi.advanceTimersByTimeAsync(2_000);
    type('One and two');
    someoneSaves({ kicker: 'Theirs' });
    cut('never');
    await vi.advanceTimersByTimeAsync(40_000);
    expect(saver.state().trouble).toBe(null);
    expect(server()).toEqual({ version: 4, headline: 'One and two' });
  });

  it('after a reload knows the save that was on its way, whatever is typed at once', async () => {
    const { type, server, someoneSaves, saver } = setUp();
    // It arrived, but only after the server had made the page anew.
    someoneSaves({ headline: 'One' });
    saver.restored({ base: 1, origin: text(''), sent: text('One') });
    type('One and two');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saver.state().trouble).toBe(null);
    expect(server()).toEqual({ version: 3, headline: 'One and two' });
  });

  it('never sends again after a reload what was refused for its words', async () => {
    const { type, copy, saver } = setUp();
    type('x'.repeat(LONGEST + 1));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saver.state().trouble?.kind).toBe('refused');
    type('Mended');
    saver.keepNow();
    await vi.advanceTimersByTimeAsync(0);
    const kept = copy();
    expect(kept?.sent).toBe(null);
    const next = setUp();
    next.put(text('Mended'));
    if (kept) next.saver.restored(kept);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(next.server().headline).toBe('Mended');
  });

  it('writes nothing over a colleague, and what was not chosen is a version too', async () => {
    const { type, server, someoneSaves, saver, put, screen, versions } = setUp();
    someoneSaves({ headline: 'Theirs' });
    type('Mine');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server().headline).toBe('Theirs');
    expect(saver.meeting()?.theirs).toMatchObject({ version: 2 });
    type('Mine again');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server()).toEqual({ version: 2, headline: 'Theirs' });
    const mine = screen();
    put(text('Theirs'));
    saver.settled(mine);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(versions().map(({ headline }) => headline)).toEqual(['Mine again', 'Theirs']);
    expect(server()).toEqual({ version: 4, headline: 'Theirs' });
  });

  it('gives the version that holds everything when it is asked to save now', async () => {
    const { type, cut, saver } = setUp();
    expect(await saver.flush()).toBe(1);
    type('One');
    expect(await saver.flush()).toBe(2);
    cut('before');
    type('Two');
    expect(await saver.flush()).toBe(null);
  });
});

describe('the pen', () => {
  it('of somebody else: the words wait here, and go once it is free', async () => {
    const desk = setUp();
    desk.penElsewhere(true);
    desk.type('Mine');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.saver.state().trouble).toEqual({ kind: 'pen' });
    expect(desk.screen().headline).toBe('Mine');
    expect(desk.copy()?.content.headline).toBe('Mine');
    expect(desk.versions()).toEqual([]);
    expect(await desk.saver.flush()).toBeNull();
    desk.penElsewhere(false);
    desk.saver.retry();
    await vi.advanceTimersByTimeAsync(1);
    expect(desk.versions()).toEqual([text('Mine')]);
    expect(desk.saver.state().trouble).toBeNull();
  });
});

describe('opening', () => {
  const copy = (headline: string, base: number, sent: string | null = null): LocalCopy => ({
    content: text(headline),
    base,
    origin: text('origin'),
    sent: sent === null ? null : text(sent),
    page: 'p',
    at: 0,
  });

  it('shows this computer’s text only when the server does not hold it', () => {
    expect(openingOf({ version: 3, content: text('A') }, undefined)).toEqual({ kind: 'server' });
    expect(openingOf({ version: 3, content: text('A') }, copy('A ', 2))).toEqual({ kind: 'server' });
    expect(openingOf({ version: 3, content: text('A') }, copy('B', 3))).toMatchObject({
      kind: 'local',
      base: 3,
    });
  });

  it('knows its own save whose answer was lost, and a colleague’s', () => {
    expect(openingOf({ version: 4, content: text('A') }, copy('A2', 3, 'A'))).toMatchObject({ base: 4 });
    expect(openingOf({ version: 4, content: text('X') }, copy('A2', 3, 'A'))).toMatchObject({ base: 3 });
  });
});
