import { requireActor } from '@/app/_server/auth';
import { DeskFrame, DeskMissing } from '@/app/_server/desk-frame';
import { ActionForm } from '@/components/desk/action-form.client';
import { SelectField, TextField } from '@/components/desk/fields.client';
import { FrontForm } from '@/components/desk/front-form.client';
import { deskWords } from '@/components/words/desk';
import { frontForDesk, stripsForDesk } from '#db/front/desk-queries';
import { stripKinds, warnings } from '#db/front/model';
import { allSections } from '#db/sections/reader-queries';
import { clockTime, shortDate } from '#db/shared/hk-time';
import { languages } from '#db/shared/languages';
import { frontPath } from '#db/shared/paths';
import { latest } from '#db/stories/reader-queries';
import { putFront, putStrip, takeStripDown } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const POOL = 100;

/** The plain form of the front, and the strip. */
export default async function Front({ searchParams }: Props) {
  const actor = await requireActor();
  const asked = (await searchParams).language;
  const language = languages.find((known) => known === asked) ?? 'en';
  const layout = await frontForDesk(actor, language);
  if (!layout) return <DeskMissing actor={actor} />;
  const words = deskWords(actor.language);
  const said = { failures: words.failures, reasons: words.reasons };
  const stories = (await latest(language, { limit: POOL })).items;
  const sections = await allSections(actor.language);
  const strips = await stripsForDesk(actor);
  const w = words.front;
  return (
    <DeskFrame actor={actor} current="front" title={w.title}>
      <p className="ui mb-5 flex gap-5">
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
        stories={stories.map(({ id, headline }) => ({ id, headline }))}
        sections={sections.map(({ id, name }) => ({ id, name }))}
        words={{ ...said, front: w, leads: words.leads, layouts: words.layouts }}
      />
      <h2 className="desk-row mt-12 mb-3">{w.strip}</h2>
      {strips.length === 0 && <p className="ui mb-4">{w.nothing}</p>}
      <ul className="mb-5">
        {strips.map((strip) => (
          <li key={strip.id} className="flex flex-wrap items-center gap-4 border-b border-rule py-2">
            <p className="ui">
              <strong className="text-van">{w.stripKinds[strip.kind]}</strong>{' '}
              {strip.warning
                ? words.warnings[warnings.find((known) => known === strip.warning) ?? 'tc1']
                : strip.words}{' '}
              · {w.until}: {clockTime(strip.liveUntil, actor.language)},{' '}
              {shortDate(strip.liveUntil, actor.language)}
            </p>
            <ActionForm action={takeStripDown} words={said} submit={w.clear} look="quiet">
              <input type="hidden" name="strip" value={strip.id} />
            </ActionForm>
          </li>
        ))}
      </ul>
      <ActionForm action={putStrip} words={said} submit={w.set} clears className="max-w-120">
        <SelectField
          name="kind"
          label={w.stripKind}
          options={stripKinds.map((kind) => ({ value: kind, label: w.stripKinds[kind] }))}
        />
        <TextField name="words" label={w.stripWords} />
        <TextField name="wordsZh" label={w.stripWordsZh} lang="zh-Hant-HK" />
        <SelectField
          name="warning"
          label={w.warning}
          options={[
            { value: '', label: w.noWarning },
            ...warnings.map((warning) => ({ value: warning, label: words.warnings[warning] })),
          ]}
        />
        <TextField name="link" label={w.link} />
        <TextField name="until" type="datetime-local" label={w.until} />
      </ActionForm>
    </DeskFrame>
  );
}
