/** Words as Markdown shows them, and not as what they might mean in it. */
export const asWords = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');
