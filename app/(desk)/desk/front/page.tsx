import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { ActionForm } from '@/components/desk/action-form.client';
import { FrontForm } from '@/components/desk/front-form.client';
import { StripForm } from '@/components/desk/strip-form.client';
import { deskWords } from '@/components/words/desk';
import { fill } from '@/components/words/fill';
import { now } from '#db/core/clock';
import { frontForDesk, pinnedForDesk, stripsForDesk } from '#db/front/desk-queries';
import { warnings } from '#db/front/model';
import { allSections } from '#db/sections/reader-queries';
import { nearTime } from '#db/shared/hk-time';
import { languages } from '#db/shared/languages';
import { frontPath } from '#db/shared/paths';
import { latest } from '#db/stories/reader-queries';
import { putFront, putStrip, takeStripDown } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.front.title);

const POOL = 100;

/** The plain form of the front, and the strip. */
export default async function Front({ searchParams }: Props) {
  const actor = await requireActor();
  const asked = (await searchParams).language;
  const language = languages.find((known) => known === asked) ?? 'en';
  const layout = await frontForDesk(actor, language);
  if (!layout) notFound();
  const words = deskWords(actor.language);
  const said = { failures: words.failures, reasons: words.reasons };
  const stories = (await latest(language, { limit: POOL })).items;
  const sections = await allSections(actor.language);
  const strips = await stripsForDesk(actor);
  const w = words.front;
  const t = now();
  return (
    <DeskFrame actor={actor} current="front" title={w.title}>
      <p className="ui mb-5 flex gap-6 border-b border-rule">
        {languages.map((known) => (
          <a
            key={known}
            href={`/desk/front?language=${known}`}
            aria-current={known === language ? 'page' : undefined}
            className="inline-flex min-h-10 items-center border-b-3 border-transparent aria-[current]:border-ferry aria-[current]:font-strong"
          >
            {words.languages[known]}
          </a>
        ))}
        <a href={frontPath(language)} className="text-link ml-auto inline-flex min-h-10 items-center">
          {w.view}
        </a>
      </p>
      <FrontForm
        key={language}
        action={putFront}
        language={language}
        layout={layout}
        placed={await pinnedForDesk(actor, language, layout.pinned)}
        stories={stories.map(({ id, headline }) => ({ id, headline }))}
        sections={sections.map(({ id, name }) => ({ id, name }))}
        words={{ ...said, front: w, leads: words.leads, layouts: words.layouts, named: words.named }}
      />
      <h2 className="desk-row mt-12 mb-3">{w.strip}</h2>
      {strips.length === 0 && <p className="ui mb-4 text-ink-2">{w.nothing}</p>}
      <ul className="mb-6">
        {strips.map((strip) => {
          const warning = warnings.find((known) => known === strip.warning);
          const name = warning
            ? words.warnings[warning]
            : (actor.language === 'zh' && strip.wordsZh) || strip.words;
          return (
            <li
              key={strip.id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-rule py-2 first:border-t"
            >
              <p className="ui min-w-0 flex-[1_1_18rem] break-words">
                <strong className="text-van">{w.stripKinds[strip.kind]}</strong> {name}{' '}
                <span className="text-ink-2">
                  {fill(w.untilWhen, { when: nearTime(strip.liveUntil, t, actor.language) })}
                </span>
              </p>
              <ActionForm action={takeStripDown} words={said} submit={w.clear} look="quiet">
                <input type="hidden" name="strip" value={strip.id} />
              </ActionForm>
            </li>
          );
        })}
      </ul>
      <StripForm action={putStrip} words={{ ...said, front: w, warnings: words.warnings }} />
    </DeskFrame>
  );
}
