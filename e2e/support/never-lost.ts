/**
 * Three people write in three browsers while the server is killed, the network is cut, and tabs and whole browsers die
 * in mid-typing; what was typed, what was acknowledged and what stands in the database is held against each other.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page, type Response } from '@playwright/test';
import Database from 'better-sqlite3';
import { databaseFile } from '#db/core/sqlite';
import { bodyText } from '#db/stories/blocks';
import { StoryContent } from '#db/stories/model';
import config from '../playwright.config.ts';
import { type DeskClient, newStory } from './desk-client.ts';
import type { Portal } from './portal.ts';

/** A tab that is killed may lose the keys of so long, ms (issue 4). */
const MAY_LOSE_MS = 500;
const WORDS_IN_PARAGRAPH = 12;

export type Least = { saves: number; kills: number; cuts: number; tabs: number; browsers: number };

export type Outcome = Least & {
  keys: number;
  /** Text that an acknowledged save held and the end does not. */
  lost: string[];
  /** Deaths of a tab or a browser after which more was gone than the last keys. */
  forgotten: string[];
  /** The most that one death took, as the age of the oldest key that was gone, ms. */
  longestLoss: number;
  torn: string[];
  doubled: string[];
  /** Times that a writer was asked to choose between two versions: nobody else wrote there. */
  asked: string[];
};

/** Words without the spaces between them: how they are divided into lines says nothing. */
const bare = (text: string): string => text.replace(/\s+/g, '');

type Cookies = Parameters<BrowserContext['addCookies']>[0];
/** `at`: when it was pressed. `taken`: when the tab had it; one that it never had is not the tab's to lose. */
type Key = { letter: string; at: number; taken?: number };

class Writer {
  keys: Key[] = [];
  acknowledged: { version: number; text: string }[] = [];
  typed = 0;
  words = 0;
  /** Set while a tab is to die under the hands of whoever types. */
  dead = false;
  resting = Promise.resolve();
  page!: Page;
  context!: BrowserContext;

  /** What stood there when a tab died: versions may hold of it what the next tab has no more. */
  pasts: string[] = [];
  readonly name: string;
  readonly story: string;
  readonly profile: string;
  private readonly url: string;
  private readonly cookies: Cookies;
  private readonly onSave: () => void;

  constructor(given: {
    name: string;
    story: string;
    profile: string;
    url: string;
    cookies: Cookies;
    onSave: () => void;
  }) {
    this.name = given.name;
    this.story = given.story;
    this.profile = given.profile;
    this.url = given.url;
    this.cookies = given.cookies;
    this.onSave = given.onSave;
  }

  text = (): string => this.keys.map(({ letter }) => letter).join('');

  async launch(): Promise<void> {
    mkdirSync(this.profile, { recursive: true });
    this.context = await chromium.launchPersistentContext(this.profile, {
      ...config.use?.launchOptions,
      baseURL: this.url,
    });
    await this.context.addCookies(this.cookies);
  }

  private heard = async (answer: Response): Promise<void> => {
    if (!answer.url().endsWith('/desk/api/save-revision') || answer.status() !== 200) return;
    const { content } = answer.request().postDataJSON() as { content: StoryContent };
    const said = (await answer.json().catch(() => undefined)) as
      { ok: boolean; value: { version: number } } | undefined;
    // Killed before it was read: nobody has heard it.
    if (!said?.ok) return;
    this.acknowledged.push({ version: said.value.version, text: bare(bodyText(content.body)) });
    this.onSave();
  };

  /** Opens the story, as often as it takes, and gives the text that stands there. */
  async open(): Promise<string> {
    for (;;) {
      const page = await this.context.newPage();
      page.on('response', (answer) => void this.heard(answer).catch(() => undefined));
      try {
        await page.goto(`/desk/stories/${this.story}`, { timeout: 10_000 });
        const text = page.getByRole('textbox', { name: 'Text', exact: true });
        await text.waitFor({ timeout: 10_000 });
        await text.click();
        await page.keyboard.press('Control+End');
        this.page = page;
        return bare((await text.textContent()) ?? '');
      } catch {
        // The server lies dead, or the network is cut.
        await page.close();
        await pause(100);
      }
    }
  }

