import type { SampleStory } from './types.ts';

/** Business, newest first. */
export const business: readonly SampleStory[] = [
  {
    key: 'container-journey',
    language: 'en',
    section: 'business',
    form: 'explainer',
    kicker: 'Shipping',
    headline: 'How a steel box gets from ship to lorry at Kwai Tsing',
    standfirst:
      'A container passes a crane, a tractor, a stack and a gate on its way into Hong Kong. At each of them somebody, or something, has to know its number.',
    points: [
      'Every place on a container ship has an address of three numbers: bay, row and tier.',
      'The tallest stacks cost the most time, because the box wanted first may be the one at the bottom.',
      'Trade is counted in 20-foot boxes, so the figure measures space and not goods.',
    ],
    bylines: ['rahul-mehta'],
    place: 'Kwai Chung',
    topics: ['shipping', 'trade', 'harbour'],
    picture: {
      art: 'cranes',
      seed: 200,
      alt: 'Illustration of quay cranes standing over rows of stacked containers',
      caption:
        'A quay crane lifts a box by the four corners of its roof and never needs to know what is inside.',
    },
    body: `
The crane that lifts a box of bicycles at Kwai Chung has no idea that they are bicycles. What moves through the terminals is a number painted on steel, four letters, six figures and a check digit, matched against a list at every stop between the hold and the gate.

The sameness of the box is the whole invention. On 26\u00a0April 1956 a converted tanker, the *Ideal\u00a0X*, left Newark in the United States for Houston with 58 lorry bodies on her deck. Loaded lorries had gone to sea before. What was new was to lift the body off its wheels, and later to stack it. When the sizes were agreed through the International Organization for Standardization in the 1960s, any crane could lift any box.

Hong Kong’s first container terminal opened at Kwai Chung in 1972. The berths now stand on both sides of the Rambler Channel, most of them on the Kwai Chung shore and Terminal\u00a09 opposite, on Tsing Yi.

## What happens at the berth?

Before a ship arrives, the terminal holds a plan of her. Each place on board has an address of three numbers: the bay counts along the length of the ship, the row across it and the tier upwards. Planners put heavy boxes low, and try to see that nothing bound for the next port stands on top of something to be landed here.

The driver of a quay crane sits in a cab with a window in its floor and travels out over the ship. Below the cab hangs the spreader, a steel frame as long as the box. It settles on the four upper corners, a lock in each corner makes a quarter turn, and the box comes up.

On the ground a tractor carries it to the yard, where a gantry crane on rubber tyres sets it in a stack. Land is short, so stacks are tall, and a box wanted from the bottom means that every box above it has to be moved first. The trade calls those extra lifts rehandles, and a good yard plan is one that has few of them.

Some boxes never touch a quay. In mid-stream work a barge with its own derrick ties up beside a ship lying in the harbour and takes the boxes off over the side, a method for which Hong Kong became known. [[stern-names|The lettering on those ships’ sterns]] tells a story of its own.

!table Three boxes that do most of the work, outside measures
Box | Length | Width | Height
20-foot | 6.058\u00a0m | 2.438\u00a0m | 2.591\u00a0m
40-foot | 12.192\u00a0m | 2.438\u00a0m | 2.591\u00a0m
40-foot high cube | 12.192\u00a0m | 2.438\u00a0m | 2.896\u00a0m

The smallest of the three gave the trade its measure. A TEU is a 20-foot equivalent unit; a 40-foot box counts as two, and counts as two when it is empty. It is worth remembering whenever a port’s year is told in a single figure: the figure is a measure of steel moved, not of what people bought.

!chart line wide
Hong Kong led in 2000, and two ports have since passed it by far
Containers handled in a year, million TEU
sample
Year | Hong Kong | Singapore | Shanghai
2000 | 18.1 | 17.1 | 5.6
2005 | 22.6 | 23.2 | 18.1
2010 | 23.7 | 28.4 | 29.1
2015 | 20.1 | 30.9 | 36.5
2020 | 18.0 | 36.9 | 43.5
2024 | 13.7 | 41.1 | 51.5
`,
    sources: [
      'ISO 668, Series 1 freight containers: classification, dimensions and ratings; ISO 6346 (coding)',
      'Marc Levinson, The Box (Princeton University Press, 2006), on the Ideal X, 26 April 1956',
      'Hong Kong Maritime and Port Board: Kwai Tsing Container Terminals, mid-stream operation',
      'Container throughput: Marine Department (Port Container Throughput, annual); MPA Singapore (annual releases); Shanghai Municipal Transportation Commission (annual releases), to one decimal',
    ],
  },
  {
    key: 'lift-button-maker',
    language: 'en',
    section: 'business',
    form: 'news',
    kicker: 'Kwun Tong',
    headline: 'Workshop makes a living from the lift buttons nobody sells',
    standfirst:
      'When a maker stops supplying a part, a lift can be old in one place and sound in every other. A family in a Kwun Tong factory block casts what is missing.',
    points: [
      'Three people cast, sand and engrave buttons for lifts whose makers no longer stock them.',
      'The slowest part of an order is often the lettering, which has to match what is left on the panel.',
    ],
    bylines: ['lok-yee-fan'],
    place: 'Kwun Tong',
    topics: ['design', 'housing', 'technology'],
    picture: {
      art: 'lifts',
      seed: 201,
      alt: 'Illustration of a lift panel with two columns of round buttons',
      caption:
        'The buttons for the ground and upper floors wear out first, because everybody in the building uses one of them.',
    },
    body: `
A lift in a 14-storey block in To Kwa Wan was taken out of service last winter for want of a piece of plastic the size of a coin. The motor had been overhauled and the ropes were new. The button for the ground floor had split across its face, and the firm that made it had left the trade.

The caretaker carried the two halves in an envelope to a unit on the sixth floor of a Kwun Tong factory building, where Tang Siu-wah, 61, his daughter and one employee make buttons for lifts that the catalogues have forgotten.

“They think we must be engineers,” Mr Tang said. “We are closer to dentists. We take an impression, we make one that fits, and we hope that the owner will stop biting on it.”

The method is not complicated. A sound button from the same panel is pressed into silicone rubber to make a mould. Resin is coloured by eye, poured, cured overnight and sanded. The number is then cut into the face and filled with paint.

## The hard part is the 4

Colour takes an hour. Lettering can take a week. Ivy Tang, who joined her father after training as a sign painter, keeps photographs of more than a hundred panels in a ring binder, sorted by the shape of the figure 4.

“An open 4, a closed 4, a 4 with a foot,” she said. “If one button is wrong people feel it before they see it. They press it twice.”

Many of the panels she copies have no 4 at all. In older blocks the figure was sometimes left out because its name in Cantonese, {zh|四}, sounds close to that of the word for death, {zh|死}, and the floor above the third was given the number 5. The binder has a page for those.

>> If one button is wrong people feel it before they see it. They press it twice. | Ivy Tang, button maker

The workshop does not touch wiring or anything behind the plate. A button goes to the lift contractor, who fits and tests it; lifts in Hong Kong may be worked on only by registered contractors and the people under them, and Mr Tang sends away anyone who asks him to come with a screwdriver.

Most orders are for one button or two. The price is that of a good lunch, and Mr Tang says that he has never worked out what an hour of his time earns. He keeps the first button that he was asked to copy, a cracked brown disc marked with a G, in a tea tin by the window. The block it came from has been pulled down.

The To Kwa Wan lift ran again on the ninth day. The caretaker asked for a second ground-floor button to keep in his desk, and did not have to be told why.

!! star-ferry-design
`,
    correction: {
      kind: 'clarification',
      text: 'An earlier version of this article gave the time that an order takes as one night. It is one night for the resin to cure; with the lettering, an order can take a week or more.',
    },
    sources: [
      'Invented story; people and workshop invented',
      'Lifts and Escalators Ordinance (Cap. 618), for registered contractors',
    ],
  },
  {
    key: 'linked-exchange-rate',
    language: 'en',
    section: 'business',
    form: 'explainer',
    kicker: 'Money',
    headline: 'How the Hong Kong dollar is tied to the American one',
    standfirst:
      'No committee meets to set the rate. Three banks, two fixed prices and a rule about what must stand behind every note do the work, and interest rates take the strain.',
    points: [
      'Since 1983 notes have been issued only against US dollars, at HK$7.80 to one.',
      'The Monetary Authority buys and sells at the edges of a band from HK$7.75 to HK$7.85.',
      'When money leaves, interest rates rise by themselves; that is the price of the fixed rate.',
    ],
    bylines: ['daniel-ho', 'rahul-mehta'],
    topics: ['finance', 'history'],
    body: `
On Saturday 24\u00a0September 1983 a traveller who wanted one American dollar in Hong Kong had to find about HK$9.60 for it. A year before, a little over six would have done. Shops were changing prices as the day went on, and some had begun to quote them in US dollars.

Three weeks later it was over. From 17\u00a0October the government undertook that the banks which print Hong Kong’s notes could have them only by handing over US dollars, at HK$7.80 to one, and could have their dollars back at the same price. The arrangement is called the Linked Exchange Rate System. Economists call its kind a currency board.

It is often described as a promise. It is better understood as a piece of machinery, and most of the parts can be seen from the street.

## What stands behind a banknote?

Three commercial banks issue notes: HSBC, Standard Chartered and the Bank of China (Hong Kong). The HK$10 note and the coins come from the government. When one of the three wants to put more notes into circulation, it pays US dollars to the Exchange Fund at HK$7.80 and receives certificates of indebtedness, which pay no interest. The notes are printed against those certificates. When notes come back, the steps run the other way.

Coins and the government’s own notes are covered too, and so are the balances that banks keep with the Monetary Authority to settle with one another, and the bills and notes it issues for the Exchange Fund. Together these make up the monetary base, and the rule is that the whole of it, as well as any change in it, must be matched by US dollar assets. The Basic Law says in Article\u00a0111 that the issue of Hong Kong currency must be backed by a 100\u00a0per\u00a0cent reserve fund.

A note therefore says something about a vault and nothing about a forecast. Nobody in the system is asked what the dollar ought to be worth.

## What keeps the market rate in place?

The 7.80 is the price for banks that issue notes. Everyone else trades at a market rate, and that is held by two standing offers. At HK$7.75 the Monetary Authority will buy US dollars from licensed banks; at HK$7.85 it will sell them. Between the two, which is called the convertibility zone, it may act or let the market be.

Suppose that money is leaving. Sellers of Hong Kong dollars push the rate to 7.85, and the Authority buys them with US dollars. The Hong Kong dollars that it takes in disappear from the banks’ settlement balances. With less of it about, money between banks costs more; interest rates rise; and at some point it pays to hold Hong Kong dollars again. When money comes in, all of it happens in reverse.

That is the bargain. A place can fix its exchange rate, let capital come and go, and set its own interest rates, but it cannot do all three. Hong Kong chose the first two. Its borrowers accept in return that rates may rise here because of a decision taken in Washington, in a year when the local economy would have liked the opposite.

!timeline What the Hong Kong dollar has been tied to
1935: Hong Kong gives up the silver standard, and the dollar is tied to sterling at HK$16 to the pound.
1967: Sterling is devalued. Hong Kong follows, then turns back part of the way, to HK$14.55.
1972: The pound floats and the link changes to the US dollar, at HK$5.65.
1974: The Hong Kong dollar floats.
1983: The link at HK$7.80 begins on 17\u00a0October.
1993: The Hong Kong Monetary Authority is set up on 1\u00a0April.
1998: After heavy speculation the Authority gives banks a clear undertaking on the weak side.
2005: The band from HK$7.75 to HK$7.85 is announced.

## Why 7.80?

No formula gives the number. It had to be near enough to the market of that October to be believed, and stronger than the panic. It has stayed because the machinery has no lever for changing it a little. A rate that has been moved once can be moved again, and everyone who holds the currency would know it.

The [Hong Kong Monetary Authority](https://www.hkma.gov.hk/) publishes the settlement balance every working day. Anyone can watch the machine run. On most days it does nothing at all, as it was meant to.

!! four-exchanges
`,
    sources: [
      'Hong Kong Monetary Authority: Linked Exchange Rate System; HKMA history (established 1 April 1993); the three refinements of May 2005',
      'HKMA Background Brief No. 1, Hong Kong’s Linked Exchange Rate System (rates of 1935, 1967, 1972, 1974, 1983)',
      'Basic Law, Article 111',
    ],
  },
  {
    key: 'stern-names',
    language: 'en',
    section: 'business',
    form: 'explainer',
    kicker: 'Shipping',
    headline: 'What the lettering on a ship’s stern can and cannot tell you',
    standfirst:
      'A name, a port and a number of seven figures are welded or painted on every large merchant ship. Two of the three may change; the last one never does.',
    points: [],
    bylines: ['rahul-mehta'],
    topics: ['shipping', 'harbour', 'trade'],
    body: `
Stand at any railing above the harbour and the larger ships going by will show you the same two lines at the back: a name and, below it, the name of a port. The first is the owner’s choice. The second is the port of registry, and says whose law sails with the ship.

It need not be a place where the ship has ever been. Hong Kong has kept a register of its own since December 1990, and many ships that carry its name on the stern trade between other continents for years.

Ships are sold, renamed and moved to other registers. So there is a third mark, on the hull or the superstructure: the letters IMO and seven figures, given once and kept until the ship is scrapped. The scheme belongs to the [International Maritime Organization](https://www.imo.org/).

The last figure checks the others. Take 9074729:

1. Multiply the first six figures by 7, 6, 5, 4, 3 and 2.
2. Add the results: 63, 0, 35, 16, 21 and 4 make 139.
3. The final figure of the sum, 9, must be the seventh figure of the number.

A slip of the brush will almost always be caught by that sum. Containers have [[container-journey|a check digit too]].
`,
    sources: [
      'International Maritime Organization: IMO identification number schemes (SOLAS regulation XI-1/3)',
      'Marine Department: Hong Kong Shipping Register; Merchant Shipping (Registration) Ordinance (Cap. 415), in force 3 December 1990',
    ],
  },
  {
    key: 'market-catty',
    language: 'en',
    section: 'business',
    form: 'explainer',
    kicker: 'Food',
    headline: 'Why the market still weighs your fish in catties and taels',
    standfirst:
      'Three systems of measure are lawful in Hong Kong, and most people use all of them before lunch. The oldest is exact to a hundredth of a milligram.',
    points: [
      'A catty in Hong Kong is a little over 604\u00a0grams; on the mainland it is 500.',
      'Gold has a tael of its own, slightly lighter than the one for fish.',
    ],
    bylines: ['wing-sze-lam'],
    place: 'North Point',
    topics: ['food', 'trade', 'history'],
    picture: {
      art: 'market',
      seed: 202,
      alt: 'Illustration of red market lamps hanging over stalls of fish and greens',
      caption:
        'Prices in wet markets are usually given by the catty, and small things such as ginger by the tael.',
    },
    body: `
Buy petrol in Hong Kong and it is sold by the litre. Rent a flat and its size is quoted in square feet. Ask for ginger on the way home and the stallholder wants to know how many taels. Nobody stops to convert, because nobody needs to: each trade keeps to its own measure.

The law keeps all three. The Weights and Measures Ordinance lists metric units, imperial units and Chinese units side by side, with an exact value for each, and leaves the seller free to choose among them. What it forbids is a false scale or a short weight.

The Chinese units of weight run from the catty, {zh|斤}, down through the tael, {zh|兩}, to the mace and the candareen, {zh|錢} and {zh|分}, which are now met with mainly in herbal medicine shops. The steps are tens, apart from one. There are 16 taels in a catty, which is why a Cantonese phrase for two sides that are as good, or as bad, as each other speaks of half a catty and eight taels: {zh|半斤八兩}.

!table Chinese weights as the ordinance defines them
Unit | Made up of | In metric units
Candareen | one tenth of a mace | 0.378\u00a0g
Mace | 10 candareens | 3.780\u00a0g
Tael | 10 maces | 37.799\u00a0g
Catty | 16 taels | 604.790\u00a0g
Picul | 100 catties | 60.479\u00a0kg

## A catty is not a jin

The word for the unit is the same across the boundary and the thing is not. On the mainland the market catty was rounded to 500\u00a0grams and cut into ten taels instead of 16. The Hong Kong catty is 604.78982\u00a0grams. A shopper who crosses at Lo Wu with a price in mind is carrying a difference of about a fifth.

>> A customer who asks for half a catty of clams has a pot in mind, and the pot has not changed.

There is one more trap, in the jeweller’s window. Gold is dealt in by the tael troy, of about 37.429\u00a0grams, roughly one per cent lighter than the tael that weighs the fish. The two have never been merged, since the people who use one seldom use the other.

Electronic scales have made all this easier, as a single button turns catties into kilograms and back. Stallholders say that they rarely press it. A customer who asks for half a catty of clams has a pot in mind, and the pot has not changed.
`,
    correction: {
      kind: 'correction',
      text: 'An earlier version of this article gave the number of taels in a Hong Kong catty as ten. It is 16; ten is the number in a mainland catty.',
    },
    sources: [
      'Weights and Measures Ordinance (Cap. 68), schedules: catty 0.60478982 kg, tael 1/16 catty, tael troy 37.429 g',
      'Customs and Excise Department: weights and measures',
    ],
  },
  {
    key: 'shared-bakery-ovens',
    language: 'en',
    section: 'business',
    form: 'news',
    kicker: 'Yuen Long',
    headline: 'Bakery rents out its ovens by the tray once the bread is sold',
    standfirst:
      'From four each afternoon a shop in Yuen Long lets neighbours bake in ovens that would otherwise be cooling. The busiest hour is the one before dinner.',
    points: [
      'A tray costs HK$15 for up to 40\u00a0minutes, with a baker on hand.',
      'No nuts after 5.30pm on Fridays, for the sake of a boy who comes to watch.',
    ],
    bylines: ['ka-ming-yip'],
    place: 'Yuen Long',
    topics: ['food', 'housing'],
    body: `
Few flats in Hong Kong have an oven, and few bakeries need theirs after the last loaves. A shop in Yuen Long has put the two facts together.

Since the spring the Two Bridges bakery has rented out its deck ovens from 4pm to 7pm, at HK$15 a tray for as long as 40\u00a0minutes. Customers bring a dish, say what is in it and take a peg.

“They have the recipe, I have the heat,” said Yip Mei-fong, the owner. “Bread ovens stay hot for hours. I was paying to warm the ceiling.”

Lasagne and a great many birthday cakes have gone through. A pensioner comes on Wednesdays with sweet potatoes. A card by the till lists the rules: metal or glass dishes, names on the bottom, and on Fridays no nuts, because a boy with an allergy likes to watch the dough rise.

Ms Yip says the rent from trays covers a third of the gas bill. It has also changed what she bakes: one neighbour’s cardamom buns now sell in the mornings. What else such a shop can be for is the subject of [[tea-cafe-milk-tea|another story]].
`,
    sources: ['Invented story; people, shop and prices invented'],
  },
  {
    key: 'four-exchanges',
    language: 'en',
    section: 'business',
    form: 'explainer',
    kicker: 'Markets',
    headline: 'When Hong Kong traded its shares on four floors at once',
    shortHeadline: 'When Hong Kong had four stock exchanges',
    standfirst:
      'Between 1972 and 1986 the same share could have four prices in one city. The story of how that came about explains much of the market that replaced it.',
    points: [],
    bylines: ['daniel-ho'],
    topics: ['finance', 'history'],
    picture: {
      art: 'shares',
      seed: 203,
      alt: 'Illustration of share prices drawn as rising and falling stacks of bars',
      caption:
        'The Hang Seng Index was first published in November 1969, with the last day of July 1964 as its starting point of 100.',
    },
    body: `
A broker in Central in 1973 who wanted the best price for a client had four numbers to ring. The Hong Kong Stock Exchange would give one answer, the Far East Exchange another, Kam Ngan a third and Kowloon a fourth. By the time that he had rung the last, the first was out of date.

The oldest of the four went back to 1891, when brokers formed an association; it took the name of Hong Kong Stock Exchange in 1914. Its members were few, and its business was done in English. For most of a century that was enough, because most people in the city owned no shares.

In 1969 the Far East Exchange opened with other ideas. It worked in Cantonese, it admitted brokers whom the old house would not have considered, and it was willing to list companies run by Chinese families. In November of the same year the Hang Seng Index was published for the first time. Kam Ngan followed in 1971, Kowloon in 1972, and the government passed a law early in 1973 to stop there being a fifth.

## Boom, and what it taught

People queued for shares as they had queued for water. In March 1973 the index stood above 1,700. In December of the next year it was at about 150. Clerks and hawkers who had come to the market last had bought at the top, and some had bought certificates that turned out to be forged.

!chart line wide
Not until 1979 did a year close above the end of 1972
Hang Seng Index, last close of each year
sample
Year | Index
1969 | 155
1970 | 212
1971 | 341
1972 | 843
1973 | 434
1974 | 171
1975 | 350
1976 | 448
1977 | 404
1978 | 496
1979 | 879
1980 | 1,474
1981 | 1,406
1982 | 784
1983 | 875
1984 | 1,200
1985 | 1,752
1986 | 2,568

The fall brought the first securities laws and a regulator to apply them. It also made plain that four rule books for one market were three too many. Talks on a merger took most of a decade. A single company, the Stock Exchange of Hong Kong, was founded in 1980; the four floors closed in March 1986 and the united one began trading on 2\u00a0April with a computer system in place of chalk and boards.

Something of the old arrangement can be seen in the numbers that Hong Kong investors use. Shares here are known by figures where many markets use letters, and a figure can be spoken on the telephone in any language without being misheard for another company.

The rest is shorter. The exchange merged with the futures exchange and the clearing houses in 2000 and was itself listed. The trading floor, with its red waistcoats, closed for good in October 2017. By then nearly all its desks were empty, and the telephones had been silent for years.

The currency in which all this was counted went through [[linked-exchange-rate|changes of its own]] in those decades.
`,
    sources: [
      'Hong Kong Exchanges and Clearing: history of HKEX and its market',
      'Hang Seng Indexes Company: Hang Seng Index, launched 24 November 1969, base day 31 July 1964; closing levels 9 March 1973 and 10 December 1974; year-end closing levels',
      'Stock Exchanges Control Ordinance 1973; Stock Exchanges Unification Ordinance 1980',
    ],
  },
  {
    key: 'belly-hold-cargo',
    language: 'en',
    section: 'business',
    form: 'analysis',
    kicker: 'Aviation',
    headline: 'Why a full cabin is good news for the orchids below it',
    standfirst:
      'Much of the world’s air freight travels under the feet of passengers. It means that a holiday timetable decides when flowers, fish and machine parts can fly.',
    points: [],
    bylines: ['daniel-ho'],
    topics: ['aviation', 'trade'],
    picture: {
      art: 'airport',
      seed: 204,
      alt: 'Illustration of a row of aircraft tails standing at an airport',
      caption:
        'Below the cabin floor of a wide-body aircraft there is room for pallets and for containers cut to the curve of the hull.',
    },
    body: `
A passenger on a long flight sits, as a rule, on top of somebody’s shipment. The lower deck of a wide-body aircraft takes more than suitcases: the space left over is sold as belly hold, and for many exporters it is the only way to arrive tomorrow.

Its great merit is that the flight is going anyway. Fuel, crew and landing fees are planned around tickets, so freight can be carried at a price that a freighter flying for cargo alone would find hard to match. Containers for the hold have one corner cut away, to fit the round of the hull.

The weakness is the same fact turned over. Capacity appears where people want to travel and not where goods are made. A new beach route flown with a narrow-body aircraft adds seats and hardly any room for pallets. When people stopped flying in 2020, the holds went with them, and freight rates rose just as factories most needed parts.

Airlines that own freighters as well can shift between the two. The rest of the trade learns to read the passenger timetable, with an orchid grower’s eye for which [[container-journey|box]] leaves first.
`,
    sources: [
      'International Air Transport Association: air cargo, belly capacity; unit load devices (LD3)',
      'International Civil Aviation Organization: economic impacts of COVID-19 on civil aviation, 2020',
    ],
  },
];
