'use server';
import * as own from '@/app/_server/own-steps';
import type { Scan } from '@/app/_server/qr';
import type { Result } from '#db/shared/result';

export async function proveIt(form: FormData): Promise<Result<unknown>> {
  return own.prove(form);
}

export async function beginApp(): Promise<Result<{ key: string; scan: Scan }>> {
  return own.beginApp();
}

export async function confirmApp(form: FormData): Promise<Result<{ codes: string[] | null }>> {
  return own.confirmApp(form);
}

export async function askPasskey() {
  return own.askPasskey();
}

export async function keepPasskey(made: unknown): Promise<Result<{ codes: string[] | null }>> {
  return own.keepPasskey(made);
}
