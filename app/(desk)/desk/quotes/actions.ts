'use server';
import { asActor } from '@/app/_server/action';
import { checkQuote } from '#db/quotes/commands/check-quote';
import { removeQuote } from '#db/quotes/commands/remove-quote';
import { saveQuote } from '#db/quotes/commands/save-quote';
import type { Result } from '#db/shared/result';

const fields = [
  'date',
  'words',
  'wordsZh',
  'original',
  'originalLanguage',
  'speaker',
  'speakerZh',
  'role',
  'roleZh',
  'source',
  'sourceZh',
  'translator',
  'note',
] as const;

export async function keepQuote(form: FormData): Promise<Result<unknown>> {
  const input = Object.fromEntries(
    fields.map((name) => [name, String(form.get(name) ?? '').replaceAll('\r\n', '\n')]),
  );
  return asActor((actor) => saveQuote(actor, { ...input, evergreen: form.get('evergreen') === 'yes' }));
}

export async function confirmQuote(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => checkQuote(actor, { date: form.get('date') }));
}

export async function emptyDay(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => removeQuote(actor, { date: form.get('date') }));
}
