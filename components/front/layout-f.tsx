import type { ChartBlock } from '#db/stories/blocks';
import type { StoryCard } from '#db/stories/views';
import { ChartDrawing } from '../chart/drawing';
import { ChartSource } from '../chart/chart-source';
import { CardKicker } from '../story/card-kicker';
import { words as wordsOf } from '../words/words';
import { FrontCard } from './front-card';
import { LayoutA } from './layout-a';
import { fitColumn, fitRow } from './level';
import { lineCount } from './lines';
import { cardHeight, onEach, type Parts, type Screen, span, stackHeight } from './measure';

const FIRST: Parts = { kicker: true, dek: true, picture: false, time: false, byline: true };
const REST: Parts = { kicker: true, dek: false, picture: false, time: false };

/** Heights that the plot of a line chart may have, in the order in which they are liked; px, and the class on each screen. */
const heights = [
  { px: 360, lg: 'lg:max-xl:h-90', xl: 'xl:h-90' },
  { px: 300, lg: 'lg:max-xl:h-75', xl: 'xl:h-75' },
  { px: 420, lg: 'lg:max-xl:h-105', xl: 'xl:h-105' },
  { px: 240, lg: 'lg:max-xl:h-60', xl: 'xl:h-60' },
] as const;
type Height = (typeof heights)[number];

/** What surrounds the plot of a line chart: room for the topmost figure, and the axis. */
const AROUND_LINES = 44;
const BAR = 28;

const columns = { chart: { md: 12, lg: 8, xl: 8 }, side: { md: 4, lg: 4, xl: 4 } };
const widthOf = (part: keyof typeof columns, screen: Screen): number => span(columns[part][screen], screen);

function drawingHeight({ shape, rows, series }: ChartBlock, plot: number): number {
  if (shape === 'line') return plot + AROUND_LINES;
  const own = rows.length * series.length * BAR;
  return series.length === 1 ? own : own + rows.length * (BAR + 4);
}

/** Height of the chart with what is written around it. */
function chartHeight(card: StoryCard, chart: ChartBlock, plot: number, screen: Screen): number {
  const zh = card.language === 'zh';
  const width = widthOf('chart', screen);
  const size = (screen === 'xl' ? 32 : 29) * (zh ? 0.9 : 1);
  const title = lineCount(chart.title, size, width, 'display') * size * (zh ? 1.28 : 1.09);
  const subtitle = chart.subtitle ? 6 + lineCount(chart.subtitle, 15, width, 'text') * (zh ? 23 : 21) : 0;
  const source = 8 + lineCount(chart.source, 13, width, 'text') * (zh ? 19 : 17);
  return (card.kicker ? 22 : 0) + title + subtitle + 12 + drawingHeight(chart, plot) + source;
}

/** What a card beside the chart shows. */
type Choice = { card: StoryCard; size: 'l' | 's'; parts: Parts };

const choicesOf = (cards: readonly StoryCard[], pictures: boolean): Choice[][] =>
  cards.map((card, i): Choice[] => {
    const size = i === 0 ? 'l' : 's';
    const plain = i === 0 ? FIRST : REST;
    const pictured = pictures && card.picture !== null;
    const parts = [
      plain,
      { ...plain, dek: !plain.dek },
      ...(pictured ? [{ ...plain, dek: i === 0, picture: true }] : []),
      ...(pictured && i === 0 ? [{ ...plain, dek: false, picture: true }] : []),
    ];
    return parts.map((one) => ({ card, size, parts: one }));
  });

const heightOf = ({ card, size, parts }: Choice, screen: Screen): number =>
  cardHeight(card, size, widthOf('side', screen), screen, parts);

const sideHeight = (chosen: readonly Choice[], screen: Screen): number =>
  stackHeight(chosen.map((choice) => heightOf(choice, screen)));

type Fitted = { plot: Height; side: Choice[] };

/** The plot and the cards beside it so that both columns end together; the first plot that can. */
function fit(card: StoryCard, chart: ChartBlock, side: readonly StoryCard[], screen: 'lg' | 'xl'): Fitted {
  let best: Fitted = { plot: heights[0], side: [] };
  let distance = Infinity;
  for (const plot of chart.shape === 'line' ? heights : heights.slice(0, 1)) {
    const target = chartHeight(card, chart, plot.px, screen);
    const chosen = fitColumn(choicesOf(side, screen === 'xl'), (some) => sideHeight(some, screen), target);
    const off = Math.abs(sideHeight(chosen, screen) - target);
    if (off < distance - 8) [best, distance] = [{ plot, side: chosen }, off];
  }
  return best;
}

/** Three that stand side by side under the chart on a tablet held upright. */
const across = (cards: readonly StoryCard[]): Choice[] =>
  fitRow(choicesOf(cards, false), (choice) => heightOf(choice, 'md'));

/** 8 · 4: a chart with its own title and source, which lead to its story; one large story and small ones beside it. */
export function LayoutF({ cards }: { cards: readonly StoryCard[] }) {
  const [card, ...side] = cards;
  if (!card?.chart) return <LayoutA cards={cards} />;
  const { chart } = card;
  const words = wordsOf(card.language);
  const fitted = { lg: fit(card, chart, side, 'lg'), xl: fit(card, chart, side, 'xl') };
  const chosen = { md: across(side), lg: fitted.lg.side, xl: fitted.xl.side };
  return (
    <div className="grid-page">
      <figure aria-label={chart.title} className="group relative lg:col-span-8">
        <CardKicker card={card} words={words} />
        <h3 className="h-l">
          <a href={card.path} className="story-link after:absolute after:inset-0">
            {chart.title}
          </a>
        </h3>
        {chart.subtitle && <p className="ui mt-1.5 text-ink-2">{chart.subtitle}</p>}
        <div className="mt-3">
          <ChartDrawing
            shape={chart.shape}
            figures={chart}
            words={words.chart}
            height={`h-60 md:max-lg:h-75 ${fitted.lg.plot.lg} ${fitted.xl.plot.xl}`}
          />
        </div>
        <ChartSource chart={chart} words={words.chart} story={words.story} />
      </figure>
      <div className="col-rule-lg max-lg:mt-4 max-lg:border-t max-lg:border-rule max-lg:pt-4 lg:col-span-4">
        <ul className="stack-rule md:max-lg:grid md:max-lg:grid-cols-3 md:max-lg:gap-x-(--gutter)">
          {side.map((one, i) => (
            <li
              key={one.id}
              className={`md:max-lg:mt-0 md:max-lg:border-t-0 md:max-lg:pt-0 ${i > 0 ? 'md:max-lg:col-rule' : ''}`}
            >
              <FrontCard
                card={one}
                size={i === 0 ? 'l' : 's'}
                parts={{ ...REST, byline: i === 0, picture: chosen.xl[i]?.parts.picture ?? false }}
                dek={onEach((screen) => chosen[screen][i]?.parts.dek ?? false)}
                className="md:max-xl:block md:max-xl:[&_picture]:hidden"
              />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
