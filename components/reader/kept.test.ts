import { beforeEach, describe, expect, it, vi } from 'vitest';
import { add, isIn, type KeptStory, most, remove, storiesIn } from './kept.ts';

const story = (n: number): KeptStory => ({
  path: `/2026/08/23/s-${n}`,
  title: `Story ${n}`,
  note: '',
  lang: 'en-HK',
});

beforeEach(() => {
  const held = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  });
});

describe('the stories on a device', () => {
  it('stand newest first, each once, and the oldest leave', () => {
    for (let n = 0; n < most.read + 5; n += 1) add('read', story(n));
    add('read', story(10));
    const paths = storiesIn('read').map(({ path }) => path);
    expect(paths).toHaveLength(most.read);
    expect(paths[0]).toBe(story(10).path);
    expect(new Set(paths).size).toBe(most.read);
    expect(isIn('read', story(0).path)).toBe(false);
  });

  it('leave when they are taken out, and nothing stays behind', () => {
    add('saved', story(1));
    add('saved', story(2));
    remove('saved', [story(1).path, story(2).path]);
    expect(storiesIn('saved')).toEqual([]);
    expect(localStorage.getItem('saved')).toBeNull();
  });

  it.each([
    'nonsense',
    '{}',
    '[1, null, {"path":"/x"}]',
    '[{"path":"//evil.example","title":"","note":"","lang":""}]',
  ])('are none where the device holds %s', (text) => {
    localStorage.setItem('saved', text);
    expect(storiesIn('saved')).toEqual([]);
  });

  it('are none where there is no storage', () => {
    vi.stubGlobal('localStorage', undefined);
    add('saved', story(1));
    expect(storiesIn('saved')).toEqual([]);
  });
});
