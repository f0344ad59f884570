/*
 * The paper's own icons, drawn on 20 × 20 with a line of 1.6 and square ends. A word always stands beside an icon,
 * except with search, menu and close, whose button carries the name.
 */
const shapes = {
  search: 'M8.5 3a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11M12.6 12.6L17 17',
  menu: 'M3 5H17M3 10H17M3 15H17',
  close: 'M4.5 4.5L15.5 15.5M15.5 4.5L4.5 15.5',
  share: 'M10 12V3M6.5 6.2L10 2.7L13.5 6.2M6 9H4V17H16V9H14',
  save: 'M5 3H15V17L10 12.8L5 17Z',
  print: 'M6 7V3H14V7M6 14H3V7H17V14H14M6 11.5H14V17H6Z',
  back: 'M17 10H4M9 4.5L3.5 10L9 15.5',
  forward: 'M3 10H16M11 4.5L16.5 10L11 15.5',
  play: 'M5.5 3.5L16 10L5.5 16.5Z',
  camera: 'M3 6H6.5L8 3.8H12L13.5 6H17V16H3ZM10 8a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 1 1 0-5.6',
  quote:
    'M8 5H3.5V10.5H8ZM8 10.5C8 13 6.8 14.6 4.5 15.5M16.5 5H12V10.5H16.5ZM16.5 10.5C16.5 13 15.3 14.6 13 15.5',
  'link-out': 'M8 4H4V16H16V12M11.5 3.5H16.5V8.5M16.2 3.8L9.5 10.5',
  check: 'M3.5 10.5L8 15L16.5 5.5',
  alert: 'M10 3L17.5 16.5H2.5ZM10 8V11.5M10 13.6V14.4',
} as const;

export type IconName = keyof typeof shapes;

/** One icon, 20 px unless its class says otherwise, in the colour of the text around it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      className={className}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="square"
      strokeLinejoin="miter"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
