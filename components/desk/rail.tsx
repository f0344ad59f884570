import { OneSquare } from '../site/mark';
import type { DeskWords } from '../words/desk';
import { fill } from '../words/fill';

export type RailItem =
  | 'today'
  | 'stories'
  | 'notices'
  | 'front'
  | 'quotes'
  | 'pictures'
  | 'topics'
  | 'style'
  | 'corrections'
  | 'users'
  | 'settings'
  | 'log';

type Props = {
  words: DeskWords;
  items: readonly RailItem[];
  current: RailItem | null;
  /** Notices that were not looked at. */
  unseen: number;
  person: { name: string; role: string };
  /** Switches the desk's language. */
  switchLanguage: () => Promise<void>;
};

/** The desk's way around. Words, not icons; what a role cannot do is absent. Under 900 px it folds away. */
export function Rail(props: Props) {
  const { words, unseen } = props;
  return (
    <header className="border-b border-rule bg-mist lg:sticky lg:top-0 lg:h-dvh lg:w-53 lg:flex-none lg:overflow-y-auto lg:border-r lg:border-b-0">
      <a
        href="#desk"
        className="ui sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:bg-paper focus:p-2"
      >
        {words.nav.skip}
      </a>
      <details className="group lg:hidden">
        <summary className="flex min-h-12 cursor-pointer items-center gap-3 px-4 -outline-offset-3 md:px-8">
          <OneSquare className="size-6 text-ferry" />
          <span className="desk-row">{words.name}</span>
          <span className="ui ml-auto font-strong">
            {words.nav.menu}
            <Unseen words={words} n={unseen} />
          </span>
        </summary>
        <RailLinks {...props} />
      </details>
      <div className="hidden lg:block">
        <p className="desk-row flex items-center gap-3 px-4 pt-4 pb-3">
          <OneSquare className="size-7 text-ferry" />
          {words.name}
        </p>
        <RailLinks {...props} />
      </div>
    </header>
  );
}

const side = 'inline-flex min-h-9 cursor-pointer items-center hover:text-ferry pointer-coarse:min-h-11';

/** How many notices wait; nothing where none does. */
function Unseen({ words, n }: { words: DeskWords; n: number }) {
  if (n === 0) return null;
  return (
    <span className="meta ml-2 font-strong text-van">
      <span aria-hidden="true">{n}</span>
      <span className="sr-only">{fill(words.review.notices.unread, { n })}</span>
    </span>
  );
}

function RailLinks({ words, items, current, unseen, person, switchLanguage }: Props) {
  return (
    <>
      <nav aria-label={words.name}>
        <ul>
          {items.map((item) => (
            <li key={item} className={item === 'users' ? 'mt-4' : undefined}>
              <a
                href={`/desk/${item}`}
                aria-current={item === current ? 'page' : undefined}
                className="ui flex min-h-10 items-center border-l-3 border-transparent pr-4 pl-3.25 font-medium -outline-offset-3 md:pl-7.25 lg:pl-3.25 aria-[current]:border-ferry aria-[current]:bg-paper aria-[current]:font-strong hover:text-ferry pointer-coarse:min-h-11"
              >
                {words.nav[item]}
                {item === 'notices' && <Unseen words={words} n={unseen} />}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="ui flex flex-col items-start px-4 py-4 md:px-8 lg:px-4">
        <a href="/" className={side}>
          {words.nav.paper}
        </a>
        <form action={switchLanguage}>
          <button type="submit" lang={words.nav.languageTag} className={side}>
            {words.nav.language}
          </button>
        </form>
        <p className="meta mt-3 text-ink-2">{fill(words.nav.person, person)}</p>
        <a href="/desk/account" className={side}>
          {words.account.title}
        </a>
        <form method="post" action="/sign-out">
          <button type="submit" className={side}>
            {words.nav.signOut}
          </button>
        </form>
      </div>
    </>
  );
}
