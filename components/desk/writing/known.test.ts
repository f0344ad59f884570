import { describe, expect, it, vi } from 'vitest';
import { createKnown } from './known';

describe('records that the text names', () => {
  it('asks once for those that are not there, together, and tells who listens', async () => {
    const load = vi.fn(async (ids: readonly string[]) => ids.map((id) => ({ id })));
    const known = createKnown([{ id: 'a' }], load);
    const heard = vi.fn();
    known.subscribe(heard);
    for (const id of ['a', 'b', 'c', 'b']) known.want(id);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    expect(load.mock.calls).toEqual([[['b', 'c']]]);
    expect(known.get('c')).toEqual({ id: 'c' });
  });

  it('asks again after a lost answer', async () => {
    const load = vi.fn<() => Promise<{ id: string }[]>>().mockRejectedValueOnce(new Error('cut off'));
    load.mockResolvedValue([{ id: 'a' }]);
    const known = createKnown<{ id: string }>([], load);
    known.want('a');
    await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1));
    await Promise.resolve();
    known.want('a');
    await vi.waitFor(() => expect(known.get('a')).toEqual({ id: 'a' }));
  });
});
