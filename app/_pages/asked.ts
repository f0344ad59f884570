/** What Next hands to a page, read as our addresses are written. */
import type { Language } from '#db/shared/languages';
import { readCursor } from '#db/shared/page-of';
import type { Asked } from './list-pages';
import { type Query, queryValue } from './query';
import { type StatusCode, statusCodes } from './status-pages';

export type AskedPage = { params: Promise<{ name?: string }>; searchParams: Query };
export type AskedDay = { params: Promise<{ year: string; month: string; day: string }> };
export type AskedStatus = { params: Promise<{ code: string }>; searchParams: Query };

/** Next leaves the parts of an address percent-encoded. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch {
    return part;
  }
}

/** The cursor of a list's page. What is no cursor asks for the first page, which has one address and one only. */
export async function beforeOf({ searchParams }: AskedPage): Promise<string | undefined> {
  const before = await queryValue(searchParams, 'before');
  return readCursor(before) === undefined ? undefined : before;
}

/** Language, name and cursor of a list page. */
export const askedOf = async (language: Language, page: AskedPage): Promise<Asked> => ({
  language,
  name: decoded((await page.params).name ?? ''),
  before: await beforeOf(page),
});

/** YYYY-MM-DD */
export async function dayOf({ params }: AskedDay): Promise<string> {
  const { year, month, day } = await params;
  return `${year}-${month}-${day}`;
}

/** The status that the door asked for, and the reference of the failed request; an unknown one is 404. */
export async function statusOf({
  params,
  searchParams,
}: AskedStatus): Promise<{ code: StatusCode; reference: string }> {
  const { code } = await params;
  return {
    code: statusCodes.find((known) => known === code) ?? '404',
    reference: (await queryValue(searchParams, 'reference')) ?? '',
  };
}
