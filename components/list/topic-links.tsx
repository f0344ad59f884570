import type { TopicRef } from '#db/stories/views';

/** Topics as plain green links in one run. */
export function TopicLinks({ topics, label }: { topics: readonly TopicRef[]; label: string }) {
  if (topics.length === 0) return null;
  return (
    <nav aria-label={label} className="mt-3">
      <ul className="flex flex-wrap gap-x-5">
        {topics.map((topic) => (
          <li key={topic.id}>
            <a href={topic.path} className="story-link ui inline-block py-1.5 font-feature text-ferry">
              {topic.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
