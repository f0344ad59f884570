import { OneSquare } from '../site/mark';
import type { DeskWords } from '../words/desk';

export type RailItem = 'stories' | 'front' | 'quotes' | 'pictures' | 'topics' | 'users' | 'settings';

type Props = {
  words: DeskWords;
  items: readonly RailItem[];
  current: RailItem | null;
  person: { name: string; role: string };
  /** Switches the desk's language. */
  switchLanguage: () => Promise<void>;
};

/** The desk's way around. Words, not icons; what a role cannot do is absent. Under 900 px it folds away. */
export function Rail({ words, items, current, person, switchLanguage }: Props) {
  return (
    <header className="border-b border-rule bg-mist lg:sticky lg:top-0 lg:h-dvh lg:w-53 lg:flex-none lg:overflow-y-auto lg:border-r lg:border-b-0">
      <a href="#desk" className="sr-only focus:not-sr-only focus:absolute focus:bg-paper focus:p-2">
        {words.nav.skip}
      </a>
      <details className="group lg:hidden">
        <summary className="ui flex min-h-11 cursor-pointer items-center gap-3 px-4 font-strong">
          <OneSquare className="size-6 text-ferry" />
          {words.name}
          <span className="ml-auto">{words.nav.menu}</span>
        </summary>
        <RailLinks
          words={words}
          items={items}
          current={current}
          person={person}
          switchLanguage={switchLanguage}
        />
      </details>
      <div className="hidden lg:block">
        <p className="ui flex items-center gap-3 px-4 pt-4 pb-3 font-strong">
          <OneSquare className="size-7 text-ferry" />
          {words.name}
        </p>
        <RailLinks
          words={words}
          items={items}
          current={current}
          person={person}
          switchLanguage={switchLanguage}
        />
      </div>
    </header>
  );
}

function RailLinks({ words, items, current, person, switchLanguage }: Props) {
  return (
    <>
      <nav aria-label={words.name}>
        <ul>
          {items.map((item) => (
            <li key={item}>
              <a
                href={`/desk/${item}`}
                aria-current={item === current ? 'page' : undefined}
                className="ui flex min-h-10 items-center border-l-3 border-transparent px-4 aria-[current]:border-ferry aria-[current]:bg-paper aria-[current]:font-strong hover:text-ferry"
              >
                {words.nav[item]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="ui flex flex-col items-start gap-1 px-4 py-4">
        <a href="/" className="inline-flex min-h-8 items-center hover:text-ferry">
          {words.nav.paper}
        </a>
        <form action={switchLanguage}>
          <button type="submit" className="inline-flex min-h-8 cursor-pointer items-center hover:text-ferry">
            {words.nav.language}
          </button>
        </form>
        <p className="meta mt-3 text-ink-2">
          {person.name}, {person.role}
        </p>
        <form method="post" action="/sign-out">
          <button type="submit" className="inline-flex min-h-8 cursor-pointer items-center hover:text-ferry">
            {words.nav.signOut}
          </button>
        </form>
      </div>
    </>
  );
}
