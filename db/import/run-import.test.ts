import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { asc, eq } from 'drizzle-orm';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { resolve } from '#db/addresses/resolve';
import { addresses } from '#db/addresses/tables';
import { closeEngine, engine } from '#db/core/client';
import { env, setTestEnv } from '#db/core/env';
import { databaseFile } from '#db/core/sqlite';
import { must, pass, person, TEST_INSTANT, freshHouse } from '#db/core/testing';
import { db } from '#db/core/write';
import { people } from '#db/people/tables';
import { pictures } from '#db/pictures/tables';
import { blockText, Body, storiesOf } from '#db/stories/blocks';
import { saveRevision } from '#db/stories/commands/save-revision';
import { withdrawStory } from '#db/stories/commands/withdraw-story';
import { revisionOf } from '#db/stories/load';
import { storyAt } from '#db/stories/reader-queries';
import { stories } from '#db/stories/tables';
import { SectionMap } from './map-post.ts';
import { takeTurn } from './one-at-a-time.ts';
import { type ImportOptions, runImport } from './run-import.ts';
import { exportWith, FIXTURE, item } from './testing.ts';

freshHouse();

async function run(file: string, more: Partial<ImportOptions> = {}) {
  const lines: string[] = [];
  const sum = await runImport({
    file,
    write: true,
    language: 'en',
    sections: SectionMap.parse({}),
    fetchPictures: false,
    hasHouse: true,
    print: (line) => void lines.push(line),
    ...more,
  });
  return { ...sum.outcomes, broken: sum.broken, text: lines.join('\n') };
}

