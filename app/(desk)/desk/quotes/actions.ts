'use server';
import { asActor } from '@/app/_server/action';
import { formText } from '@/app/_server/form-text';
import { env } from '#db/core/env';
import { checkQuote } from '#db/quotes/commands/check-quote';
import { importQuotes } from '#db/quotes/commands/import-quotes';
import { moveQuote } from '#db/quotes/commands/move-quote';
import { removeQuote } from '#db/quotes/commands/remove-quote';
import { saveQuote } from '#db/quotes/commands/save-quote';
import { quoteTexts, type SavedQuote } from '#db/quotes/model';
import type { Actor } from '#db/shared/actor';
import { ownAddress } from '#db/shared/own-pages';
import { fail, ok, type Result } from '#db/shared/result';
import { storyAtPath } from '#db/stories/desk-queries';

/** The story of ours at an address as somebody pastes it, whole or as a path; undefined when there is none. */
async function storyIn(actor: Actor, address: string): Promise<string | null | undefined> {
  if (address === '') return null;
  const own = ownAddress(address, env().siteUrl);
  return own && (await storyAtPath(actor, own.path))?.id;
}

export async function keepQuote(form: FormData): Promise<Result<SavedQuote>> {
  const input = Object.fromEntries(['date', ...quoteTexts].map((name) => [name, formText(form, name)]));
  return asActor(async (actor) => {
    const story = await storyIn(actor, formText(form, 'story').trim());
    if (story === undefined) return fail('invalid', { fields: { story: 'address' } });
    return saveQuote(actor, {
      ...input,
      story,
      evergreen: form.get('evergreen') === 'yes',
      seen: Number(form.get('seen')) || null,
    });
  });
}

export async function shiftQuote(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => moveQuote(actor, { from: form.get('from'), to: form.get('to') }));
}

/** Gives how many were taken in. */
export async function takeInQuotes(form: FormData): Promise<Result<number>> {
  return asActor(async (actor) => {
    const result = await importQuotes(actor, { table: formText(form, 'table') });
    return result.ok ? ok(result.value.dates.length) : result;
  });
}

export async function confirmQuote(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => checkQuote(actor, { date: form.get('date'), seen: Number(form.get('seen')) }));
}

export async function emptyDay(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => removeQuote(actor, { date: form.get('date'), seen: Number(form.get('seen')) }));
}
