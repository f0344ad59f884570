'use server';
import { asActor } from '@/app/_server/action';
import { wasIn } from '@/app/_server/was-in';
import type { Result } from '#db/shared/result';
import { changeTemplate } from '#db/style/commands/change-template';
import { saveHouseStyle } from '#db/style/commands/save-house-style';

/** The fields of each rule stand in the order of the page; a row without its two words is none. */
function rulesIn(form: FormData) {
  const all = (name: string): string[] => form.getAll(name).map(String);
  const [languages, wrongs, rights, notes] = [all('language'), all('wrong'), all('right'), all('note')];
  return wrongs
    .map((wrong, i) => ({ language: languages[i], wrong, right: rights[i], note: notes[i] }))
    .filter(({ wrong, right }) => wrong.trim() !== '' || (right ?? '').trim() !== '');
}

export async function saveStyleList(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => saveHouseStyle(actor, { rules: rulesIn(form), was: wasIn(form, rulesIn) }));
}

export async function renameKept(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) =>
    changeTemplate(actor, { kind: form.get('kind'), id: form.get('id'), name: form.get('name') }),
  );
}

export async function removeKept(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) =>
    changeTemplate(actor, { kind: form.get('kind'), id: form.get('id'), name: null }),
  );
}
