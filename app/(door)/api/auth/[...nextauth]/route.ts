import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/app/_server/auth-options';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const handler: unknown = NextAuth(authOptions());
  // next-auth types its handler loosely; for a route it takes request and context and gives a Response.
  return (handler as (request: NextRequest, context: Context) => Promise<Response>)(request, context);
}

export { handle as GET, handle as POST };
