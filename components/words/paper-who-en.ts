/** Who the paper is, in English: about, contact, ownership, masthead. They say what the software does, and no more. */
import type { PaperPages } from './paper-pages';

export const paperWhoEn: Pick<PaperPages, 'about' | 'contact' | 'ownership' | 'masthead'> = {
  about: {
    title: 'About {paper}',
    standfirst:
      'A newspaper in English and in Chinese, with eight sections, a quotation every day and a public record of its own mistakes.',
    parts: [
      {
        when: 'sample',
        heading: 'A sample edition',
        paragraphs: [
          'What you are reading is a sample newsroom. Nobody publishes it as a newspaper and no reporter works for it. The stories were written to show how a paper looks and reads when it is set by this software.',
          'The news in it is invented, and so are the people, companies and figures of that news. Explainers, features and essays about real places keep to facts that can be looked up, but the people who are interviewed in them are invented too. Please do not rely on any of it, and do not quote it as news.',
          'The foot of every page says that this is a sample edition, and search engines are asked not to keep its pages. When the edition is taken out, line and request go with it.',
        ],
      },
      {
        id: 'coverage',
        heading: 'What is in the paper',
        paragraphs: [
          'Editors make the front page. They place the stories that matter most; whatever they leave open fills itself with the newest, section by section. No story rises because many people opened it. The paper does not count that.',
          'Every story belongs to one section and may carry several topics. Each has a date, a writer and an address that does not change. Everything that came out on one day can be read in order in that day’s edition.',
          'At midnight the Quote of the Day changes. It gives the words, who said or wrote them, and where they can be found. How it is checked stands under {standards}.',
        ],
      },
      {
        heading: 'Two languages',
        paragraphs: [
          'The Chinese edition is not a translation of the English one. A story that exists in both is written twice, each time for its own readers, and the two lead to each other. A story may exist in one language alone.',
          'All times are those of Hong Kong.',
        ],
      },
      {
        heading: 'Who is behind it',
        paragraphs: [
          'See {ownership} and {masthead}. If we have something wrong, {contact} says how to tell us.',
        ],
      },
    ],
  },
  contact: {
    title: 'Contact',
    standfirst: 'How to write to the desk about a mistake, a story, a picture or this site.',
    parts: [
      {
        when: 'address',
        paragraphs: ['Everything goes to one address: {email}. Please say in the subject what it is about.'],
      },
      {
        when: 'no-address',
        paragraphs: [
          'No address has been set yet. Whoever runs this copy of the paper can enter one in the desk’s settings. It will then stand here, and wherever else a page asks you to write.',
        ],
      },
      {
        when: 'sample',
        paragraphs: ['As this is a sample edition, there may be nobody at the desk to answer.'],
      },
      {
        id: 'mistakes',
        heading: 'A mistake in a story',
        paragraphs: ['We want to know. It helps if you say:'],
        list: [
          'which story it is, by its address or its headline',
          'which words are wrong',
          'what is right, and how you know',
        ],
      },
      {
        paragraphs: [
          'An editor checks it. If we were wrong we mend the story, say so under it and list it among the {corrections}.',
        ],
      },
      {
        heading: 'A story about you, or a picture of yours',
        paragraphs: [
          'Write if a story names you and is wrong or unfair, or if you hold the rights in something that we have used. Say which words or which picture, and what you would like done. We would rather correct a story than take it down; {standards} says when we do take one down, and who decides.',
        ],
      },
      {
        heading: 'A page that does not work',
        paragraphs: [
          'If a page says that it did not load, it also shows an error number. Please send the number: it is the only way to find that one failure in the server’s log. If a page is hard to see, to hear or to use, {accessibility} says what we need to know.',
        ],
      },
      {
        heading: 'What becomes of a letter',
        paragraphs: [
          'It arrives as ordinary email. This site has no form in which you would leave your name, and keeps no copy of what you write.',
        ],
      },
    ],
  },
  ownership: {
    title: 'Ownership and funding',
    standfirst: 'Who owns the paper, who pays for it and who answers for what it prints.',
    parts: [
      {
        when: 'sample',
        paragraphs: [
          'Nobody owns a newspaper here. This is a sample newsroom that shows what the software does. No company, party, government or person stands behind its stories; it carries no advertising and sells nothing. Its name serves as an example and is meant for no newspaper, of today or of the past, that bears or bore the same name or one like it.',
          'The people on the {masthead} are invented and own nothing.',
        ],
      },
      {
        when: 'own',
        paragraphs: [
          'The publisher has not filled in this page yet. Until that is done, readers cannot see who stands behind the paper, and may well ask ({email}).',
        ],
      },
      {
        heading: 'What belongs here',
        paragraphs: ['When a newspaper is published with this software, this page should name:'],
        list: [
          'the publisher: full legal name, form, place of registration and an address that accepts letters',
          'every owner of a substantial share, down to the people at the end of the chain',
          'where the money comes from: readers, advertisers, donors, public funds, and each giver who is large enough to matter',
          'what else the owners own or run that the paper may have to report on',
          'the editor who answers for what is printed, and the rule that keeps owners and advertisers out of the newsroom',
          'the registration and the printer, wherever the law asks for them',
        ],
      },
      { paragraphs: ['It should carry a date, and be changed on the day on which any of it changes.'] },
    ],
  },
  masthead: {
    title: 'Masthead',
    standfirst: 'The people whose names stand above the stories.',
    parts: [
      {
        when: 'sample',
        paragraphs: [
          'The people below are invented, with their names, their desks and their habits. They sign the stories of the sample edition. Nobody of these names works here, and any likeness to a real person is chance.',
        ],
      },
      {
        people: true,
        paragraphs: [
          'This list holds everyone who has signed a story in this edition. Each name leads to all that its bearer has written here.',
        ],
      },
      {
        id: 'unsigned',
        heading: 'Signed by the paper',
        paragraphs: [
          'Editorials are signed with the name of the paper, since all editors answer for them. A newsroom that publishes with this software should add here who its editors are, who answers for the paper before the law, and how each can be reached.',
        ],
      },
    ],
  },
};
