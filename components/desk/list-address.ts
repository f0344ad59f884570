/** The address of a list of stories: everything that is chosen lives in it. */
export type ListFilter = {
  view: 'mine' | 'waiting' | 'review' | 'scheduled' | 'today' | 'all' | 'bin';
  section?: string | undefined;
  language?: 'en' | 'zh' | undefined;
  q?: string | undefined;
  before?: string | undefined;
};

export function listAddress(filter: ListFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  return `/desk/stories?${query}`;
}
