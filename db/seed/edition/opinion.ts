import type { SampleStory } from './types.ts';

/** Opinion, newest first. */
export const opinion: readonly SampleStory[] = [
  {
    key: 'harbour-is-a-street',
    language: 'en',
    section: 'opinion',
    form: 'opinion',
    kicker: 'Harbour',
    headline: 'The harbour is a street, and we should treat it like one',
    standfirst:
      'We look at the water as a view, and so we argue about what may be built beside it. The better question is who is allowed to cross, and how often.',
    points: [],
    bylines: ['agnes-tse'],
    topics: ['harbour', 'transport', 'cities'],
    body: `
Every city has one street that it would be absurd to close. Ours is about a kilometre wide, it has no pavement, and on most evenings we stand along both sides of it with our backs to the traffic and take pictures of each other. We call it a view. A view is something that you own from a window, and as long as we use that word we will go on asking the wrong question of it.

The usual question is what to put beside the water: a promenade, a museum, a lawn on which one may or may not sit. It is not a bad question. But nobody judges Nathan Road by its railings. One asks whether it takes people where they want to go.

The harbour used to. A hundred years ago it was the chief road of the place. Sampans plied it for hire as taxis do, cargo was handed over the side from junk to ship, and a family that wished to see its cousins in Shau Kei Wan went by boat because the alternative was a hill. We speak as if the tunnels replaced all that. They replaced the part of it which had wheels.

## What a street needs

A street has three things. People can join it at many points; something comes along often; and one may go a short way for a small sum without deciding the day before. By that test the water of Hong Kong is mostly motorway. There are good boats to far islands, and [[late-ferries|how late they run]] is a matter of life to those who live there. There are crossings at the middle, on [[star-ferry-design|a boat that deserves its fame]]. Between one pier and its neighbour along the same shore there is very often nothing.

>> A view is something that you own from a window.

I do not propose to fill the harbour with empty boats. I would begin with steps. Much of our sea wall is a drop of two or three metres with a rail along the top, and a person in a small boat who wanted to come ashore and buy a bowl of noodles would have to be rescued first. Each public landing that is repaired, lit and marked on a map makes one more corner where a street might start.

Next, a timetable. Three small boats, up one shore and down the other, every 20\u00a0minutes from breakfast until dark, would tell us within a year whether anyone wants to travel in the open air past his own city. I suspect that they would be full of people going to work who have not seen the sky on a weekday since they left school.

It will be said that the harbour is busy and the wash is rough. So it is, and so is Hennessy Road. We have worked out how a tram, a lorry and a woman with a trolley of cardboard may share that, with paint and patience. Nobody’s first thought was to look at it from a balcony.

Views are finite, and we fight over them. A street grows with use. Let us have the water back as somewhere to go.

!! late-ferries
`,
    sources: ['Opinion; general history of harbour sampans and ferries'],
  },
  {
    key: 'kind-benches',
    language: 'en',
    section: 'opinion',
    form: 'opinion',
    kicker: 'Cities',
    headline: 'You can tell how a city feels about people by its benches',
    standfirst:
      'An armrest in the middle says one thing to a tired man and another to an architect. I have sat on a good many this year, and kept notes.',
    points: [],
    bylines: ['wing-sze-lam'],
    topics: ['cities', 'design', 'health'],
    body: `
My mother plans her errands by where she can sit. There is the ledge outside the bank, which is the right height but hot after eleven. There is the low wall by the school, where nobody minds her until the bell. She knows a plastic stool at the fruit stall and, on Tuesdays, another at the tailor’s. Between the clinic and the market there are 600\u00a0metres without so much as a step, and so on days when her hip is bad there is no market.

She is not frail. She is 78 and walks more than I do. What she needs is what any machine is allowed on a hill, a place to stop.

Having learned her map I began to look at what we put on our pavements for the purpose, and found that a great deal of thought had been given to it. One kind of bench slopes forward, so that the sitter works to stay on. Another has no back. Many have a bar across the middle, which is described in catalogues as an armrest and has been set where no arm would be. Somebody drew these. Somebody asked for a seat on which it would be hard to sleep, and got one on which it is hard to sit.

I understand the fear. A bench that suits a tired person suits one with nowhere to go, and a shopkeeper would like neither to stay all night. But consider what we do. In order that one man may not lie down, four hundred may not rest. The man lies down round the corner in any case, on cardboard, and my mother stays at home.

Good seats exist. The best in my district is a plain plank with a back, in the shade of a banyan, beside [[market-catty|a market where they weigh things in catties]]. It faces the pavement and not the traffic. On most mornings there are five people on it who did not arrive together. They know each other’s blood pressure.

There is a simple way to find out where the next one should be. Ask anyone over 75 to walk to the shops, and follow with a piece of chalk. Wherever she stops and leans, make a mark. Then bring a plank.
`,
    sources: ['Opinion; family details invented'],
  },
  {
    key: 'flat-paths',
    language: 'en',
    section: 'opinion',
    form: 'opinion',
    kicker: 'Hiking',
    headline: 'The best path in Hong Kong is the one that never climbs',
    standfirst:
      'We boast of our peaks and count our steps upwards. I would give them all for a catchwater, where water has already done the thinking.',
    points: [],
    bylines: ['lok-yee-fan'],
    topics: ['hiking', 'environment', 'health'],
    body: `
There is a kind of walker who measures a Sunday in metres of ascent. I have been that person. I have stood on Sunset Peak in cloud, seeing my own boots, and have told people on Monday that it was glorious. This is a plea for the other kind of path, which nobody photographs and which I have come to think is the finest thing that engineers have left on our hills.

A catchwater is a channel cut along the side of a slope to catch the rain on its way down and lead it to a reservoir. Hong Kong has no great river and no large natural lake, so it borrowed its hillsides. Mile upon mile of concrete gutter follows the shape of the land, tilted so slightly that the eye takes it for level. Somebody has to keep it clear of leaves, and so beside the gutter runs a service road. On that road you may walk.

Consider what it offers. It cannot be steep, or the water would run too fast. It cannot take a short cut, and so it goes into the back of every valley and out round every spur, and shows you the same bay from eleven sides. There is shade. There is the sound of a trickle at your elbow. You can talk, because you have breath; it is on the flat that friends tell you things.

It is democratic, too. I have met on one stretch in an hour a man on two sticks, a class of infants roped together like climbers, a bride, and an old lady carrying a caged bird for its airing. None of them would have reached a summit, and none looked like someone who had settled for less.

## One warning

After heavy rain a catchwater does what it was made for, and it does so suddenly. The channel fills, slopes above it may give way, and the rule is to stay off it when [[typhoon-signals-explained|warnings are up]] and for some time after. Never go down into the gutter to fetch a hat.

For the rest, go on a weekday, take a friend who has something on her mind, and follow the water until it arrives. Where it arrives is [[reservoir-islands|another pleasure]]. The peaks will still be there on Monday, in cloud, with people on them looking at their boots.
`,
    sources: [
      'Water Supplies Department: catchwaters and reservoirs; safety advice on catchwaters in heavy rain',
      'Opinion; encounters invented',
    ],
  },
  {
    key: 'plain-notices',
    language: 'en',
    section: 'opinion',
    form: 'editorial',
    kicker: 'Language',
    headline: 'A public notice should say what, where, until when and why',
    standfirst: '',
    points: [],
    bylines: ['hong-kong-news'],
    topics: ['language', 'cities'],
    body: `
A sheet of paper taped to a lift door can spoil a morning or save one. Too many that we see are written to protect whoever put them up. “Owing to operational requirements the facility is temporarily suspended until further notice” has twelve words and no information. It does not say which lift, or until when, or what the reader on the ninth floor with a pram is to do instead.

Four things make a notice worth its tape. What has stopped? Where is the nearest one that has not? Until when, even if the answer is a guess? And why? A reason costs one line, and people who are given it become patient to a degree that surprises the people who gave it.

The Chinese and English should say the same, and be checked by somebody who reads both. A telephone number should be one that is answered.

Those who write notices are not fools. They have been blamed for an estimate that slipped by a day, and have learned to give none. So the rest of us have a part in it. If a notice says that a lift will be back at 4pm and it comes back at 6pm, let it pass. An honest guess is a courtesy, and it will not survive being punished.

We try to hold our own columns to this, [[why-we-print-mistakes|mistakes included]].
`,
    sources: ['Editorial; the notice quoted is invented'],
  },
  {
    key: 'stroke-order-dictionary',
    language: 'en',
    section: 'opinion',
    form: 'opinion',
    kicker: 'Language',
    headline: 'In praise of looking a word up slowly, and by its strokes',
    standfirst:
      'A telephone finds a character before you have finished wondering about it. Something useful used to happen to a child in those lost two minutes.',
    points: [],
    bylines: ['rahul-mehta'],
    topics: ['language', 'education', 'books'],
    body: `
I learned to read Chinese at 31, from a retired schoolmistress in North Point who did not allow telephones at her table. If I met a character that I did not know I was handed a dictionary, a brick of thin paper with its corners gone, and she went to see about the tea. It took me about two minutes. I used to think that the tea was the reason why.

To look up a character in the old way you must first find the part of it that means something, its radical. Water, perhaps, or hand, or metal. There are 214 in the classic list. Then you count the strokes that remain, and you must count them as they would be written, since a corner that looks like two is one. Then you turn to a page, run a finger down it, and there among its cousins is your word.

Observe what has happened. You have taken the thing apart. You have made up your mind what it is chiefly about, and often you were wrong and had to think again. You have written it, in the air or on the table, in the right order. And on the way your eye has passed over twenty others with the same radical, so that looking for a word for pour you have been through soak, drown, thirst and harbour. You arrive wet.

Now I point a lens at the page and the meaning comes up at once. It is a marvel, and I use it daily, and I can report that I have looked up the word for awning nine times.

Teachers tell me the same of children, who are quicker than I am and forget quicker. Finding is not the hard part of learning. What stays is what you had to handle. A neighbour of mine [[lead-type-interview|once set type]], and she says that she knows characters as one knows the stairs at home, in the feet.

I would not take away anybody’s telephone. I would ask that every classroom keep one fat dictionary with a broken spine, and that once a day some child should be sent to it with a word, and the rest of the class should wait. Two minutes is not long. It is about what it takes to make tea.
`,
    sources: ['Kangxi dictionary: 214 radicals', 'Opinion; teacher and neighbour invented'],
  },
  {
    key: 'slow-tram',
    language: 'en',
    section: 'opinion',
    form: 'opinion',
    kicker: 'Transport',
    headline: 'Let the tram be slow, and stop apologising on its behalf',
    standfirst:
      'Each improvement that is proposed for the tram would make it more like something else. Its speed is the reason why it is the best room in the city.',
    points: [],
    bylines: ['daniel-ho'],
    topics: ['transport', 'cities', 'heritage'],
    body: `
Once or twice in a decade somebody works out how long a tram takes to cross the north of Hong Kong Island and is shocked. The figures are always right. A train underneath does the same journey in a fraction of the time, and I take that train whenever I am late. I take the tram when I am not, and I have come to believe that the number of days on which I can do so is the only honest measure of how my life is going.

Defenders of the tram tend to plead. They say that it is cheap, which is so; that it has no exhaust pipe; that visitors like it. All of this is said in the tone of someone speaking up for an uncle. I should prefer to attack. The tram is slow in the way that a meal is slow, and the people who would cure it have not asked what it is for.

Go up the stairs, which are narrow, and sit at the front. You are now at the height of a first floor, moving at the pace of a cyclist in no hurry, with the window down. You will be shown the whole inside of a city: a dentist’s ceiling, a man tuning a violin, a shop that sells only buttons. On a bus you would be past. In a car you would be looking at the bus. No other seat with a fare so low has a programme that changes every ten seconds.

It is slow, moreover, for everyone. Nobody on a tram has paid to arrive before you. Bankers have been known to sit down beside boys with fish. The stops are so close together that one can change one’s mind, and the fare is the same if one does, since you pay as you get off and distance does not come into it. How it came to be so is told in [[tram-history|our history of the line]].

There are things that I would mend. I would like the stops wider, and I would keep cars off the track with more than paint. But a tram that was made to go much faster would need fewer stops, closed windows and a barrier, and then we should have a worse railway on top of a good one.

A city that has somewhere to be at every minute ought to own one thing that declines. Ours has been declining since 1904, with a bell.
`,
    sources: ['Hong Kong Tramways: history (service since 1904), flat fare paid on alighting', 'Opinion'],
  },
  {
    key: 'why-we-print-mistakes',
    language: 'en',
    section: 'opinion',
    form: 'editorial',
    kicker: 'Newspapers',
    headline: 'Why we print our mistakes in the place where we made them',
    standfirst: '',
    points: [],
    bylines: ['hong-kong-news'],
    topics: ['history', 'language'],
    body: `
A newspaper that has never printed a correction has not been right every day. It has been silent on the days when it was wrong. Readers know this better than editors do, as each of them is an expert on something, and has seen it reported.

Our rule is short. When we give a wrong name, figure or date, we say at the foot of the story what we had written and what is so. If the headline was wrong, we say it at the top. The note carries a time and is never taken away. Spelling we mend without fuss; a fact we do not.

It would be more comfortable to change the words and say nothing. Nobody might notice. But somebody will have read the first version, and repeated it, and would be made a liar by our tidiness. In this edition a reader can find that [[market-catty|we shrank the catty]] by six taels. The seller of fish who told us was kind about it.

A record of errors is not a record of shame. It shows which facts are easy to get wrong, and it shows that somebody was reading. If you see one, write to us and say how you know. We will check, thank you, and print it.
`,
    sources: ['Editorial; the slip is invented'],
  },
  {
    key: 'noisy-market',
    language: 'en',
    section: 'opinion',
    form: 'opinion',
    kicker: 'Food',
    headline: 'Do not make the market quiet, for it is telling us something',
    standfirst:
      'New market halls come with better drains, cooler air and music from the ceiling. The drains are welcome, but somebody should turn off the music.',
    points: [],
    bylines: ['peter-osei'],
    topics: ['food', 'cities', 'health'],
    body: `
I do my shopping by ear. On the stairs down to the market in my street you can hear, before you see anything, what sort of day it has been for fish. If it is good the sellers are calling prices in short bursts, each a little under the last. If it is poor there is a lot of chopping. In the week before a festival the sound is continuous, like rain on a tin roof, and a wise man turns round and has eggs.

For three months the market was shut for repairs. It has come back clean, bright and at 24\u00a0degrees, with floors on which nobody slips. I have no wish to return to the old floors. Yet I stood inside on the first morning and could not think what to buy. There was a piano playing from the ceiling.

Someone must have thought that noise was among the things that were wrong with the place, along with the puddles. In a plan they look alike; both are what is left over when people work. But a puddle tells you nothing, and a shout tells you that the clams are down to the last tray and will be cheaper in four minutes. Calling is how a market with no price tags makes up its mind. Put the tags up, turn the piano on, and you have a supermarket with worse parking.

Talk goes too. When there is music people point. I noticed it in myself by the second week, holding up two fingers for two fish, as if I were abroad. The woman from whom I have bought ginger for six years asked me whether I had been unwell.

Health is not only a matter of tiles. A great many people who live alone have their one conversation of the day across a tray of greens, on the subject of greens, and it does them more good than the greens. What [[tea-cafe-milk-tea|a tea cafe]] does for the early shift, a market does for everyone else.

So keep the drains. Keep the cool air, in August above all. Then find the switch for the ceiling, and listen. It takes about a minute. First somebody drops a crate. Then somebody says whose fault it was. Then the price of fish begins to fall.
`,
    sources: ['Opinion; market and people invented'],
  },
];
