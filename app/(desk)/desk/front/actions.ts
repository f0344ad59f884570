'use server';
import { asActor } from '@/app/_server/action';
import { clearStrip, setStrip } from '#db/front/commands/set-strip';
import { parseHkField } from '#db/shared/hk-time';
import { fail, type Result } from '#db/shared/result';

export async function putStrip(form: FormData): Promise<Result<unknown>> {
  const until = parseHkField(String(form.get('until') ?? ''));
  if (until === undefined) return fail('until-missing', { fields: { until: 'required' } });
  return asActor((actor) =>
    setStrip(actor, {
      kind: form.get('kind'),
      words: form.get('words'),
      wordsZh: form.get('wordsZh'),
      warning: form.get('warning') || null,
      link: form.get('link'),
      until,
    }),
  );
}

export async function takeStripDown(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) => clearStrip(actor, { strip: form.get('strip') }));
}