/** Everything that the database holds, down to the byte. */
async function fingerprint(): Promise<string> {
  const { file } = await engine();
  await closeEngine();
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

async function storyOf(id: number, site = 'gazette.example') {
  const [story] = await (
    await db()
  )
    .select()
    .from(stories)
    .where(eq(stories.source, `${site}#${id}`));
  if (!story) throw new Error(`There is no story of post ${id}.`);
  const revision = await revisionOf(await db(), story.id, story.version);
  if (!revision) throw new Error('A story without its revision.');
  return { ...story, content: revision.content };
}

describe('the theme test export', () => {
  it('is written once, whatever is run again', { timeout: 60_000 }, async () => {
    const before = await fingerprint();
    const dry = await run(FIXTURE, { write: false });
    expect(dry).toMatchObject({ publish: 69, schedule: 1, draft: 2, broken: 0, refused: 0 });
    expect(await fingerprint()).toBe(before);

    const first = await run(FIXTURE);
    expect(first).toMatchObject({ publish: 69, schedule: 1, draft: 2, broken: 0, refused: 0 });
    const after = await fingerprint();
    pass(3_600_000);
    expect(await run(FIXTURE)).toMatchObject({ same: 72, publish: 0, change: 0 });
    expect(await run(FIXTURE, { write: false })).toMatchObject({ same: 72 });
    expect(await fingerprint()).toBe(after);

    const rows = await (await db()).select().from(stories).orderBy(asc(stories.id));
    expect(rows).toHaveLength(72);
    const live = rows.filter((row) => row.firstLiveFrom !== null && row.firstLiveFrom <= TEST_INSTANT);
    expect(live).toHaveLength(69);
    for (const row of live) {
      const [address] = await (
        await db()
      )
        .select()
        .from(addresses)
        .where(eq(addresses.story, row.id))
        .orderBy(asc(addresses.id));
      const fate = await resolve(address?.path ?? '');
      expect(fate.kind === 'page' || fate.kind === 'moved', row.headline).toBe(true);
      const [page] = (await (await db()).select().from(addresses).where(eq(addresses.story, row.id))).filter(
        (a) => a.kind === 'page',
      );
      expect((await storyAt(page?.path ?? ''))?.headline, row.headline).toBe(row.headline);
    }
    expect(await resolve('/?p=358')).toEqual({ kind: 'moved', to: '/2010/10/05/post-format-standard' });
    expect(await resolve('/about/page-with-comments/')).toEqual({
      kind: 'moved',
      to: '/2007/09/05/page-with-comments',
    });
    expect(await resolve('/2012/01/04/template-password-protected/')).toEqual({ kind: 'unknown' });
  });

  it('leaves nothing raw in what readers get', async () => {
    await run(FIXTURE);
    const rows = await (await db()).select().from(stories);
    const raw =
      /\[\/?(?:caption|gallery|audio|video|embed|playlist)\b|<\/?(?:p|div|figure|strong|em|a|img|ul|ol|li|td|tr|h[1-6])\b[^>]*>|x-shortcode/;
    for (const row of rows) {
      const revision = await revisionOf(await db(), row.id, row.version);
      const words = (revision?.content.body ?? [])
        .filter((block) => block.kind !== 'preformatted')
        .map(blockText)
        .join('\n');
      expect(words, row.headline).not.toMatch(raw);
      expect(words, row.headline).not.toContain('<!--');
      expect(Body.safeParse(revision?.content.body).success).toBe(true);
    }
  });
});

describe('running it again', () => {
  it('leaves what was edited or withdrawn here, and says so', async () => {
    const file = exportWith(item({ id: 1 }), item({ id: 2 }), item({ id: 3 }));
    await run(file);
    const chief = await person('chief');
    const [one, two] = [await storyOf(1), await storyOf(2)];
    must(
      await saveRevision(chief, {
        story: one.id,
        base: one.version,
        content: { ...one.content, headline: 'Ours' },
      }),
    );
    must(await withdrawStory(chief, { story: two.id, kind: 'gone', reason: 'Not ours.' }));
    const changed = exportWith(...[1, 2, 3].map((id) => item({ id, title: `New title ${id}` })));
    const again = await run(changed);
    expect(again).toMatchObject({ 'edited-here': 1, 'withdrawn-here': 1, change: 1 });
    expect(again.text).toContain('left: edited here since');
    expect((await storyOf(1)).content.headline).toBe('Ours');
    expect((await storyOf(3)).headline).toBe('New title 3');
    expect((await storyAt('/2015/03/02/post-3'))?.headline).toBe('New title 3');
    expect(await resolve('/2015/03/02/post-2')).toMatchObject({ kind: 'gone' });
    expect(await run(changed)).toMatchObject({ same: 1, 'edited-here': 1, 'withdrawn-here': 1 });
  });

  it('publishes what was a draft, and never takes down what is live here', async () => {
    await run(exportWith(item({ id: 1, status: 'draft' }), item({ id: 2 })));
    expect((await storyOf(1)).firstLiveFrom).toBeNull();
    const turned = await run(exportWith(item({ id: 1 }), item({ id: 2, status: 'draft', title: 'Hidden' })));
    expect(turned).toMatchObject({ change: 1, 'live-here': 1 });
    expect((await storyOf(1)).firstLiveFrom).toBe(Date.UTC(2015, 2, 2, 4, 5, 6));
    expect((await storyOf(2)).headline).toBe('Post 2');
  });

  it('schedules what is to come, and publishes nothing whose hour passed unseen', async () => {
    const soon = item({ id: 1, status: 'future', gmt: '2026-08-23 12:00:00' });
    const missed = item({ id: 2, status: 'future', gmt: '2026-08-20 12:00:00' });
    expect(await run(exportWith(soon, missed))).toMatchObject({ schedule: 1, draft: 1 });
    expect(await storyAt('/2026/08/23/post-1')).toBeNull();
    pass(2 * 3_600_000);
    expect((await storyAt('/2026/08/23/post-1'))?.headline).toBe('Post 1');
    expect(await run(exportWith(soon, missed))).toMatchObject({ same: 2 });
    expect((await storyOf(2)).firstLiveFrom).toBeNull();
  });
});

it('links stories of one file to each other, also to those that come later', async () => {
  const file = exportWith(
    item({ id: 1, content: '<a href="/2015/03/post-2/">later</a>' }),
    item({ id: 2, content: '<a href="/?p=1">earlier</a>' }),
  );
  expect(await run(file)).toMatchObject({ publish: 2, change: 0 });
  const [one, two] = [await storyOf(1), await storyOf(2)];
  const linked = (story: typeof one) => storiesOf(story.content.body);
  expect([linked(one), linked(two)]).toEqual([[two.id], [one.id]]);
  expect(await run(file)).toMatchObject({ same: 2 });
});

it('reads Chinese sources, with Han slugs, sections, people and topics once', async () => {
  const category =
    '<category domain="category" nicename="news"><![CDATA[港聞]]></category><category domain="post_tag" nicename="x"><![CDATA[渡輪]]></category>';
  const file = exportWith(
    ...[1, 2].map((id) =>
      item({ id, title: '渡輪夜航', slug: '%e6%b8%a1%e8%bc%aa', content: '𨋢 香港', more: category }),
    ),
  );
  const sections = SectionMap.parse({ categories: { news: 'hong-kong' } });
  const done = await run(file, { language: 'zh', sections });
  expect(done.text).toContain('/zh/2015/03/02/渡輪-2');
  const one = await storyOf(1);
  expect(one).toMatchObject({
    language: 'zh',
    section: 'hong-kong',
    content: { topics: [expect.any(String)] },
  });
  expect((await storyAt('/zh/2015/03/02/渡輪'))?.headline).toBe('渡輪夜航');
  expect(await (await db()).select().from(people)).toHaveLength(1);
  await expect(run(file, { sections: SectionMap.parse({ otherwise: 'nowhere' }) })).rejects.toThrow(
    'nowhere',
  );
});

it('lists what is left out, broken or doubled', async () => {
  const file = exportWith(
    item({ id: 1 }),
    item({ id: 1, title: 'Twice' }),
    item({ id: 2, status: 'trash' }),
    item({ id: 3 }).replace('</title>', '</titel>'),
    item({
      id: 4,
      type: 'attachment',
      more: '<wp:attachment_url>https://a.example/x.jpg</wp:attachment_url>',
    }),
    item({ id: 5, type: 'wp_block' }),
    item({
      id: 6,
      title: 'Bad \u202e\u001b[31m',
      more: '<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>',
    }),
  );
  const { text, publish, broken } = await run(file);
  expect([publish, broken]).toEqual([2, 1]);
  for (const said of [
    'same id',
    'trash',
    'post 3',
    'https://a.example/x.jpg',
    '1 item of type wp_block',
    '1 comment counted',
  ])
    expect(text, said).toContain(said);
  expect(text).not.toMatch(/[\u001b\u202e]/);
});

describe('pictures', () => {
  const jpeg = () =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: '#935' } })
      .jpeg()
      .toBuffer();

  it(
    'come only when asked for, once, and stay when it is run again without',
    { timeout: 60_000 },
    async () => {
      const bytes = await jpeg();
      let hits = 0;
      const server = createServer((request, response) => {
        hits += 1;
        if (request.url === '/a.jpg') response.end(bytes);
        else response.writeHead(404).end();
      });
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      const { port } = server.address() as AddressInfo; // listening on TCP: an address, not a path
      try {
        const at = `http://127.0.0.1:${port}`;
        const file = exportWith(
          item({
            id: 1,
            content: `[caption width="1"]<img src="${at}/a.jpg" alt="A pier"> Pier[/caption]\n\n<img src="${at}/none.jpg">`,
          }),
          item({ id: 2, content: `Words.\n\n<img src="${at}/a.jpg">` }),
        );
        const without = await run(file);
        expect(hits).toBe(0);
        expect(without.text).toContain(`not fetched: ${at}/a.jpg (“A pier”)`);
        const refused = await run(file, { fetchPictures: true });
        expect(refused.text).toContain(`not fetched, forbidden: ${at}/a.jpg`);
        expect([hits, refused.same]).toEqual([0, 2]);

        setTestEnv({ DATA_DIR: env().dataDir, TEST: '1', OUTBOUND_ALLOW: `127.0.0.1:${port}` });
        const fetched = await run(file, { fetchPictures: true });
        expect(fetched.text).toContain(`not fetched, status 404: ${at}/none.jpg`);
        expect(fetched.change).toBe(2);
        expect(hits).toBe(2);
        const [picture, more] = await (await db()).select().from(pictures);
        expect(more).toBeUndefined();
        const { content } = await storyOf(1);
        expect(content.body).toMatchObject([
          { kind: 'picture', use: { picture: picture?.id, alt: 'A pier', caption: 'Pier', credit: null } },
        ]);
        const after = await fingerprint();
        expect(await run(file)).toMatchObject({ same: 2 });
        expect(await run(file, { fetchPictures: true })).toMatchObject({ same: 2 });
        expect(await fingerprint()).toBe(after);
      } finally {
        server.closeAllConnections();
        server.close();
      }
    },
  );
});

it('lets one import write at a time, and takes over from one that died', () => {
  const { dataDir } = env();
  const first = takeTurn(dataDir);
  expect(first).toBeDefined();
  expect(takeTurn(dataDir)).toBeUndefined();
  first?.release();
  writeFileSync(join(dataDir, 'import.lock'), '999999999');
  takeTurn(dataDir)?.release();
});

it('brings the others when the database itself refuses one', async () => {
  const house = new Database(databaseFile(env().dataDir));
  house.exec(
    "create trigger no_boom before insert on stories when new.headline = 'Boom' begin select raise(abort, 'no'); end",
  );
  house.close();
  const file = exportWith(
    item({ id: 1, content: '<a href="/?p=3">three</a>' }),
    item({ id: 2, title: 'Boom' }),
    item({ id: 3 }),
  );
  const done = await run(file);
  expect(done).toMatchObject({ publish: 2, refused: 1 });
  expect(done.text).toContain('refused: ');
  expect(storiesOf((await storyOf(1)).content.body)).toEqual([(await storyOf(3)).id]);
});
