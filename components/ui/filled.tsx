import { Apart } from './apart';

/** A sentence of ours with a typed text where `{name}` stands; without that place, the sentence alone. */
export function Filled({ sentence, name, text }: { sentence: string; name: string; text: string }) {
  const [before, after] = sentence.split(`{${name}}`);
  if (after === undefined) return before;
  return (
    <>
      {before}
      <Apart text={text} />
      {after}
    </>
  );
}
