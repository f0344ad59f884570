import type { Metadata } from 'next';
import { type DeskWords, deskWords } from '@/components/words/desk';
import { currentActor } from './auth';

/** Head of a desk page: its own name first, in the language of who asks. */
export async function deskTitle(name: (words: DeskWords) => string): Promise<Metadata> {
  const words = deskWords((await currentActor())?.language ?? 'en');
  return { title: `${name(words)} · ${words.name}` };
}
