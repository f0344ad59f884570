import type { SampleStory } from './types.ts';

/** Culture, newest first. */
export const culture: readonly SampleStory[] = [
  {
    key: 'tea-cafe-milk-tea',
    language: 'en',
    section: 'culture',
    form: 'feature',
    kicker: 'Food',
    headline: 'Eleven pulls of the cloth: what goes into a cup of milk tea',
    standfirst:
      'The drink that Hong Kong takes for granted is made by people who get up at four and argue about dust. We spent a morning behind the counter of one tea cafe.',
    points: [],
    bylines: ['wing-sze-lam'],
    place: 'Sham Shui Po',
    topics: ['food', 'heritage', 'history'],
    picture: {
      art: 'tea',
      seed: 210,
      alt: 'Illustration of glasses of milk tea on a tiled counter',
      caption:
        'Milk tea comes in a thick cup to keep it hot, or in a glass set in a bowl of ice to keep it strong.',
    },
    body: `
At twenty past four in the morning the only light in the street belongs to a pan of water. Lau Kin-hung stands over it in a vest and plastic sandals, and does not speak until it boils. He has opened this tea cafe in Sham Shui Po, which seats 34 under four ceiling fans, on every working day for 27 years. His wife does the books. The tea he does by himself.

“People ask for the recipe,” he said when the water had been poured. “I give it to them. It is like giving somebody the words of a song.”

The words, then, are these. Black tea from Ceylon, in more than one grade: broken leaf for smell, finer fannings for strength, and the powder called dust for colour. No maker will say in what proportion, and no two agree. It goes into a long bag of cotton cloth on a wire ring, and the bag goes into a tall pot. Water just off the boil is poured through it from shoulder height into a second pot. Then the bag changes pots, and the tea is poured through again.

Each pass is called a pull. Mr Lau makes eleven. The cloth is white when it is new and within a week has turned the brown of a conker, and it is from the look of that cloth that the drink got its other name, silk-stocking milk tea, {zh|絲襪奶茶}. No stocking is involved.

---

Milk with tea came with the British, and tea with fresh milk was an expensive taste in a hot port with few cows. Tinned evaporated milk kept without ice. It was also richer, and it stood up to a brew that had been made strong enough to be tasted through it. By the middle of the last century the ice rooms and open-air stalls of the city had turned an afternoon habit of clerks into fuel for people who loaded ships.

The places that sold it became the {zh|茶餐廳}, the tea restaurant, with its macaroni in broth, its toast with condensed milk and its menu under the glass of the table. Prices were low because turnover was high. Nobody was encouraged to linger.

In 2017 the technique of making Hong Kong-style milk tea was put on the first Representative List of the city’s intangible cultural heritage, with Cantonese opera, herbal tea and the fire dragon of Tai Hang. Mr Lau keeps a cutting about it behind the till. He has no quarrel with the honour, he said, though he noticed that nobody had come to help him wash the cloth.

>> It is like giving somebody the words of a song. | Lau Kin-hung, tea maker

## Eight minutes

The difficult part cannot be seen. Between the fourth pull and the fifth the pot goes back on the heat with the bag inside, and stays there for as long as he thinks right. That morning it was eight minutes. On a wet day it may be nine. Too little, and the tea is sharp and thin under the milk; too much, and it is bitter in a way that sugar only makes louder.

He judges by smell, and by the sound of the cloth when he lifts it. A heavy drip is good. A fast one means that the leaves have given up.

At 5.10am he fills a cup a third full of evaporated milk, pours the tea on top from a height, and drinks it standing. If he does not like it, nobody else is given any. His wife remembers three mornings when the shutter went up late.

!fact How to order like a regular
No ice: {zh|走冰}, for a cold drink. It may cost the same.
Less sweet: {zh|少甜}.
Condensed milk: {zh|茶走}, tea with condensed milk in place of evaporated milk and sugar.
Black coffee: {zh|飛沙走奶}. Literally, the sand flies and the milk leaves.
Coffee and tea: {zh|鴛鴦}, both in one cup, named after the mandarin duck and drake.

---

By seven every seat is taken. Two men in reflective jackets share a table with a girl in school uniform and a woman who is marking a set of exercise books. There is almost no conversation. An order is shouted once, in the shorthand of the trade, and the man at the counter answers by putting it down.

Mr Lau’s daughter trained as a pharmacist and comes in on Sundays. Last year she brought a notebook and wrote down everything that he did for a month: weights, degrees, seconds. He had been telling people eleven pulls since he was a young man. She counted. On most days it was twelve.

“I asked him which it should be,” she said. “He thought about it for a whole afternoon. Then he told me to write eleven, and to do it properly.”

The notebook hangs on a nail by the gas tap. She has made the tea on four Sundays now, with her father sitting at table six among the customers, his back to the counter. On the fourth he finished the cup. He left the right money beside it, and went out to buy his newspaper without a word.

!! star-ferry-design
`,
    sources: [
      'Invented people and cafe',
      'Intangible Cultural Heritage Office: the first Representative List of the Intangible Cultural Heritage of Hong Kong, 2017 (Hong Kong-style milk tea making technique)',
    ],
  },
  {
    key: 'star-ferry-design',
    language: 'en',
    section: 'culture',
    form: 'feature',
    kicker: 'Design',
    headline: 'The boat that never turns round, and the seats that do',
    standfirst:
      'A Star Ferry has no front and no back. Almost everything about it that pleases the eye follows from that, from the two wheelhouses to the backs of the benches.',
    points: [],
    bylines: ['mei-ling-kwok'],
    topics: ['design', 'harbour', 'heritage', 'transport'],
    picture: {
      art: 'reader',
      seed: 211,
      alt: 'Illustration of two passengers at a rail, each behind an open newspaper',
      caption: 'Whichever way the boat is going, there is a seat that faces it, and time for a page or two.',
    },
    body: `
Sit down on the upper deck of a Star Ferry, take hold of the back of the bench and push. It swings over on its iron arms with a clack, and what was a seat facing Tsim Sha Tsui is a seat facing Central. Children find this out on their first crossing, and some of them never quite stop doing it.

The seats turn because the boat does not. Each ferry is double-ended, with a rudder, a propeller and a wheelhouse at either end. At the pier the crew walk from one to the other, and what was the stern becomes the bow. On a crossing of under a mile, turning a vessel of this size at each end would cost a good part of the time that passengers are paying to save.

The company behind the boats goes back to a Parsee cook turned merchant, Dorabjee Naorojee Mithaiwala, who ran ferries over the harbour from the 1880s. His boats had names ending in Star. When the business passed into other hands in 1898 the company took the word for its own, and the names have gone on ever since: *Celestial Star*, *Meridian Star*, *Morning Star*, *Twinkling Star*. A poem by Tennyson that opens with the words “Sunset and evening star” is usually given as the reason. It is a poem about putting out to sea.

## What the shape decides

Once both ends must be alike, other things follow. The funnel stands in the middle. The upper deck is a long room with open sides and canvas that comes down in rain; the lower has the engine in it, more noise and a lower fare. A hull with two bows can come alongside from either direction, and sheer off again if somebody is in the way.

The colours do their share. Dark green below and white above make a boat look lower and longer, and the green forgives a good deal of harbour. Deckhands still take the mooring rope with a long hooked pole, in a movement that has to be right the first time because the boat is already leaving.

>> Few objects so gentle have mattered so much.

It is easy to call all this charming, and the people who ride to work would be puzzled to hear it. A ferry that somebody uses twice a day is judged on whether it comes. When in 1966 the fare for the upper deck was to go up by five cents, a young man went on hunger strike at the pier on the Central side, and the protests that followed filled the streets of Kowloon for several nights. Few objects so gentle have mattered so much.

---

The piers have not been spared. The one on the Central side, with its clock tower, was built in 1957 and closed in November 2006, and the ferries moved to a new pier farther out, on land that had been harbour. The clock’s last hours were watched by crowds.

On board nothing changed. The crew caught the rope, walked to the other end and went back the way that they had come. For the boats that have [[late-ferries|longer trips to make]], to the islands, there is another fleet and another kind of hull, with a sharp end and a blunt one. They have to turn round.

!! late-ferries
`,
    sources: [
      'The “Star” Ferry Company: company history (Dorabjee Naorojee; company of 1898)',
      'Report of Commission of Inquiry, Kowloon Disturbances 1966 (Hong Kong Government, 1967)',
      'Antiquities and Monuments Office and Legislative Council papers on the Edinburgh Place ferry pier (1957–2006)',
    ],
  },
  {
    key: 'lead-type-interview',
    language: 'en',
    section: 'culture',
    form: 'interview',
    kicker: 'Design',
    headline: '“You hear the word and your arm has gone”: a life in lead type',
    standfirst:
      'Szeto Wai-fun set Chinese type by hand for 46 years. She explains how to find one character among thousands, and why she still reads everything backwards.',
    points: [],
    bylines: ['ka-ming-yip'],
    topics: ['design', 'language', 'history'],
    body: `
A shop that printed in English needed two shallow cases of type, capitals above and small letters below, which is how upper and lower case came by their names. A shop that printed in Chinese needed a wall.

Szeto Wai-fun, 74, worked in front of such a wall from the age of 15. The press she set for made wedding cards, shop receipts and the notices of clan associations. When it closed she bought the type for the price of the metal. Some of it stands in her living room, in racks that her grandchildren are allowed to touch.

**How does anyone find a character in all that?**

“By radical and then by strokes, as in a dictionary, but that is for beginners. The ones that you need every day are in the middle, at the height of your hands. People’s surnames are together. So are the numbers, and the words for money. After a year you stop looking. You hear the word and your arm has gone.”

**What did you set most?**

“Weddings. Happiness, double happiness, respectfully invite, eight courses. In a good autumn we ran out of {zh|敬}, respect. Then you had to borrow it from the shop across the lane, and count it when you gave it back.”

**Type is a mirror image. Do you see it the wrong way round?**

“I see it the right way round. It is the newspaper that looks wrong. I taught myself to read with a composing stick, so when I was tired I would read shop signs in the reflection of a window. My husband thought it was very funny.”

## A missing name

**What happened when a character was not on the wall?**

“With names, always. Parents love a rare character, and the caster takes four days. So you take two pieces of type with the right parts, you cut one down on the left and the other on the right, and you put them side by side. If nobody sees it, you have done it well. There must be a dozen people in this city who were married under a name that I carved at lunch.”

**Do you miss it?**

“I miss the weight. You carried a page across the room, and you knew that it was long. My grandson writes a whole letter and it weighs nothing. Nobody has told him to stop.”

>> There must be a dozen people in this city who were married under a name that I carved at lunch. | Szeto Wai-fun, compositor

**And you still have the stick.**

“It is in the kitchen. It is the right size for noodles.”

The copy that she worked from came on [[manuscript-squares|paper printed with squares]], which taught its writers to count as she did.
`,
    sources: [
      'Invented person and press; general practice of Chinese hand composition: radical order, frequent characters in the middle cases',
    ],
  },
  {
    key: 'tones-and-tunes',
    language: 'en',
    section: 'culture',
    form: 'feature',
    kicker: 'Music',
    headline: 'Why a Cantonese lyric is written to the tune, and not before it',
    standfirst:
      'Six tones turn every line of a song into a lock with very few keys. Lyricists in Hong Kong write the words last, and some begin by counting 0, 2, 4, 3.',
    points: [],
    bylines: ['wing-sze-lam'],
    topics: ['music', 'language'],
    body: `
Hum the tune of a song that you know well, and then speak its words on one note. In English nothing is lost but the pleasure. In Cantonese the words themselves begin to go. Say the syllable *si* high and level and it is a poem, {zh|詩}. Let it rise and it is history, {zh|史}. Start low and fall, and it is time, {zh|時}. Six tones are usually counted, and the pitch of a syllable is as much a part of it as its vowel.

A melody has a pitch for every syllable too. If the two disagree, the ear tends to believe the tune, and hears another word. Hymns translated line by line in the days of the early missions were known for it, since a congregation could find that it was singing with great feeling about something else.

For this reason words for Cantonese songs are commonly written after the music. The trade calls it {zh|填詞}, filling in the words, and the tune is the form that has to be filled. A lyricist is sent a melody with no words, sometimes with the singer going *la*, and looks for a phrase that says the right thing while rising and falling in the right places.

## Four heights

Absolute pitch does not matter. What counts is the step from one syllable to the next, and so a simple system will do. One that is widely taught sorts the six tones into four heights and names each by a number whose own name is spoken at that height: {zh|零}, {zh|二}, {zh|四} and {zh|三}, or 0, 2, 4 and 3, from low to high.

The method turns a melody into a string of figures. A line that goes up in two steps and drops might be 0-4-3-0. Any words whose tones give the same figures can be sung to it. The lyricist tries a name, a street, a verb, throws most of them out, and is left with what fits.

What this does to style can be heard. Little words that another language could push in anywhere have to earn their place. A good line may be good because no other would go, and a listener who knows the tongue feels the click. The best lyrics sound like speech that happens to be in tune; the worst sound as if somebody had looked up the tones in a table and stopped there.

---

There is a way of testing a lyric that any passenger on a minibus can try. Read the words aloud, at the speed of talk, in an ordinary voice. If they are well made, the tune will begin to come through by itself, like the picture on a sheet of paper held over a coin.

It works because the melody was never quite a separate thing. It was in the tones all along, and the lyricist’s job was to find the sentence that had already been singing it. Films have their own way with the language, as [[minibus-film-review|our review of a night on a minibus]] describes.
`,
    sources: [
      'Stephen Matthews and Virginia Yip, Cantonese: A Comprehensive Grammar (tones)',
      'Marjorie K. M. Chan, “Tone-melody interaction in Cantonese and Mandarin songs” (UCLA Working Papers in Phonetics 68, 1987); general accounts of the 0243 method',
    ],
  },
  {
    key: 'timetable-novel-review',
    language: 'en',
    section: 'culture',
    form: 'review',
    kicker: 'Books',
    headline: 'A novel told as a ferry timetable leaves on time and arrives late',
    shortHeadline: 'A novel told as a ferry timetable',
    standfirst:
      'Cheung Hoi-lam’s second book gives each chapter to one sailing on one day. The design is close to perfect, and it is when she breaks it that she moves us.',
    points: [],
    bylines: ['mei-ling-kwok'],
    topics: ['books', 'harbour'],
    body: `
Forty-one boats leave the pier in the course of *Weekdays and Saturdays*, and forty-one chapters go with them. The first is at 5.50am and has a fishmonger in it. The last is at 11.30pm and has nobody. In between, an island that the author does not name is emptied and filled, and by the middle of the book a reader knows who has a season ticket, who has a secret, and who is asleep.

It is the sort of scheme that can kill a novel. Ms Cheung knows it. Her chapters are as long as the crossing that they describe would take to read on board, and she lets a slow boat be slow. The 9.15, which carries only a piano and its tuner, goes on for thirty pages, and I wanted it longer.

What holds the passengers together is a lost umbrella. It passes from seat to seat and from boat to boat, on a route that can be drawn, and I drew it. The umbrella is never in the wrong place. It is possible to admire this very much and to wish now and then that somebody would simply leave it on the bus.

Then comes the 6.40. A gale has been forecast, the rest of the timetable is struck out in a single line, and the people whom we have been watching one by one are all in the same shed at the same time with nothing to do. It is the best chapter by a distance. For sixty pages Ms Cheung forgets her clock. A quarrel that has been running since the 7.20 is settled over half a tin of biscuits, and the umbrella, when it is at last asked for, is needed by someone else.

After it the boats begin again, and the book, a little shyly, goes back to its columns. The prose is plain and never careless. Dialogue in Cantonese has been put into English that keeps the order of the thought, and there is only one joke that has to be explained.

A reader who has waited on a pier in a rising wind, and has read [[typhoon-signals-explained|what the signals mean]] on the board, will know that the boat which does not come is the one that you remember.

!fact Weekdays and Saturdays
By: Cheung Hoi-lam
Publisher: Small Pier Press, an invented house
Length: 388 pages
Price: HK$148
`,
    sources: ['Invented book, author and publisher'],
  },
  {
    key: 'unfinished-books-shelf',
    language: 'en',
    section: 'culture',
    form: 'news',
    kicker: 'Tsuen Wan',
    headline: 'A shelf for the books that readers could not finish fills up',
    standfirst:
      'Members of a Tsuen Wan reading group leave novels with a slip at the page where they gave up. The next reader is asked to begin there, or to say why not.',
    points: [
      'More than 60 books stand on the shelf, each with at least one slip of surrender.',
      'Eleven have since been finished, and went home with the reader who did it.',
    ],
    bylines: ['ka-ming-yip'],
    place: 'Tsuen Wan',
    topics: ['books', 'education'],
    picture: {
      art: 'library',
      seed: 212,
      alt: 'Illustration of library shelves full of books, some of them leaning',
      caption:
        'The group files its books by the page at which they were given up, so the shortest attempts stand at the left.',
    },
    body: `
The third member to give up on the same Russian novel suggested it half in jest. The reading group, which meets above a hardware shop in Tsuen Wan, should put the book where everyone could see how far they had got.

The shelf now holds more than 60 volumes. In each is a slip of red paper, with a first name and a reason. “Too many uncles,” says one. “I got married,” says another, at page\u00a0212 of a book of philosophy.

Whoever borrows a book may start from the slip, said Chow Pui-shan, a retired nurse who keeps the list. “People stop in the dull stretch. Begin there with a fresh head and you are through it by Tuesday, and want to know how it started.”

Eleven books have been finished in this way and were taken home with the group’s applause. Most of the rest come from the [public libraries](https://www.hkpl.gov.hk/), which do not collect reasons.

A guide to speed reading has been there longest. Its slip is at page\u00a09. A novel arranged as [[timetable-novel-review|a timetable]] came in last week and is not expected to stay.
`,
    sources: ['Invented story; people and reading group invented'],
  },
  {
    key: 'manuscript-squares',
    language: 'en',
    section: 'culture',
    form: 'feature',
    kicker: 'History',
    headline: 'One square, one character: the paper that taught a city to write',
    shortHeadline: 'The paper that taught a city to write',
    standfirst:
      'Before screens, a column was measured in squares. The printed grid told a writer how much room was left, an editor what to pay and a typesetter what to do.',
    points: [],
    bylines: ['agnes-tse'],
    topics: ['language', 'history', 'design'],
    body: `
Anyone who went to a Chinese-language school in Hong Kong has met the sheet: thin paper, pale squares, a name at the top, and the instruction to fill it by Monday. It is called {zh|原稿紙}, manuscript paper, and more often just paper with squares. One character goes in each. So does a comma.

A common sheet has 400 squares, 20 by 20, with a narrow strip between the lines for second thoughts. The size is convenient because it makes sums easy. Two and a half sheets are a thousand characters. The composition set for an examination, the reader’s letter, the short column at the foot of a page could all be ordered by the sheet and checked at a glance from across a room.

Characters make it possible. Each takes the same square of space whether it has one stroke or 20, so writing in Chinese can be laid on a grid without damage to any word. A line of English has no such unit. An editor who commissioned 800 words had to wait and see how long they were.

## The tyranny of the last square

For those who wrote every day the grid became a kind of instrument. A columnist who had written for one corner of one page for years did not count at all: the thought arrived with its length attached. The hard part was the end. A line that stopped one square over the edge meant a cut somewhere above it, and many a firm opinion was softened for the sake of a particle.

There were rules, and pupils were marked on them. A paragraph begins with two empty squares. A full stop may not stand at the head of a line, and shares the last square of the one before. A dash takes two squares, and so does the row of dots that shows a sentence trailing off, which is one reason why the dots were loved by anyone who was a little short.

The typesetter had the final use of the sheet. Standing before the cases with the page clipped up at eye level, [[lead-type-interview|a compositor]] could take it square by square. Bad handwriting was forgiven if it kept to its box. What was not forgiven was an arrow.

---

Screens count for us now, in a corner, without being asked. Manuscript paper is still sold in stationery shops, though, and children still fill it. They are told that it is to make their characters even. It has another effect, which nobody mentions and which lasts longer. A person who has had to stop at the four hundredth square knows something about the three hundred and ninety-nine before it.

This newspaper prints a small sheet of squares on its front page every day, with one old sentence in it. The sentences are short. They fit.

!! lead-type-interview
`,
    sources: [
      'General knowledge of Chinese manuscript paper: 20 × 20 squares, punctuation in squares, two empty squares before a paragraph',
    ],
  },
  {
    key: 'minibus-film-review',
    language: 'en',
    section: 'culture',
    form: 'review',
    kicker: 'Film',
    headline: 'Sixteen strangers and a driver make a small, exact comedy',
    standfirst:
      'A first film shot from one seat of a red minibus between midnight and two finds a city in what people call out when they want to get off.',
    points: [],
    bylines: ['wing-sze-lam'],
    topics: ['film', 'transport', 'language'],
    picture: {
      art: 'minibuses',
      seed: 213,
      alt: 'Illustration of red and green minibuses seen from above',
      caption: 'Green minibuses keep to a route and a fare, while on a red one both may depend on the hour.',
    },
    body: `
Nobody is introduced in *Next Corner, Please*. For 71\u00a0minutes the camera sits in the single seat behind the door of a red minibus, and people get on. We learn them by their backs. We learn them better by how they ask to be let out, since on a red minibus there need be no bell, and a passenger has to say so aloud.

The director, Fong Tsz-yau, has understood that this is theatre. A student rehearses under her breath for three stops. A man who has been quarrelling on the telephone finds, in four polite words, a voice that makes the whole bus turn round. The driver answers everyone by raising one hand.

Little else happens, and not all of it is needed; a subplot about a cake goes on until the cake is past caring. The sound is superb. A viewer without Cantonese will miss perhaps a third of the jokes. [[tones-and-tunes|The tune of the voices]] does the rest.

!fact Next Corner, Please
What: First feature by Fong Tsz-yau; Cantonese, English subtitles
Where: A cinema above a market, three screenings a week
Until: The last Sunday of the month
Price: HK$80
`,
    sources: [
      'Invented film and director; red minibuses: Transport Department, public light buses (no fixed routes or fares)',
    ],
  },
  {
    key: 'city-in-green',
    language: 'en',
    section: 'culture',
    form: 'gallery',
    kicker: 'Design',
    headline: 'Six things in Hong Kong that were painted green',
    standfirst:
      'Nobody decided that it should be the colour of the city. It was the paint to hand, or the one that hides the dirt, and it stayed.',
    points: [],
    bylines: ['wing-sze-lam'],
    topics: ['design', 'transport', 'cities'],
    picture: {
      art: 'estate',
      seed: 260,
      alt: 'Illustration of the windows of a tall housing block, some of them lit',
      caption: 'Most of the city is the colour of concrete, which may be why the rest of it stands out.',
    },
    body: `
A visitor remembers the neon and forgets the paint. Yet a walk from the piers to the hills passes one colour more often than any other, and hardly anyone who lives here could say when it began.

The drawings below follow it for a day, from the first boat to the last glass of tea.
`,
    gallery: [
      {
        art: 'ferry',
        seed: 260,
        alt: 'Illustration of a ferry with a green hull crossing the harbour',
        caption:
          'The first boat. A Star Ferry is green below and white above, and has been for as long as most passengers can remember.',
      },
      {
        art: 'tram',
        seed: 261,
        alt: 'Illustration of a green double-deck tram in a street',
        caption:
          'A tram without an advertisement on it is dark green. Not many are left without one, and people photograph those.',
      },
      {
        art: 'minibuses',
        seed: 262,
        alt: 'Illustration of minibuses with green and with red roofs, from above',
        caption:
          'A green roof means a fixed route and a fixed fare. A red one promises neither, and often arrives first.',
      },
      {
        art: 'scaffold',
        seed: 263,
        alt: 'Illustration of a building behind a scaffold of bamboo poles',
        caption:
          'Fine netting, usually green, goes round the bamboo of a building site, and for a year or two a whole street front changes colour.',
      },
      {
        art: 'hills',
        seed: 264,
        alt: 'Illustration of hills one behind another in mist',
        caption:
          'About two-fifths of the land is country park. No paint was needed, though after the war much of it had to be planted.',
      },
      {
        art: 'tea',
        seed: 265,
        alt: 'Illustration of glasses of milk tea on a tiled counter',
        caption:
          'Old tea cafes have small square tiles, often pale green. They were chosen, owners say, because they wipe clean.',
      },
    ],
    sources: [
      'Star Ferry and Hong Kong Tramways: liveries; Transport Department: public light buses',
      'Agriculture, Fisheries and Conservation Department: country parks and special areas, about 40 per cent of the land',
      'Invented remarks of owners',
    ],
  },
];
