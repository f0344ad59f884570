/** What the checks use of judges that bring no types of their own. */
declare module '@adobe/structured-data-validator' {
  export default class Validator {
    validate(extracted: unknown): Promise<{ issueMessage: string; severity: string; path: unknown }[]>;
  }
}
declare module '@marbec/web-auto-extractor' {
  export default class WebAutoExtractor {
    parse(html: string): unknown;
  }
}
declare module 'structured-data-testing-tool' {
  /** Rejects with an error that carries the same as `res` when something failed. */
  export function structuredDataTest(html: string, options: { presets: unknown[] }): Promise<unknown>;
}
declare module 'structured-data-testing-tool/presets.js' {
  const presets: { Google: unknown; Twitter: unknown; Facebook: unknown };
  export default presets;
}
