'use server';
import { asActor } from '@/app/_server/action';
import { settleReport } from '#db/reports/commands/settle-report';
import type { Result } from '#db/shared/result';

export async function settle(form: FormData): Promise<Result<unknown>> {
  return asActor((actor) =>
    settleReport(actor, { report: form.get('report'), outcome: form.get('outcome') }),
  );
}
