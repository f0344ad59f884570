'use client';
import type { DeskWords } from '../../words/desk';
import { TextField } from '../fields.client';

/** Day and hour at which the rights end. */
export function RightsFields({ words, lastDay, hour }: { words: DeskWords; lastDay: string; hour: string }) {
  const w = words.pictures;
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      <TextField
        name="lastDay"
        reason="rightsUntil"
        type="date"
        label={w.rights}
        hint={w.rightsHelp}
        value={lastDay}
      />
      <TextField
        name="hour"
        type="time"
        label={words.library.hour}
        hint={words.library.hourHelp}
        value={hour}
      />
    </div>
  );
}
