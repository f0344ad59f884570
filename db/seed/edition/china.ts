import type { SampleStory } from './types.ts';

/** China: rivers, canals, railways and tea, with one invented class in a hill village. */
export const china: readonly SampleStory[] = [
  {
    key: 'dujiangyan-water',
    language: 'en',
    section: 'china',
    form: 'feature',
    kicker: 'Sichuan',
    headline: 'The river that has been shared out for 2,200 years without a dam',
    standfirst:
      'At Dujiangyan a governor of the third century BC divided the Min River with baskets of stones. The plain below still drinks from his channels, and his rules for looking after them still fit on a wall.',
    points: [],
    bylines: ['wing-sze-lam'],
    topics: ['environment', 'history', 'heritage', 'technology'],
    body: `
Coming down from the mountains of western Sichuan, the Min River reaches the edge of the Chengdu plain with a great deal of speed and nowhere in particular to go. Left alone it did two things. In spring it carried meltwater past fields that were dry, and in summer it spread over the same fields and drowned them.

Around 256\u00a0BC Li Bing, governor of Shu for the state of Qin, was faced with this and did not build a dam. Boats had to pass, and a wall across such a river would have silted up or burst. Instead he split the stream, and arranged matters so that the river itself would decide, at each level of water, how much to give to the plain and how much to send away.

## A fish, a weir and a bottle

The first part is a long bank in mid-river, pointed upstream, which is called the Fish Mouth. It parts the Min in two. The outer branch is the old bed and runs off to the south; the inner one was dug deeper and leads to the plain. In low water the deeper channel draws the larger share. In flood, when the river rises over its bends and runs straight, most of the flow goes to the wider outer bed. Teachers give the proportions as six to four, one way in drought and the other way in flood.

The second part looks like a gap left by mistake. It is a low weir, Feishayan or Flying Sand, between the inner channel and the outer. When too much comes in, the surplus spills over it. The current swirls as it does so, and throws out the gravel and sand that would otherwise settle in the canals.

The third is a narrow cut through the rock of a hill, Baopingkou, the Mouth of the Precious Bottle. All that the plain receives has to pass through its neck, and a neck will pass only so much. What is refused backs up and goes over the weir.

!fact The three parts
Fish Mouth: A bank in mid-river that divides the Min into an inner and an outer branch
Flying Sand weir: A low spillway that returns surplus water, and throws out sand
Bottle neck: A cut through rock that limits what reaches the plain
Age: Begun about 256\u00a0BC, on the World Heritage List since 2000

---

There was no gunpowder to open the cut. By tradition the workers heated the rock with fires and split it with water. The bank was made from long baskets woven of bamboo, filled with cobbles and laid side by side, and the river was held off during repairs by tripods of logs weighted with stone and faced with matting. A basket gives a little, where masonry cracks. Concrete has since replaced it in the main works, but the shape has stayed.

## Dig deep, keep low

Such a system lives only as long as people mend it. Every winter, when the river was low, one branch was closed and its bed cleared; then the other. How far down to dig was a question that could be answered wrongly for years before anyone noticed. So iron bars were laid under the bed as markers. Dig until you see them, and stop.

The rule was reduced to six characters, {zh|深淘灘，低作堰}: scour the bed deep, build the weir low. It is a maxim of restraint. A bed that is not dug deep enough starves the plain in spring. A weir that is built too high, to grab a little more, floods it in summer.

>> Dig until you see the iron, and stop. | The rule of the winter clearing

The date on which the water was let in again, about the Qingming festival in early April, became a holiday. The tripods were cut loose, the river broke through, and young men ran along the bank beside its head. It is still performed for visitors.

Li Bing himself has all but dissolved into legend, in which he fights the river god in the shape of a bull. But in 1974 workers digging at the Fish Mouth found a stone figure nearly three metres tall lying in the riverbed. An inscription says that it is Governor Li Bing, and that it was made in the year that we call AD\u00a0168 to guard the water. Scholars suppose that it was also used as a gauge. In that case the first engineer had been set to work again, four centuries after his death, as a measuring post.

!! reservoir-islands

Compare him with those who tried to hold rivers between walls. Further north, [[yellow-river-yellow|the Yellow River]] was embanked ever higher, and rose with its banks. The [World Heritage](https://whc.unesco.org/) inscription of 2000 praises the scheme on the Min for its age. Farmers on the plain might put it in another way. It asks for labour each winter, and it has never asked for a new plan.
`,
    sources: [
      'UNESCO World Heritage Centre: Mount Qingcheng and the Dujiangyan Irrigation System',
      'Joseph Needham, Science and Civilisation in China, volume 4, part 3',
      'Sima Qian, Records of the Grand Historian, chapter 29',
    ],
  },
  {
    key: 'grand-canal-summit',
    language: 'en',
    section: 'china',
    form: 'explainer',
    kicker: 'History',
    headline: 'The canal that fed Beijing and taught boats to climb a hill',
    standfirst:
      'The Grand Canal runs nearly 1,800\u00a0kilometres from Hangzhou to the capital and crosses five great rivers. Its hardest problem was a low ridge in Shandong that had no water on it.',
    points: [
      'The oldest part was dug in 486 BC to move an army',
      'The first known pound lock was built on it in AD 984',
      'Its northern half lost its water when the Yellow River moved in 1855',
    ],
    bylines: ['lok-yee-fan'],
    topics: ['history', 'trade', 'shipping', 'heritage'],
    body: `
China’s large rivers run from west to east. For two thousand years its governments have needed to move grain from south to north. The Grand Canal is the answer to that mismatch, and most of what is remarkable about it follows from having to cross the grain of the land.

It was never a single project. In 486\u00a0BC Fuchai, king of Wu, had a channel cut between the Yangtze and the Huai so that his boats could go and fight. Early in the seventh century the Sui emperor Yang joined such pieces, old and new, into a system that led to his capital at Luoyang, at a cost in forced labour for which he has been blamed ever since. When the Mongol rulers of the Yuan made their capital at what is now Beijing, the detour by Luoyang made no sense, and they cut straight north.

## How does a boat go uphill?

The early way was to drag it. Where two levels met, the barge was hauled by ropes and oxen over a ramp of slippery clay, and not all barges survived. Thieves waited at the bottom for those that broke.

In 984 Qiao Weiyue, an official of the Song who was in charge of transport near Huai’an, put two gates about 75\u00a0metres apart with water between them. A boat entered, one gate closed behind it, the level was made equal and the other gate opened. It is the first pound lock of which we have a record. Ships between oceans are raised today [[panama-rain|in the same way]].

## Who put water on the ridge?

The straight line to the north climbed over a rise in western Shandong. A canal can have locks on both sides of a hill, but every boat that passes lets water down, and something must put it back at the top.

In 1411 a minister named Song Li was given the task. The solution is said to have come from an old man of the place, Bai Ying: to dam a nearby river, the Wen, lead it to the highest point, at Nanwang, and divide it there. Part ran north and part ran south. It made the ridge passable for four centuries.

By then some hundreds of thousands of tonnes of rice came north in a year. With it came bricks, silk, opera troupes and news.

The end was not made by people. In 1855 [[yellow-river-yellow|the Yellow River]] left its course and broke through the canal in Shandong, and the northern stretch was starved. Rice went by sea, then by rail. In the south barges still run, loaded with sand and coal, through cities that grew up at their mooring places. The canal was put on the World Heritage List in 2014.
`,
    sources: [
      'UNESCO World Heritage Centre: The Grand Canal',
      'Joseph Needham, Science and Civilisation in China, volume 4, part 3',
    ],
  },
  {
    key: 'village-school-songs',
    language: 'en',
    section: 'china',
    form: 'news',
    kicker: 'Guangdong',
    headline: 'Hill school records the Hakka songs its pupils no longer understand',
    shortHeadline: 'Hill school records songs that its pupils do not understand',
    standfirst:
      'Eleven children in a village near Meizhou were asked to bring a song from home. They came back with 63, a dictionary of lost words and one recipe that had been hidden in a chorus.',
    points: [
      'Pupils aged eight to 12 recorded singers aged up to 94',
      'Every song is kept with its words, its singer and what she was doing',
      'A third of the songs contain words that the class had never heard',
    ],
    bylines: ['lok-yee-fan'],
    place: 'Meizhou',
    topics: ['education', 'language', 'music'],
    picture: {
      art: 'classroom',
      seed: 112,
      alt: 'Illustration of classroom desks with books and pencils seen from above',
      caption: 'The class has 11 pupils, and each was given one singer to listen to.',
    },
    body: `
The homework was one song each. In the school at Shek Ha, a hill village invented for this edition, that ought to have produced 11. The children returned with 63, because the grandmothers would not stop.

Their teacher, Lai Siu-ying, had noticed that her class could sing along to the mountain songs that are performed at weddings but could not say what they meant. At school they speak Mandarin. At home the older people speak Hakka, and the youngest answer in whatever comes first.

So she gave every pupil a recorder and a form with four questions. Who sings? Who taught her? What is she doing with her hands? Which word do you not know?

The third question made the difference. Songs that had seemed to be about love turned out to be timed to the transplanting of rice. Another, with a chorus of numbers that nobody could explain, was a recipe for wine. A woman of 94 had been singing it for 80 years in order not to forget the measures.

>> We asked for the song. We should have asked what the hands were doing. | Lai Siu-ying, teacher

The list of unknown words has reached 140. Most name things that have gone: parts of a loom, ways of carrying a load, a kind of cloud that means it is time to take in the washing. Pupils draw each one and read the drawing back to the singer, who corrects it. The entry for a shoulder pole has been redrawn six times.

## A copy for every house

Hong Kong has its own part in the story. Two of the singers had worked in the New Territories as young women, and had brought songs back with the place names changed. One verse describes the view over a strait that has since become [[reservoir-islands|a reservoir]].

The recordings have not been put online. The singers were asked, and 19 of 24 preferred that the village should have them first. Each family has a copy on a card, in a paper sleeve that the class has printed with the name of the singer, not of the song.

Next term the homework will be reversed. The pupils will each write a verse about something they do with their own hands, and the grandmothers will be asked which words they do not know.
`,
    sources: [
      'Invented story: village, school and people are made up',
      'Hakka mountain songs as a genre: background knowledge',
    ],
  },
  {
    key: 'great-wall-zigzag',
    language: 'en',
    section: 'china',
    form: 'feature',
    kicker: 'Rail',
    headline: 'The engineer who got a train under the Great Wall by reversing it',
    standfirst:
      'Zhan Tianyou had a mountain, a small budget and an audience that expected him to fail. In 1909 he opened a railway that goes forward by going back, in the shape of a Chinese character.',
    points: [],
    bylines: ['daniel-ho'],
    topics: ['rail', 'history', 'technology'],
    picture: {
      art: 'hills',
      seed: 113,
      alt: 'Illustration of steep ridges one behind another with mist in the valleys',
      caption: 'The pass north of Beijing rises too steeply for a locomotive to take it straight.',
    },
    body: `
North of Beijing the plain ends at a pass, and for many centuries whoever held the pass held the road to Mongolia. When the Qing government decided in 1905 to build a railway through it to Zhangjiakou, two foreign powers each objected to the other’s engineers. The government gave the post to one of its own, who would use no foreign money either.

Zhan Tianyou was 44. He had been sent to America at 11, in the first group of boys chosen by the Chinese government to study there, and had taken a degree in civil engineering at Yale in 1881. In the years that followed he had been employed for a time as a teacher of English. He is also known by the Cantonese form of his name, Jeme Tien Yow.

## The character for a person

The line was to be about 200\u00a0kilometres long, and nearly all of the trouble lay in the short gorge below the Badaling gate of the Great Wall. A train could not climb it directly. A long tunnel would have taken more money and time than he had.

Near Qinglongqiao he laid the track so that the train runs up one side of the valley into a dead end, stops, and goes out again backwards, higher, on the other side. Seen from above, the two lines make the character {zh|人}, a person. With an engine at either end nothing had to be turned: the one that had been pushing now pulled. The extra height that was gained shortened the tunnel under the Wall.

To dig that faster he sank shafts from above, so that the men could work outwards from the middle as well as inwards from both ends.

---

It is the same argument that every mountain line has with its hill. One can go round, go through, go up by rope as [[peak-tram-gradient|the Peak Tram]] does, or spend distance to buy height. The zigzag spends very little.

The railway opened in 1909, ahead of schedule and below the estimate. It is usually called the first in China to be designed and built by Chinese engineers. Zhan died in 1919. He is buried at Qinglongqiao, with a statue, beside the small grey station and within sight of the Wall, and for generations the trains stopped in front of him, thought for a minute and left in the other direction.
`,
    sources: [
      'Biographies of Zhan Tianyou (Jeme Tien Yow); Yale University records of the Chinese Educational Mission',
      'China Daily, 2 August 2019: Nation makes tracks for progress',
    ],
  },
  {
    key: 'classic-of-tea',
    language: 'en',
    section: 'china',
    form: 'explainer',
    kicker: 'Food',
    headline: 'A Tang dynasty book still tells you how to boil the water',
    standfirst:
      'Lu Yu wrote the first treatise on tea in the eighth century. He lists the tools, ranks the springs and describes three kinds of bubble, only the second of which will do.',
    points: [],
    bylines: ['agnes-tse'],
    topics: ['food', 'history', 'books'],
    picture: {
      art: 'tea',
      seed: 111,
      alt: 'Illustration of tea in glasses on a tiled counter',
      caption: 'Twelve centuries after Lu Yu the argument about the water continues.',
    },
    body: `
The *Classic of Tea*, {zh|茶經}, is in ten short chapters. It was written by Lu Yu, by tradition a foundling raised in a monastery, who died in 804. He describes where the plant grows, how the leaf is picked, steamed and pressed into cakes, and which bowls suit it.

His fifth chapter is about boiling. Water from mountains is best, he says; river water next, well water last. Over the fire it passes through three stages. When bubbles like the eyes of fish appear, with a faint sound, it is the first boil. When they rise at the edge like a string of pearls it is the second. When it leaps like waves it is the third. Beyond that the water is old, and should not be drunk.

A pinch of salt goes in at the first. At the second a ladleful is taken out and kept, the powdered tea is poured into the whirling middle, and the ladleful is put back to calm the pot.

Few make tea like that now. Leaves are steeped, and salt has gone. But in a Hong Kong [[tea-cafe-milk-tea|tea cafe]], where tea is boiled, pulled and boiled again, the man at the counter also listens to the pot. He would agree with Lu Yu about old water, and on nothing else.
`,
    sources: ['Lu Yu, The Classic of Tea (Chajing), chapters 1–5'],
  },
  {
    key: 'yellow-river-yellow',
    language: 'en',
    section: 'china',
    form: 'explainer',
    kicker: 'Environment',
    headline: 'Why the Yellow River is yellow, and runs above its own plain',
    standfirst:
      'The colour is soil that was first carried by wind and then by water. What the river drops has lifted its bed so high that the fields beside it lie lower than the stream.',
    points: [],
    bylines: ['wing-sze-lam'],
    topics: ['environment', 'history'],
    body: `
For most of its upper course the Yellow River is clear. It turns yellow in the middle, where it makes a great bend through the Loess Plateau.

Loess is dust. Over two and a half million years winds from the deserts of inner Asia laid it down, in places more than 200\u00a0metres thick. It makes fertile fields and soft cliffs. It also dissolves like sugar in a summer storm, and every gully leads to the river.

When the water reaches the North China Plain it slows, and lets the silt fall. The bed rises. People build banks to keep the river in; it goes on dropping silt between them, and the banks are raised again. Near Kaifeng the river flows several metres above the country on either side, and is called a hanging river.

Such a river cannot be trusted to stay. Chinese records count more than a thousand breaches and some two dozen changes of course. In 1855 it abandoned its way to the south of the Shandong peninsula and went out to the north of it, cutting [[grand-canal-summit|the Grand Canal]] as it did so.

In recent decades trees, terraces and dams have held back much of the silt, and the river carries far less than it did. It is still yellow.
`,
    sources: [
      'Encyclopaedia Britannica: Huang He',
      'Yellow River Conservancy Commission: general description of the river',
    ],
  },
];