  /** Types a few words without a pause. Stops in the middle of one when the tab dies. */
  async type(count: number): Promise<void> {
    for (let i = 0; i < count && !this.dead; i += 1) {
      this.words += 1;
      for (const letter of `${this.name}${this.words}.`) {
        if (this.dead) return;
        const key: Key = { letter, at: Date.now() };
        this.keys.push(key);
        this.typed += 1;
        await this.page.keyboard.press(letter);
        key.taken = Date.now();
      }
      await this.page.keyboard.press(this.words % WORDS_IN_PARAGRAPH === 0 ? 'Enter' : 'Space');
    }
  }
}

/** The process of a browser, by the profile that it was started with. */
function processOf(profile: string): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      if (
        command.includes(`--user-data-dir=${profile}`) &&
        !command.some((part) => part.startsWith('--type='))
      )
        return Number(pid);
    } catch {
      // Ended while we looked.
    }
  }
  throw new Error('No browser has this profile.');
}

/** Holds the database against what was typed and acknowledged. */
function inspect(dataDir: string, writers: readonly Writer[], outcome: Outcome): void {
  const db = new Database(databaseFile(dataDir), { readonly: true });
  try {
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') outcome.torn.push('the file');
    const rowsOf = db.prepare<[string], { version: number; content: string }>(
      'select version, content from revisions where story_id = ? order by version',
    );
    for (const writer of writers) {
      const texts = new Map<number, string>();
      let before = '';
      for (const { version, content } of rowsOf.all(writer.story)) {
        if (content === before) outcome.doubled.push(`${writer.name}, version ${version}`);
        before = content;
        const parsed = StoryContent.safeParse(JSON.parse(content));
        if (!parsed.success) outcome.torn.push(`${writer.name}, version ${version}`);
        else texts.set(version, bare(bodyText(parsed.data.body)));
      }
      const end = writer.text();
      if (texts.get(texts.size) !== end)
        outcome.lost.push(`${writer.name}: the last version is not what was typed`);
      for (const { version, text } of writer.acknowledged) {
        if (texts.get(version) !== text) outcome.lost.push(`${writer.name}, version ${version} is not there`);
        if (!end.startsWith(text)) outcome.lost.push(`${writer.name}: words of version ${version}`);
      }
      // Each version is the beginning of what was typed: nothing is missing in the middle, nothing stands twice.
      for (const [version, text] of texts)
        if (![end, ...writer.pasts].some((typed) => typed.startsWith(text)))
          outcome.torn.push(`${writer.name}, version ${version}: ${text.slice(-40)}`);
    }
  } finally {
    db.close();
  }
}

