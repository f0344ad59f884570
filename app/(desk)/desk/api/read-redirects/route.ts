/** GET /desk/api/read-redirects: all redirects as a CSV file, as the desk takes it in again. */
import { answer, asApiReader } from '@/app/_server/api';
import { redirectsAsCsv } from '#db/redirects/desk-queries';
import { fail, ok } from '#db/shared/result';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const result = await asApiReader(async (actor) => {
    const csv = await redirectsAsCsv(actor);
    return csv === null ? fail('not-allowed') : ok(csv);
  });
  if (!result.ok || typeof result.value !== 'string') return answer(result);
  return new Response(result.value, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="redirects.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
