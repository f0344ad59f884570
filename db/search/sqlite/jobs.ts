/** What the thread can be asked. */
import { best, counts, forms, headlines, newest } from './find.ts';
import { nearby, respell } from './spell.ts';

export const jobs = { newest, best, counts, forms, headlines, nearby, respell };

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type Input<K extends JobName> = Parameters<Jobs[K]>[1];
export type Output<K extends JobName> = ReturnType<Jobs[K]>;
