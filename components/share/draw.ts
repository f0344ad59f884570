/** Share pictures as SVG: a story's, a quote's in two shapes, and the paper's own. */
import { hanDate } from '#db/shared/hk-time';
import {
  type Drawing,
  type PaperDrawing,
  type QuoteDrawing,
  shareSizes,
  type StoryDrawing,
} from '#db/share/job';
import { sheetColumns } from '../quote/arrange.ts';
import { inks } from './inks.ts';
import { block, fit, join, type Part, plate, sectionHead, sheet } from './parts.ts';

const MARGIN = 60;
/** Height of the head with its double rule, and of the foot with the mark, px. */
const HEAD = 84;
const MARK = 92;

const paperHead = {
  en: { name: 'Hong Kong', other: '香港' },
  zh: { name: '香港', other: 'Hong Kong' },
} as const;
const quoteHead = {
  en: { name: 'Quote of the Day', other: '每日一語' },
  zh: { name: '每日一語', other: 'Quote of the Day' },
} as const;

const headlineSizes = [92, 84, 76, 70, 64, 58, 52, 46, 40];

async function drawStory(drawing: StoryDrawing): Promise<Part> {
  const { language, headline, section, twin } = drawing;
  const { width, height } = shareSizes.wide;
  const inner = width - 2 * MARGIN;
  const top = MARGIN + HEAD;
  const room = height - top - MARGIN - MARK - 36;
  const twinType = { face: 'quote', language: language === 'en' ? 'zh' : 'en' } as const;
  const twinLines = twin
    ? await fit(twin, twinType, { width: inner, height: 96, lines: 2 }, [34, 30], 1.3)
    : { lines: [], size: 0, leading: 0 };
  const twinHeight = twinLines.lines.length * twinLines.leading + (twin ? 12 : 0);
  const type = { face: 'headline', language } as const;
  const spread = language === 'zh' ? 1.24 : 1.06;
  const lines = await fit(
    headline,
    type,
    { width: inner, height: room - twinHeight, lines: 4 },
    headlineSizes,
    spread,
  );
  const first = top + Math.round(lines.size * 0.9);
  const below = first + (lines.lines.length - 1) * lines.leading + Math.round(lines.size * 0.3) + 12;
  return join([
    await sectionHead(section ?? paperHead[language], language, { x: MARGIN, y: MARGIN, width: inner }),
    await block(lines, type, { x: MARGIN, baseline: first, ink: inks.ink }),
    await block(twinLines, twinType, { x: MARGIN, baseline: below + twinLines.size, ink: inks.ink2 }),
    await plate(drawing, { x: MARGIN, y: height - MARGIN - MARK, side: MARK, width: inner }),
  ]);
}

/** Chinese clauses, or the date where there are none: 八月, 二十三日, 星期日. */
function clausesOf({ clauses, date }: QuoteDrawing): string[] {
  if (clauses.length > 0) return clauses;
  const { month, day, weekday } = hanDate(date);
  return [month, day, weekday];
}

const marks = { en: ['“', '”'], zh: ['「', '」'] } as const;
const quoteSizes = {
  wide: [64, 58, 52, 46, 42, 38, 34, 30, 26],
  tall: [92, 84, 76, 68, 62, 56, 50, 44, 38, 32],
};

async function drawQuote(drawing: QuoteDrawing): Promise<Part> {
  const { language, shape, words, speaker, role, source } = drawing;
  const { width, height } = shareSizes[shape];
  const wide = shape === 'wide';
  const inner = width - 2 * MARGIN;
  const top = MARGIN + HEAD + 12;
  const arranged = sheetColumns(clausesOf(drawing));
  const sheetRoom = wide ? { width: 400, height: height - top - MARGIN } : { width: 560, height: 460 };
  const side = Math.floor(
    Math.min(72, sheetRoom.width / arranged.columns.length, sheetRoom.height / arranged.rows),
  );
  const sheetWidth = arranged.columns.length * side;
  const column = wide ? inner - sheetWidth - 48 : inner;
  const comma = language === 'zh' ? '，' : ', ';
  const nameType = { face: 'name', language } as const;
  const plainType = { face: 'plain', language } as const;
  const small = wide ? 24 : 30;
  const name = await fit(speaker, nameType, { width: column, height: 80, lines: 1 }, [small, 20], 1.35);
  const about = [role, source].filter(Boolean).join(comma);
  const aboutRoom = { width: column, height: 3 * small, lines: 2 };
  const said = about
    ? await fit(about, plainType, aboutRoom, [small - 2, small - 4], 1.35)
    : { lines: [], size: 0, leading: 0 };
  const saidHeight = name.leading + said.lines.length * said.leading + 24;
  const foot = wide ? MARK : Math.max(MARK, arranged.rows * side);
  const [open, close] = marks[language];
  const type = { face: 'quote', language } as const;
  const quoted = await fit(
    `${open}${words}${close}`,
    type,
    { width: column, height: height - top - MARGIN - foot - 28 - saidHeight, lines: 12 },
    quoteSizes[shape],
    language === 'zh' ? 1.34 : 1.14,
  );
  const first = top + Math.round(quoted.size * 0.86);
  const nameLine = first + (quoted.lines.length - 1) * quoted.leading + 24 + name.leading;
  return join([
    await sectionHead(quoteHead[language], language, { x: MARGIN, y: MARGIN, width: inner }),
    await block(quoted, type, { x: MARGIN, baseline: first, ink: inks.ink }),
    await block(name, nameType, { x: MARGIN, baseline: nameLine, ink: inks.ink }),
    await block(said, plainType, { x: MARGIN, baseline: nameLine + said.leading, ink: inks.ink2 }),
    await sheet(arranged, {
      x: width - MARGIN,
      y: wide ? top : height - MARGIN - arranged.rows * side,
      side,
    }),
    await plate(drawing, {
      x: MARGIN,
      y: height - MARGIN - MARK,
      side: MARK,
      width: inner - sheetWidth - 24,
    }),
  ]);
}

async function drawPaper(drawing: PaperDrawing): Promise<Part> {
  const { width, height } = shareSizes.wide;
  const inner = width - 2 * MARGIN;
  const rule = (y: number): string => `M${MARGIN} ${y}h${inner}m${-inner} 7h${inner}`;
  const side = 216;
  return join([
    {
      svg: `<path stroke="${inks.ferry}" stroke-width="2" d="${rule(MARGIN)}${rule(height - MARGIN - 7)}"/>`,
      missing: [],
    },
    await plate(drawing, { x: MARGIN + 16, y: (height - side) / 2, side, width: inner - 16 }),
  ]);
}

const partOf = (drawing: Drawing): Promise<Part> => {
  switch (drawing.kind) {
    case 'story':
      return drawStory(drawing);
    case 'quote':
      return drawQuote(drawing);
    case 'paper':
      return drawPaper(drawing);
  }
};

/** A whole share picture; `missing` names the characters that no face of ours holds (drawn as 〓). */
export async function drawShare(drawing: Drawing): Promise<{ svg: string; missing: string[] }> {
  const { width, height } = shareSizes[drawing.shape];
  const { svg, missing } = await partOf(drawing);
  return {
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${inks.paper}"/>${svg}</svg>`,
    missing,
  };
}
