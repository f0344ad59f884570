import { describe, expect, it } from 'vitest';
import { ItemSplitter } from './item-splitter.ts';
import { exportWith, fileWith, FIXTURE, HEAD, item, readAll, TAIL } from './testing.ts';
import type { Reading } from './wxr-records.ts';

const items = (readings: readonly Reading[]) => readings.flatMap((r) => (r.kind === 'item' ? [r.item] : []));
const broken = (readings: readonly Reading[]) => readings.flatMap((r) => (r.kind === 'broken' ? [r] : []));
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

describe('reading the theme test export', () => {
  it('brings every item and breaks nothing', async () => {
    const readings = await readAll(FIXTURE);
    expect(broken(readings)).toEqual([]);
    const all = items(readings);
    const of = (type: string) => all.filter((one) => one.type === type);
    expect([
      of('post').length,
      of('page').length,
      of('attachment').length,
      of('nav_menu_item').length,
    ]).toEqual([51, 21, 38, 70]);
    expect(of('post').filter((post) => post.status === 'draft')).toHaveLength(1);
    expect(of('post').filter((post) => post.status === 'future')).toHaveLength(1);
    expect(of('post').filter((post) => post.isProtected)).toHaveLength(1);
    expect(all.reduce((sum, one) => sum + one.comments, 0)).toBe(32);
    expect(all.every((one) => one.mended.length === 0)).toBe(true);
  });
});

describe('what is broken', () => {
  it('is named with line and post, and the rest comes', async () => {
    const text =
      HEAD +
      item({ id: 1 }) +
      item({ id: 2, title: 'Wrong' }).replace('</title>', '</titel>') +
      item({ id: 3 }) +
      TAIL;
    const readings = await readAll(fileWith(text));
    expect(items(readings).map((one) => one.id)).toEqual([1, 3]);
    expect(broken(readings)).toEqual([
      { kind: 'broken', line: lineOf(text, 'Wrong'), post: 'post 2 “Wrong”', why: 'unexpected close tag' },
    ]);
  });

  it('does not take the next along when an item or a section is never closed', async () => {
    const unclosed = item({ id: 1 }).replace('</item>', '');
    const open = item({ id: 2, content: 'Swallows' }).replace('Swallows]]>', 'Swallows');
    const readings = await readAll(
      exportWith(unclosed, item({ id: 5 }), open, item({ id: 3 }), item({ id: 4 })),
    );
    expect(items(readings).map((one) => one.id)).toEqual([5, 3, 4]);
    expect(broken(readings).map((one) => one.post)).toEqual(['post 1 “Post 1”', 'post 2 “Post 2”']);
  });

  it('lets an article about feeds hold an item of its own', async () => {
    const content = 'Write </item><item> and <item> like this, then <!-- and so on.';
    const readings = await readAll(exportWith(item({ id: 1, content }), item({ id: 2 })));
    expect(items(readings).map((one) => one.content)).toEqual([content, 'Words of post 2.']);
  });

  it('reports characters that no XML may hold, and brings the words around them', async () => {
    const text =
      HEAD +
      item({ id: 1, content: 'Bell\u0007 and\u0000 escape\u001b' }) +
      item({ id: 2, title: 'x' }).replace('<![CDATA[x]]>', 'a&#8;b&#xFFFE;c&#65;') +
      TAIL;
    const [one, two] = items(await readAll(fileWith(text)));
    expect(one?.content).toBe('Bell and escape');
    expect(one?.mended).toEqual([{ line: lineOf(text, 'Bell'), what: '3 forbidden characters taken out' }]);
    expect(two?.title).toBe('abcA');
    expect(two?.mended).toHaveLength(2);
  });

  it('reports bytes that are not of the file’s encoding, and reads other encodings', async () => {
    const [before, after] = exported('Caf').split('Caf');
    const bytes = Buffer.concat([
      Buffer.from(`${before}Caf`),
      Buffer.from([0xe9, 0x20]),
      Buffer.from(after ?? ''),
    ]);
    const [bad] = items(await readAll(fileWith(bytes)));
    expect(bad?.mended[0]?.what).toContain('encoding');
    const latin = Buffer.from(
      exported('Café').replace('encoding="UTF-8"', 'encoding="ISO-8859-1"'),
      'latin1',
    );
    expect(items(await readAll(fileWith(latin)))[0]?.content).toBe('Café');
    const wide = Buffer.from(`\ufeff${exported('港 𨋢')}`, 'utf16le');
    expect(items(await readAll(fileWith(wide)))[0]?.content).toBe('港 𨋢');
  });
  const exported = (content: string) => HEAD + item({ id: 1, content }) + TAIL;

  it('keeps an unknown entity as it stands', async () => {
    const [one] = items(
      await readAll(exportWith(item({ id: 1, title: 'x' }).replace('<![CDATA[x]]>', 'A&nbsp;B &amp; C'))),
    );
    expect(one?.title).toBe('A&nbsp;B & C');
    expect(one?.mended).toHaveLength(1);
  });

  it('says where a file was cut off', async () => {
    const whole = HEAD + item({ id: 1 }) + item({ id: 2, title: 'Last' }) + TAIL;
    for (const at of [
      whole.indexOf('Words of post 2'),
      whole.indexOf('<title><![CDATA[Last') + 3,
      whole.length - 20,
    ]) {
      const readings = await readAll(fileWith(whole.slice(0, at)));
      expect(items(readings)[0]?.id, String(at)).toBe(1);
      expect(broken(readings).at(-1)?.why, String(at)).toContain('cut off');
    }
    const inside = await readAll(fileWith(whole.slice(0, whole.indexOf('Words of post 2'))));
    expect(broken(inside)[0]).toMatchObject({
      post: 'a post without a readable id “Last”',
      why: 'the file ends inside it',
    });
  });

  it('refuses items without id or type, and those that are far too long', async () => {
    const nameless = item({ id: 1 }).replace('<wp:post_id>1</wp:post_id>', '');
    expect(broken(await readAll(exportWith(nameless)))[0]?.why).toBe('it has no wp:post_id');
    const splitter = new ItemSplitter(1_000);
    const pieces = [
      `<item>${'a'.repeat(900)}`,
      'b'.repeat(900),
      `${'c'.repeat(900)}</item><item>`,
      'ok</item>',
    ].flatMap((part) => splitter.push(part));
    expect(pieces.map((piece) => piece.kind)).toEqual(['too-large', 'item']);
  });
});

