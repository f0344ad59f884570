import type { Words } from '../words/words';

/** How the story came about, at its foot: who was asked, what was read, what could not be learnt. */
export function Backstory({ text, words }: { text: string; words: Words }) {
  return (
    <section
      aria-labelledby="backstory"
      className="mt-8 break-inside-avoid border-t border-rule pt-4 print:mb-4"
    >
      <h2 id="backstory" className="ui font-strong">
        {words.story.backstory}
      </h2>
      <p className="measure dek-s mt-1 wrap-anywhere text-ink-2">{text}</p>
    </section>
  );
}
