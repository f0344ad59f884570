/** What the design forbids and a tool can see in code: classes, colours, faces, icons, signs (brief 1.2, 1.5, 1.17). */
import { refuse, refuseText } from './refuse.mjs';

/** Utilities that still make something although the default theme is gone, and why we do not use them. */
const FORBIDDEN = [
  [/^rounded-(?!none$)/, 'corners are square'],
  [/^((inset-|drop-|text-)?shadow|(inset-)?ring)(-(?!none$)|$)/, 'no shadows'],
  [/^(bg-(gradient|linear|radial|conic)|mask-(linear|radial|conic)|(from|via)-|to-[[(])/, 'no gradients'],
  [/^((backdrop-)?blur|backdrop-[a-z-]+|brightness|mix-blend)-/, 'no glass, blur or glow'],
  [/^(uppercase|tracking-.+)$/, 'no capitals, no letter-spacing of its own'],
  [/^animate-(?!none$)/, 'nothing moves by itself'],
  [
    /^(text|bg|border(-[trblxyse])?|divide|outline|fill|stroke|decoration|accent|caret|placeholder|font|leading)-[[(]/,
    'colours, sizes and faces are tokens',
  ],
  [
    /^\[(-webkit-)?(color|background|border|box-shadow|text-shadow|outline|fill|stroke|font|letter-spacing|line-height|text-transform|text-decoration|filter|backdrop-filter|mask|animation)[a-z-]*:/,
    'colours, sizes and faces are tokens',
  ],
];
const LIFTED = /^-?(scale|translate|rotate|skew)-/;

/** `md:hover:-foo-[a:b]!` as its variants and its utility. */
function partsOf(token) {
  const parts = token.split(/:(?![^[(]*[\])])/);
  const utility = parts.pop() ?? '';
  return { variants: parts, utility: utility.replace(/^[!-]+|!$/g, '') };
}

/** The first class of a text that the design forbids, with the reason; undefined when there is none. */
function forbiddenClass(text) {
  for (const token of text.split(/\s+/)) {
    const { variants, utility } = partsOf(token);
    const reason =
      FORBIDDEN.find(([pattern]) => pattern.test(utility))?.[1] ??
      (variants.some((name) => name.endsWith('hover')) && LIFTED.test(utility) ? 'nothing lifts' : undefined);
    if (reason) return `${token} (${reason}).`;
  }
  return undefined;
}

const classes = refuseText('A class that the design forbids (brief 1.5, 1.17).', forbiddenClass);

const COLOUR =
  /(?<![\w&/[])#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})(?![\w-])|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color-mix|color)\(/i;

const colours = refuseText(
  'Colours are named in components/type/colours.css.',
  (text) => COLOUR.exec(text)?.[0],
);

const paints = refuse(
  'Colours are named in components/type/colours.css.',
  'JSXAttribute[name.name=/^(fill|stroke|color|stopColor|floodColor|lightingColor)$/] > Literal[value=/^(?!none$|currentColor$|var\\(|#)/]',
  "JSXAttribute[name.name='style'] Property[key.name=/([cC]olor|^background|^fill|^stroke)$/] > Literal.value[value=/^(?!transparent$|currentColor$|var\\()/]",
);

const FACES =
  /\b(Inter|Geist|DM Sans|Poppins|Space Grotesk|Playfair Display|Instrument Serif|Fraunces|Cormorant)\b/;

const faces = refuseText(
  'The faces are Source Serif, Archivo and Noto Serif HK (brief 1.2, F6).',
  (text) => FACES.exec(text)?.[0],
);

const icons = refuse(
  'Icons are our own set, faces our own files (brief 1.5, F9).',
  'ImportDeclaration[source.value=/^(lucide|react-icons|@?heroicons|@?phosphor|@tabler.icons|@radix-ui|@fortawesome|@mui|react-feather|feather-icons|bootstrap-icons|@iconify|next.font)/]',
);

/** Emoji, and signs that the faces do not hold: arrows, ticks, stars, the hyphen and space that never break. */
const SIGNS =
  /(?![©®™])\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u20e3\ufe0f\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\u2011\u202f]/u;

const signs = refuseText(
  'No emoji, no arrow or tick as a letter: the faces lack them (brief 1.2, F9).',
  (text) => {
    const [sign] = SIGNS.exec(text) ?? [];
    return sign && `U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  },
);

export const looks = { classes, colours, paints, faces, icons, signs };
