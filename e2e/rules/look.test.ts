import { describe } from 'vitest';
import { itHolds } from './lint/refusals.ts';

const card = (className: string): string => `export const A = () => <p className="${className}" />;`;

describe('what the design forbids', () => {
  itHolds({
    rule: 'classes',
    says: 'A class that the design forbids (brief 1.5, 1.17).',
    at: 'components/story/card.tsx',
    wrong: [
      ...[
        'rounded-full',
        'md:rounded-full',
        'rounded-t-full',
        'rounded-[4px]',
        'rounded-(--corner)',
        'shadow-[0_1px_2px_black]',
        'inset-shadow-[0_1px_2px_black]',
        'drop-shadow-[0_1px_2px_black]',
        'text-shadow-[0_1px_2px_black]',
        'hover:ring-2',
        'ring',
        'inset-ring',
        'bg-gradient-to-r',
        'bg-linear-to-r',
        'bg-linear-45',
        'bg-radial',
        'bg-conic',
        'from-ink',
        'via-ink',
        'mask-linear-from-10%',
        'blur-[2px]',
        'backdrop-blur-[2px]',
        'backdrop-brightness-50',
        'brightness-50',
        'mix-blend-multiply',
        'uppercase',
        'tracking-[.1em]',
        'tracking-wide',
        'animate-[pulse_2s]',
        'text-[13px]',
        'text-[#0b5a45]',
        'text-[13px]/[2]',
        'text-(--van)',
        'text-(length:--size)',
        'bg-[#fff]',
        'bg-[red]',
        'bg-[url(/a.png)]',
        'dark:bg-(--paper)',
        'border-[red]',
        'border-b-[red]',
        'divide-[red]',
        'outline-[red]',
        'fill-[red]',
        'stroke-[red]',
        'decoration-[red]',
        'accent-[red]',
        'font-[Arial]',
        'font-[700]',
        'leading-[1.2]',
        '[color:red]',
        '[&>p]:[border-radius:4px]',
        '[box-shadow:0_0_2px_black]',
        'bg-ink! text-[13px]!',
        'hover:scale-105',
        'group-hover:-translate-y-1',
      ].map(card),
      "const SQUARE = 'border uppercase';\nexport const a = SQUARE;",
      'export const A = (now: boolean) => <p className={`meta ${now} rounded-full`} />;',
    ],
    right: [
      ...[
        'h-m text-ink-2 bg-mist border-rule',
        'rounded-none shadow-none animate-none',
        'grid-cols-[minmax(0,1fr)_6.5rem] gap-x-(--gutter) md:grid-cols-2',
        'aria-[current]:text-ferry after:absolute after:inset-0',
        'translate-y-1 -rotate-90',
        'border-l-4 text-center bg-ink/50',
      ].map((className): [string, string] => ['components/story/card.tsx', card(className)]),
      ['components/story/card.tsx', "element.addEventListener('blur', show);"],
      ['components/picture/picture.test.tsx', card('rounded-full')],
    ],
  });

  itHolds({
    rule: 'colours',
    says: 'Colours are named in components/type/colours.css.',
    at: 'components/site/mark.tsx',
    wrong: [
      "export const ferry = '#0b5a45';",
      "export const white = '#fff';",
      'export const A = () => <meta name="theme-color" content="#FFFFFF" />;',
      'export const A = () => <path stroke="#0b5a45" />;',
      'export const a = `1px solid #ccc`;',
      "export const a = 'rgb(0 0 0 / 50%)';",
      "export const a = 'oklch(70% 0.1 200)';",
      "export const a = 'color-mix(in oklab, red, blue)';",
    ],
    right: [
      ['components/site/mark.tsx', 'export const A = () => <a href="#main" />;'],
      ['components/site/mark.tsx', "export const dash = '&#8212;';"],
      ['components/type/build-mark.ts', "export const ferry = '#0b5a45';"],
      ['db/seed/art/inks.ts', "export const ink = '#0b5a45';"], // a picture's ink, not the page's
    ],
  });
  itHolds({
    rule: 'paints',
    says: 'Colours are named in components/type/colours.css.',
    at: 'components/site/mark.tsx',
    wrong: [
      'export const A = () => <path stroke="green" />;',
      'export const A = () => <path fill="black" />;',
    ],
    right: [
      ['components/site/mark.tsx', 'export const A = () => <path stroke="currentColor" fill="none" />;'],
      ['components/site/mark.tsx', 'export const A = () => <path fill="var(--ferry)" />;'],
    ],
  });
  itHolds({
    rule: 'paints',
    says: 'Colours are named in components/type/colours.css.',
    at: 'components/desk/focus.client.tsx',
    wrong: ["'use client';\nexport const A = () => <i style={{ backgroundColor: 'red' }} />;"],
    right: [
      [
        'components/desk/focus.client.tsx',
        "'use client';\nexport const A = () => <i style={{ left: 3 }} />;",
      ],
    ],
  });

  itHolds({
    rule: 'faces',
    says: 'The faces are Source Serif, Archivo and Noto Serif HK (brief 1.2, F6).',
    at: 'components/type/font-css.ts',
    wrong: [
      "export const face = 'Inter, sans-serif';",
      "export const face = 'Playfair Display';",
      "export const face = `'Space Grotesk'`;",
    ],
    right: [
      ['components/type/font-css.ts', "export const face = 'HKN Sans'; export const word = 'Interview';"],
      ['db/seed/edition/sport.ts', "export const club = 'Inter';"], // a football club
    ],
  });
  itHolds({
    rule: 'icons',
    says: 'Icons are our own set, faces our own files (brief 1.5, F9).',
    at: 'components/ui/icon.tsx',
    wrong: [
      "import { Search } from 'lucide-react';\nexport const a = Search;",
      "import { FaBeer } from 'react-icons/fa';\nexport const a = FaBeer;",
      "import { Inter } from 'next/font/google';\nexport const a = Inter;",
      "import local from 'next/font/local';\nexport const a = local;",
    ],
    right: [['components/ui/icon.tsx', "import { useState } from 'react';\nexport const a = useState;"]],
  });
  itHolds({
    rule: 'signs',
    says: 'No emoji, no arrow or tick as a letter: the faces lack them (brief 1.2, F9).',
    at: 'components/words/en.ts',
    wrong: [
      "export const a = 'Saved 🎉';",
      "export const a = 'Read more →';",
      "export const a = '✓ Saved';",
      "export const a = '❤️';",
      "export const a = '🇭🇰';",
      "export const a = 'Tai\\u2011man';",
      "export const a = '28\\u202f°C';",
      'export const A = () => `${a} ★`;',
    ],
    right: [
      ['components/words/en.ts', "export const a = '© 2026 · HK$1.8 million – 28\\u00a0°C… ™';"],
      ['components/words/zh-hant.ts', "export const a = '〡〢〣《香港新聞》——……';"],
      ['components/reader/share.ts', 'export const a = /→/;'],
    ],
  });
  itHolds({
    rule: 'signs',
    says: 'No emoji',
    at: 'components/story/card.tsx',
    wrong: ['export const A = () => <b>→</b>;'],
    right: [],
  });
});
