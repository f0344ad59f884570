/** The sample edition as its sub-editor checks it: lengths, names, pictures, quotes, spelling and Chinese forms. */
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { countWords } from '#db/shared/text';
import { bodyText } from '#db/stories/blocks';
import { emptyContent, Slug, storyText } from '#db/stories/model';
import { isMotif } from '../art/draw.ts';
import { blocksOf } from '../markup.ts';
import { editionOrder } from '../order.ts';
import { sections } from '../sections.ts';
import { people } from './people.ts';
import { quotes } from './quotes.ts';
import { topics } from './topics.ts';
import type { SampleStory } from './types.ts';

const stories = editionOrder();
const live = stories.filter((story) => story.form === 'live');
const galleries = stories.filter((story) => story.form === 'gallery');
const written = stories.filter((story) => !live.includes(story) && !galleries.includes(story));
const english = written.filter((story) => story.language === 'en');
const chinese = written.filter((story) => story.language === 'zh');
const byKey = new Map(stories.map((story) => [story.key, story]));
const keys = new Map(stories.map(({ key }) => [key, key]));

const words = ({ standfirst, points, body }: SampleStory): number =>
  countWords(storyText({ ...emptyContent(), standfirst, points, body: blocksOf(body, keys) }));

const plain = ({ body }: SampleStory): string => bodyText(blocksOf(body, keys));

/** Words that readers see of a story; its sources are for editors. */
const printed = (story: SampleStory, body = plain(story)): string =>
  [
    story.kicker,
    story.headline,
    story.shortHeadline,
    story.standfirst,
    ...story.points,
    story.place,
    story.picture?.alt,
    story.picture?.caption,
    ...(story.gallery ?? []).flatMap(({ alt, caption }) => [alt, caption]),
    body,
    story.backstory,
    story.correction?.text,
    ...(story.updates ?? []).flatMap((update) => [
      update.headline,
      bodyText(blocksOf(update.text, keys)),
      update.correction?.text,
    ]),
  ]
    .filter(Boolean)
    .join('\n');

const chineseWords = (): string =>
  [
    ...stories.filter(({ language }) => language === 'zh').map((story) => printed(story)),
    ...people.flatMap(({ nameZh, roleZh, bioZh }) => [nameZh, roleZh, bioZh]),
    ...topics.flatMap(({ nameZh, aboutZh }) => [nameZh, aboutZh]),
    ...sections.flatMap(({ nameZh, aboutZh }) => [nameZh, aboutZh]),
    ...quotes.flatMap(({ wordsZh, speakerZh, roleZh, sourceZh }) => [wordsZh, speakerZh, roleZh, sourceZh]),
  ].join('\n');

const englishWords = (): string =>
  [
    ...stories.filter(({ language }) => language === 'en').map((story) => printed(story)),
    ...people.flatMap(({ name, role, bio }) => [name, role, bio]),
    ...topics.flatMap(({ name, about }) => [name, about]),
    ...sections.flatMap(({ name, about }) => [name, about]),
    ...quotes.flatMap(({ words: said, speaker, role, source, note }) => [said, speaker, role, source, note]),
  ].join('\n');

const repeated = (list: readonly string[]): string[] => list.filter((item, i) => list.indexOf(item) !== i);

