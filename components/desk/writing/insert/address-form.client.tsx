'use client';
/** The address of a player or a document, before the block is put in. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { providerNames } from '#db/shared/embeds';
import { fill } from '../../../words/fill';
import { useWriting } from '../context';
import { addressFrom } from '../links';

type Props = { as: 'embed' | 'file'; onPut: (address: string) => void; onClose: () => void };

export function AddressForm({ as, onPut, onClose }: Props) {
  const { words } = useWriting();
  const w = words.tools.insert;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const address = addressFrom(typed, location.origin);
    setWrong(address === undefined);
    if (address !== undefined) onPut(address);
  };
  return (
    <form onSubmit={submit} noValidate className="max-w-150">
      <label htmlFor={id} className="field-label">
        {fill(words.named, { act: words.write.kinds[as], name: w.address })}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          ref={field}
          id={id}
          type="text"
          inputMode="url"
          autoComplete="off"
          className="control min-w-40 flex-1"
          value={typed}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-wrong` : as === 'embed' ? `${id}-help` : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="button flex-none">
          {w.put}
        </button>
        <button type="button" className="button-quiet" onClick={onClose}>
          {w.cancel}
        </button>
      </div>
      {as === 'embed' && (
        <p id={`${id}-help`} className="meta mt-1 text-ink-3">
          {fill(w.addressHelp, { providers: providerNames.join(words.users.comma) })}
        </p>
      )}
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className="meta mt-1 font-strong text-van">
          {w.wrong}
        </p>
      )}
    </form>
  );
}
