import type { SampleStory } from './types.ts';

/** Asia: winds, straits, a loop line, and invented people who work with their hands. */
export const asia: readonly SampleStory[] = [
  {
    key: 'strait-of-malacca',
    language: 'en',
    section: 'asia',
    form: 'explainer',
    kicker: 'Shipping',
    headline: 'Malacca, the strait that decides how deep a ship may be',
    standfirst:
      'A quarter of the world’s seaborne trade is often said to pass between Sumatra and the Malay Peninsula. Near Singapore it does so in a lane narrower than some rivers, over sand that moves.',
    points: [
      'The strait is some 800\u00a0kilometres long and shallow at its southern end',
      'Deep ships must keep 3.5\u00a0metres of water under the keel',
      'Those that are too deep go round by Lombok and lose days',
    ],
    bylines: ['rahul-mehta'],
    place: 'Singapore',
    topics: ['shipping', 'trade', 'oceans'],
    picture: {
      art: 'fish',
      seed: 114,
      alt: 'Illustration of fish hung on a line to dry above the sea',
      caption:
        'Both shores of the strait live from fish, and the boats that bring it cross the lanes of the great ships.',
    },
    body: `
On a chart the Strait of Malacca looks like a funnel. It opens wide to the Indian Ocean in the northwest and narrows for some 800\u00a0kilometres until, off Singapore, ships pass through the Phillips Channel in a fairway less than three kilometres across.

It is the shortest way by sea between the Gulf or Europe and East Asia. That, and nothing about its comfort, is why it is used. Merchants of the fifteenth century used it for the same reason and waited at Malacca town for [[monsoon-turns|the wind to turn]].

## What limits a ship here?

Depth more than width. The bottom in the southern part is of sand waves, which shift, and in several places the water is only a little over 20\u00a0metres deep. The rules for passage tell deep-draught ships to keep at least 3.5\u00a0metres under the keel at all times. Shipbuilders have a name for the largest vessel that can do so, Malaccamax, and draw tankers to fit, with a draught of about 20\u00a0metres.

!fact Passage at a glance
Length: Some 800\u00a0kilometres
Shores: Indonesia, Malaysia and Singapore; Thailand at the northern entrance
Narrowest: The Phillips Channel, less than three kilometres
Reporting: Large ships report to shore by radio as they enter each sector

## Who keeps order?

The three coastal states share the work. Lanes separate the traffic as on a road, and ships keep to the right. Since 1998 those above a certain size have been obliged to report their position, speed and cargo to stations on shore. Large ships going through do not stop, but thousands of small craft cross their path: ferries, barges, fishing boats, sometimes without lights.

The weather is mild as seas go. The dangers are haze, heavy squalls that blow before dawn from Sumatra, and boredom.

## What if it were closed?

There are two other gates in the island chain. Sunda, between Sumatra and Java, is short, but shallow and strewn with obstacles. Lombok, east of Bali, is deep enough for anything that floats, and the largest ore carriers use it. The detour costs a ship from the Gulf to Japan several days.

!! box-that-shrank-the-sea

Several centuries of planners have dreamed of digging through the Kra isthmus in Thailand instead. The first survey is dated to 1677. Since then the dream has been measured many times, and every survey has found the same thing: hills on land, and on the chart, a little to the south, a passage that charges no toll.
`,
    sources: [
      'International Maritime Organization: rules for vessels navigating through the Straits of Malacca and Singapore; STRAITREP',
      'US Energy Information Administration: World Oil Transit Chokepoints',
      'Encyclopaedia Britannica: Strait of Malacca',
    ],
  },
  {
    key: 'penang-recipe-ledger',
    language: 'en',
    section: 'asia',
    form: 'news',
    kicker: 'Penang',
    headline: 'Penang stallholders write down recipes that were never on paper',
    standfirst:
      'Hawkers at one market have filled a ledger with what their hands know, in four languages and in units such as “one thumb”. No outsider may read it until its cook has retired.',
    points: [
      '28 of the market’s 31 stalls have made an entry',
      'Quantities are tested by a neighbour who has never cooked the dish',
      'Each recipe stays sealed until its owner gives up the stall',
    ],
    bylines: ['rahul-mehta'],
    place: 'George Town',
    topics: ['food', 'heritage', 'language'],
    picture: {
      art: 'hawker',
      seed: 115,
      alt: 'Illustration of a hawker stall under a striped awning',
      caption: 'A stall with four square metres of floor can hold three generations of method.',
    },
    body: `
The ledger at the Kenanga Street market is the kind that accountants use, with red lines for the money. In the column for debit the hawkers have written what goes into the pot, and under credit what comes out.

It was the idea of Ooi Beng Lee, who fries noodles there as his grandmother did. When she died, he said, the family had her wok, her stool and her licence, and could not reproduce her sauce. They tried for a year. A customer told them, as a kindness, that it was very nice.

Twenty-eight of the 31 stalls have now made an entry. The market is invented, like its people, but the difficulty is known to any cook. A hawker who has made 200 bowls a day for 30 years does not measure and may not be able to say what she does. So each recipe was dictated while cooking to a neighbour from another stall, who stopped the hand and weighed what was in it.

>> My spoon is not a tablespoon. My spoon is my spoon. | Rohani Saad, who sells laksa

The result has units of its own. One thumb of ginger was found to be 19\u00a0grams. “Until it smells like rain” was settled, after an argument, at four minutes. Rohani Saad’s spoon has been traced round on the page, at actual size.

## Sealed with candle wax

The text is in Hokkien, Tamil, Malay and English, often all four within a line. Nobody translated it. The test was that a neighbour who had never cooked the dish should be able to make it from the page alone and be told the truth about it at a table of six.

Three passed at once. Most needed several attempts, and one, for a clear fish soup, has been returned nine times because its cook keeps remembering another step.

Entries are folded and sealed. A page may be opened when the stall changes hands, and not before; the market’s caretaker holds the candle. Three stalls have declined. One of their owners, who makes a cold pudding with palm sugar, said that hers had only four ingredients, and that if she wrote them down everybody would see how simple it was.

Ooi has not sealed his own page. Under his grandmother’s name he has left the line for the sauce empty, with a note on [[tea-cafe-milk-tea|the tea]] she used to drink beside it, in case that turns out to matter.
`,
    correction: {
      kind: 'correction',
      text: 'An earlier version of this article gave the number of stalls with an entry in the ledger as 26. It is 28.',
    },
    sources: ['Invented story: market, people and figures are made up'],
  },
  {
    key: 'monsoon-turns',
    language: 'en',
    section: 'asia',
    form: 'explainer',
    kicker: 'Weather',
    headline: 'Why the wind over half of Asia turns round twice a year',
    standfirst:
      'A continent warms and cools faster than the sea beside it, and the air follows. The monsoon filled the sails of traders for two thousand years and still sets the calendar of most Asians.',
    points: [
      'The word comes from the Arabic for season, and means a wind before it means rain',
      'Summer air flows from sea to land; in winter it comes back dry',
      'Hong Kong lies under both branches, and has a warning signal for them',
    ],
    bylines: ['wing-sze-lam'],
    topics: ['weather', 'oceans', 'history', 'trade'],
    body: `
Pour the same sunshine on a field and on a bay. The field is hot by noon and cold by midnight; the bay hardly notices. On the scale of a day that makes the sea breeze. On the scale of a year and a continent, it makes the monsoon.

From about May the land mass of Asia heats up. Air rises over it, the pressure falls, and moist air from the Indian Ocean and the South China Sea moves in to replace it. Because the earth turns, the flow is bent to the right north of the equator and arrives from the southwest. When it is forced up, by a coast or by the Himalayas, it rains.

In the autumn the plateau and the northern plains lose their heat under clear skies. Cold, heavy air piles up over Siberia and Mongolia and drains outwards. Over the South China Sea it comes from the northeast, dry at first, and picks up water only if it has a long way to go over the sea. That is why parts of Vietnam, the Philippines and eastern Malaysia have their floods in what the rest of Asia calls the dry season.

## Is the monsoon the rain?

Not in its origin. The Arabic *mawsim*, from which the word comes, is a season, above all the one for sailing. By the first century navigators knew that a ship could leave the Red Sea in July, be blown to India, and be blown home from November. The reliable part was the change. Ports such as Malacca grew rich from people who had to wait for it.

## What does it do in Hong Kong?

The summer branch brings warm, sticky southerlies and most of the year’s rain. The winter one brings the cool, dry weeks that make the hills good for walking. When either blows hard the Observatory issues the Strong Monsoon Signal, which looks, to a newcomer, like a typhoon warning with the storm left out. The difference matters: a monsoon wind has no centre and no eye, and it may blow for days.

!chart bars column
Six months, May to October, bring more than four-fifths of the rain
Mean rainfall at the Observatory by month, 1991 to 2020, millimetres
sample
Month | Rainfall
January | 33.1
February | 38.9
March | 75.3
April | 153.0
May | 290.6
June | 491.5
July | 385.8
August | 453.2
September | 321.4
October | 120.3
November | 39.3
December | 28.8

!! tonle-sap-turns

Between the two come short seasons with no fixed direction, foggy in spring, clear in autumn. And in summer and autumn the steady southwesterlies are interrupted by [[typhoon-signals-explained|tropical cyclones]], which are born over the ocean at the edge of the same warm, wet air. They follow rules of their own, but they drink from the same source.
`,
    sources: [
      'World Meteorological Organization: The Global Monsoon System',
      'Hong Kong Observatory: Strong Monsoon Signal; Climate of Hong Kong; Climatological Normals 1991–2020',
      'Periplus of the Erythraean Sea',
    ],
  },
  {
    key: 'cable-ship-jointer',
    language: 'en',
    section: 'asia',
    form: 'interview',
    kicker: 'Interview',
    headline: '“You splice glass on a floor that moves”: a cable mender’s trade',
    standfirst:
      'Marisol Dagohoy has joined broken telephone and internet cables on three oceans. She explains how to find a thing as thick as a garden hose under four kilometres of water, and why she hums.',
    points: [],
    bylines: ['rahul-mehta'],
    place: 'Subic Bay',
    topics: ['technology', 'oceans', 'shipping'],
    body: `
Marisol Dagohoy is a jointer, one of the few people who can put together the two ends of a cable that carries a country’s messages. She sails in the *Habagat*, a repair ship named in Filipino after [[monsoon-turns|the southwest monsoon]]. The ship and the woman are invented; the trade is not. We met between two voyages, over coffee that she stirred with a screwdriver.

**What does a cable look like?**

Disappointing. In the deep ocean it is about as thick as a garden hose. Most of that is plastic, copper and steel wire. The part that matters is a few pairs of glass fibres, each about as fine as a hair. Near the shore we add armour, because that is where the trouble is.

**What sort of trouble?**

Anchors and fishing gear, mostly. People ask about sharks. I have seen one bite in 19 years, and I think the shark was disappointed as well. Earthquakes are the bad ones. A slope slides, and takes several cables at once, and then all the ships are wanted in the same place.

**How do you find the break?**

From the land, first. The station sends a pulse of light down the fibre and times the echo. That gives a distance. We go there, and if it is deep, we drag a hook on a rope along the bottom, very slowly, across the line. You watch the strain on the rope. It goes up like somebody pulling your sleeve.

>> It goes up like somebody pulling your sleeve. | Marisol Dagohoy, on the moment when the hook finds the cable

**And then?**

You never have enough slack to bring both ends to the surface together. So you cut, lift one end, test it, seal it and hang it on a buoy. Then you go and look for the other. We splice in a new piece in between, sometimes a few kilometres of it, and lay it down in a curve. A repaired cable is always a bit longer than it was.

## The quiet room

**What do you do yourself?**

I work in a clean room about as large as a lift. I strip the fibre, wipe it, cut the end flat and put two ends into a machine that melts them together with an arc. It takes seconds. Getting ready takes hours. You splice glass on a floor that moves, so you learn the ship’s roll and work in the pauses.

**Your colleagues say that you hum.**

It is how I count. If I stop in the middle, nobody speaks to me.

**How do you know that it has worked?**

The station ashore says that the light has come through. They say it as if it were nothing. Then we put the joint over the side, and that is the last time anyone sees it. I have made some 300. I hope never to meet one again.

**Do you use the internet at home?**

My daughter does. When it is slow she looks at me.
`,
    sources: [
      'Invented person and ship',
      'International Cable Protection Committee: about submarine telecommunications cables, repair and causes of faults (background)',
    ],
  },
  {
    key: 'tonle-sap-turns',
    language: 'en',
    section: 'asia',
    form: 'explainer',
    kicker: 'Cambodia',
    headline: 'The river in Cambodia that flows one way and then the other',
    standfirst:
      'Each rainy season the Mekong rises so high that it pushes a tributary backwards into its lake. The lake swells several times over, and the fish go to feed in a forest.',
    points: [],
    bylines: ['rahul-mehta'],
    topics: ['environment', 'oceans', 'food'],
    picture: {
      art: 'fish',
      seed: 116,
      alt: 'Illustration of fish hung on racks to dry beside the water',
      caption: 'What is caught when the river turns is dried, salted and fermented for the rest of the year.',
    },
    body: `
At Phnom Penh the Tonle Sap River meets the Mekong. For about half of the year it does what a tributary should, and drains the Tonle Sap, the largest lake in Southeast Asia, towards the sea.

Around June [[monsoon-turns|the summer monsoon]] and the melting snows upstream lift the Mekong above the level of the lake. The water has nowhere else to go. The smaller river stops, and turns, and for some months it runs uphill into the country.

The lake, shallow and modest in the dry season, spreads to several times its area and grows from a metre or two deep to eight or more. Forest on its shores stands in water up to the crown. Fish swim in among the trees to feed and spawn, and it becomes one of the richest inland fisheries on earth.

People have arranged themselves accordingly. Some houses stand on tall stilts, others float, and villages move with the shore.

About October or November, when the Mekong falls, the river stops once more and turns back to the south, carrying the grown fish past rows of waiting nets. The change is celebrated in Phnom Penh at the full moon with three days of boat races, for which crews bring [[dragon-boat-drums|their own rhythm]] and several hundred boats.
`,
    sources: ['Mekong River Commission: Tonle Sap flow reversal', 'UNESCO: Tonle Sap Biosphere Reserve'],
  },
  {
    key: 'yamanote-loop',
    language: 'en',
    section: 'asia',
    form: 'explainer',
    kicker: 'Tokyo',
    headline: 'Tokyo’s loop line has no end, so someone had to choose a start',
    standfirst:
      'The Yamanote Line closed its ring in 1925 and has been going round ever since. Passengers tell its two directions apart by a word that depends on which side of the road a train keeps to.',
    points: [],
    bylines: ['rahul-mehta'],
    place: 'Tokyo',
    topics: ['rail', 'transport', 'cities'],
    body: `
A train on the Yamanote Line takes about an hour to come back to where it was. The ring is 34.5\u00a0kilometres long, and joins most of the stations by which Tokyo describes itself: Tokyo, Ueno, Ikebukuro, Shinjuku, Shibuya, Shinagawa.

It was not planned as a circle. The western side opened in 1885 as a line for goods, well away from the houses, in the open country that gave it its name, which means towards the hills. Other pieces were added, and the trains ran for years in the shape of a letter C. The gap through the crowded centre was closed in November 1925.

Since Japanese trains, like cars, keep to the left, those on the outer track go clockwise and those on the inner track go the other way. The announcements use these names, outer loop and inner loop. East and west would not help, as each train is bound for both.

Many stations play a short melody before the doors close, a different one in each place, so that a passenger half asleep can know by ear where he is. A line that never ends has to tell people when to get off. Trams in Hong Kong make [[tram-history|a loop at Happy Valley]] on a smaller scale, and with a bell.
`,
    sources: [
      'East Japan Railway Company: Yamanote Line',
      'Encyclopaedic histories of the Yamanote Line, opened 1885, closed loop 1925',
    ],
  },
];