/** Goes on until all numbers are reached; then everybody rests until the server has everything. */
export async function writeThroughTrouble(
  portal: Portal,
  desk: DeskClient,
  dir: string,
  least: Least & { writers: 1 | 2 | 3 },
  say: (line: string) => void = () => undefined,
): Promise<Outcome> {
  const outcome: Outcome = {
    ...{ saves: 0, kills: 0, cuts: 0, tabs: 0, browsers: 0, keys: 0, longestLoss: 0 },
    ...{ lost: [], forgotten: [], torn: [], doubled: [], asked: [] },
  };
  const { cookies } = await desk.context.storageState();
  const writers: Writer[] = [];
  for (const name of ['a', 'b', 'c'].slice(0, least.writers)) {
    const story = await newStory(desk, { headline: `Written by ${name}`, body: [] });
    const writer = new Writer({
      name,
      story,
      profile: join(dir, `profile-${name}`),
      url: portal.url,
      cookies,
      onSave: () => void (outcome.saves += 1),
    });
    await writer.launch();
    await writer.open();
    writers.push(writer);
  }

  /** A tab or a browser dies while its writer types; what it had is looked for in the next. */
  const die = async (writer: Writer, how: 'closed' | 'crashed' | 'browser'): Promise<void> => {
    await pause(Math.random() * 700);
    const { page, context } = writer;
    const sent = Date.now();
    if (how === 'closed') await page.close();
    else if (how === 'crashed') {
      const gone = page.waitForEvent('crash');
      const session = await context.newCDPSession(page);
      void session.send('Page.crash').catch(() => undefined);
      await gone;
    } else {
      const gone = context.waitForEvent('close');
      process.kill(processOf(writer.profile), 'SIGKILL');
      await gone;
    }
    writer.dead = true;
    await writer.resting;
    if (how === 'crashed') await page.close();
    if (how === 'browser') await writer.launch();
    const there = await writer.open();
    const [typed, before] = [writer.text(), writer.keys];
    // It died when it was told to, or with the last key that it took after that.
    const at = Math.max(sent, ...before.slice(-50).map(({ taken }) => taken ?? 0));
    const oldest = before.slice(there.length).find(({ taken }) => taken !== undefined);
    const loss = oldest ? at - oldest.at : 0;
    outcome.longestLoss = Math.max(outcome.longestLoss, loss);
    if (!typed.startsWith(there) || loss > MAY_LOSE_MS)
      outcome.forgotten.push(
        `${writer.name}, ${how}: ${loss} ms, “${typed.slice(there.length - 20)}” after “${there.slice(-20)}”`,
      );
    writer.pasts.push(typed);
    writer.keys = typed.startsWith(there)
      ? before.slice(0, there.length)
      : [...there].map((letter) => ({ letter, at }));
    if (how === 'browser') outcome.browsers += 1;
    else outcome.tabs += 1;
    writer.dead = false;
  };

  const cut = async (writer: Writer): Promise<void> => {
    await writer.context.setOffline(true);
    await pause(200 + Math.random() * 3_000);
    await writer.context.setOffline(false);
    outcome.cuts += 1;
  };

  const kill = async (): Promise<void> => {
    await portal.stop('SIGKILL');
    await portal.start();
    outcome.kills += 1;
  };

  let over = false;
  const left = (name: keyof Least): number => Math.max(0, least[name] - outcome[name]);

  /** Waits for the turn of the next trouble: they fall between the saves, evenly and at random moments. */
  const turn = async (done: number, all: number): Promise<void> => {
    const from = ((done + Math.random()) / (all + 1)) * least.saves;
    while (outcome.saves < from) await pause(50);
    await pause(Math.random() * 1_000);
  };

  /** Types, and pauses mostly for so long that a save falls due. */
  const write = async (writer: Writer): Promise<void> => {
    while (!over) {
      if (writer.dead) await pause(20);
      else {
        writer.resting = writer.type(2 + Math.floor(Math.random() * 8)).catch(() => undefined);
        await writer.resting;
        await pause(Math.random() < 0.8 ? 1_550 + Math.random() * 300 : Math.random() * 1_500);
      }
    }
  };

  /** One writer's share of the troubles, one after the other. */
  const trouble = async (writer: Writer): Promise<void> => {
    for (;;) {
      const all = [
        ...Array<() => Promise<void>>(left('cuts')).fill(() => cut(writer)),
        ...Array<() => Promise<void>>(left('tabs')).fill(() =>
          die(writer, Math.random() < 0.5 ? 'closed' : 'crashed'),
        ),
        ...Array<() => Promise<void>>(left('browsers')).fill(() => die(writer, 'browser')),
      ];
      const act = all[Math.floor(Math.random() * all.length)];
      if (!act) return;
      await turn(outcome.cuts + outcome.tabs + outcome.browsers, least.cuts + least.tabs + least.browsers);
      await act();
    }
  };

  const kills = async (): Promise<void> => {
    while (left('kills') > 0) {
      await turn(outcome.kills, least.kills);
      await kill();
      say(`${outcome.kills} kills, ${outcome.cuts} cuts, ${outcome.saves} saves`);
    }
  };

  const writing = Promise.all(writers.map(write));
  await Promise.all([kills(), ...writers.map(trouble)]);
  while (left('saves') > 0) await pause(200);
  over = true;
  await writing;
  for (const writer of writers) {
    const bar = writer.page.locator('.status-bar');
    await writer.page.keyboard.press('Control+End');
    if ((await bar.getByRole('button', { name: 'See both' }).count()) > 0)
      outcome.asked.push(`${writer.name}: ${bare((await bar.textContent()) ?? '')}`);
    else await untilHeld(writer);
    outcome.keys += writer.typed;
    await writer.context.close();
  }
  await portal.stop();
  inspect(portal.dataDir, writers, outcome);
  return outcome;
}

/** Waits until a save was acknowledged that holds everything typed. */
async function untilHeld(writer: Writer): Promise<void> {
  const until = Date.now() + 60_000;
  while (writer.acknowledged.at(-1)?.text !== writer.text() && Date.now() < until) await pause(100);
}
