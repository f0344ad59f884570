import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Company } from '#db/pen/model';
import { joinStory } from './company';

/** A browser with one page, and a server that answers as it is told. */
class Line extends EventTarget {
  static all: Line[] = [];
  static readonly OPEN = 1;
  readyState = 1;
  constructor() {
    super();
    Line.all.push(this);
  }
  close(): void {
    this.readyState = 2;
  }
  say(company: Company): void {
    this.dispatchEvent(new MessageEvent('company', { data: JSON.stringify(company) }));
  }
  breaks(): void {
    this.dispatchEvent(new Event('error'));
  }
}

const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const browser = new EventTarget();
let asked: { command: string; typed?: boolean }[] = [];
let answer: Company;

const me = { page: 'p', person: 'me', name: 'Me', doing: 'reading' as const };
const free = (): Company => ({ version: 1, said: '', here: [me], pen: null });
const theirs = (): Company => ({
  ...free(),
  pen: { page: 'q', person: 'mei', name: 'Mei-ling', asked: null },
});
const mine = (): Company => ({ ...free(), pen: { page: 'p', person: 'me', name: 'Me', asked: null } });
const commands = (): string[] => asked.map(({ command }) => command);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  Line.all = [];
  asked = [];
  answer = free();
  page.visibilityState = 'visible';
  vi.stubGlobal('EventSource', Line);
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
  vi.stubGlobal('removeEventListener', browser.removeEventListener.bind(browser));
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const body: unknown = JSON.parse(new TextDecoder().decode(init.body as Uint8Array));
    asked.push({ command: path.split('/').at(-1) ?? '', ...(body as object) });
    return Response.json({ ok: true, value: answer });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const join = async () => {
  const heard: Company[] = [];
  const at = joinStory({ story: 's', page: 'p', user: 'me' }, (is) => void heard.push(is));
  await vi.advanceTimersByTimeAsync(1);
  return { at, heard };
};

it('says that it is there, hears who else is, and takes no pen by that', async () => {
  const { at, heard } = await join();
  expect(commands()).toEqual(['be-here']);
  Line.all[0]?.say(theirs());
  expect(heard.at(-1)).toEqual(theirs());
  expect(at.waits.get()).toBe(true);
  await vi.advanceTimersByTimeAsync(61_000);
  expect(commands()).toEqual(['be-here', 'be-here', 'be-here']);
  at.close();
});

it('takes the pen by the first key, says now and then that it is in use, and details take none', async () => {
  const { at } = await join();
  asked = [];
  at.typed('details');
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toMatchObject([{ command: 'be-here', typed: true }]);
  answer = mine();
  at.typed('text');
  at.typed('text');
  await vi.advanceTimersByTimeAsync(1);
  expect(commands()).toEqual(['be-here', 'take-pen']);
  at.typed('text');
  await vi.advanceTimersByTimeAsync(10_001);
  at.typed('text');
  await vi.advanceTimersByTimeAsync(1);
  expect(commands()).toEqual(['be-here', 'take-pen', 'be-here']);
  at.close();
});

it('believes no answer that the line has overtaken, and asks what stands now', async () => {
  const { at } = await join();
  Line.all[0]?.say(theirs());
  expect(at.waits.get()).toBe(true);
  // Answered while she had the pen, and long on its way.
  let arrives = (): void => undefined;
  const slow = new Promise<void>((resolve) => (arrives = resolve));
  asked = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push({ command: path.split('/').at(-1) ?? '' });
    const [value, way] = asked.length === 1 ? [theirs(), slow] : [mine(), undefined];
    await way;
    return Response.json({ ok: true, value });
  });
  void at.ask();
  await vi.advanceTimersByTimeAsync(1);
  Line.all[0]?.say(mine());
  expect(at.waits.get()).toBe(false);
  arrives();
  await vi.advanceTimersByTimeAsync(1);
  expect(at.waits.get()).toBe(false);
  expect(commands()).toEqual(['ask-for-pen', 'be-here']);
  at.close();
});

it('begins its line anew after longer and longer pauses, and comes back at once with the network', async () => {
  const { at } = await join();
  for (const pause of [500, 1_000, 2_000, 4_000]) {
    Line.all.at(-1)?.breaks();
    const n = Line.all.length;
    await vi.advanceTimersByTimeAsync(pause - 1);
    expect(Line.all).toHaveLength(n);
    await vi.advanceTimersByTimeAsync(1);
    expect(Line.all).toHaveLength(n + 1);
  }
  Line.all.at(-1)?.breaks();
  const n = Line.all.length;
  browser.dispatchEvent(new Event('online'));
  expect(Line.all).toHaveLength(n + 1);
  // A line on which nothing comes is dead.
  await vi.advanceTimersByTimeAsync(45_500);
  expect(Line.all).toHaveLength(n + 2);
  expect(Line.all.at(-2)?.readyState).toBe(2);
  at.close();
});

it('holds no line while it is hidden, and still says that it is there', async () => {
  const { at } = await join();
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(Line.all[0]?.readyState).toBe(2);
  asked = [];
  answer = theirs();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(commands()).toEqual(['be-here']);
  expect(at.waits.get()).toBe(true);
  expect(Line.all).toHaveLength(1);
  at.close();
});

it('says hello when the others were told that it is gone', async () => {
  const { at } = await join();
  asked = [];
  Line.all[0]?.say({ ...free(), here: [] });
  await vi.advanceTimersByTimeAsync(1);
  expect(commands()).toEqual(['be-here']);
  at.close();
});

it('hands the pen over only once the text is saved, and takes no key meanwhile', async () => {
  const { at } = await join();
  Line.all[0]?.say(mine());
  asked = [];
  expect(await at.handOver(async () => false)).toBe(false);
  expect(commands()).toEqual([]);
  expect(at.waits.get()).toBe(false);
  answer = theirs();
  const given = at.handOver(async () => {
    expect(at.waits.get()).toBe(true);
    return true;
  });
  await vi.advanceTimersByTimeAsync(1);
  expect(await given).toBe(true);
  expect(commands()).toEqual(['hand-over']);
  expect(at.waits.get()).toBe(true);
  at.close();
});

it('takes the pen for a suggestion where it is free, and refuses where somebody else has it', async () => {
  const { at } = await join();
  asked = [];
  answer = mine();
  expect(await at.take()).toBe(true);
  expect(await at.take()).toBe(true);
  expect(commands()).toEqual(['take-pen']);
  Line.all[0]?.say(theirs());
  expect(await at.take()).toBe(false);
  expect(commands()).toEqual(['take-pen']);
  at.close();
});

it('leaves when the page is left', async () => {
  const { at } = await join();
  asked = [];
  browser.dispatchEvent(new Event('pagehide'));
  expect(commands()).toEqual(['leave-story']);
  at.close();
});
