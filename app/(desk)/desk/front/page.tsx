import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { ActionForm } from '@/components/desk/action-form.client';
import { FrontEditor } from '@/components/desk/front/front-desk.client';
import { QuickStrip } from '@/components/desk/front/quick-strip.client';
import { frontDeskPath, STRIP_PLACE } from '@/components/desk/front/address';
import { StripForm } from '@/components/desk/strip-form.client';
import { StripLine, stripName } from '@/components/desk/strip-line';
import { fill } from '@/components/words/fill';
import { deskWords } from '@/components/words/desk';
import { now } from '#db/core/clock';
import { frontAtDesk, stripsForDesk } from '#db/front/desk-queries';
import { frontKey, FrontName, frontTarget, HOME } from '#db/front/model';
import { allSections, sectionById } from '#db/sections/reader-queries';
import { languages } from '#db/shared/languages';
import { can } from '#db/shared/permissions';
import { frontPath } from '#db/shared/paths';
import { putStrip, takeStripDown } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.front.title);

const tab =
  'inline-flex min-h-10 items-center border-b-3 border-transparent aria-[current]:border-ferry aria-[current]:font-strong';

/** The front editor, and the strip. */
export default async function Front({ searchParams }: Props) {
  const actor = await requireActor();
  const asked = await searchParams;
  const sections = (await allSections(actor.language)).map(({ id, name: called }) => ({ id, name: called }));
  const words = deskWords(actor.language);
  // The fronts that this person may make, the home front first: no other is offered.
  const places = [{ id: HOME, name: words.frontEditor.home }, ...sections].filter(({ id: place }) =>
    can(actor, 'front.publish', frontTarget({ place })),
  );
  const first = places[0]?.id ?? HOME;
  const named = FrontName.safeParse({ language: asked.language ?? 'en', place: asked.place ?? first });
  const name: FrontName = named.success ? named.data : { language: 'en', place: first };
  const at = await frontAtDesk(actor, name);
  if (!at) notFound();
  const said = { failures: words.failures, reasons: words.reasons };
  const maySetStrip = can(actor, 'strip.set');
  const strips = await stripsForDesk(actor);
  const w = words.front;
  const t = now();
  return (
    <DeskFrame actor={actor} current="front" title={w.title}>
      <nav aria-label={words.frontEditor.which} className="ui mb-4 border-b border-rule">
        <p className="flex flex-wrap gap-x-6">
          {languages.map((known) => (
            <a
              key={known}
              href={frontDeskPath({ ...name, language: known })}
              aria-current={known === name.language ? 'page' : undefined}
              className={tab}
            >
              {words.languages[known]}
            </a>
          ))}
          <a
            href={(await sectionById(name.language, name.place))?.path ?? frontPath(name.language)}
            className="text-link ml-auto inline-flex min-h-10 items-center"
          >
            {w.view}
          </a>
        </p>
        <p className="flex flex-wrap gap-x-5">
          {places.map((place) => (
            <a
              key={place.id}
              href={frontDeskPath({ ...name, place: place.id })}
              aria-current={place.id === name.place ? 'page' : undefined}
              className={tab}
            >
              {place.name}
            </a>
          ))}
        </p>
      </nav>
      {maySetStrip && <QuickStrip words={words} language={actor.language} now={t} />}
      <FrontEditor
        key={frontKey(name)}
        name={name}
        user={actor.id}
        now={t}
        at={at}
        sections={sections}
        words={words}
        language={actor.language}
      />
      {maySetStrip && (
        <>
          <h2 id={STRIP_PLACE} className="desk-row mt-12 mb-3">
            {w.strip}
          </h2>
          {strips.length === 0 && <p className="ui mb-4 text-ink-2">{w.nothing}</p>}
          <ul className="mb-6">
            {strips.map((strip) => (
              <li
                key={strip.id}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-rule py-2 first:border-t"
              >
                <StripLine strip={strip} words={words} language={actor.language} now={t} />
                <ActionForm
                  action={takeStripDown}
                  words={said}
                  submit={w.clear}
                  named={fill(words.named, { act: w.clear, name: stripName(strip, words, actor.language) })}
                  look="quiet"
                >
                  <input type="hidden" name="strip" value={strip.id} />
                </ActionForm>
              </li>
            ))}
          </ul>
          <StripForm action={putStrip} words={{ ...said, front: w, warnings: words.warnings }} />
        </>
      )}
    </DeskFrame>
  );
}
