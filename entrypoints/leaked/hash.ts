// The part of the address after `#`: a text in hand, or the case that is open.

function part(hash: string, name: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get(name);
}

export function textInHash(hash: string): string {
  return part(hash, 'text') ?? '';
}

export function caseInHash(hash: string): string | null {
  return part(hash, 'case') || null;
}

export function clearHash(): void {
  history.replaceState(null, '', location.pathname);
}

/** So that a reload, or the way back, finds the case again; null: no case is open. */
export function showCase(id: string | null): void {
  history.pushState(null, '', id === null ? location.pathname : `#case=${encodeURIComponent(id)}`);
}
