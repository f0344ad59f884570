/** The colour of a browser's own frame: that of the page (`--paper`), which no style sheet can hand over. */
export const themeColours = { light: '#ffffff', dark: '#0f1311' } as const;
