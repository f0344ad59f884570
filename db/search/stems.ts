/**
 * English words as search compares them. Ours runs at index and at query time, in place of an engine's own stemmer:
 * so both engines give the same answers, and a page can mark exactly what was found. Pure.
 */
import { stemmer } from 'stemmer';

/** Where Porter's rules part what a reader means as one word, or join two. */
const BY_HAND = new Map(
  Object.entries({
    ...{ bus: 'bus', buses: 'bus', gas: 'gas', gases: 'gas', news: 'news', lens: 'lens', lenses: 'lens' },
    ...{ men: 'man', women: 'woman', children: 'child', people: 'person', persons: 'person' },
    ...{ mice: 'mouse', feet: 'foot', teeth: 'tooth', wives: 'wife', lives: 'life', knives: 'knife' },
    ...{ ran: 'run', won: 'win', wins: 'win', bought: 'buy', sold: 'sell', built: 'build', fell: 'fall' },
    ...{ rose: 'rise', rises: 'rise', rising: 'rise', risen: 'rise', went: 'go', gone: 'go', goes: 'go' },
    ...{ said: 'say', says: 'say', made: 'make', taught: 'teach', caught: 'catch', wrote: 'write' },
    ...{
      written: 'write',
      swam: 'swim',
      flew: 'fly',
      flown: 'fly',
      flies: 'fly',
      gave: 'give',
      given: 'give',
    },
    ...{ university: 'university', universities: 'university' },
  }).map(([word, as]) => [word, as]),
);

/** American spellings of stems that a British paper writes the other way. */
const BRITISH = new Map(
  Object.entries({
    ...{ harbor: 'harbour', color: 'colour', labor: 'labour', neighbor: 'neighbour', favor: 'favour' },
    ...{
      honor: 'honour',
      humor: 'humour',
      rumor: 'rumour',
      vapor: 'vapour',
      odor: 'odour',
      flavor: 'flavour',
    },
    ...{
      center: 'centr',
      theater: 'theatr',
      meter: 'metr',
      liter: 'litr',
      fiber: 'fibr',
      program: 'programm',
    },
    ...{
      gray: 'grei',
      grai: 'grei',
      jewelri: 'jewelleri',
      travel: 'travel',
      defens: 'defenc',
      licens: 'licenc',
    },
    ...{ airplan: 'aeroplan', tire: 'tyre', pajama: 'pyjama', catalog: 'catalogu', dialog: 'dialogu' },
  }),
);

/** Both `-ise` and `-ize` are written. */
const withZ = (word: string): string =>
  word.length > 6
    ? word.replace(/is(e[ds]?|er|ers|ing|ations?)$/, 'iz$1').replace(/yz(e[ds]?|ing)$/, 'ys$1')
    : word;

/** The stem of a folded word; anything but ASCII letters is left as it is. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  const known = BY_HAND.get(word);
  if (known !== undefined) return known;
  const found = stemmer(withZ(word));
  return BRITISH.get(found) ?? found;
}
