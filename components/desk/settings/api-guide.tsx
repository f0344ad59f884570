import { API, DESCRIPTION_PATH, MOST_A_MINUTE, operationNames, operations } from '#db/api/model';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';

/** How a program reads: the key, the addresses, what is said when something goes wrong. `site` is our origin. */
export function ApiGuide({ words, site }: { words: DeskWords; site: string }) {
  const w = words.api;
  const example = `curl -H "Authorization: Bearer hkn_…" "${site}${API}/stories?language=en&limit=10"`;
  const code = 'meta mt-1 mb-4 overflow-auto border border-rule p-3';
  return (
    <section aria-labelledby="how" className="mt-10 max-w-200">
      <h2 id="how" className="desk-row mb-3">
        {w.how}
      </h2>
      <p className="ui">{w.howKey}</p>
      <pre className={code} tabIndex={0} lang="en-HK">
        {example}
      </pre>
      <h3 className="field-label">{w.addresses}</h3>
      <dl className="mb-4">
        {operationNames.map((name) => (
          <div
            key={name}
            className="border-t border-rule-soft py-2 md:grid md:grid-cols-[16rem_1fr] md:gap-x-6"
          >
            <dt className="ui wrap-anywhere" lang="en-HK">
              <code>{API + operations[name].path}</code>
            </dt>
            <dd className="ui text-ink-2">{w.operations[name]}</dd>
          </div>
        ))}
      </dl>
      {[fill(w.howLimit, { n: MOST_A_MINUTE }), w.howLists, w.howErrors].map((text) => (
        <p key={text} className="ui mb-3">
          {text}
        </p>
      ))}
      <p className="ui">
        {w.howSpec}{' '}
        <a href={DESCRIPTION_PATH} className="text-link wrap-anywhere">
          {site + DESCRIPTION_PATH}
        </a>
      </p>
    </section>
  );
}
