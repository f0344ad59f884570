import { useEffect } from 'react';

/** The browser asks before this page is left, as long as `unsaved`. Links of the desk lead to whole pages: they ask too. */
export function useQuestionOnLeaving(unsaved: boolean): void {
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent): void => event.preventDefault();
    if (unsaved) addEventListener('beforeunload', leaving);
    return () => removeEventListener('beforeunload', leaving);
  }, [unsaved]);
}
