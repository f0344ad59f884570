import { unicodeRange, type ChineseCut } from './chinese-cuts.ts';

/** A font file as it lies in `public/fonts`: the name it was cut under, and its address with the content hash. */
export type BuiltFont = { name: string; address: string; cut?: ChineseCut };

type Face = { family: string; weight: string; style?: 'italic' };

const latinFaces: Record<string, Face> = {
  'hkn-display': { family: 'HKN Display', weight: '400 700' },
  'hkn-display-italic': { family: 'HKN Display', weight: '400', style: 'italic' },
  'hkn-text': { family: 'HKN Text', weight: '400 700' },
  'hkn-text-italic': { family: 'HKN Text', weight: '400', style: 'italic' },
  'hkn-sans': { family: 'HKN Sans', weight: '400 700' },
};

/**
 * Local faces scaled to the measure of ours, so that no line moves when the file arrives: Georgia on Apple's systems
 * and on Windows, Noto Serif and Roboto on Android, Liberation on Linux. Average widths: @capsizecss/metrics.
 */
const fallbacks = [
  { family: 'HKN Display Fallback', local: ['Georgia'], size: 94, ascent: 110, descent: 36 },
  { family: 'HKN Display Noto', local: ['Noto Serif'], size: 87, ascent: 119, descent: 39 },
  { family: 'HKN Display Times', local: ['Liberation Serif'], size: 103, ascent: 100, descent: 33 },
  { family: 'HKN Text Fallback', local: ['Georgia'], size: 107, ascent: 96, descent: 31 },
  { family: 'HKN Text Noto', local: ['Noto Serif'], size: 99, ascent: 104, descent: 33 },
  { family: 'HKN Text Times', local: ['Liberation Serif'], size: 117, ascent: 88, descent: 28 },
  {
    family: 'HKN Sans Fallback',
    local: ['Arial', 'Roboto', 'Liberation Sans'],
    size: 99,
    ascent: 89,
    descent: 21,
  },
];

/** The Latin letters without the marks that Chinese sets in its own full width: — … · and curly quotes. */
const withoutChineseMarks = 'U+20-B6, U+B8-2012, U+2016-2017, U+2020-2021, U+2030-2E7F';

/*
 * The paper's own Chinese face stands in the last stack only. Running Chinese is set in the reader's own font;
 * a subset in the middle of these stacks would draw every third character of a sentence in another face.
 */
const stacks = `:root,
:lang(en) {
  --face-display:
    'HKN Display', 'HKN Display Fallback', 'HKN Display Noto', 'HKN Display Times', Georgia, 'Songti TC', 'Noto Serif HK', 'Noto Serif CJK HK', serif;
  --face-text:
    'HKN Text', 'HKN Text Fallback', 'HKN Text Noto', 'HKN Text Times', Georgia, 'Songti TC', 'Noto Serif HK', 'Noto Serif CJK HK', serif;
  --face-sans:
    'HKN Sans', 'HKN Sans Fallback', Arial, 'PingFang HK', 'Noto Sans HK', 'Noto Sans CJK HK',
    'Microsoft JhengHei', sans-serif;
  --face-tc:
    'HKN TC', 'Songti TC', 'Noto Serif HK', 'Noto Serif CJK HK', 'MingLiU_HKSCS', 'PMingLiU', serif;
}

:lang(zh) {
  --face-display:
    'HKN Display Zh', 'Songti TC', 'Noto Serif HK', 'Noto Serif CJK HK', 'MingLiU_HKSCS', 'PMingLiU', serif;
  --face-text:
    'HKN Text Zh', 'Songti TC', 'Noto Serif HK', 'Noto Serif CJK HK', 'MingLiU_HKSCS', 'PMingLiU', serif;
  --face-sans:
    'HKN Sans Zh', 'HKN Sans Zh Fallback', 'PingFang HK', 'Noto Sans HK', 'Noto Sans CJK HK', 'Microsoft JhengHei', sans-serif;
}

:lang(zh-Hans) {
  --face-display: 'HKN Display Zh', 'Songti SC', 'Noto Serif SC', 'Noto Serif CJK SC', 'SimSun', serif;
  --face-text: 'HKN Text Zh', 'Songti SC', 'Noto Serif SC', 'Noto Serif CJK SC', 'SimSun', serif;
  --face-sans: 'HKN Sans Zh', 'HKN Sans Zh Fallback', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif;
  --face-tc: 'Songti SC', 'Noto Serif SC', 'Noto Serif CJK SC', 'SimSun', serif;
}`;

function fontFace({ family, weight, style }: Face, address: string, range?: string): string {
  const lines = [
    `font-family: '${family}';`,
    `src: url('${address}') format('woff2');`,
    `font-weight: ${weight};`,
    ...(style ? [`font-style: ${style};`] : []),
    'font-display: swap;',
    ...(range ? [`unicode-range: ${range};`] : []),
  ];
  return `@font-face {\n  ${lines.join('\n  ')}\n}`;
}

function face({ name, address, cut }: BuiltFont): string {
  if (cut)
    return fontFace({ family: 'HKN TC', weight: `${cut.weight}` }, address, unicodeRange(cut.characters));
  const latin = latinFaces[name];
  if (!latin) throw new Error(`No @font-face is written down for ${name}`);
  if (latin.style) return fontFace(latin, address);
  const inChinese = { ...latin, family: `${latin.family} Zh` };
  return `${fontFace(latin, address)}\n\n${fontFace(inChinese, address, withoutChineseMarks)}`;
}

const localFace = (
  { family, local, size, ascent, descent }: (typeof fallbacks)[number],
  range?: string,
): string => `@font-face {
  font-family: '${family}';
  src: ${local.map((name) => `local('${name}')`).join(', ')};
  font-weight: 400 700;
  size-adjust: ${size}%;
  ascent-override: ${ascent}%;
  descent-override: ${descent}%;
  line-gap-override: 0%;${range ? `\n  unicode-range: ${range};` : ''}
}`;

/** The stylesheet with all faces of the paper, their fallbacks and the four stacks. */
export function fontsCss(fonts: readonly BuiltFont[]): string {
  const local = fallbacks.map((one) => localFace(one));
  const sans = fallbacks.find(({ family }) => family.includes('Sans'));
  if (sans) local.push(localFace({ ...sans, family: 'HKN Sans Zh Fallback' }, withoutChineseMarks));
  return ['/* Written by build-fonts.ts. */', ...fonts.map(face), ...local, stacks].join('\n\n') + '\n';
}

/** The TypeScript module with the addresses of the files that pages preload. */
export function fontFilesModule(fonts: readonly BuiltFont[]): string {
  const address = (name: string) => {
    const font = fonts.find((built) => built.name === name);
    if (!font) throw new Error(`${name} was not built`);
    return `'${font.address}'`;
  };
  return `/* Written by build-fonts.ts. */

/** Addresses of the font files. Fronts preload display and sans, articles display and text; nothing else. */
export const fontFiles = {
  display: ${address('hkn-display')},
  displayItalic: ${address('hkn-display-italic')},
  text: ${address('hkn-text')},
  textItalic: ${address('hkn-text-italic')},
  sans: ${address('hkn-sans')},
  chinese: ${address('hkn-tc-core')},
} as const;
`;
}
