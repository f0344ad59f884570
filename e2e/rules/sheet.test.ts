/** The style sheets that we write, and the one that Tailwind makes of our classes: tokens, and nothing that is forbidden. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { compile } from 'tailwindcss';
import { beforeAll, describe, expect, it } from 'vitest';
import { themeColours } from '../../components/site/theme-colours.ts';
import { ROOT } from './tools.ts';

const PALETTE = 'components/type/colours.css';
const NAMED =
  'aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen';
const COLOUR = new RegExp(
  `#[0-9a-f]{3,8}\\b|\\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix)\\(|(?<![\\w-])(${NAMED.replaceAll(' ', '|')})(?![\\w-])`,
  'i',
);

type Declaration = { property: string; value: string };

/** The declarations of a sheet, without comments and texts. */
function declarations(css: string): Declaration[] {
  const plain = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/"[^"]*"|'[^']*'/g, "''")
    .replace(/@supports[^{]*\{/g, '{');
  return [...plain.matchAll(/([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(([, property = '', value = '']) => ({
    property,
    value: value.trim(),
  }));
}

const line = ({ property, value }: Declaration): string => `${property}: ${value}`;

/** A token thinned out, as Tailwind's `bg-ink/18` does it. */
const THINNED = /color-mix\(in \w+, var\(--[\w-]+\) \d+%, transparent\)/g;

/** Colours that are written out instead of named. */
const writtenColours = (css: string): string[] =>
  declarations(css)
    .filter(({ value }) => COLOUR.test(value.replace(THINNED, '').replace(/var\(--[\w-]+/g, 'var(')))
    .map(line);

/** Faces that are not one of ours. */
const otherFaces = (css: string): string[] =>
  declarations(css)
    .filter(
      ({ property, value }) =>
        /^font(-family)?$/.test(property) && !/^(var\(--face-\w+\)|inherit)$/.test(value),
    )
    .map(line);

/** Gradients with hard edges, which draw the squares of the desk's states and of pull quotes. */
const SQUARES = [
  /^conic-gradient\(var\(--\w+\) 0 \d+%, (transparent|var\(--\w+\)) 0\)$/,
  /^repeating-linear-gradient\(var\(--ink\) 0 4px, transparent 4px 8px\)$/,
  /^linear-gradient\(to top left, transparent 44%, var\(--ink-3\) 44% 56%, transparent 56%\)$/,
];

/** What the design forbids as it arrives in a browser (F1, F2, F3, F8, F12): properties, and the values they may have. */
const MAY: [property: RegExp, values: RegExp][] = [
  [/radius$/, /^(0|2px|50%|var\(--radius-control\))$/],
  [/^(box|text)-shadow$/, /^none$/],
  [/^text-transform$/, /^none$/],
  [/^font-variant(-caps)?$/, /^(?!.*small-caps)/],
  [/^(-webkit-)?backdrop-filter$/, /^none$/],
  // What appears at once, only later, does not move.
  [/^animation(-name)?$/, /^(none|(appear|vanish) 1ms \d+ms both)$/],
  [/^--tw-(blur|gradient|shadow|ring)/, /^(initial|0 0 #0000)/],
];

const isForbidden = ({ property, value }: Declaration): boolean => {
  const plain = value.replace(/\s*!important$/, '');
  return (
    MAY.some(([name, values]) => name.test(property) && !values.test(plain)) ||
    (/gradient\(/.test(plain) && !SQUARES.some((square) => square.test(plain))) ||
    /\b(blur|drop-shadow)\(/.test(plain)
  );
};

/** The one movement that the design asks for: a new update slides its time in, once (design 1.5). */
const ONE_MOVEMENT = 'animation: live-new 180ms var(--ease-standard)';

const forbidden = (css: string): string[] =>
  declarations(css)
    .filter(isForbidden)
    .map(line)
    .filter((found) => found !== ONE_MOVEMENT);

const sheets = globSync('{app,components}/**/*.css', { cwd: ROOT }).filter(
  (file) => !file.includes('generated/'),
);
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** The sheet that Tailwind makes of some classes, under our theme. */
async function sheetOf(classes: Iterable<string>): Promise<string> {
  const { build } = await compile(read('app/globals.css'), {
    base: join(ROOT, 'app'),
    loadStylesheet: (id, base) => {
      const path =
        id === 'tailwindcss' ? join(ROOT, 'node_modules/tailwindcss/index.css') : resolve(base, id);
      // Only faces are generated, and those are not looked at here.
      const content = path.includes('generated/') ? '' : readFileSync(path, 'utf8');
      return Promise.resolve({ path, base: dirname(path), content });
    },
  });
  return build([...classes]);
}

describe('the sheets we write', () => {
  it.each(sheets)('%s names its colours and faces, and is square', (file) => {
    if (file !== PALETTE) expect(writtenColours(read(file))).toEqual([]);
    expect(otherFaces(read(file))).toEqual([]);
    expect(forbidden(read(file))).toEqual([]);
    const rounded = declarations(read(file)).filter(({ property }) => property.endsWith('radius'));
    if (!file.startsWith('components/desk/')) expect(rounded.map(line)).toEqual([]);
    expect(read(file)).not.toMatch(
      /content:\s*['"][^'"]*[\u2190-\u21ff\u2600-\u27bf\p{Emoji_Presentation}]/u,
    );
  });

  it('ask only for values that some sheet gives', () => {
    const text = sheets.map(read).join('\n');
    const given = new Set([...text.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
    const asked = new Set([...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    // The faces come with the generated sheet; --han-spacing has its value where it is asked for.
    const elsewhere = /^--(face-\w+|han-spacing)$/;
    expect([...asked].filter((name) => name && !given.has(name) && !elsewhere.test(name))).toEqual([]);
  });

  it('give dark the same values by choice and by system, and only to what light has', () => {
    const [light = '', chosen = '', system = ''] = read(PALETTE)
      .split(/\[data-theme='dark'\] \{|:root:not\(\[data-theme\]\) \{/)
      .map((block) => block.split('}')[0]);
    const values = (block: string) =>
      declarations(`${block};`).filter(({ property }) => property.startsWith('--'));
    expect(values(chosen).length).toBeGreaterThan(20);
    expect(values(system)).toEqual(values(chosen));
    const inLight = new Set(declarations(`${light};`).map(({ property }) => property));
    expect(values(chosen).filter(({ property }) => !inLight.has(property))).toEqual([]);
  });

  it('hold the colours of the icon files too', () => {
    const tokens = new Set(declarations(read(PALETTE)).map(({ value }) => value));
    const used = read('components/type/build-mark.ts').match(/#[0-9a-f]{3,8}\b/gi) ?? [];
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((colour) => !tokens.has(colour))).toEqual([]);
  });

  it('hold the colour of the browser’s own frame', () => {
    const papers = declarations(read(PALETTE)).filter(({ property }) => property === '--paper');
    expect([...new Set(papers.map(({ value }) => value))]).toEqual([themeColours.light, themeColours.dark]);
  });

  it('are refused when they do not', () => {
    const wrong = `.a { color: #0b5a45; border: 1px solid black; background: rgb(0 0 0 / 50%) } .b { fill: white; }`;
    expect(writtenColours(wrong)).toHaveLength(4);
    expect(
      writtenColours('.a { color: var(--ink); background: transparent } .a:hover { color: currentColor }'),
    ).toEqual([]);
    expect(
      writtenColours('/* #fff */ .a { content: "red"; white-space: nowrap; color: var(--chart-red) }'),
    ).toEqual([]);
    expect(
      otherFaces('.a { font-family: Inter, sans-serif } .b { font-family: var(--face-text) }'),
    ).toHaveLength(1);
    expect(writtenColours('.a { color: color-mix(in srgb, var(--ink) 18%, transparent) }')).toEqual([]);
    expect(writtenColours('.a { color: color-mix(in srgb, var(--ink), var(--van)) }')).toHaveLength(1);
    const shapes = `.a { border-radius: 8px; box-shadow: 0 1px 2px var(--ink); text-transform: uppercase }
      .b { background: linear-gradient(var(--ferry), var(--paper)); filter: blur(4px); animation: pulse 2s infinite }`;
    expect(forbidden(shapes)).toHaveLength(6);
  });
});

describe('the sheet made of our classes', () => {
  let made = '';
  beforeAll(async () => {
    // Prose has rings and blurs too.
    const files = globSync('{app,components/!(words)}/**/*.{ts,tsx}', { cwd: ROOT });
    made = await sheetOf(new Set(files.flatMap((file) => read(file).split(/[\s"'`<>{}]+/))));
  });

  it('holds our classes', () => {
    expect(made).toContain('.text-ink-2');
    expect(made).toContain('.h-m');
  });

  it('holds no gradient, glass, shadow, round corner, capital or movement', () => {
    expect(forbidden(made)).toEqual([]);
  });

  it.each([
    'rounded-full',
    'shadow-[0_1px_2px]',
    'bg-linear-to-r',
    'from-ink',
    'uppercase',
    'blur-[2px]',
    'ring-2',
    'animate-[pulse_2s]',
  ])('would show %s', async (name) => {
    expect(forbidden(await sheetOf([name]))).not.toEqual([]);
  });

  it.each([
    'rounded-xl',
    'shadow-md',
    'bg-slate-50',
    'text-gray-500',
    'text-5xl',
    'font-bold',
    'tracking-widest',
    'max-w-7xl',
    'backdrop-blur',
    'animate-pulse',
    '2xl:block',
  ])('holds nothing for %s of the default theme', async (name) => {
    expect(await sheetOf([name])).toBe(await sheetOf([]));
  });
});
