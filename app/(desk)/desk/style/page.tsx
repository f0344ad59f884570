import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/_server/auth';
import { DeskFrame } from '@/app/_server/desk-frame';
import { deskTitle } from '@/app/_server/desk-title';
import { ChangedHere } from '@/app/_server/latest-changes';
import { ActionForm } from '@/components/desk/action-form.client';
import { TextField } from '@/components/desk/fields.client';
import { StyleForm } from '@/components/desk/style-form.client';
import { deskWords } from '@/components/words/desk';
import { fill } from '@/components/words/fill';
import { can } from '#db/shared/permissions';
import { houseStyle, snippets, templates } from '#db/style/desk-queries';
import { removeKept, renameKept, saveStyleList } from './actions';

export const generateMetadata = (): Promise<Metadata> => deskTitle((words) => words.nav.style);

/** House style, snippets, templates of stories. Chief editors keep the list, editors the rest. */
export default async function Style() {
  const actor = await requireActor();
  if (!can(actor, 'template.keep')) notFound();
  const words = deskWords(actor.language);
  const { style, templates: w } = words.tools;
  const rules = await houseStyle();
  const kept = [
    {
      kind: 'snippets',
      title: w.snippets,
      none: w.noSnippets,
      items: (await snippets()).map(({ id, name, body }) => ({
        id,
        name,
        note: fill(w.blocks, { n: body.length }),
      })),
    },
    {
      kind: 'templates',
      title: w.templates,
      none: w.noTemplates,
      items: (await templates()).map(({ id, name, language }) => ({
        id,
        name,
        note: words.languages[language],
      })),
    },
  ];
  return (
    <DeskFrame actor={actor} current="style" title={words.nav.style}>
      <section className="mb-10">
        <h2 className="desk-row mb-1">{style.title}</h2>
        <p className="ui mb-4 text-ink-2">{style.about}</p>
        {can(actor, 'settings.change') ? (
          <StyleForm action={saveStyleList} words={words} rules={rules} />
        ) : (
          <>
            <p className="meta mb-2 text-ink-3">{style.readOnly}</p>
            <dl className="max-w-150">
              {rules.map(({ language, wrong, right, note }) => (
                <div
                  key={language + wrong}
                  lang={language === 'zh' ? 'zh-Hant-HK' : 'en-HK'}
                  className="ui flex flex-wrap gap-x-4 border-t border-rule-soft py-1"
                >
                  <dt className="w-40">{wrong}</dt>
                  <dd>
                    {right} <span className="meta text-ink-3">{note}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </section>
      <p className="ui mb-4 max-w-150 text-ink-2">{w.about}</p>
      {kept.map(({ kind, title, none, items }) => (
        <section key={kind} aria-label={title} className="mb-8 max-w-150">
          <h2 className="desk-row mb-2">{title}</h2>
          {items.length === 0 && <p className="ui text-ink-3">{none}</p>}
          <ul>
            {items.map(({ id, name, note }) => (
              <li key={id} className="border-t border-rule py-3">
                <p className="meta text-ink-3">{note}</p>
                <ActionForm action={renameKept} words={words} submit={w.rename} done={w.saved} look="quiet">
                  <input type="hidden" name="kind" value={kind} />
                  <input type="hidden" name="id" value={id} />
                  <TextField key={name} name="name" label={w.name} value={name} />
                </ActionForm>
                <ActionForm
                  action={removeKept}
                  words={words}
                  submit={fill(words.named, { act: w.remove, name })}
                  look="danger"
                  className="mt-2"
                >
                  <input type="hidden" name="kind" value={kind} />
                  <input type="hidden" name="id" value={id} />
                </ActionForm>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ChangedHere actor={actor} page="style" />
    </DeskFrame>
  );
}
