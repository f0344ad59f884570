import type { Language } from '#db/shared/languages';
import { words } from '../words/words';
import { ListHead } from './list-head';

type ListName = 'saved' | 'read';

/** One list: hidden until the browser module has filled it from this device. */
function KeptList({ name, language }: { name: ListName; language: Language }) {
  const { saved } = words(language);
  const button = 'story-link meta cursor-pointer py-2 text-ink-2';
  return (
    <section hidden data-list={name} aria-labelledby={`list-${name}`} className="mt-8">
      <div className="flex items-baseline justify-between gap-x-6">
        <h2 id={`list-${name}`} tabIndex={-1} className="section-head outline-none">
          {name === 'saved' ? saved.savedHead : saved.readHead}
        </h2>
        <button type="button" hidden data-remove-all="" data-sure={saved.sure} className={button}>
          {saved.removeAll}
        </button>
      </div>
      <p data-none="" className="dek-s mt-2 text-ink-2">
        {name === 'saved' ? saved.savedNone : saved.readNone}
      </p>
      <ul className="mt-1" />
      <template>
        <li className="flex items-baseline justify-between gap-x-6 border-t border-rule py-3">
          <div>
            <a className="h-s story-link block" />
            <p className="meta mt-0.5 text-ink-3" />
          </div>
          <button type="button" className={button}>
            {saved.remove}
          </button>
        </li>
      </template>
    </section>
  );
}

/** Stories saved and read last on this device; a plain sentence where scripts are off. */
export function SavedList({ language }: { language: Language }) {
  const { saved } = words(language);
  return (
    <div className="page pt-6 pb-6">
      <ListHead title={saved.title} line={saved.line} />
      <p data-without-scripts="" className="dek mt-6 max-w-160">
        {saved.plain}
      </p>
      <div className="max-w-206">
        <KeptList name="saved" language={language} />
        <KeptList name="read" language={language} />
      </div>
    </div>
  );
}
