// Finds, in built code, what reaches the network. The lint looks at our source; this looks at what ships, libraries too.

const NAMES = [
  'XMLHttpRequest',
  'sendBeacon',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'importScripts',
  'fetchLater',
];
const FETCH = /(?<![\w$.'"`])fetch\s*\(|\.fetch\b/;

/** The names of the channels that the code uses, sorted; a mere string such as `'fetch'` does not count. */
export function escapes(code: string): readonly string[] {
  const named = NAMES.filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  return [...named, ...(FETCH.test(code) ? ['fetch'] : [])].sort();
}
