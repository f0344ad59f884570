import type { PersonRef } from '#db/stories/views';
import { Picture } from '../picture/picture';
import { InitialsSheet } from './initials';

const sizes = { head: '72px', page: '120px' };
const classes = { head: 'size-18 flex-none', page: 'size-30 flex-none' };

/** A writer's portrait, square; who has none is shown by initials on a sheet. The name stands beside it either way. */
export function Portrait({
  person,
  size,
}: {
  person: Pick<PersonRef, 'name' | 'portrait'>;
  /** At the head and foot of a story, or on the writer's own page. */
  size: keyof typeof sizes;
}) {
  if (!person.portrait) return <InitialsSheet name={person.name} className={classes[size]} />;
  return (
    <div className={classes[size]}>
      <Picture picture={person.portrait} ratio="1x1" sizes={sizes[size]} />
    </div>
  );
}
