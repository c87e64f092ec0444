// The icons: 20 by 20, one stroke, the colour of the text around them. Always beside words, so hidden from readers.
const PATHS = {
  check: 'M4 10.5l4 4 8-9',
  question:
    'M7.2 7.6a2.8 2.8 0 1 1 4 2.6c-.8.4-1.2.9-1.2 1.9M10 15v.1M10 2.2a7.8 7.8 0 1 0 0 15.6 7.8 7.8 0 0 0 0-15.6z',
  alert: 'M10 3l7.8 13.5H2.2zM10 8.2v3.6M10 14.1v.1',
  info: 'M10 9.2v4.6M10 6.2v.1M10 2.2a7.8 7.8 0 1 0 0 15.6 7.8 7.8 0 0 0 0-15.6z',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l4 4',
  pause: 'M7 4.5v11M13 4.5v11',
  play: 'M6.5 4.2v11.6l9-5.8z',
  gear: 'M10 7.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4zM10 2.2v2.2M10 15.6v2.2M2.2 10h2.2M15.6 10h2.2M4.5 4.5L6 6M14 14l1.5 1.5M15.5 4.5L14 6M6 14l-1.5 1.5',
  'eye-off':
    'M3 3l14 14M8.3 5a7.6 7.6 0 0 1 1.7-.2c4 0 6.5 3 7.5 5.2-.4.9-1 1.8-1.9 2.7M12 14.8c-.6.2-1.3.4-2 .4-4 0-6.5-3-7.5-5.2.6-1.3 1.7-2.9 3.4-4',
  arrow: 'M4 10h12M11.5 5.5L16 10l-4.5 4.5',
  out: 'M11 4h5v5M16 4l-7 7M8 5H4.5v10.5H15V12',
  trash: 'M3.5 5.5h13M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 9v4.5M11.5 9v4.5',
  shield: 'M10 2.5l6.5 2.3v4.7c0 4-2.7 6.7-6.5 8-3.8-1.3-6.5-4-6.5-8V4.8z',
  list: 'M7 5h10M7 10h10M7 15h10M3.2 5v.1M3.2 10v.1M3.2 15v.1',
  scale: 'M10 3v14M6 17h8M4 6h12M4 6l-2 5.5c1.2 1 2.8 1 4 0zM16 6l-2 5.5c1.2 1 2.8 1 4 0z',
  globe:
    'M10 2.2a7.8 7.8 0 1 0 0 15.6 7.8 7.8 0 0 0 0-15.6zM2.5 10h15M10 2.2c2.2 2.2 3.2 4.8 3.2 7.8s-1 5.6-3.2 7.8c-2.2-2.2-3.2-4.8-3.2-7.8s1-5.6 3.2-7.8z',
  box: 'M3 6.5L10 3l7 3.5v7L10 17l-7-3.5zM3 6.5l7 3.5 7-3.5M10 10v7',
  upload: 'M10 13V3.5M6 7.5l4-4 4 4M3.5 13v3.5h13V13',
  download: 'M10 3.5V13M6 9l4 4 4-4M3.5 13v3.5h13V13',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
