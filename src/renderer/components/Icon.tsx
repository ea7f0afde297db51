import type { ReactNode } from 'react';

/** Line drawings on a 20 x 20 grid, stroke 1.5, drawn for Verbatim. */
const paths = {
  home: 'M3.5 9 10 3.5 16.5 9v7.5h-4.5v-5h-4v5H3.5z',
  read: 'M10 5.5C8 4 5.5 3.8 3 4.2v11.3c2.5-.4 5-.2 7 1.3 2-1.5 4.5-1.7 7-1.300V4.200c-2.5-.4-5-.2-7 1.300zm0 0v11.3',
  find: 'M8.8 14.600a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.600zM13 13l4 4',
  compare: 'M3.5 3.500h5v13h-5zM11.5 3.500h5v13h-5z',
  measure: 'M3.5 16.500h13M5.5 13.500v-4M10 13.500v-9M14.5 13.500v-6',
  themes:
    'M7 8.500a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.400zM14.5 11a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8.5 17a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600z',
  report: 'M5 2.800h7l3.5 3.500v10.900H5zM12 2.800v3.500h3.500M7.5 9.500h5.500M7.5 12.500h5.5',
  history: 'M3.5 10A6.5 6.5 0 1 0 6 4.900M3.5 3.500V7H7M10 6.500V10l2.5 1.8',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  forward: 'M8 4.500l5.5 5.500L8 15.5',
  up: 'M10 16V4.500M5 9l5-5 5 5',
  down: 'M4.5 8l5.5 5.500L15.5 8',
  right: 'M8 4.500l5.5 5.500L8 15.5',
  close: 'M5 5l10 10M15 5 5 15',
  check: 'M4 10.500l4 4 8-9',
  add: 'M10 4v12M4 10h12',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  folder: 'M2.8 5h5l1.5 2h7.900v9H2.800z',
  study: 'M4.5 3h11v14h-11zM7.5 3v14M10 7h3M10 10h3',
  import: 'M10 3v9M6 8.500l4 4 4-4M3.5 13.500v3h13v-3',
  warning: 'M10 3.2 17.5 16.500h-15zM10 8v4M10 14.300h.01',
  memo: 'M3.5 4h13v9.500H9L5.5 16.500v-3h-2z',
  link: 'M8.3 11.7a3 3 0 0 0 4.200 0l3-3a3 3 0 0 0-4.200-4.200l-1 1M11.7 8.300a3 3 0 0 0-4.200 0l-3 3a3 3 0 0 0 4.200 4.200l1-1',
  person: 'M10 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 16.500c.5-3 3-4.5 6-4.500s5.5 1.5 6 4.5',
  light:
    'M10 13.200a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.400zM10 2.500v1.500M10 16v1.500M2.5 10H4M16 10h1.500M4.7 4.700l1 1M14.3 14.300l1 1M15.3 4.700l-1 1M5.7 14.300l-1 1',
  panel: 'M3 4h14v12H3zM12.5 4v12',
  panelStart: 'M3 4h14v12H3zM7.5 4v12',
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.500H12a4 4 0 0 1 0 8H8',
  redo: 'M13 4l3.5 3.500L13 11M16.5 7.500H8a4 4 0 0 0 0 8h4',
  backup: 'M3.5 6.500h13v10h-13zM5 3.500h10v3H5zM8 10h4',
  text: 'M4 5h12M4 8.500h12M4 12h12M4 15.500h7',
  table: 'M3 4h14v12H3zM3 8h14M8 8v8',
} as const;

export type IconName = keyof typeof paths;

/** Decorative: whoever uses it gives the words. */
export function Icon({ name, size = 20 }: Readonly<{ name: IconName; size?: number }>): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.4 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
