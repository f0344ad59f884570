import type { SampleStory } from './types.ts';

const picture = { art: 'ferry', seed: 140 };

/** Live stories: one invented afternoon in the harbour, in both languages. They come after the editions of `editionOrder`. */
export const live: readonly SampleStory[] = [
  {
    key: 'harbour-lanterns-live',
    language: 'en',
    section: 'hong-kong',
    form: 'live',
    kicker: 'Harbour',
    headline: 'Barge loses 12,000 paper lanterns in the harbour as boats gather them in',
    shortHeadline: 'Boats gather in 12,000 lost lanterns',
    standfirst:
      'A barge on its way to a festival in Tuen Mun has shed its cargo between Stonecutters Island and Tai Kok Tsui. Nobody is hurt, ferries are slow, and half of the western harbour is yellow.',
    points: [],
    bylines: ['mei-ling-kwok', 'ka-ming-yip'],
    place: 'Tai Kok Tsui',
    topics: ['harbour', 'transport', 'shipping'],
    picture: {
      ...picture,
      alt: 'Illustration of a green and white ferry on the harbour',
      caption: 'Ferries are passing the drifting lanterns at walking pace.',
    },
    body: `
Lantern Barge No\u00a07, with the order of the invented Gold Coast Lantern Fair on board, took a wave over its bow and lost the nets that held its cargo. We are following the work on the water and what it means for passengers.
`,
    began: 212,
    updates: [
      {
        minutes: 206,
        by: 'mei-ling-kwok',
        headline: 'Nets give way off Stonecutters Island',
        text: 'The barge was making for Tuen Mun when its deck nets parted. The skipper, Mok Tai-hoi, called the harbour master at once and anchored. “One moment I had a cargo,” he said by radio, “and the next I had a view.”',
        key: true,
      },
      {
        minutes: 187,
        by: 'ka-ming-yip',
        headline: 'Nobody in the water',
        text: 'All five of the crew are on board and unhurt. A fire boat has gone round the barge twice and found nobody in the water.',
      },
      {
        minutes: 158,
        by: 'mei-ling-kwok',
        headline: 'Western Harbour Ferries slows its boats',
        text: `
The company says its crossings take about 25\u00a0minutes instead of 16 while its boats go round the drifting lanterns. None has been cancelled.

It is the same route whose timetable is to grow: [[late-ferries|the last boat moves to 1am]] in winter.
`,
        key: true,
      },
      {
        minutes: 129,
        by: 'ka-ming-yip',
        headline: 'What to do if one reaches you',
        text: `
The fair has asked people on the shore to help, and has three requests:

- Lift a lantern by its wooden frame, not by the paper
- Let it drip before you fold it
- Bring it to the pier hall in Tai Kok Tsui, where somebody will give you a bun
`,
      },
      {
        minutes: 96,
        by: 'mei-ling-kwok',
        headline: 'Sampans join in',
        text: 'Thirty-one sampans have come over from the typhoon shelter and are working in a line, like gleaners. Their harvest is counted on the pier: 4,300 lanterns so far, wet and mostly whole.',
        key: true,
        correction: {
          minutes: 84,
          text: 'An earlier version of this update gave the number of sampans as 13. It is 31.',
        },
      },
      {
        minutes: 63,
        by: 'ka-ming-yip',
        headline: 'A word from the paper-maker',
        text: `
Lau Wai-kuen, who glued about a third of the lanterns, is watching from the railing.

> They were made to float. I did not think of the harbour, I thought of a pond.
`,
      },
      {
        minutes: 34,
        by: 'mei-ling-kwok',
        headline: 'Two thirds are ashore',
        text: 'The count on the pier has passed 8,000. The harbour master has opened the inner lane again, and the crossings are back to about 20\u00a0minutes.',
        key: true,
      },
      {
        minutes: 11,
        by: 'ka-ming-yip',
        headline: 'What we know so far',
        text: `
- A barge lost about 12,000 paper lanterns between Stonecutters Island and Tai Kok Tsui; its crew of five are safe
- More than 8,000 have been brought ashore by sampans, a fire boat and people on the quay
- Ferries run, about four minutes late
- The fair opens tomorrow with the lanterns that are dry
`,
        pinned: true,
      },
    ],
    sources: ['Invented story: barge, fair, company, people and figures are made up'],
  },
  {
    key: '海港燈籠即時更新',
    language: 'zh',
    pairOf: 'harbour-lanterns-live',
    section: 'hong-kong',
    form: 'live',
    kicker: '海港',
    headline: '躉船一萬二千個紙燈籠墮海，舢舨齊出動打撈',
    standfirst:
      '一艘開往屯門燈會的躉船，在昂船洲與大角咀之間遺下整船紙燈籠。無人受傷，渡輪減速，西面海港一片金黃。',
    points: [],
    bylines: ['mei-ling-kwok', 'ka-ming-yip'],
    place: '大角咀',
    topics: ['harbour', 'transport', 'shipping'],
    picture: {
      ...picture,
      alt: '插圖：綠白兩色的渡輪駛過海港',
      caption: '渡輪以步行般的速度繞過漂浮的燈籠。',
    },
    body: `
「燈船七號」載着虛構的黃金海岸燈會所訂的燈籠，船頭捲過一個浪，繫貨的網便鬆開了。本報記者在海旁追蹤打撈情況，以及對乘客的影響。
`,
    began: 210,
    updates: [
      {
        minutes: 203,
        by: 'mei-ling-kwok',
        headline: '昂船洲對開繫網鬆開',
        text: '躉船正駛往屯門，甲板上的繫網忽然斷開。船長莫大海隨即通知海港當值人員，並就地下錨。他在無線電中說：「前一刻我有一船貨，後一刻我有一海風景。」',
        key: true,
      },
      {
        minutes: 155,
        by: 'ka-ming-yip',
        headline: '西港渡輪減速',
        text: '公司表示，船隻須繞過漂浮的燈籠，航程由16分鐘增至約25分鐘，暫時沒有班次取消。',
        key: true,
      },
      {
        minutes: 94,
        by: 'mei-ling-kwok',
        headline: '舢舨加入打撈',
        text: '三十一艘舢舨由避風塘駛出，排成一列，有如拾穗。碼頭點算至今共4,300個，雖然濕透，大多完好。',
        key: true,
      },
      {
        minutes: 61,
        by: 'ka-ming-yip',
        headline: '紮作師傅的話',
        text: `
劉惠娟親手糊了其中約三分之一的燈籠，此刻正倚欄觀看。

> 燈籠本來就是要浮的。只是我當時想的是池塘，沒有想過海港。
`,
      },
      {
        minutes: 32,
        by: 'mei-ling-kwok',
        headline: '三分之二已經上岸',
        text: '碼頭點算的數目已過8,000個。內側航道重開，航程回復至約20分鐘。',
        key: true,
      },
      {
        minutes: 9,
        by: 'ka-ming-yip',
        headline: '目前所知',
        text: `
- 躉船在昂船洲與大角咀之間遺下約12,000個紙燈籠，五名船員平安
- 舢舨、消防輪及岸上市民已撈起逾8,000個
- 渡輪照常行駛，約遲四分鐘
- 燈會明日照常開幕，先掛已經風乾的燈籠
`,
        pinned: true,
      },
    ],
    sources: ['虛構報道：船隻、燈會、公司、人物及數字均屬虛構'],
  },
];
