import type { SampleStory } from './types.ts';

/** Sport, newest first. */
export const sport: readonly SampleStory[] = [
  {
    key: 'shing-mun-dawn-rowing',
    language: 'en',
    section: 'sport',
    form: 'news',
    kicker: 'Rowing',
    headline: 'Sha Tin crew of over-60s finds the river flattest before six',
    standfirst:
      'Eight retired people and a cox with a torch have rowed the Shing Mun River every weekday for a year. They say that they are not training for anything.',
    points: [
      'The youngest rower is 61 and the oldest 79; three could not swim when they began.',
      'The boat is off the water by 7.15am, before the wind and the school crews.',
    ],
    bylines: ['peter-osei'],
    place: 'Sha Tin',
    topics: ['rowing', 'health'],
    picture: {
      art: 'rowing',
      seed: 220,
      alt: 'Illustration of rowing oars seen from above on flat water',
      caption:
        'In an eight each rower has one oar, four to a side, and only the cox can see where the boat is going.',
    },
    body: `
At half past five the river at Sha Tin has the look of something poured. Nothing is moving on it but a red light and a white one, and between them, in step, eight blades. From the bank the crew can be heard before it can be seen: a knock, a long breath, a knock.

The people in the boat were a bus driver, two clerks, a dentist, a cook, a teacher of chemistry and a married couple who sold curtains. None had rowed before 60. They answered a notice on a board outside a clinic, which offered exercise in company and did not say what kind.

“I thought that it would be stretching,” said Poon Yuk-ying, 67, who sits at number three. “They handed me one end of something nearly four metres long and said it was mine.”

They row for an hour and a half, five days a week. The lower Shing Mun, straightened and walled when the new town was built around it, is sheltered by blocks on both sides and suits a long thin boat well. What it cannot keep out is the wind that gets up over Tolo Harbour once the sun is on the water, so the crew starts in the dark and is home before it.

## A year without a race

Their coach, Wilson Ma, used to prepare juniors for regattas and had to learn to do without a calendar. There is no race at the end. He tells the crew how far they went and how many strokes it took, and leaves the arithmetic to them. In a year the number of strokes to the kilometre has come down by a fifth.

“With teenagers you are always telling them to wait,” he said. “Here nobody rushes. They come forward like people sitting down in a cinema. It is the best rhythm on the river, and they would hate me to say so.”

Three of the eight could not swim when they joined, and were not let into a boat until they could. They learned in the public pool at the Sunday session described in [[slow-lane-club|a story of ours]]. Every rower now swims 200\u00a0metres in clothes once a quarter, and the cox, a granddaughter aged 15, holds the list.

>> They come forward like people sitting down in a cinema. | Wilson Ma, coach

Last month a crew from another club, aged about 30 and warming up for a competition, came alongside and suggested a few hundred metres side by side. The eight talked it over at some length. Then they went home to breakfast, since it was 7.10am and the wind was on its way.
`,
    sources: [
      'Invented people and crew',
      'Drainage Services Department and Civil Engineering and Development Department: Shing Mun River Channel, formed by reclamation for Sha Tin New Town',
    ],
  },
  {
    key: 'dragon-boat-drums',
    language: 'en',
    section: 'sport',
    form: 'feature',
    kicker: 'Dragon boats',
    headline: 'The one person in a dragon boat who looks the other way',
    standfirst:
      'Twenty paddlers face the finish and one drummer faces them. What she does with two sticks decides whether a crew is one engine or twenty tired people.',
    points: [],
    bylines: ['ka-ming-yip'],
    place: 'Stanley',
    topics: ['rowing', 'heritage', 'harbour'],
    body: `
From her seat in the bow Carmen Ngai sees no part of the race. She sees twenty faces and forty hands, and behind them the steersman, who is the only other person on board with nothing to pull. The line, the rival boats and the shouting are all at her back. She knows that her crew is winning if the second row begins to smile.

Ms Ngai, 29, a radiographer, has drummed for an amateur crew at Stanley for six seasons. She is small, which is usual, and quiet, which is not. Beginners think that the drum gives the order and the paddles obey. It is more nearly the other way round.

“You take the rate from the first pair,” she said. “They feel the boat. I make what they feel loud enough for the back. If I go faster than they can, there is a lie in the boat, and everyone hears it.”

A drum carries where a voice would be lost, and it arrives in the chest. In the middle of a standard boat, some six metres from the drum and as deep in spray, a paddler cannot see the leading blades clearly. The beat tells them where those blades are. All twenty should enter the water within the space of a blink; a boat in which they do not will wag.

## From rite to race

The festival in which the boats belong falls on the fifth day of the fifth month of the lunar calendar, and is called {zh|端午}, Tuen Ng. It is older than the sport. In fishing villages boats were taken out to drive off sickness in the hot months, and at Tai O, on Lantau, three associations of fishermen still tow the statues of their gods in sampans behind the dragon boats, past the stilt houses, with incense burning and paper offerings scattered on the water.

The modern race began here as well. In 1976 crews of Hong Kong fishermen raced a crew who had come from Nagasaki, in Japan, at the first international dragon boat races. Within a generation the boats were being paddled on rivers in Europe and lakes in Canada, and when those who raced them formed an international federation in 1991, they founded it in Hong Kong.

!fact What is in the boat
Standard boat: 20 paddlers in ten pairs, a drummer and a steerer
Small boat: 10 paddlers in five pairs, a drummer and a steerer
Paddle: One blade, held in both hands, with no fixing to the boat
Head and tail: Carved, and put on for the occasion

---

Ms Ngai practises at home on a cushion, with a metronome that she says is for her neighbours’ sake. At the start of a race she gives six deep strokes, then a run of short ones to lift the boat, and then settles. In the last hundred metres she leaves off counting altogether.

“People ask what I do then,” she said. “I look at the face that is going to stop first. I drum for that one.”

At the finish the paddlers fold over their paddles and somebody has to tell her the result. Twice she has been wrong about it. Both times the second row had been smiling at something else: a wave, and a dog on a rival boat.

>> I look at the face that is going to stop first. I drum for that one. | Carmen Ngai, drummer

Crews who sit the other way round, with their backs to the finish, start even earlier in the day: see [[shing-mun-dawn-rowing|our report from Sha Tin]].

!! shing-mun-dawn-rowing
`,
    sources: [
      'Invented people and crew',
      'International Dragon Boat Federation: history (first international races in Hong Kong, 1976; federation founded in Hong Kong, 1991), racing rules on crews',
      'Intangible Cultural Heritage Office: the dragon boat water parade of Tai O (national list, 2011)',
    ],
  },
  {
    key: 'happy-valley-bends',
    language: 'en',
    section: 'sport',
    form: 'feature',
    kicker: 'Racing',
    headline: 'How a swamp with tight bends became a racecourse in a city',
    standfirst:
      'Happy Valley was laid out where it is because nowhere else on the island was flat. Nearly two centuries on, its shape still decides which horses win there.',
    points: [],
    bylines: ['peter-osei'],
    place: 'Happy Valley',
    topics: ['racing', 'history', 'cities'],
    picture: {
      art: 'racecourse',
      seed: 221,
      alt: 'Illustration of horses on the bend of a racecourse below tall blocks',
      caption:
        'Horses at Happy Valley run clockwise, and are seldom long out of one bend before they are into the next.',
    },
    body: `
Look down on Happy Valley from any of the roads above and the reason for it is plain. Steep hills come down on three sides, and at the bottom lies the only stretch of level ground of its size for some way along the old northern shore. It is a green oval now. It was a marsh, and the soldiers camped beside it in the first years of the colony died of fever, in numbers that can still be read in the cemetery on the slope across the road.

The marsh was drained, the growing of rice there was ended, and in December 1846 horses were raced round it for the first time. They have raced there ever since, with a long break for war. The club that runs the meetings was formed in 1884. The city arrived later and filled in the edges, until flats stood closer to the rails than the grandstand of many a country course.

The ground under those stands has a grave history. On 26\u00a0February 1918, at the Derby meeting, a row of temporary stands made of bamboo and matting fell and caught fire from the stoves of food sellers beneath. Some 600 people died. A memorial to them stands on the hillside at So Kon Po.

## Always to the right

Horses run clockwise in Hong Kong, so that every turn is to the right. At Sha Tin, which opened in October 1978 on reclaimed land and had as much room as it asked for, the bends are broad and the home straight is long. At Happy Valley they are neither. A field comes off one turn, has a few seconds to sort itself out, and is into the next.

That makes the draw matter. Stalls are numbered from the inside rail, and a horse drawn wide over a short trip must either be hurried across before the first bend or be carried round the outside of it, which is farther. A trainer with a strong finisher who needs a furlong to find his stride will look at the shape of this course and send him to the other one.

It rewards something else. A nimble horse that changes its leading leg without being told, and a rider who knows where the rail ends, can beat better animals here on a Wednesday night and be nowhere at Sha Tin on the Sunday. Followers of the sport have a phrase for such a horse: it is a Valley horse. It is not quite a compliment.

---

The oval has a use in daylight too. Inside the track are football pitches and a running path, reached by a tunnel under the rails, and on most days they belong to schools and to people in their lunch hour. Trams bring spectators to the gate, on a loop of line that turns round the course and back towards the harbour. [[tram-history|The tramway]] is younger than the track by half a century and more.

On race nights the pitches are dark, the lights are on the turf, and the flats around have better seats than anyone who paid. Washing is taken in before the first race. It is not on account of the dust, a resident explained. It is that a shirt on the line can be seen by the horses.

!! tram-history
`,
    sources: [
      'The Hong Kong Jockey Club: history (first races at Happy Valley, December 1846; club founded 1884; Sha Tin opened October 1978)',
      'Antiquities and Monuments Office: Race Course Fire Memorial, So Kon Po (declared monument); fire of 26 February 1918',
      'Final remark invented',
    ],
  },
  {
    key: 'slow-lane-club',
    language: 'en',
    section: 'sport',
    form: 'news',
    kicker: 'Swimming',
    headline: 'Sunday swimmers win the right to be slow in lane eight',
    standfirst:
      'Adults who are learning to swim have been given a lane in which nobody may overtake. Regulars at the pool objected at first, and have begun to use it.',
    points: [],
    bylines: ['ka-ming-yip'],
    place: 'Kwai Chung',
    topics: ['swimming', 'health'],
    picture: {
      art: 'swimming',
      seed: 222,
      alt: 'Illustration of the lanes of a swimming pool seen from above',
      caption:
        'In the slow lane swimmers keep to one side going out and to the other coming back, as on a road.',
    },
    body: `
For two hours on Sunday mornings the last lane of an indoor pool in Kwai Chung has one rule more than the others: no overtaking. The swimmer in front sets the speed, and if she stops to talk the lane stops.

It was asked for by a class of adults who had learned their strokes and then found that they were afraid of being splashed. “A man went over me like a ferry,” said Ho Lai-kuen, 58. “I thought, I can swim, but I cannot swim here.”

Faster swimmers wrote to complain that a lane was going to waste. The lifeguards’ log for the following weeks told another story. The slow lane held 19 people on an average Sunday, and the fast one beside it seven.

Some of the 19 were the complainers. One of them, who asked to be called a former medallist, said that he had swum for thirty years without noticing the ceiling. It has a pattern, he said. He would like to know who did it.

Several members of [[shing-mun-dawn-rowing|a veterans’ rowing crew]] took their test in the lane this year. All passed, at no great speed.
`,
    sources: ['Invented story; people, pool session and figures invented'],
  },
  {
    key: 'cross-harbour-swim',
    language: 'en',
    section: 'sport',
    form: 'feature',
    kicker: 'Swimming',
    headline: 'The race that stopped when the harbour grew too dirty to swim',
    standfirst:
      'First held in 1906, the swim across Victoria Harbour was given up in the 1970s and came back in 2011. Between the two lies a history of drains.',
    points: [],
    bylines: ['peter-osei'],
    topics: ['swimming', 'harbour', 'environment', 'history'],
    body: `
In 1906 a field of swimmers jumped into Victoria Harbour on one side and made for the other. The race caught on. For most of the century it was held in the autumn of nearly every year, with gaps for war.

By the 1970s the water told against it. Sewage from a growing city went into the harbour with little treatment or none, and after 1978 there was no race.

What brought it back was out of sight. Deep tunnels were driven under the city to take waste water to a treatment works on Stonecutters Island, where the first stage came into service in 2001. Bacteria counts fell in the eastern harbour first. It was there, between Lei Yue Mun and Quarry Bay, that swimmers were allowed in again in 2011.

The course returned to the middle of the harbour, from Tsim Sha Tsui to Wan Chai, in 2017. It is about a kilometre long. Shipping is held back for the morning, which is more than most users of the water can ask, as [[harbour-is-a-street|a columnist argues]] in these pages.
`,
    sources: [
      'Hong Kong, China Swimming Association: Cross Harbour Race history (1906, interruption after 1978, 2011, 2017)',
      'Drainage Services Department: Harbour Area Treatment Scheme (Stage 1 commissioned December 2001)',
    ],
  },
  {
    key: 'first-asian-cup',
    language: 'en',
    section: 'sport',
    form: 'feature',
    kicker: 'Football',
    headline: 'Asia’s first football cup had four teams and a single ground',
    standfirst:
      'In September 1956 the championship of a continent was played in Hong Kong. It took two weeks, six matches and a stadium in a valley.',
    points: [],
    bylines: ['peter-osei'],
    topics: ['football', 'history'],
    body: `
The first Asian Cup was small enough to be held in one place. Four teams came through to the finals in September 1956: South Korea, Israel, South Vietnam and the hosts, Hong Kong, which had been a founder of the Asian Football Confederation two years before.

There was no final. Each team met the other three, six matches in all, with two points for a win and one for a draw, and the table decided. The ground was the Government Stadium at So Kon Po, set in a hollow of the hills behind Causeway Bay.

Hong Kong lost the opening match to Israel by a goal, then drew with South Korea and with South Vietnam, and came third. The Koreans won the cup with five points of a possible six. Israel, with four, were second.

The competition has grown ever since, and no host could play it all on one pitch. The stadium was rebuilt in the 1990s with a roof over its stands, curved like the hills. On quiet afternoons the noise from inside still reaches [[happy-valley-bends|the racecourse in the next valley]].
`,
    sources: [
      'Asian Football Confederation: history; AFC Asian Cup 1956, Hong Kong (final table: South Korea 5, Israel 4, Hong Kong 2, South Vietnam 1)',
    ],
  },
];
