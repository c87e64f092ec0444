// What the person can do in the popup; the page that draws it wires each to a message.
export interface SiteActions {
  readonly onTrust: (yes: boolean) => void;
  /** Leave this site alone, or watch it again. */
  readonly onMute: (yes: boolean) => void;
  /** Ask the browser for access to all sites. Called straight from the click. */
  readonly onGrant: () => void;
  readonly onResume: () => void;
}

export interface PopupActions extends SiteActions {
  /** Until then; ms since the epoch. */
  readonly onPause: (until: number) => void;
  readonly onLeaked: () => void;
  /** Opens the options at a section, such as `record`. */
  readonly onOptions: (section: string) => void;
}
