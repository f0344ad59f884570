'use client';
import { useRouter } from 'next/navigation';
import type { Result } from '#db/shared/result';
import type { DeskWords } from '../../words/desk';
import { ActionForm } from '../action-form.client';
import { send, upload } from '../api';
import { FileField } from '../fields.client';
import { acceptedTypes } from './picture-words.client';
import { fileRefusal } from './send-picture';

type Props = { words: DeskWords; picture: string };

/** Another file for this picture, for all that use it. */
export function ReplacePicture({ words, picture }: Props) {
  const w = words.library;
  const replace = (form: FormData): Promise<Result<unknown>> => {
    const refused = fileRefusal(form.get('file'));
    if (refused) return Promise.resolve(refused);
    form.set('picture', picture);
    return upload('replace-picture', form);
  };
  return (
    <section aria-labelledby="replace" className="mt-8 max-w-160 border-t border-rule pt-4">
      <h2 id="replace" className="desk-row mb-1">
        {w.replace}
      </h2>
      <p className="meta mb-3 text-ink-2">{w.replaceHelp}</p>
      <ActionForm
        action={replace}
        words={words}
        submit={w.replaceNow}
        doing={w.replacing}
        done={w.replaced}
        look="quiet"
        clears
      >
        <FileField name="file" label={words.pictures.file} accept={acceptedTypes} />
      </ActionForm>
    </section>
  );
}

/** Takes the picture out of the library, where nothing uses it. */
export function RemovePicture({ words, picture, used }: Props & { used: boolean }) {
  const w = words.library;
  const router = useRouter();
  return (
    <section aria-labelledby="remove" className="mt-8 max-w-160 border-t border-rule pt-4">
      <h2 id="remove" className="desk-row mb-1">
        {w.remove}
      </h2>
      <p className="meta mb-3 text-ink-2">{used ? w.inUse : w.removeHelp}</p>
      {!used && (
        <ActionForm
          action={() => send('remove-picture', { picture })}
          words={words}
          submit={w.removeNow}
          doing={w.removing}
          look="danger"
          refreshes={false}
          onValue={() => router.push('/desk/pictures')}
        />
      )}
    </section>
  );
}
