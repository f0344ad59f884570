'use client';
/** Links for people without an account: made, counted, withdrawn. */
import { useId, useRef, useState } from 'react';
import { type LinkDays, linkDays, type PreviewLink } from '#db/previews/model';
import { fill } from '../../../../words/fill';
import { send } from '../../../api';
import { useStory, useWriting } from '../../context';
import { shortTime } from '../../standing';
import { Failed } from '../failed.client';
import { useAct } from '../use-act';

type Props = { links: readonly PreviewLink[]; version: number; onChanged: () => Promise<void> };

export function PreviewLinks({ links, version, onChanged }: Props) {
  const { words, language, sitting } = useWriting();
  const w = words.previews.links;
  const { story } = useStory();
  const [always, setAlways] = useState(true);
  const [days, setDays] = useState<LinkDays>(linkDays[0]);
  const [made, setMade] = useState<string | null>(null);
  const acting = useAct();
  const id = useId();
  const said = (at: number): string => shortTime(at, sitting.now(), language);

  async function make() {
    const input = { story: story.id, version: always ? null : version, days };
    const answer = await send<{ path: string }>('make-preview-link', input);
    if (answer.ok) setMade(new URL(answer.value.path, location.href).href);
    return answer;
  }
  async function withdraw(link: string) {
    // The one that was just made may be it.
    setMade(null);
    return send('withdraw-preview-link', { story: story.id, link });
  }
  return (
    <section aria-labelledby={`${id}-title`} className="mt-6 border-t border-rule pt-4">
      <h3 id={`${id}-title`} className="ui font-strong">
        {w.title}
      </h3>
      <p className="meta mt-1 mb-3 text-ink-2">{w.help}</p>
      <div className="mb-3 flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor={`${id}-shows`} className="field-label">
            {w.shows}
          </label>
          <select
            id={`${id}-shows`}
            className="control w-auto"
            value={always ? 'always' : 'this'}
            onChange={({ target }) => setAlways(target.value === 'always')}
          >
            <option value="always">{w.always}</option>
            <option value="this">{fill(w.thisVersion, { n: version })}</option>
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-days`} className="field-label">
            {w.days}
          </label>
          <select
            id={`${id}-days`}
            className="control w-auto"
            value={days}
            onChange={({ target }) =>
              setDays(linkDays.find((one) => one === Number(target.value)) ?? linkDays[0])
            }
          >
            {linkDays
              .toSorted((a, b) => a - b)
              .map((one) => (
                <option key={one} value={one}>
                  {w.day[one]}
                </option>
              ))}
          </select>
        </div>
        <button
          type="button"
          className="button-quiet"
          disabled={acting.busy}
          onClick={() => acting.run(make, () => void onChanged())}
        >
          {w.make}
        </button>
      </div>
      <Failed failure={acting.failure} />
      {made !== null && <Made key={made} link={made} />}
      <h4 className="ui mt-4 font-strong">{w.open}</h4>
      {links.length === 0 && <p className="meta text-ink-2">{w.none}</p>}
      <ul>
        {links.map((link) => (
          <li key={link.id} className="flex flex-wrap items-start gap-x-4 border-b border-rule py-2">
            <div className="min-w-0 flex-[1_1_14rem]">
              <p className="ui">
                {link.version === null ? w.always : fill(w.ofVersion, { n: link.version })}{' '}
                <span className="meta text-ink-2">{fill(w.until, { when: said(link.expiresAt) })}</span>
              </p>
              <p className="meta text-ink-2">{fill(w.by, { name: link.byName, when: said(link.at) })}</p>
              <p className="meta text-ink-2">
                {link.openedAt === null
                  ? w.neverOpened
                  : fill(link.opened === 1 ? w.openedOnce : w.opened, {
                      n: link.opened,
                      when: said(link.openedAt),
                    })}
              </p>
            </div>
            <button
              type="button"
              className="button-quiet"
              disabled={acting.busy}
              aria-label={fill(w.withdrawThis, { when: said(link.at) })}
              onClick={() =>
                acting.run(
                  () => withdraw(link.id),
                  () => void onChanged(),
                )
              }
            >
              {w.withdraw}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The link itself, told this once. */
function Made({ link }: { link: string }) {
  const { links: w } = useWriting().words.previews;
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const id = useId();
  async function copy(): Promise<void> {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // No clipboard here: the link is selected, to be copied by hand.
    }
  }
  return (
    <div className="mt-3 border-t-3 border-ferry bg-mist p-3">
      <label htmlFor={id} role="status" className="ui mb-2 block">
        {w.made}
      </label>
      <div className="flex gap-2">
        <input
          ref={field}
          id={id}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
          className="control min-w-0"
        />
        <button type="button" className="button-quiet flex-none" onClick={() => void copy()}>
          {copied ? w.copied : w.copy}
        </button>
      </div>
    </div>
  );
}
