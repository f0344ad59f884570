'use client';
/** The button that signs in by a passkey. Only where scripts run and the browser knows passkeys. */
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
} from '@simplewebauthn/browser';
import { useState } from 'react';
import type { FailureCode, Result } from '#db/shared/result';
import { Both } from '../both';
import { useReady } from '../use-ready';

async function post<T>(path: string, body: unknown): Promise<Result<T>> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  // Our own route: its answers are results.
  return (await response.json()) as Result<T>;
}

/** Signs in; gives why it did not. */
async function enter(): Promise<FailureCode | null> {
  try {
    const asked = await post<PublicKeyCredentialRequestOptionsJSON>('/sign-in/passkey/question', {});
    if (!asked.ok) return asked.error.code;
    const response = await startAuthentication({ optionsJSON: asked.value });
    const entered = await post<null>('/sign-in/passkey', response);
    return entered.ok ? null : entered.error.code;
  } catch (error) {
    // The browser says so when nobody chose a passkey, or nobody let it be used.
    return error instanceof Error && error.name === 'NotAllowedError' ? 'passkey-refused' : 'busy';
  }
}

export function PasskeyDoor() {
  const ready = useReady();
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [waiting, setWaiting] = useState(false);
  if (!ready || !browserSupportsWebAuthn()) return null;
  const go = async (): Promise<void> => {
    setWaiting(true);
    setFailure(null);
    const reason = await enter();
    if (reason === null) location.assign('/desk');
    else {
      setFailure(reason);
      setWaiting(false);
    }
  };
  return (
    <div className="mt-4">
      <button
        type="button"
        className="button-quiet"
        aria-disabled={waiting || undefined}
        onClick={() => void (waiting ? undefined : go())}
      >
        <Both of={({ account }) => account.door.passkey} />
      </button>
      {failure && (
        <p role="alert" className="ui mt-4 border-l-4 border-van bg-van-wash px-3 py-2">
          <Both of={({ failures }) => failures[failure]} />
        </p>
      )}
    </div>
  );
}
