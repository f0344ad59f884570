import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyContent, type StoryContent } from '#db/stories/model';
import type { LocalCopy } from './local-copy';
import { openingOf } from './opening';
import { createSaver, type SaveAnswer } from './saver';

const text = (headline: string): StoryContent => ({ ...emptyContent(), headline });

/** A server with one story, that can be cut off before or after it acts. */
function setUp() {
  let onScreen = text('');
  let version = 1;
  let cut: 'never' | 'before' | 'after' = 'never';
  let held = text('');
  let copy: Omit<LocalCopy, 'page'> | null = null;
  const lost: SaveAnswer = { ok: false, error: { code: 'busy' }, lost: true };
  const saver = createSaver({
    story: 's',
    version: 1,
    savedAt: 0,
    read: () => onScreen,
    now: () => Date.now(),
    keep: async (kept) => void (copy = kept),
    drop: async () => void (copy = null),
    send: async ({ base, content }): Promise<SaveAnswer> => {
      if (cut === 'before') return lost;
      const again = version === base + 1 && JSON.stringify(held) === JSON.stringify(content);
      if (!again && base !== version)
        return {
          ok: false,
          error: { code: 'stale', current: { version, content: held, actor: 'x', at: 1 } },
        };
      if (!again) {
        version += 1;
        held = content;
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
    someoneSaves(headline: string) {
      version += 1;
      held = text(headline);
    },
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

  it('writes nothing over a colleague, and on top when told to', async () => {
    const { type, server, someoneSaves, saver } = setUp();
    someoneSaves('Theirs');
    type('Mine');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server().headline).toBe('Theirs');
    expect(saver.state().trouble).toMatchObject({ kind: 'stale', theirs: { version: 2 } });
    saver.onTop();
    await vi.advanceTimersByTimeAsync(100);
    expect(server()).toEqual({ version: 3, headline: 'Mine' });
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

describe('opening', () => {
  const copy = (headline: string, base: number, sent: string | null = null): LocalCopy => ({
    content: text(headline),
    base,
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
