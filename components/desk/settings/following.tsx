import type { Following } from '#db/federation/views';
import type { DeskWords } from '../../words/desk';
import { fill } from '../../words/fill';

/** Who can be followed from other servers, by which name, and how many do. */
export function FollowingEntry({ words, following }: { words: DeskWords; following: Following }) {
  const w = words.following;
  const { on, followed, waiting } = following;
  const many = (n: number): string =>
    n === 0 ? w.followers.none : n === 1 ? w.followers.one : fill(w.followers.many, { n });
  return (
    <section className="mt-8">
      <h2 className="desk-row">{w.title}</h2>
      <p className="ui mt-1 max-w-160 text-ink-2">{w.about}</p>
      <p className="ui mt-2">{on ? w.on : w.off}</p>
      {followed.length > 0 && (
        <ul className="ui mt-3 wrap-anywhere">
          {followed.map(({ name, followers }) => (
            <li key={name} className="flex flex-wrap gap-x-4 border-t border-rule py-2">
              <span lang="en-HK">{name}</span>
              <span className="text-ink-2">{many(followers)}</span>
            </li>
          ))}
        </ul>
      )}
      {waiting > 0 && (
        <p className="meta mt-2">{waiting === 1 ? w.waiting.one : fill(w.waiting.many, { n: waiting })}</p>
      )}
    </section>
  );
}
