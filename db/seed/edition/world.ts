import type { SampleStory } from './types.ts';

/** World: how goods, time and ideas travel, with one invented school on the coast of Ghana. */
export const world: readonly SampleStory[] = [
  {
    key: 'box-that-shrank-the-sea',
    language: 'en',
    section: 'world',
    form: 'feature',
    kicker: 'Trade',
    headline: 'The steel box that shrank the sea and emptied the waterfront',
    standfirst:
      'In 1956 a converted tanker left Newark with 58 truck bodies on its deck. Within 20 years the ports that did not rebuild themselves around the container had lost their ships.',
    points: [],
    bylines: ['peter-osei'],
    topics: ['trade', 'shipping', 'history', 'design'],
    picture: {
      art: 'cranes',
      seed: 117,
      alt: 'Illustration of stacked containers beneath cranes on a quay',
      caption:
        'The container’s corners matter more than its walls: it is lifted, stacked and locked by them.',
    },
    body: `
Before the container a ship spent as much of her life in port as at sea. Every sack, crate, barrel and bale was carried into the hold, stowed by hand, and at the other end carried out again. Much was broken on the way, and a certain amount went home in coats.

Malcom McLean did not come from the sea. He owned trucks in North Carolina, and what annoyed him was waiting at the pier. His idea was simple to the point of rudeness: leave the goods in the truck’s body, take off the wheels and ship the box.

On 26 April 1956 the *Ideal X*, a tanker left over from the war, sailed from Newark for Houston with 58 such boxes on a frame above her deck. Loading loose cargo on a medium-sized ship cost 5.83 dollars a ton in that year. McLean’s people put the figure for the *Ideal X* at less than 16 cents.

## The battle of the corners

A box is of use only if everyone’s crane can lift it. For a decade companies had their own lengths and their own hooks. What made a system of it was a committee. In the 1960s the international standards body agreed on sizes, of which those of 20 and 40 feet became common, and on a casting with holes in it for each of the eight corners. A device with a quarter turn, the twist-lock, fits the holes and joins a box to a ship, a truck, a railway wagon or another box.

!timeline From sack to stack
1956: The *Ideal X* carries 58 boxes from Newark to Houston
1966: Regular container services across the Atlantic begin
1968: International standards for container sizes start to appear
1972: Hong Kong’s first container berth opens at Kwai Chung

---

The consequences were felt first along the water. Containers need deep berths, few men and much flat ground. London’s docks had narrow basins and high walls; they closed, one after another, and the trade went downriver. Manhattan’s went to New Jersey. In Hong Kong, where goods had been worked by lighters in mid-harbour, the first berth opened at Kwai Chung in 1972, on land made for it, and the piers of the old city lost their crowds.

Inland the effect was larger and quieter. When moving a thing costs almost nothing, it no longer needs to be made near the people who buy it. Factories could go where wages were low, so long as there was a road to a port. [[strait-of-malacca|A strait on the other side of the world]] became part of the street.

There is an irony for anyone who likes ships. The box that made them the largest moving objects on earth has also hidden what they carry. A docker of 1950 could smell his cargo: coffee, hides, oranges. Today even the captain has only a list.
`,
    sources: [
      'Marc Levinson, The Box, Princeton University Press',
      'International Organization for Standardization: ISO 668 and ISO 1161',
      'Hong Kong Marine Department: history of the port',
    ],
  },
  {
    key: 'star-names-school',
    language: 'en',
    section: 'world',
    form: 'news',
    kicker: 'Ghana',
    headline: 'Fishing town’s pupils map the stars their grandparents steered by',
    standfirst:
      'An astronomy club without a telescope has collected 37 star names from canoe crews on the Ghanaian coast and found that two neighbouring beaches see different pictures in the same sky.',
    points: [
      'The club has 22 members and meets on the school roof',
      'Pupils matched each name to a star with a cardboard dial',
      'Crews now use the finished chart to teach their apprentices',
    ],
    bylines: ['peter-osei'],
    place: 'Cape Coast',
    topics: ['astronomy', 'education', 'oceans', 'language'],
    body: `
The astronomy club of Abura Beach School meets on the roof, because the power fails often enough to make it dark. It owns no telescope. What it has, after two years, is a star chart that its town did not know it possessed.

The school and its town have been made up for this edition. The chart began with a quarrel. Ama Quansah, then 13, had learned in class that a small cluster of stars is called the Pleiades. Her grandfather, who went out at night in canoes for 50 years, told her that it was an old woman with her children, and that when she stood overhead before dawn it was time to change the nets.

Her teacher, Kojo Baffoe, suggested that they might both be right. He sent the club along the beach to ask.

The pupils talked to 64 fishermen, most of them retired, and wrote down every name with its use: to find north, to tell the hour, to say when a kind of fish would come inshore. Then they had to work out which star was meant. For this they built a dial of cardboard, with a straw to look through and a weight on a thread, and took the men up to the roof.

>> He had never pointed at it. It was always simply over the mast. | Ama Quansah, pupil

## Two beaches, two skies

The surprise lay in the differences. Crews on the eastern beach see a paddle where those to the west, three kilometres away, see a drum. It is the group known elsewhere as Orion’s belt and sword. Neither side had ever mentioned it to the other. At the meeting where the chart was first shown, the argument lasted until the stars in question had set.

Both are printed. The sheet has 37 names, in Fante and English, with the months in which each star is useful. One corner is left blank for names not yet remembered.

Engines and satellite positions have made most of this unnecessary, and Baffoe is careful not to claim otherwise. But crews have asked for copies. Apprentices learn the chart while they mend nets, and one skipper has had it painted under his deck boards. Drums, at least, go on keeping time on boats [[dragon-boat-drums|in other waters]].

The club’s next project is the daytime. It intends to collect the names of clouds.
`,
    sources: ['Invented story: school, people and figures are made up'],
  },
  {
    key: 'runway-numbers',
    language: 'en',
    section: 'world',
    form: 'explainer',
    kicker: 'Aviation',
    headline: 'The number on a runway is a compass bearing that slowly goes off',
    standfirst:
      'Pilots everywhere land on two digits painted at the end of the tarmac. They stand for a magnetic direction, and because the magnetic pole wanders, airports have to repaint them.',
    points: [],
    bylines: ['peter-osei'],
    topics: ['aviation', 'technology'],
    picture: {
      art: 'airport',
      seed: 118,
      alt: 'Illustration of the tails of parked aircraft in a row',
      caption: 'An aircraft lands and takes off into the wind if it can, so each runway has two names.',
    },
    body: `
Take the direction in which an aircraft rolls along a runway, in degrees from magnetic north. Divide by 10, round it off, and you have the number that is painted on the ground. A runway that points due east is 09. Used from the other end it points west and is 27. The two always differ by 18.

Where runways lie side by side, a letter is added: L, C or R, for left, centre and right as the pilot sees them.

At the old airport at Kai Tak the single runway stuck out into the harbour from northwest to southeast, and so was 13 and 31. The famous approach was to 13, with a steep turn to the right above the roofs of Kowloon. At Chek Lap Kok, which took over in July 1998, the runways lie nearly east and west and carry the numbers 07 and 25.

The figures are not for ever. The earth’s magnetic field drifts, in many places by a degree every few years, and when a bearing has moved far enough the paint no longer agrees with the compass. Then the airport changes its signs, its charts and its radio calls overnight. The concrete has not moved. It is north that has gone somewhere else.
`,
    sources: [
      'International Civil Aviation Organization: Annex 14, runway designation markings',
      'Hong Kong Civil Aviation Department: Aeronautical Information Publication; history of Kai Tak',
    ],
  },
  {
    key: 'panama-rain',
    language: 'en',
    section: 'world',
    form: 'analysis',
    kicker: 'Analysis',
    headline: 'Panama’s canal floats ships on rain, and the rain is the limit',
    standfirst:
      'The waterway between two oceans has no sea water in its highest stretch. Each passage spends fresh water that a city also wants to drink, and a dry year turns engineering into arithmetic.',
    points: [
      'Ships are lifted about 26\u00a0metres to a lake, and let down again',
      'A passage through the older locks uses some 200\u00a0million litres',
      'The same lakes supply drinking water to Panama City and Colón',
    ],
    bylines: ['peter-osei'],
    topics: ['shipping', 'environment', 'trade'],
    body: `
People picture the Panama Canal as a cut between the Atlantic and the Pacific, through which the one runs into the other. The French tried to dig that, from 1881, and gave up. What the Americans opened in 1914 is something else: a staircase over the hills, with a lake at the top.

The lake, Gatun, was made by damming the Chagres River. Its surface is about 26\u00a0metres above the sea. A ship climbs to it by three steps of locks, sails across and goes down by three on the other side. Nothing is pumped. All the lifting is done by lake water that runs downhill through culverts into the chambers, and at the end of each passage it is in the sea.

## How much is a passage?

About 200\u00a0million litres through the locks of 1914. The larger ones that opened in 2016 keep part of it back. Beside each chamber lie three basins, and some 60\u00a0per cent of the water is stored in them and used again, so that a far bigger ship needs slightly less than a small one.

That is a fine saving and it is not enough in a bad year, because the number of ships grew as well. The canal is not alone at the tap. More than half of the country’s people drink from the same catchment.

## What happens when it does not rain?

The canal has two valves. It may lower the permitted draught, so that ships carry less; or it may let fewer of them through. In the drought of 2023 and 2024 it used both. Owners paid high prices at auction for a place, or went round.

Much of the discussion since has been about a further dam, on a river to the west, which would store more and would flood villages. The engineering is familiar. Hong Kong took the same decision twice, and moved the villagers, [[reservoir-islands|when it made its lakes in the sea]]. In both places the argument was the same: whether a thing that everyone uses may be paid for by a few people in one valley.

!! strait-of-malacca

The wider point is about what a route is made of. A strait is free, and is limited only by its depth. A canal with locks is a machine that consumes something. For a century this one behaved as if its fuel fell from the sky without limit. It still falls from the sky.
`,
    sources: [
      'Panama Canal Authority: history, locks, water-saving basins',
      'Encyclopaedia Britannica: Panama Canal',
    ],
  },
  {
    key: 'time-balls',
    language: 'en',
    section: 'world',
    form: 'explainer',
    kicker: 'History',
    headline: 'Before the radio, harbours told the time by dropping a ball',
    standfirst:
      'Greenwich began it in 1833 and Hong Kong followed in 1885. A captain who missed the fall of the ball at one o’clock might miss his landfall by miles.',
    points: [],
    bylines: ['peter-osei'],
    topics: ['astronomy', 'shipping', 'history', 'harbour'],
    body: `
To know how far east or west he is, a sailor without instruments from space has to know what time it is somewhere else. He carries that time in a chronometer. Four seconds of error put him out by a minute of longitude, which at the equator is a nautical mile.

So before he sailed he needed to check it, without carrying it ashore. In 1833 the Royal Observatory at Greenwich put a ball on a mast above the Thames. At five minutes to one it was hoisted halfway as a warning, at two minutes to one it went to the top, and at one o’clock it fell. The moment that counted was the start of the fall. Noon was not used, because the astronomers were then busy with the sun.

Ports everywhere copied it, some with a gun for fog.

In Hong Kong the ball, six feet across, first dropped on 1 January 1885 from a tower at the marine police headquarters in Tsim Sha Tsui, on a signal from the Observatory. In 1908 it was moved to a taller tower on the hill at Blackhead Point, from where it could be seen across [[harbour-is-a-street|the harbour]]. By 1933 ships had wireless, and the ball was stopped. Both towers are still standing. At Greenwich the ball still falls.
`,
    sources: [
      'Royal Museums Greenwich: the Greenwich time ball',
      'Hong Kong Observatory: history of the time service',
      'Antiquities and Monuments Office: Signal Tower at Blackhead Point',
    ],
  },
  {
    key: 'fish-from-the-past',
    language: 'en',
    section: 'world',
    form: 'explainer',
    kicker: 'Oceans',
    headline: 'The blue fish that turned up 66\u00a0million years after its time',
    standfirst:
      'Science knew the coelacanth from stone alone until a trawler landed one in South Africa in December 1938. A museum curator with a taxi and a roll of paper understood what it was worth.',
    points: [],
    bylines: ['wing-sze-lam'],
    topics: ['oceans', 'history', 'environment'],
    body: `
On 22 December 1938 Marjorie Courtenay-Latimer, curator of the small museum at East London in South Africa, was called to the docks to look over a trawler’s catch. Under the sharks she found a fish as long as a child is tall, pale blue, with fins on stalks like limbs.

She did not know it. The taxi driver objected to the smell, and lost the argument. The mortuary and the cold store refused to take it. She drew it, and wrote to J\u00a0L\u00a0B Smith, a chemist in Grahamstown who studied fish.

Smith recognised the drawing, and did not dare to. It was a coelacanth. The group was known from fossils, none of them younger than about 66\u00a0million years, and had been thought to have died out with the dinosaurs. By the time he could travel the fish had been skinned and mounted to save it, and the soft parts were gone. He named it *Latimeria chalumnae*, after her and after the river off which it was netted.

It took 14 years to get a second, from the Comoros, where fishermen knew it well. A second species was described from Indonesia in 1999. There a scientist’s wife had seen one go by, two years before, on a handcart in a market.
`,
    sources: [
      'South African Institute for Aquatic Biodiversity: the coelacanth',
      'J L B Smith, A Living Fish of Mesozoic Type, Nature, 1939',
      'Samantha Weinberg, A Fish Caught in Time',
    ],
  },
];
