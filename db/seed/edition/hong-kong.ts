import type { SampleStory } from './types.ts';

/** Hong Kong: what happens here, invented, and how the place works, true. */
export const hongKong: readonly SampleStory[] = [
  {
    key: 'late-ferries',
    language: 'en',
    section: 'hong-kong',
    form: 'news',
    kicker: 'Transport',
    headline: 'Last harbour ferry moves to 1am after night workers do the counting',
    shortHeadline: 'Last harbour ferry moves to 1am',
    standfirst:
      'Cooks, cleaners and a retired seaman stood on two piers for 40 nights and wrote down every passenger who found the gate shut. The timetable now follows their notebook.',
    points: [
      'Four more sailings each way, Thursday to Sunday',
      'Fares stay the same during a six-month trial',
      'No late boats when the No\u00a08 typhoon signal is up',
    ],
    bylines: ['mei-ling-kwok'],
    place: 'Tai Kok Tsui',
    topics: ['transport', 'harbour', 'shipping'],
    picture: {
      art: 'ferry',
      seed: 100,
      alt: 'Illustration of a green and white ferry crossing the harbour',
      caption:
        'The crossing takes 16\u00a0minutes, and the last boat has left at 11.30pm since the night service was cut.',
    },
    body: `
The last ferry between Shek Tong Tsui and Tai Kok Tsui will leave at 1am instead of 11.30pm when the winter timetable begins, after night workers spent two years proving that passengers were waiting for a boat that had already gone.

Western Harbour Ferries told a meeting at the Tai Kok Tsui pier hall that it would add four sailings in each direction from Thursday to Sunday, at 11.50pm, 12.15am, 12.40am and 1am. Two boats that now lie idle after dark will share the work.

The campaign began with a bowl of congee. Yim Suk-fong, who cooks in a shop near the western pier, finished at 11.15pm, washed the last pot, ran, and watched the stern lights move off. The walk to a night bus and the ride under the harbour took her 70\u00a0minutes. The boat would have taken 16.

## What the gates did not count

When Yim wrote to the company, it replied with figures from its turnstiles: on most nights fewer than 20 people caught the 11.30pm boat. She wrote back that nobody counts the customers of a shop by standing inside after the shutters are down.

>> They counted who went through the gate. We counted who found it shut. | Yim Suk-fong, cook

So she and 11 others took turns on both piers. For 40 nights, in pairs, they wrote down each person who came to the closed gate before 1.30am, the direction they wanted to go, and the weather. The average was 61 on a weeknight and 140 on a Saturday. The oldest counter, a retired seaman named Kan Hoi-tim, kept the tally in the columns of a ship’s log.

“The notebook was better than our data,” said Terence Lui, the company’s operations manager. “It had umbrellas in it. We learned that rain does not keep people away at midnight. It brings them, because the queue for taxis is worse.”

The company set out its terms in a notice on both piers:

> The late sailings will run for six months. If an average of 45 passengers board each boat, they will become part of the timetable. The count will be published every month and will be made at the gate and outside it.

!fact The late boats
Sailings: 11.50pm, 12.15am, 12.40am and 1am from both piers
Days: Thursday to Sunday, and the eve of public holidays
Fare: HK$6.50, with no night supplement
Trial: Six months, with figures published monthly

## A boat home for the crew

One question nearly sank the plan. The crews of the last two boats would themselves be stranded, at 1.20am, on the wrong side. The answer was to berth one boat on each shore and to pair every sailor with the pier where he or she lives.

The late service will stop when [[typhoon-signals-explained|the No\u00a08 signal]] is in force, as the day boats do. On other nights the upper deck will stay open, a request from the counters, who had noticed how many people came early simply to sit by the water. It is a small case of what our columnist has argued: that [[harbour-is-a-street|the harbour is a street]].

!! star-ferry-design

Yim will not be on the first boat. She has been asked to cook for the crew, and the shop, which used to close at 11pm, will now stay open until the rope is cast off.
`,
    backstory:
      'We read the notebook of all 40 nights page by page; its totals give the averages printed here. We spoke to five of the 12 people who counted, and to the company, which showed us its turnstile figures but not what the late boats will cost. Nobody was paid, and nobody outside the newsroom read the story before it was printed. Like the rest of the sample edition, it is invented.',
    sources: ['Invented story: company, route, people and figures are made up'],
  },
  {
    key: 'typhoon-signals-explained',
    language: 'en',
    section: 'hong-kong',
    form: 'explainer',
    kicker: 'Weather',
    headline: 'What the typhoon signals mean, from No\u00a01 to the rare No\u00a010',
    standfirst:
      'There are only five numbers in use and they skip from three to eight. The gaps are the remains of a code written for sailors, and the city still arranges its day by them.',
    points: [
      'The signals describe wind expected in Hong Kong, not the strength of the storm at its centre',
      'No\u00a03 and No\u00a08 rest on readings from eight stations near sea level',
      'Numbers 5 to 8 were merged into one signal with four directions in 1973',
    ],
    bylines: ['wing-sze-lam'],
    topics: ['weather', 'history', 'harbour'],
    picture: {
      art: 'typhoon',
      seed: 101,
      alt: 'Illustration of a tropical cyclone on a weather chart',
      caption:
        'North of the equator a tropical cyclone turns anticlockwise, so the wind shifts as it passes.',
    },
    body: `
When a tropical cyclone comes within about 800\u00a0kilometres of Hong Kong and may affect it, the [Hong Kong Observatory](https://www.hko.gov.hk/) can issue the No\u00a01 signal. It asks nothing of anyone except attention. What follows is a ladder with most of its rungs missing: 3, 8, 9 and 10.

Each step says how hard the wind is expected to blow near sea level across the territory. It does not say how strong the storm is at its core. A fierce typhoon that passes well to the south may bring a lower signal than a modest one that comes close.

!table The five signals and the sustained wind they stand for
Signal | Name | Sustained wind
1 | Standby | A cyclone within about 800\u00a0km may affect the city
3 | Strong wind | 41–62\u00a0km/h
8 | Gale or storm | 63–117\u00a0km/h
9 | Increasing gale or storm | Expected to strengthen significantly
10 | Hurricane | 118\u00a0km/h or more

## Who decides that it is windy

For No\u00a03 and No\u00a08 the forecasters look at a network of eight reference stations near sea level, spread over the territory. When half or more of them record, or are expected to record, wind of the given strength, and it is expected to last, the signal is justified. A gust on one exposed hilltop is not enough, and a sheltered street in Mong Kok does not count against it.

The No\u00a08 signal comes in four kinds, northwest, southwest, northeast and southeast. The letters give the quarter from which the wind is expected, so they may change as the storm goes by. A boat lying safe behind a headland at noon can be exposed by four.

## Where the missing numbers went

The Observatory began to warn ships in the harbour in 1884, with drums, balls and cones on a mast, and a gun for the townspeople. Numbers came in 1917 and ran from 1 to 7. A revision in 1931 took them to 10, with 5, 6, 7 and 8 for gales from each quarter.

That left the public to remember that 8 was not worse than 5, only from somewhere else. On 1 January 1973 the four became one number with a direction. By then 2 and 4 had long fallen out of use, while No\u00a03, brought back in 1956, filled the wide space before the gale.

!! monsoon-turns

## What stops, and when

Under No\u00a08 the city closes: schools send nobody in, courts adjourn, most offices shut and [[late-ferries|ferries tie up]]. Since 1987 a special announcement has given notice, usually within two hours before the signal, so that people can go home in some order.

The highest signal is rare enough to be remembered by the names of storms. Older residents date events by Wanda, which struck in 1962 and drove the sea into Tolo Harbour. When the numbers come down, the order is the same in reverse, except that the city starts up faster than it stops.
`,
    sources: [
      'Hong Kong Observatory: Tropical Cyclone Warning Signals',
      'Hong Kong Observatory: History of the Hong Kong Tropical Cyclone Warning Signals',
      'Lui, Lee and Shun, Evolution of the Warning Systems in Hong Kong since 1884, HKO Technical Note No. 109',
    ],
  },
  {
    key: 'tram-history',
    language: 'en',
    section: 'hong-kong',
    form: 'feature',
    kicker: 'Transport',
    headline: 'The tram line that still follows a shore nobody can see',
    standfirst:
      'When the first cars ran in 1904 the passengers could smell the sea. The land has moved north since then, the rails have not, and a ride east is now a map of the vanished waterfront.',
    points: [],
    bylines: ['lok-yee-fan'],
    topics: ['transport', 'heritage', 'history', 'cities'],
    picture: {
      art: 'tram',
      seed: 103,
      alt: 'Illustration of a green double-decked tram seen from the front',
      caption: 'Double-deckers came to the line in 1912 and have had it to themselves for generations.',
    },
    body: `
Sit upstairs at the front, leave Kennedy Town in the morning and watch how often the line bends. There is no hill to avoid and no river to cross. The curves are there because the rails were laid beside the water, and the water, in 1904, was not straight.

Construction began in 1903 and the service opened on 30 July 1904. The first 26 cars were built in Britain, shipped in pieces and put together here. They had a single deck. First-class cars were enclosed in the middle; third-class cars had benches open to the street. There was no second.

The double-decker arrived in 1912, at first with nothing above the upper seats but the sky, then with a canvas cover, and in the 1920s with a timber roof. Class distinctions lasted on board until 1972, long after the upper deck had become the better place to sit.

## A line drawn by the tide

Each reclamation pushed the shore further from the track. In Wan Chai the trams turn into Johnston Road, which keeps the line of the old seafront, while the sea itself lies several streets to the north. In Western the rails run along Des Voeux Road, once a praya, a waterfront street with boats tied up on one side.

The gauge is three feet six inches, or 1,067\u00a0millimetres, a narrow one that suits tight corners. Much of the route was single track in the beginning, with cars waiting for each other at passing places. The whole line was not doubled until 1949.

---

People call the trams {zh|叮叮}, ding ding, after the bell that the driver works with a foot. The custom of boarding at the back and paying at the front, on the way out, dates from the years when conductors disappeared. It means that the car fills like a tube and empties like a tap, and that a newcomer can be told from a resident by the search for coins.

At Happy Valley a branch runs in a loop right round the racecourse. At North Point, in Chun Yeung Street, the cars pass between market stalls at the pace of a person carrying fish.

!! peak-tram-gradient

The other tram in town, [[peak-tram-gradient|the one to the Peak]], is not a tram at all but a funicular. It is 16 years older, climbs what this line goes round, and shares with it only the name and the colour green in many people’s memory. The street tram has never needed to climb. It was built flat, at the edge of the sea, and it has kept its level while a city was poured in front of it.
`,
    correction: {
      kind: 'correction',
      text: 'An earlier version of this article gave 1902 as the year in which the trams began to run. It is 1904.',
    },
    sources: [
      'Hongkong Tramways: company history',
      'Hong Kong Government, Transport Department: Transport in Hong Kong, Trams',
      'Antiquities and Monuments Office: notes on Johnston Road and the early waterfront',
    ],
  },
  {
    key: 'every-floor-lift',
    language: 'en',
    section: 'hong-kong',
    form: 'news',
    kicker: 'Housing',
    headline: 'Lift to stop at every floor of estate block for the first time',
    standfirst:
      'Residents of Wah Tin House have walked the last flight home since the block opened, because its lifts were built to skip two floors in three. New doors will be cut next spring.',
    points: [
      'Lifts in the block stop on the ground and on every third floor',
      'New landings will be opened on 18 floors, one shaft at a time',
      'Neighbours will carry shopping for older tenants during the work',
    ],
    bylines: ['daniel-ho'],
    helpers: ['lok-yee-fan'],
    place: 'Kwai Chung',
    topics: ['housing', 'transport', 'cities'],
    picture: {
      art: 'lifts',
      seed: 104,
      alt: 'Illustration of a finger pressing a button in a lift',
      caption: 'The panel in Wah Tin House has nine buttons for a block of 27 storeys.',
    },
    body: `
The lift panel in Wah Tin House has nine buttons for 27 storeys, and everyone who lives there can explain it in a sentence. You ride to the nearest stop and you walk the rest.

That will end next spring, when contractors begin to cut new doorways into the shafts so that the lifts can stop at every floor. The estate’s management told tenants last week that the work would take 14 months, with one shaft out of use at a time.

Lifts that skip floors were a common economy in the slab blocks of their time. Fewer doors meant a cheaper shaft and a faster ride, and the tenants who moved in were young. Many of them have stayed. A survey by the residents’ association counted 212 people over 70, and 64 who had not left the building in the week before they were asked.

>> I have lived half a storey from home for 40 years. | Poon Yuet-ngo, tenant on the 14th floor

Poon Yuet-ngo, 78, lives on the 14th floor. The lift stops at the 13th. She climbs 16 steps with a folding stool, which she puts down on the half landing. “The children used to race the lift and win,” she said. “Now the rice comes up two kilos at a time.”

## A rota on the stairs

The association has written its own plan for the months when only two of three lifts will run. Each staircase has a list of people who will carry shopping, laundry and, once, a wheelchair. The list is pinned beside the letter boxes with a rule at the top:

> Knock first. Carry one thing. Do not ask what it weighs.

Fung Chi-wai, who drafted it, works nights as a security guard and has taken the hours between 9am and 11am, after his shift. He expected a dozen names and got 73, among them the whole of a secondary school basketball team that lives, by accident, on four neighbouring floors.

The management has agreed to do the noisy cutting between 10am and 4pm and to start with the shaft nearest the clinic. It rejected one request: to leave a single floor as it is, for the record. The tenants’ answer was to measure the old panel. When it is taken out, its nine buttons will hang in the lobby, beside the list.
`,
    sources: [
      'Invented story: estate, people and figures are made up',
      'Hong Kong Housing Authority: design of early slab blocks (background)',
    ],
  },
  {
    key: 'reservoir-islands',
    language: 'en',
    section: 'hong-kong',
    form: 'feature',
    kicker: 'Environment',
    headline: 'How Hong Kong walled off the sea to make two lakes it could drink',
    standfirst:
      'A city with steep hills, heavy rain and nowhere to keep it decided in the 1960s to put its reservoirs in salt water. Plover Cove and High Island are now so green that walkers take them for nature.',
    points: [],
    bylines: ['wing-sze-lam'],
    place: 'Sai Kung',
    topics: ['environment', 'history', 'hiking'],
    picture: {
      art: 'reservoir',
      seed: 102,
      alt: 'Illustration of a reservoir below hills, with a dam and a power line',
      caption:
        'The dams of Plover Cove and High Island hold back the sea on one side and fresh water on the other.',
    },
    body: `
Stand on the long dam at Plover Cove and look from side to side. On the left is a lake; on the right, Tolo Harbour, with a tide in it. The two waters are the same colour and, on most days, nearly at the same height. Between them runs a wall about two kilometres long, and the whole idea of the place is that they never meet.

Hong Kong gets plenty of rain, most of it between May and September. It has never been good at keeping it. The hills are steep and drop quickly to the coast. There is no large river and no natural lake. The first public reservoir, at Pok Fu Lam, was finished in 1863 and was too small almost at once, and for a hundred years the colony built dams in one valley after another and drank each of them dry.

## The bay with a lid

By the 1950s the good valleys were used up. The engineers turned to the map of the sea. At Plover Cove a deep bay was nearly closed by an island and a few headlands. If the gaps were shut and the salt water pumped out, the rain from the hills around it, and from others brought by tunnel, would fill it with fresh.

Nobody had made a reservoir on that scale out of the sea. The main dam had to stand on the soft mud of the harbour floor, so the mud was dredged away and replaced before a stone could be laid. Work began at the start of the 1960s. Meanwhile the weather supplied the argument. In 1963 the rains failed, and through the following year taps in many districts ran for four hours every four days. People who were children then can still list the vessels in the kitchen: bucket, basin, kerosene tin, bath.

>> The two waters are the same colour, and the whole idea of the place is that they never meet. | Wing-sze Lam, on Plover Cove

The reservoir was completed in 1968 and roughly trebled the water that the colony could store. A few years later the dam was raised to make it hold more. Villagers whose houses stood along the cove moved to new flats in Tai Po, some of them the first in their families to live above the ground floor.

!timeline A city and its water
1863: The first public reservoir is finished at Pok Fu Lam
1963: Drought begins; water is soon supplied for four hours every four days
1965: Water from the Dongjiang starts to flow from Guangdong
1968: Plover Cove is completed
1973: The Plover Cove dam is raised
1978: High Island is completed

---

High Island, on the far side of the Sai Kung peninsula, repeats the idea in a harder place. There the sea ran through a narrow strait between the peninsula and the island that gives the scheme its name. Two large dams, begun in 1971, closed it at either end. The western one looks over a sheltered bay. The eastern one faces the open South China Sea and takes the swell of every passing storm.

To build it in the dry, the engineers first shut out the waves with an outer barrier armoured with concrete shapes called dolosse, each like a huge jack from a children’s game, which lock together when the sea hits them. They are still there, and so is the calm pool between the barrier and the dam.

## What the quarrymen uncovered

The rock that was cut for the works turned out to be worth looking at. Around the East Dam the cliffs stand in six-sided columns, formed about 140\u00a0million years ago as a thick bed of volcanic ash cooled and shrank. In most parts of the world such columns are of dark basalt. Here they are pale and rich in silica, and one band of them leans and bends like a row of books when one is taken out. The area is now part of the Hong Kong UNESCO Global Geopark.

The reservoir was completed in 1978, and it holds more than Plover Cove. Families from the drowned fishing and farming settlements were moved to Sai Kung town. A monument near the dam remembers the workers who died in the building of it.

!! trail-posts

Neither lake made the city independent. Water from the Dongjiang, piped from Guangdong since 1965, became the larger part of the supply, and the two reservoirs became its savings account. They fill in the wet months and wait.

What they also became is landscape. The first stage of the MacLehose Trail runs along the edge of High Island, and [[trail-posts|its numbered posts]] begin beside a road that was made for lorries. At Plover Cove families cycle along the top of the dam with fresh water at one elbow and salt at the other. In spring the mist comes off the cooler of the two, and for some minutes nobody could say which is which.
`,
    sources: [
      'Water Supplies Department: Milestones of Hong Kong water supply',
      'Water Supplies Department: Plover Cove and High Island reservoirs',
      'Hong Kong UNESCO Global Geopark: High Island geo-area',
      'Agriculture, Fisheries and Conservation Department: MacLehose Trail',
    ],
  },
  {
    key: 'courts-who-hears-what',
    language: 'en',
    section: 'hong-kong',
    form: 'explainer',
    kicker: 'Courts',
    headline: 'From a parking ticket to the last appeal: who hears what in court',
    shortHeadline: 'Who hears what in Hong Kong’s courts',
    standfirst:
      'Every criminal case in Hong Kong starts in the same kind of room, and few leave it. A short guide explains how a charge, or a quarrel about money, finds its judge.',
    points: [],
    bylines: ['daniel-ho'],
    topics: ['courts', 'history'],
    picture: {
      art: 'columns',
      seed: 105,
      alt: 'Illustration of the columns and steps of a courthouse',
      caption: 'Most people who ever see the inside of a court see a magistrates’ court.',
    },
    body: `
A person charged with a crime in Hong Kong appears first before a magistrate, whether the charge is littering or murder. For all but the serious ones that is also the last stop. Magistrates sit alone, without a jury, and deal with the great mass of cases in the city.

What decides the level is, above all, the sentence that might follow. The [Judiciary](https://www.judiciary.hk/) has courts in layers, each with its own ceiling.

!table The main courts and what they do
Court | Tries | Limit or feature
Magistrates’ courts | Most criminal charges | Generally two years in prison for one offence
District Court | Serious crimes; many civil claims; family cases | Seven years in prison, no jury
Court of First Instance | The gravest crimes; civil claims of any size | No ceiling; jury in most criminal trials
Court of Appeal | Appeals from the two above | Usually three judges
Court of Final Appeal | Last appeals, mostly by its own leave | Five judges

## When is there a jury?

Only in the Court of First Instance, which with the Court of Appeal makes up the High Court. It hears murder, manslaughter, rape and the largest drug cases. A jury normally has seven members, or nine if the judge orders it. There is no jury in the District Court, although it can send a person to prison for years.

## Who may speak which language?

Either Chinese or English, or both, may be used in any court. A witness may speak in another language altogether, and the court finds an interpreter. It is common for testimony to be given in Cantonese and the legal argument to be made in English an hour later in the same room.

## Where does it end?

Until 1997 the last appeal went to London, to the Judicial Committee of the Privy Council. Since 1 July of that year it has gone to the Court of Final Appeal, which sits with five judges and since 2015 has occupied the domed building in Central that opened as the Supreme Court in 1912. It hears a case only with permission, generally because the question matters to more people than the two sides.

Below and beside these courts are tribunals for small claims, wages, land and other matters. In the one for small claims neither party may bring a lawyer. The parties stand at a table, with their receipts, and explain.
`,
    sources: [
      'Hong Kong Judiciary: Guide to court services, structure of courts',
      'Hong Kong: The Facts, Judiciary',
      'Community Legal Information Centre, University of Hong Kong',
    ],
  },
  {
    key: 'trail-posts',
    language: 'en',
    section: 'hong-kong',
    form: 'explainer',
    kicker: 'Hiking',
    headline: 'The small posts that tell rescuers exactly where you are',
    standfirst:
      'Walkers on the long trails pass one about every 500\u00a0metres and seldom read it. The code on a distance post is the quickest answer to the first question an emergency operator asks.',
    points: [
      'A letter names the trail and a number counts the posts along it',
      'Each post also carries a map grid reference',
      'Note the last post you passed: there may be no signal at the next',
    ],
    bylines: ['wing-sze-lam'],
    topics: ['hiking', 'environment', 'health'],
    picture: {
      art: 'hills',
      seed: 109,
      alt: 'Illustration of a walker on a trail below ranges of hills in mist',
      caption: 'Mist can hide a ridge within minutes, but a post remains where it was put.',
    },
    body: `
An emergency call from a hillside tends to begin with a description of trees. The caller can see a path, some rocks and a great deal of green, and so can every other caller. The sentence that helps is short: one letter and three digits.

They stand on the distance posts that the [Agriculture, Fisheries and Conservation Department](https://www.afcd.gov.hk/) keeps along the long trails, about 500\u00a0metres apart. M is for the MacLehose Trail, which runs 100\u00a0kilometres from Pak Tam Chung to Tuen Mun and opened in 1979. W is the Wilson Trail, L the Lantau Trail, H the Hong Kong Trail. The number counts up from the official start, so that M100 is at about the middle of the MacLehose and M200 at the end of it.

## How to use a post

Under the code is a grid reference, which places the post on the map even for someone who has never heard of the trail. Rescuers keep the same list. A call that gives a code tells them which valley, which road-head and which side of the ridge.

!fact Before you need one
Photograph: Take a picture of each post as you pass; the time is stored with it
Count: If the posts go down and should go up, you are walking the wrong way
Call: 999 is the local emergency number; 112 may work through another network
Wait: Once you have given a code, stay near it

Country parks cover about 40\u00a0per cent of the land of Hong Kong, and much of that is without a telephone signal, above all in deep valleys and on the eastern shore of Sai Kung. A walker who twists an ankle between two posts may have to send a companion to the nearer one. That is a reason to know which it is.

The first posts on the MacLehose also make a good lesson in scale. They begin near a bus stop, follow [[reservoir-islands|the edge of a reservoir that was once a strait]], and by M020 the road has ended and the sea is in front. A reader of numbers will by then have done 10\u00a0kilometres, a tenth of the whole, without meeting a serious hill. Those start at about M022.
`,
    sources: [
      'Agriculture, Fisheries and Conservation Department: Enjoy Hiking, understanding distance posts',
      'Agriculture, Fisheries and Conservation Department: MacLehose Trail, sections and distance posts',
      'Office of the Communications Authority: emergency number 112',
    ],
  },
  {
    key: 'bamboo-theatre-builder',
    language: 'en',
    section: 'hong-kong',
    form: 'obituary',
    lifespan: '1935–2026',
    kicker: 'Obituary',
    headline: 'Chow Kam-shing, who raised bamboo theatres in a week, dies at 91',
    standfirst:
      'He built opera houses for the gods out of poles and knots, took each apart when the last song was over, and never drew a plan that anyone else could read.',
    points: [],
    bylines: ['lok-yee-fan'],
    topics: ['heritage', 'design', 'music'],
    picture: {
      art: 'scaffold',
      seed: 110,
      alt: 'Illustration of a worker tying poles of a tall bamboo frame',
      caption: 'A bamboo theatre is held together by its lashings, with no nails in the frame.',
    },
    body: `
Chow Kam-shing, who has died aged 91, spent 60 years putting up theatres that were meant to come down. He reckoned that he had built more than 900 and could point to none.

The bamboo theatre is a temporary hall for Cantonese opera, raised in front of a temple for a festival. The performance is offered to the god; the villagers may watch. Poles of bamboo and fir are lashed into a frame that can seat a thousand, on a slope, a beach or a basketball court, and a week after the last night there is nothing left but holes in the ground.

Chow was born on a boat in Shau Kei Wan and came ashore at nine to carry water for a gang of shed builders. At 14 he was tying. A master named Loi Fuk made him practise a single knot on a broom handle for a month and then cut it open to see whether the strips lay flat.

>> A building that has to last is easy. Ours has to go. | Chow Kam-shing

At 31 he had his own crew. He took the hard sites: a headland on an outer island where the poles came by sampan and were floated in through surf, and a village square so small that the stage had to stand over the temple’s own pond. Asked for drawings by an official, he handed over a box of matchsticks tied with thread. It was to scale.

## A hall that bends

He explained his work by the wind. A rigid house fights it, he said, while a shed leans and comes back. In 1962, with [[typhoon-signals-explained|the highest signal]] on the mast, he went out with two men to cut the roof mats loose from a theatre near Tai Po. The frame stood. The mats, he liked to add, were found in another district, and a farmer asked whether he could keep them.

He taught 40 pupils and failed more than he passed. Those who stayed say that he judged a pole by striking it with a knuckle and a person by asking them to sit still. His daughter, Chow Lai-kuen, was the first woman he allowed above the second tier. She leads the crew now.

He could not read music and knew some 30 operas by ear from underneath the stage. In his last years he went on attending first nights in a plastic chair at the back, where he watched the roof.

Chow Kam-shing is survived by his daughter, two sons and a matchstick theatre in a glass case, which his family intends to take apart and build again every year.
`,
    sources: [
      'Invented person and life',
      'Intangible Cultural Heritage Office: bamboo theatre building technique (background)',
      'Hong Kong Observatory: Typhoon Wanda, 1962',
    ],
  },
  {
    key: 'peak-tram-gradient',
    language: 'en',
    section: 'hong-kong',
    form: 'explainer',
    kicker: 'Transport',
    headline: 'Two cars, one hill: how the Peak Tram climbs without an engine',
    standfirst:
      'The cars that go up to Victoria Gap carry no motor of their own. They balance each other on steel rope, and the heavier the one coming down, the lighter the work of the one going up.',
    points: [
      'The line opened on 30 May 1888 and was worked by steam until 1926',
      'At its steepest it climbs about one metre for every two it goes forward',
      'The leaning towers outside the window are an illusion with its own literature',
    ],
    bylines: ['mei-ling-kwok'],
    topics: ['transport', 'rail', 'technology', 'history'],
    body: `
It is called a tram, it has stops and it runs on rails, but nothing on board makes it move. The Peak Tram is a funicular. Its two cars are joined by steel rope, which runs over a large wheel in the station at the top, and when the wheel turns, one car rises and the other comes down.

The arrangement is thrifty. The cars balance each other, so the motor has to lift only the difference between them, mostly the weight of the extra passengers, and to overcome friction. A full car going down in the evening does a good part of the work for an empty one going up.

They share a single track except at one place. Halfway along, the line opens into a loop, and there, on every trip, the cars pass. They cannot meet anywhere else, since the rope keeps them at equal distances from the middle.

!fact The line in brief
Opened: 30 May 1888
Power: Steam until 1926, electric since
Climb: From Garden Road to Victoria Gap, a rise of more than 360\u00a0metres
Steepest: More than 25 degrees

## Why do the buildings lean?

The slope changes all the way, and the car changes with it. At the steepest point, more than 25 degrees, passengers are pressed into their seats and the towers outside appear to be falling towards the Peak. Psychologists in Hong Kong studied this and published their findings in 2013. The eye takes the window frame and the seat for upright; the sense of balance is not strong enough to overrule it; and the only true verticals in sight, the buildings, are judged to be wrong.

It happens more strongly going up, with one’s back to the fall of the hill, and at night, when the horizon is lost.

The early line had another order. From 1908 until 1949 two seats at the front were kept for the governor, whose summer house stood on the Peak, and might be filled only two minutes before departure if he had not come. [[tram-history|The street tram below]], opened in 1904, had classes too, but no governor. It went along the shore, where he did not live.
`,
    sources: [
      'Peak Tramways: history of the Peak Tram',
      'Electrical and Mechanical Services Department: Peak Tramway',
      'Tseng, Chow and Spillmann, Falling Skyscrapers, Psychological Science, 2013',
    ],
  },
  {
    key: 'minibus-colours',
    language: 'en',
    section: 'hong-kong',
    form: 'explainer',
    kicker: 'Transport',
    headline: 'Red roof or green: what the colour of a minibus tells you',
    standfirst:
      'Both are cream, both are quick and neither lets you stand. The roof shows who fixed the route, the fare and the timetable, and whether you have to shout to get off.',
    points: [],
    bylines: ['mei-ling-kwok'],
    topics: ['transport', 'cities'],
    picture: {
      art: 'minibuses',
      seed: 106,
      alt: 'Illustration of minibuses with red and green roofs seen from above',
      caption: 'Seen from a footbridge, a minibus is mostly its roof.',
    },
    body: `
A green roof means a scheduled service. The Transport Department approves the route, the fare and the number of vehicles, and the route has a number that will be the same tomorrow. Green minibuses were introduced in 1972.

A red roof means discretion. Drivers and operators of red minibuses set their own fares and may change the route to suit demand, although they are kept off many new roads and out of new towns. The destination is on a plate in the windscreen; the fare goes up in the rain and on race nights.

Both descend from vans that carried passengers without a licence, above all during the bus strike of 1967. In 1969 the government legalised them as public light buses. Since 1976 their total number has been capped at 4,350, and it has long been policy to let red turn into green.

Nobody may stand, so when the seats are full the driver sails past. There were 14 at first, then 16, and since 2017 up to 19. On many routes the bell is still a voice. The stop is asked for aloud, in Cantonese, by the name of a corner, a bank or a shop, and often by one that closed years ago. For those who would rather hear a bell there is [[tram-history|the tram]].
`,
    sources: [
      'Transport Department: Minibuses, red to green scheme',
      'Legislative Council question 21, 15 September 2021: policy on public light buses',
      'Hong Kong: The Facts, Transport',
    ],
  },
  {
    key: 'quiet-trolley',
    language: 'en',
    section: 'hong-kong',
    form: 'news',
    kicker: 'Health',
    headline: 'Night nurses silence the trolley wheels that kept a ward awake',
    standfirst:
      'A sound meter on the wall of a medical ward at Pak Sha Hospital showed that the loudest thing after midnight was not a patient but the linen. The cure cost HK$38 a wheel.',
    points: [],
    bylines: ['daniel-ho'],
    topics: ['health', 'design'],
    body: `
Patients on a medical ward at Pak Sha Hospital are sleeping longer since the night staff replaced 44 trolley wheels, the hospital said.

Nurse Tam Ka-yan hung a borrowed sound meter above the medicine cupboard for three weeks and wrote down what was happening at each peak. She had expected call bells and televisions. The record was held by the linen trolley crossing an expansion joint in the corridor floor at 4.10am.

Hard nylon wheels were exchanged for soft rubber ones at HK$38 apiece. A strip of matting was laid over the joint, and the linen now comes at 5.30am, with the first light. In the following month the number of requests for sleeping tablets on the ward fell from 51 to 29.

“Nobody complained about the trolley, because nobody knew what had woken them,” Tam said. “They said that they were bad sleepers.”

The meter has gone to the floor above, where the staff have been told not to guess. Their first finding was a cupboard door. The second was [[every-floor-lift|the lift]], which announces every floor by name, all night, to an empty car.
`,
    sources: ['Invented story: hospital, people and figures are made up'],
  },
  {
    key: 'taxi-bookshelf',
    language: 'en',
    section: 'hong-kong',
    form: 'news',
    kicker: 'To Kwa Wan',
    headline: 'Taxi drivers fill a shelf of books to read between two fares',
    standfirst:
      'A cabinet that once held spare fan belts has become a lending library at a taxi stand in To Kwa Wan. Its one rule says how long a book may be: as long as a queue.',
    points: [],
    bylines: ['lok-yee-fan'],
    place: 'To Kwa Wan',
    topics: ['books', 'transport'],
    body: `
The cabinet beside the taxi stand on Luk Hop Street, an address that exists only in this sample edition, holds 212 books and has no lock. Drivers take one while they wait and put it back when they are next in line.

It was started by Szeto Wai, who has driven at night for 26 years. He was left a box of paperbacks by a passenger who was moving to a smaller flat and who asked only that they should not be thrown away. The garage gave up the cabinet.

Borrowers write a comment of at most 10 words inside the cover. A detective story has earned “Good until Hung Hom, then obvious”. A history of the Tang dynasty says “Too heavy for the steering wheel, read at home”. Poems do best, Szeto said, because a fare may come at any line.

About 60 drivers use the shelf. The most borrowed book is a guide to the harbour’s old piers, and the most argued over is a 1970s street atlas, since every reader has corrected it. Nobody minds that it is out of date. “I know where the roads are,” one wrote. “I want to know where they were.”
`,
    sources: ['Invented story: place, people and figures are made up'],
  },
];
