import type { Metadata } from 'next';
import { withdrawal } from '#db/addresses/reader-queries';
import { knownNames, paperNames } from '#db/settings/reader-queries';
import { longDate } from '#db/shared/hk-time';
import { type Language, otherLanguage } from '#db/shared/languages';
import { frontPath } from '#db/shared/paths';
import { latest } from '#db/stories/reader-queries';
import { River } from '../../components/list/river';
import { SearchField } from '../../components/search/search-field';
import { StatusPage } from '../../components/status/status-page';
import { words } from '../../components/words/words';
import { statusMetadata } from '../_server/metadata';
import { titleOf } from '../_server/site';
import { Frame } from './frame';

const LATEST = 5;

export const statusCodes = ['404', '410', '451', '500'] as const;
export type StatusCode = (typeof statusCodes)[number];

export async function statusPageMetadata(language: Language, code: StatusCode): Promise<Metadata> {
  const { status } = words(language);
  const title = {
    404: status.missingTitle,
    410: status.goneTitle,
    451: status.withheldTitle,
    500: status.brokenTitle,
  };
  // The page of a fault asks nothing of the database, which may be the fault.
  const names = code === '500' ? knownNames() : await paperNames();
  return statusMetadata(titleOf(title[code], names[language]));
}

async function Latest({ language }: { language: Language }) {
  const { items } = await latest(language, { limit: LATEST });
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="latest" className="mt-10">
      <h2 id="latest" className="section-head mb-4">
        {words(language).status.missingLatest}
      </h2>
      <River cards={items} language={language} />
    </section>
  );
}

async function Withdrawn({ language, code }: { language: Language; code: '410' | '451' }) {
  const { status } = words(language);
  const found = await withdrawal();
  const date = found && longDate(found.at, language);
  const sentence =
    code === '410'
      ? date
        ? status.gone(date)
        : status.goneUndated
      : date
        ? status.withheld(date)
        : status.withheldUndated;
  return (
    <>
      <p className="standfirst">{sentence}</p>
      {found?.reason && (
        <p className="dek mt-2 text-ink-2">
          {status.reason}
          {language === 'zh' ? '：' : ': '}
          {found.reason}
        </p>
      )}
    </>
  );
}

const digits: Record<Exclude<StatusCode, '500'>, string> = { 404: '四〇四', 410: '四一〇', 451: '四五一' };

/** Says that there is nothing at an address, and why. Only the door asks for it, and it sets the status. */
export async function AbsentPage({
  language,
  code,
}: {
  language: Language;
  code: Exclude<StatusCode, '500'>;
}) {
  const { status } = words(language);
  const title = { 404: status.missingTitle, 410: status.goneTitle, 451: status.withheldTitle }[code];
  return (
    <Frame language={language} twin={frontPath(otherLanguage(language))} head={{ kind: 'inside' }}>
      <StatusPage digits={digits[code]} title={title}>
        {code === '404' ? (
          <p className="standfirst">{status.missing}</p>
        ) : (
          <Withdrawn language={language} code={code} />
        )}
        <div className="mt-6">
          <SearchField query="" language={language} />
        </div>
        <Latest language={language} />
      </StatusPage>
    </Frame>
  );
}

/** Says that the fault is ours. Asks nothing of the database, which may be the fault. */
export function BrokenPage({ language, reference }: { language: Language; reference: string }) {
  const { status } = words(language);
  const button =
    'ui inline-flex min-h-11 cursor-pointer items-center border border-ferry bg-ferry px-5 font-strong text-paper';
  return (
    <main>
      <StatusPage digits="五〇〇" title={knownNames()[language].name}>
        <p className="standfirst">{status.broken}</p>
        <p className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
          <button type="button" hidden data-again="" className={button}>
            {status.again}
          </button>
          <a href={frontPath(language)} className="ui text-link inline-block py-2.5">
            {status.front}
          </a>
        </p>
        {/^[0-9a-f]{1,32}$/.test(reference) && (
          <p className="meta mt-8 text-ink-3">{status.code(reference)}</p>
        )}
      </StatusPage>
    </main>
  );
}
