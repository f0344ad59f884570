/** Letters of scripts that run leftwards, and characters that turn the direction of what follows them. */
const TURNS = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A text that somebody typed, on one line with words of ours: what turns its direction ends where it ends. Any other text
 * stays without an element of its own, so that marks are set beside its letters as ever.
 */
export const Apart = ({ text }: { text: string }) => (TURNS.test(text) ? <bdi>{text}</bdi> : text);
