/** The part of autocannon that the load uses; the package brings no types. */
declare module 'autocannon' {
  type Options = {
    url: string;
    connections: number;
    /** s */
    duration?: number;
    amount?: number;
    requests: { path: string; headers: Readonly<Record<string, string>> }[];
  };
  type Result = Record<'1xx' | '2xx' | '3xx' | '4xx' | '5xx' | 'errors' | 'timeouts', number> & {
    /** ms */
    latency: { p99: number };
  };
  const autocannon: (options: Options) => Promise<Result> & { stop(): void };
  export default autocannon;
}
