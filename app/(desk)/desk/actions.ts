'use server';
import { revalidatePath } from 'next/cache';
import { chooseLanguage } from '#db/accounts/commands/choose-language';
import { asActor } from '@/app/_server/action';
import { ok } from '#db/shared/result';

/** Switches the desk between English and Chinese, for the person who asks. */
export async function switchLanguage(): Promise<void> {
  await asActor(async (actor) => {
    await chooseLanguage(actor, actor.language === 'en' ? 'zh' : 'en');
    return ok(null);
  });
  revalidatePath('/desk', 'layout');
}