describe('attacks', () => {
  const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
  const doctypes = [
    `<!DOCTYPE rss [<!ENTITY l0 "lol">${lol}]>`,
    '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!doctype rss SYSTEM "http://127.0.0.1:9/x.dtd">',
    '<!DOCTYPE rss [',
  ];
  it.each(doctypes)('are refused at once: %s', async (doctype) => {
    const text = (HEAD + item({ id: 1, title: 'x' }).replace('<![CDATA[x]]>', '&l9;&x;') + TAIL).replace(
      '<rss',
      `${doctype}\n<rss`,
    );
    const started = process.cpuUsage();
    await expect(readAll(fileWith(text))).rejects.toThrow('Line 2: the file holds a document type');
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(1_000);
  });

  it('in an item break that item only', async () => {
    const readings = await readAll(
      exportWith(item({ id: 1 }).replace('<title>', '<!DOCTYPE a><title>'), item({ id: 2 })),
    );
    expect(items(readings).map((one) => one.id)).toEqual([2]);
  });

  it('may speak of document types in a text', async () => {
    expect(items(await readAll(exportWith(item({ id: 1, content: '<!DOCTYPE html>' }))))).toHaveLength(1);
  });

  it('that are no export are refused', async () => {
    for (const text of [
      '',
      'hello',
      '<html></html>',
      '<rss version="2.0"><channel></channel></rss>',
      '\u0000\u0001',
      '{}',
    ])
      await expect(readAll(fileWith(text)), text).rejects.toThrow('no WordPress export');
    await expect(readAll(fileWith(HEAD.replace('UTF-8', 'klingon')))).rejects.toThrow('klingon');
  });
});

it('cuts the same items wherever the chunks end', () => {
  const text = HEAD + item({ id: 1, content: '<!-- </item> --> <item>' }) + item({ id: 2 }) + TAIL;
  const cut = (size: number) => {
    const splitter = new ItemSplitter();
    const parts = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
      text.slice(i * size, (i + 1) * size),
    );
    return [...parts.flatMap((part) => splitter.push(part)), ...splitter.end()].filter(
      (piece) => piece.kind !== 'head',
    );
  };
  const whole = cut(text.length);
  expect(whole).toHaveLength(2);
  for (const size of [1, 2, 3, 5, 7, 11, 13, 64]) expect(cut(size), String(size)).toEqual(whole);
});
