/** What the paper keeps to, in English: standards, privacy, accessibility. They say what the software does, and no more. */
import type { PaperPages } from './paper-pages';

export const paperRulesEn: Pick<PaperPages, 'standards' | 'privacy' | 'accessibility'> = {
  standards: {
    title: 'Standards',
    standfirst:
      'How stories are checked, corrected and, rarely, taken down. Some of this is the desk’s promise; where the software enforces it, we say so.',
    parts: [
      {
        id: 'checking',
        heading: 'Before a story is published',
        paragraphs: [
          'Contributors and reporters write; only editors and chief editors can publish, schedule or correct. The software knows no way round that. An editor may publish a story of his or her own; the log then shows one name in both places.',
          'The software stops a story that lacks a headline, a text, a section or the name of a writer, a news story without a standfirst, a lead picture without a description or a credit, and any story in which a note to a colleague was left standing.',
          'Every published version of a story is kept, and so is a record of who changed, published or withdrew what, and when.',
        ],
      },
      {
        id: 'corrections',
        heading: 'Corrections',
        paragraphs: [
          'When a fact was wrong we mend the story and print a notice with it, in one act. The notice says what we had written and what is so, and carries the date and the time. It stands at the end of the story, or at the top if the headline or the main point was wrong.',
          'A notice is never removed. It stands under every later version of its story, even if an older text is brought back, and it is listed with all the others under {corrections}. The desk has no button that deletes one. If a story is withdrawn, its notices leave the list together with it.',
          'A correction says that we were wrong. A clarification says that we could be misread. An editor’s note tells readers something else that they ought to know about the story.',
          'Spelling and other slips that mislead nobody are mended without a notice. Such a mend does not touch the time after “Updated”, which changes only when there is something new to read or something was corrected.',
        ],
      },
      {
        heading: 'When a story is withdrawn',
        paragraphs: [
          'Only a chief editor can withdraw a story, and only with a reason. The address is not emptied in silence: it says that the story was withdrawn, on what day and why (to a machine, status 410). If the law is the cause, it says that the story is not available for legal reasons, since when and why (451). Or the address leads on to the page that takes its place.',
          'At the same moment the story leaves the front page, lists, search, feeds and site maps. Links to it in other stories turn into plain words.',
        ],
      },
      {
        id: 'sources',
        heading: 'Sources without a name',
        paragraphs: [
          'A source is named, with what he or she does, unless a name would do harm to that person. Then the story says why there is none and how the source can know, and the editor who publishes it knows who it is. Nobody is praised or attacked in words without a name. The software cannot enforce this; the desk promises it.',
          'What others published first is credited to them, with a link.',
        ],
      },
      {
        id: 'voices',
        heading: 'Who speaks in a story',
        paragraphs: [
          'People whom a story is about are asked, and heard in it. Before it goes out the editor asks who is missing: Hong Kong is of many ages, incomes, languages and opinions. This too is a promise of the desk. The newsroom has published no figures on who works in it.',
        ],
      },
      {
        heading: 'Quotations',
        paragraphs: [
          'The Quote of the Day gives exact words, with the work and the place in it. It appears only when somebody has marked words and source as checked, and the software refuses that mark from the person who entered it. Where we print a translation we say whose it is.',
        ],
      },
      {
        when: 'sample',
        paragraphs: [
          'The quotations of the sample edition are real. They were entered, and marked as checked, by the program that installs the edition, so for them the mark does not stand for two editors. Words that people say inside the sample stories are invented, like the people.',
        ],
      },
      {
        heading: 'Pictures',
        paragraphs: [
          'Every picture is labelled as a photo, an illustration or a graphic, with the name of its maker. A drawing is never passed off as a photograph. What a camera adds to a file, such as the place, is not kept.',
        ],
      },
      {
        when: 'sample',
        paragraphs: [
          'All pictures of the sample edition are illustrations, drawn by a program, and are labelled as such. Its writers have no portraits, because a made-up face would claim that somebody is there.',
        ],
      },
      {
        heading: 'News and opinion',
        paragraphs: [
          'Analysis, explainers, reviews, opinion and editorials are named as what they are. An opinion piece is signed by its writer, who speaks for nobody else. An editorial is signed by the paper.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    standfirst:
      'You can read this paper without telling it who you are. It sets no cookies for readers and follows nobody. This page says what is left.',
    parts: [
      {
        heading: 'No cookies, no tracking',
        paragraphs: [
          'The pages for readers set no cookie. They hold no advertisement and no script, picture or typeface of another company: everything that your browser fetches for a page comes from this site. A film or a post from elsewhere is not built into a story; there is a link to it, and for some sites a button that shows it in place. Before you press it nothing is asked there; afterwards that site knows your address and may set cookies.',
          'The buttons for email and WhatsApp are plain links. They tell nobody anything until you press them. If you follow a link to another site, that site may learn that you came from this one, but not from which page.',
        ],
      },
      {
        heading: 'Counting readers',
        paragraphs: [
          'When a story has been seen on your screen, your browser tells this server which one it was. The server counts it once an hour for each network address and browser, so that it can say which five stories were read most. It keeps the number for each story and hour, and nothing about who read it.',
          'So as not to count anyone twice it holds a scrambled mark, made with a key that is thrown away each day, until the hour is over. From the mark neither address nor browser can be read. Nothing is counted if scripts are switched off.',
        ],
      },
      {
        heading: 'Reporting an error',
        paragraphs: [
          'What you write under “Report an error” is kept with the story and read by editors. Your email, if you give one, is deleted when the report has been dealt with. Your network address is counted as a scrambled mark, to stop floods, for a day at most.',
        ],
      },
      {
        heading: 'Your choices stay with you',
        paragraphs: [
          'Light or dark, and the size of text, are kept by your browser in its own storage, under the names “theme” and “text-size”. They are never sent to us. If you choose “As on this device” or the normal size, the entry is removed.',
          'The stories that you save, and the twenty that you read last, are kept in your browser too, so that you can open them without a network: their names under “saved” and “read”, the pages with their pictures in its store for this site. Nobody is told. The page of saved stories takes them out one by one or all at once; a story that we withdraw leaves your device as soon as it next reaches us.',
        ],
      },
      {
        heading: 'What the server writes down',
        paragraphs: ['For each page, picture or feed that is asked for, the server writes one line:'],
        list: [
          'the time, and a reference number made for this one request',
          'the method (as a rule GET) and the path of the page',
          'the status of the answer and how many milliseconds it took',
        ],
      },
      {
        paragraphs: [
          'That is all. Your network address, the name of your browser, the page that you came from and whatever follows a question mark in an address, such as words that you search for, are not in it. Requests for type, styles and scripts are not written down.',
          'There is one exception. A request that is turned away because it is malformed, too long, too large or of a wrong kind, or that fails at the very door, is written down as it came, including what followed the question mark.',
          'The same reference is sent to your browser with the answer, and a page that failed shows it. How long lines are kept is settled by whoever runs the server, not by this software. A company that carries the traffic to it may keep a log of its own, with addresses; we cannot speak for that.',
        ],
      },
      {
        heading: 'Search',
        paragraphs: [
          'Finished pages are held in the server’s memory for the next reader, lists of search results included. They are held by their address alone, without a note of who asked, and are gone when the server is started anew.',
        ],
      },
      {
        heading: 'People who sign in',
        paragraphs: [
          'Those who work at the desk have an account: name, email, role and a scrambled form of the password from which the password cannot be read. Signing in sets the cookies that it needs. For each sign-in the server keeps when it was and last used, the name of the browser and the network address.',
          'Attempts to sign in are counted under scrambled forms of email and address; counts that are more than a day old are deleted with the next attempt. After a failed one, the email that was typed goes back into the form by a cookie that lasts a minute. A browser that an account was used from keeps a mark of it for a year, so that others cannot lock it out; a sign-in without one is told to its owner by mail. The desk’s log names who changed what.',
        ],
      },
      {
        heading: 'Asking about your data',
        paragraphs: [
          'If you only read, there is nothing here that could be found again by your name. If you have an account, or if a story names you, write to the desk ({email}). Who is responsible for this copy of the paper stands under {ownership}.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    standfirst:
      'We aim at level AA of the Web Content Accessibility Guidelines 2.2. This page says what has been done, what has not, and how to tell us.',
    parts: [
      {
        heading: 'What has been done',
        paragraphs: [],
        list: [
          'Every page can be read without scripts. Controls that need one appear only where it runs.',
          'Each page begins with a link past the navigation. Everything can be reached with a keyboard, in the order in which it is read, and a ring shows where you are.',
          'Headings, lists, tables and the parts of a page are marked as what they are. Words in another language carry the name of that language, so that a screen reader can change its voice.',
          'Text stands out from its ground by at least 4.5 to 1, in light and in dark. Colour is never the only sign of anything.',
          'Text can be made larger at the foot of each page, in two steps, and further in the browser. At a width of 320 pixels nothing has to be scrolled sideways.',
          'A story cannot be published while its lead picture lacks a description. Captions and credits are text.',
          'The squares in which the Quote of the Day is set are hidden from screen readers, which read its words once, as a sentence.',
          'Nothing moves, plays or runs out by itself. If you have asked your device for less motion, even small transitions are left out.',
        ],
      },
      {
        heading: 'How it is checked',
        paragraphs: [
          'When the software is tested, an automatic checker (axe) goes over the kinds of page that readers see, at the width of a phone and of a desk, in light and in dark, and must find nothing. Such a checker finds only some of what can be wrong.',
          'The site has not been audited from outside, and has not yet been tried out by people who use a screen reader, a switch or voice control every day. That is why we write “aim”, and claim no more. The screens on which journalists work are not covered by this page.',
        ],
      },
      {
        heading: 'What we know to be lacking',
        paragraphs: [],
        list: [
          'Running Chinese text is set in a typeface of your own device. If it lacks a rare character, you may see an empty box.',
          'Stories that were taken over from an older site may hold pictures without a description.',
          'Other sites, to which we link, follow their own rules.',
        ],
      },
      {
        heading: 'Tell us',
        paragraphs: [
          'If something stands in your way, write to the desk ({email}). Say which page it was, what you were trying to do, and what you use, such as the browser and the screen reader. If you need a story in another form, say which.',
        ],
      },
    ],
  },
};
