'use server';
import { redirect } from 'next/navigation';
import { asActor } from '@/app/_server/action';
import { restoreVersion } from '#db/history/commands/restore-version';

/** Brings a version or a field of it back, and shows what that changed; a refusal is told on the same page. */
export async function restore(form: FormData): Promise<void> {
  const [story, base, version] = [
    String(form.get('story')),
    Number(form.get('base')),
    Number(form.get('version')),
  ];
  const field = String(form.get('field') ?? '') || null;
  const result = await asActor((actor) => restoreVersion(actor, { story, base, version, field }));
  const page = `/desk/stories/${encodeURIComponent(story)}/history`;
  if (!result.ok) redirect(`${page}?from=${base}&failed=${result.error.code}#notice`);
  const of = field ? `&field=${field}` : '';
  redirect(`${page}?from=${base}&to=${result.value.version}&restored=${version}${of}#notice`);
}
