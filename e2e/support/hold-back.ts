/**
 * Put before the server by HOLD_BACK: the desk's answers come as late as on the worst day, in an order that a quick machine
 * never shows. Specs that take what stood there before for what is new fail then, as do screens that lose something.
 *
 * - `pages`: a page that comes anew is asked for late, after whatever was pressed since; what is sent arrives late too.
 * - `answers`: whoever sent something hears last that it was done, after everybody else.
 */
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';

/** ms */
const LATE = { page: 2_500, sent: 300, answer: 800 };

const isOfDesk = ({ url = '' }: IncomingMessage): boolean => url.startsWith('/desk');

function lateness(request: IncomingMessage): number {
  if (!isOfDesk(request)) return 0;
  if (request.headers['rsc'] !== undefined) return LATE.page;
  return request.method === 'POST' ? LATE.sent : 0;
}

/** Everything that is written goes out at the end, and the end comes late. */
function holdBack(response: ServerResponse): void {
  const parts: Buffer[] = [];
  const [write, end] = [response.write.bind(response), response.end.bind(response)];
  type Rest = readonly unknown[];
  const take = (part: unknown, rest: Rest): void => {
    if (part instanceof Uint8Array) parts.push(Buffer.from(part));
    else if (typeof part === 'string') {
      const encoding = rest.find((one): one is BufferEncoding => typeof one === 'string');
      parts.push(Buffer.from(part, encoding));
    }
  };
  const told = (rest: Rest): void => {
    for (const one of rest) if (typeof one === 'function') one();
  };
  Object.assign(response, {
    write: (part: unknown, ...rest: Rest): boolean => {
      take(part, rest);
      setImmediate(told, rest);
      return true;
    },
    end: (...rest: Rest): ServerResponse => {
      take(rest[0], rest.slice(1));
      setTimeout(() => {
        for (const part of parts) write(part);
        end(() => told(rest));
      }, LATE.answer);
      return response;
    },
  });
}

const emit = Server.prototype.emit;

Object.assign(Server.prototype, {
  emit(this: Server, event: string, ...args: unknown[]): boolean {
    const go = (): boolean => Reflect.apply(emit, this, [event, ...args]);
    if (event !== 'request') return go();
    const [request, response] = args as [IncomingMessage, ServerResponse]; // what this event always carries
    if (process.env.HOLD_BACK === 'answers') {
      if (request.method === 'POST' && isOfDesk(request)) holdBack(response);
      return go();
    }
    setTimeout(go, lateness(request));
    return true;
  },
});
