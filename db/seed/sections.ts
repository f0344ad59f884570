/** The eight sections that a new paper begins with. */
export const sections = [
  {
    id: 'hong-kong',
    name: 'Hong Kong',
    nameZh: '港聞',
    about: 'The city: how it moves, houses itself, governs itself and keeps dry.',
    aboutZh: '這城市如何出行、安居、管治，如何抵禦風雨。',
  },
  {
    id: 'china',
    name: 'China',
    nameZh: '中國',
    about: 'Across the boundary: rivers, railways, cities and the language in common.',
    aboutZh: '邊界以北的河流、鐵路、城市與共通的文字。',
  },
  {
    id: 'asia',
    name: 'Asia',
    nameZh: '亞洲',
    about: 'The neighbours, by sea and by air.',
    aboutZh: '海上與空中的近鄰。',
  },
  {
    id: 'world',
    name: 'World',
    nameZh: '國際',
    about: 'Farther off, and closer than it looks.',
    aboutZh: '遠方的事，其實不遠。',
  },
  {
    id: 'business',
    name: 'Business',
    nameZh: '財經',
    about: 'Trade, ports, markets, shops and the people who work in them.',
    aboutZh: '貿易、港口、市場、店舖，以及其中的人。',
  },
  {
    id: 'culture',
    name: 'Culture',
    nameZh: '副刊',
    about: 'Books, film, music, food and the crafts of the city.',
    aboutZh: '書、電影、音樂、飲食與這城的手藝。',
  },
  {
    id: 'sport',
    name: 'Sport',
    nameZh: '體育',
    about: 'On the water, on the track and on the pitch.',
    aboutZh: '水上、跑道上、球場上。',
  },
  {
    id: 'opinion',
    name: 'Opinion',
    nameZh: '論壇',
    about: 'Argument, signed. Editorials speak for the paper.',
    aboutZh: '署名立論；社評代表本報。',
  },
] as const;