describe('the stories', () => {
  it('are 60 in English, of which 20 are briefs, and 15 in Chinese over all eight sections', () => {
    expect(english).toHaveLength(60);
    expect(english.filter((story) => words(story) <= 250)).toHaveLength(20);
    expect(chinese).toHaveLength(15);
    expect(new Set(chinese.map(({ section }) => section))).toEqual(new Set(sections.map(({ id }) => id)));
  });

  it.each(english.map((story) => [story.key, words(story)] as const))('%s has a length: %i words', (_, n) => {
    expect((n >= 120 && n <= 250) || (n >= 300 && n <= 900)).toBe(true);
  });

  it.each(chinese.map((story) => [story.key, words(story)] as const))('%s has a length: %i 字', (_, n) => {
    expect((n >= 150 && n <= 250) || (n >= 350 && n <= 900)).toBe(true);
  });

  it('have keys of their own that make addresses', () => {
    expect(repeated(stories.map(({ key }) => key))).toEqual([]);
    for (const { key } of stories) {
      expect(Slug.parse(key), key).toBe(key);
      expect(key.match(/\p{Script=Han}/gu)?.length ?? 0, key).toBeLessThanOrEqual(20);
    }
  });

  it('name only topics, people and stories that there are', () => {
    const topicKeys = topics.map(({ key }) => key);
    const personKeys = people.map(({ key }) => key);
    for (const story of stories) {
      expect(topicKeys, story.key).toEqual(expect.arrayContaining(story.topics));
      expect(personKeys, story.key).toEqual(
        expect.arrayContaining([...story.bylines, ...(story.helpers ?? [])]),
      );
      expect(story.topics.length, story.key).toBeGreaterThanOrEqual(2);
      expect(story.topics.length, story.key).toBeLessThanOrEqual(4);
      expect(story.bylines.length, story.key).toBeGreaterThan(0);
      expect([0, 2, 3], story.key).toContain(story.points.length);
      // Throws on a link to a story that is not there.
      expect(blocksOf(story.body, keys).length, story.key).toBeGreaterThan(0);
    }
  });

  it('are followed live in both languages: in order, one update pinned, key events among them', () => {
    expect(live.map(({ language }) => language).sort()).toEqual(['en', 'zh']);
    for (const { key, began, updates = [] } of live) {
      const minutes = [began ?? 0, ...updates.map((update) => update.minutes)];
      expect(
        [...minutes].sort((a, b) => b - a),
        key,
      ).toEqual(minutes);
      expect(updates.length, key).toBeGreaterThanOrEqual(6);
      expect(
        updates.filter(({ pinned }) => pinned),
        key,
      ).toHaveLength(1);
      expect(updates.filter((update) => update.key).length, key).toBeGreaterThanOrEqual(3);
    }
  });

  it('are shown in a gallery in both languages: at least five drawings, each with a caption of its own', () => {
    expect(galleries.map(({ language }) => language).sort()).toEqual(['en', 'zh']);
    for (const { key, gallery = [] } of galleries) {
      expect(gallery.length, key).toBeGreaterThanOrEqual(5);
      expect(repeated(gallery.map(({ caption }) => caption)), key).toEqual([]);
    }
    const drawn = galleries.map(({ gallery = [] }) => gallery.map(({ art, seed }) => `${art} ${seed}`));
    expect(drawn[0]).toEqual(drawn[1]);
  });

  it('say in an obituary when somebody lived', () => {
    for (const { key, form, lifespan } of stories)
      expect(/^\d{4}–\d{4}$/.test(lifespan ?? ''), key).toBe(form === 'obituary');
  });

  it('lead to stories in their own language', () => {
    for (const story of stories)
      for (const [, linked = '', related = ''] of story.body.matchAll(/\[\[([^|\]]+)\||^!! (.+)$/gm)) {
        const target = byKey.get((linked || related).trim());
        expect(target?.language, `${story.key} → ${linked || related}`).toBe(story.language);
      }
  });

  it('have headlines that fit', () => {
    for (const { key, headline, shortHeadline } of stories) {
      expect(headline.length, key).toBeLessThanOrEqual(80);
      if (headline.length > 65) expect(shortHeadline, key).toBeTruthy();
      expect(shortHeadline?.length ?? 0, key).toBeLessThanOrEqual(65);
    }
  });

  it('have drawings of known motifs, none twice but in the two languages of one story', () => {
    const drawings = stories.flatMap(({ key, pairOf, picture, gallery = [] }) =>
      [picture ?? [], gallery]
        .flat()
        .map((one) => ({ key, pairOf, picture: one, name: `${one.art} ${one.seed}` })),
    );
    for (const { key, pairOf, picture, name } of drawings) {
      expect(isMotif(picture.art), key).toBe(true);
      expect(picture.alt.trim() && picture.caption.trim(), key).toBeTruthy();
      const same = drawings.filter((other) => other.name === name && other.key !== key);
      expect(
        same.every((other) => other.key === pairOf || other.pairOf === key),
        key,
      ).toBe(true);
    }
  });

  it('are pairs in section, form, people, topics and picture', () => {
    for (const story of stories.filter(({ pairOf }) => pairOf)) {
      const pair = byKey.get(story.pairOf ?? '');
      expect(pair?.language, story.key).toBe('en');
      const shared = ({ section, form, bylines, helpers, topics: about, picture }: SampleStory) => ({
        section,
        form,
        bylines,
        helpers,
        about,
        drawing: picture && [picture.art, picture.seed],
      });
      expect(shared(story), story.key).toEqual(pair && shared(pair));
    }
    expect(repeated(chinese.map(({ pairOf }) => pairOf ?? ''))).toEqual([]);
  });

  it('show in Chinese what the paper can do: every kind of block, 𨋢 and 香港 in mid-sentence', () => {
    const kinds = new Set(chinese.flatMap(({ body }) => blocksOf(body, keys).map(({ kind }) => kind)));
    for (const kind of ['pull-quote', 'fact-box', 'related-story', 'table', 'block-quote', 'list'])
      expect(kinds).toContain(kind);
    const bodies = chinese.map(({ body }) => body);
    expect(bodies.filter((body) => /\p{Script=Han}𨋢\p{Script=Han}/u.test(body)).length).toBeGreaterThan(0);
    expect(bodies.filter((body) => /\p{Script=Han}香港\p{Script=Han}/u.test(body)).length).toBeGreaterThan(5);
  });
});

describe('the quotes', () => {
  it('cover fifteen days back, today and 45 days ahead, each with its source', () => {
    expect(quotes).toHaveLength(15 + 1 + 45);
    for (const { words: said, source, sourceZh, role, roleZh, speaker, speakerZh } of quotes)
      for (const text of [source, sourceZh, role, roleZh, speaker, speakerZh])
        expect(text, said).toBeTruthy();
  });

  it('are never the same twice', () => {
    expect(repeated(quotes.map(({ words: said }) => said))).toEqual([]);
    expect(repeated(quotes.map(({ wordsZh }) => wordsZh))).toEqual([]);
  });

  it('fit the band and the manuscript sheet', () => {
    for (const { words: said, wordsZh, original = '', originalLanguage, note } of quotes) {
      expect(said.length, said).toBeLessThanOrEqual(180);
      expect(wordsZh.length, said).toBeLessThanOrEqual(90);
      expect(countWords(note), said).toBeLessThanOrEqual(120);
      expect(original === '', said).toBe(originalLanguage === undefined);
      if (originalLanguage === 'lzh')
        expect(original.match(/\p{Script=Han}/gu)?.length, said).toBeLessThanOrEqual(28);
    }
  });

  it('say who translated what was not English', () => {
    for (const { words: said, original, translator } of quotes)
      if (original !== undefined) expect(translator, said).toBeTruthy();
  });
});

describe('the English', () => {
  it('is British', () => {
    const american =
      /\b(colors?|favorites?|favors?|labors?|honors?|neighbors?|harbors?|centers?|theaters?|kilometers?|centimeters?|fibers?|liters?|gray|travelers?|traveled|canceled|jewelry|plow|aluminum|sidewalks?|program(?!med|ming)s?|catalogs?|defense|offense|skeptical|organiz\w*|recogniz\w*|realiz\w*|apologiz\w*|analyz\w*)\b/gi;
    // Quotations keep the spelling of their writers, and two bodies that of their names.
    const text = english
      .map((story) => printed(story))
      .join('\n')
      .replaceAll(/International (Maritime )?Organization/g, '');
    expect(text.match(american)).toBeNull();
  });

  it('has no straight quotes, no double hyphens and no spaces before a mark', () => {
    expect(englishWords().match(/.{0,20}(["'`]|--| [,.;:!?]).{0,20}/g)).toBeNull();
  });
});

describe('the Chinese', () => {
  it('is written in Traditional characters as Hong Kong newspapers print them', () => {
    const fromSimplified = Converter({ from: 'cn', to: 'hk' });
    const fromElsewhere = Converter({ from: 't', to: 'hk' });
    // Good Traditional characters that a converter would change: variants that newspapers here prefer, and
    // characters that are also the simplified form of another.
    const usual = new Set('說戶溫閱啟里准游范岳伙涌床干');
    const wrong = [...new Set(chineseWords())].filter(
      (c) => !usual.has(c) && (fromSimplified(c) !== c || fromElsewhere(c) !== c),
    );
    expect(wrong).toEqual([]);
  });

  it('uses the words and marks of Hong Kong', () => {
    const text = chineseWords();
    expect(
      text.match(/.{0,6}(報導|隱私|裡|視頻|信息|打印|默認|計程車|公車|捷運|滑鼠|“|”|‘|’).{0,6}/g),
    ).toBeNull();
    expect(text.match(/.{0,6}(\p{Script=Han}[,;:!?()]|[,;!?()]\p{Script=Han}).{0,6}/gu)).toBeNull();
    expect(text.match(/.{0,6}[０-９].{0,6}/gu)).toBeNull();
    // As it is written down: the plain text parts the cells of a table with a space.
    const asWritten = stories
      .filter(({ language }) => language === 'zh')
      .map((story) => printed(story, story.body))
      .join('\n');
    expect(asWritten.match(/.{0,6}\p{Script=Han}[ \u3000]\p{Script=Han}.{0,6}/gu)).toBeNull();
  });
});
