import { areas, type LogFilter } from '#db/events/model';
import type { DeskWords } from '../words/desk';

type Props = { words: DeskWords; people: readonly { id: string; name: string }[]; filter: LogFilter };

/** One form that works without scripts: words, person, day, kind of thing. */
export function LogFilters({ words, people, filter }: Props) {
  const w = words.log;
  return (
    <form action="/desk/log" role="search" className="mb-6 flex flex-wrap items-end gap-3">
      {filter.thing !== undefined && <input type="hidden" name="thing" value={filter.thing} />}
      <div className="min-w-48 flex-1">
        <label htmlFor="log-q" className="field-label">
          {w.search}
        </label>
        <input
          id="log-q"
          name="q"
          type="search"
          defaultValue={filter.q}
          maxLength={100}
          autoComplete="off"
          className="control"
        />
      </div>
      <div>
        <label htmlFor="log-who" className="field-label">
          {w.who}
        </label>
        <select id="log-who" name="who" defaultValue={filter.who ?? ''} className="control w-auto max-w-60">
          <option value="">{w.anybody}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="log-area" className="field-label">
          {w.what}
        </label>
        <select id="log-area" name="area" defaultValue={filter.area ?? ''} className="control w-auto">
          <option value="">{w.anything}</option>
          {areas.map((area) => (
            <option key={area} value={area}>
              {w.areas[area]}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="log-day" className="field-label">
          {w.day}
        </label>
        <input id="log-day" name="day" type="date" defaultValue={filter.day} className="control w-auto" />
      </div>
      <button type="submit" className="button-quiet">
        {w.find}
      </button>
    </form>
  );
}
