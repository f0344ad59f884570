import { failureCodes } from '#db/shared/result';
import { Both } from './both';

/** Why a form came back, in both languages; nothing where it did not. `id`: what its field is described by. */
export function DoorProblem({ error, id }: { error: string | string[] | undefined; id: string }) {
  if (error === undefined) return null;
  const code = failureCodes.find((known) => known === error) ?? 'credentials';
  return (
    <p id={id} role="alert" className="ui mt-4 border-l-4 border-van bg-van-wash px-3 py-2">
      {/* Here nothing was typed that could be lost. */}
      <Both
        of={({ failures, account }) => (code === 'suspended' ? account.door.suspended : failures[code])}
      />
    </p>
  );
}
