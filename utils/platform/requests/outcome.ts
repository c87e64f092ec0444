// What an error of a request says about whether anything left.
// Never: takes an error alone for "it did not leave": both browsers report errors of requests that the server received.
import type { RequestState } from '@/utils/core/ledger/disclosure';

/** Another extension, the browser's own protection, the page's own policy. */
const BLOCKED =
  /BLOCKED_BY_CLIENT|BLOCKED_BY_ADMINISTRATOR|BLOCKED_BY_CSP|NS_ERROR_ABORT$|NS_ERROR_(?:TRACKING|FINGERPRINTING|CRYPTOMINING|SOCIALTRACKING|EMAILTRACKING|MALWARE|PHISHING|UNWANTED|HARMFUL|CONTENT_BLOCKED|BLOCKED_BY_POLICY)/;
/** No connection came about: whatever headers were made ready, they went nowhere. */
const NEVER_LEFT =
  /NAME_NOT_RESOLVED|CONNECTION_REFUSED|CONNECTION_FAILED|CONNECTION_TIMED_OUT|ADDRESS_(?:UNREACHABLE|INVALID)|INTERNET_DISCONNECTED|PROXY_CONNECTION|TUNNEL_CONNECTION|NETWORK_ACCESS_DENIED|CERT_|SSL_|UNKNOWN_HOST|UNKNOWN_PROXY|NS_ERROR_OFFLINE|NS_ERROR_NET_INADEQUATE|UNSAFE_PORT|PORT_ACCESS/;

/** `headersLeft`: they were seen to. `ours`: we cancelled it, or a rule of ours blocks that recipient there. */
export function outcomeOf(error: string, headersLeft: boolean, ours: boolean): RequestState {
  if (headersLeft) return NEVER_LEFT.test(error) ? 'failed' : 'sent';
  if (!BLOCKED.test(error)) return 'failed';
  return ours ? 'blocked' : 'blocked-elsewhere';
}
