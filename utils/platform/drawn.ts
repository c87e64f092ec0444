// Which questions are known to be on the screen.

const MOST = 100;
const drawn = new Set<string>();

export function noteDrawn(token: string): void {
  if (drawn.size >= MOST) drawn.clear();
  drawn.add(token);
}

export function isDrawn(token: string): boolean {
  return drawn.has(token);
}
