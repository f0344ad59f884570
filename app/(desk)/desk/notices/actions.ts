'use server';
import { asActor } from '@/app/_server/action';
import { chooseMail } from '#db/notices/commands/choose-mail';
import { seeNotices } from '#db/notices/commands/see-notices';
import type { Result } from '#db/shared/result';

export async function seeAll(): Promise<Result<unknown>> {
  return asActor((actor) => seeNotices(actor, {}));
}

export async function saveMail(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => chooseMail(actor, { mail: form.get('mail') === 'yes' }));
}
