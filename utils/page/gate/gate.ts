// In the page's own world: inert until armed, then asks before the page's functions send anything, and makes the
// original call with its original arguments once told to (docs/decisions/0001, 0013). Each import wraps some primitives
// of the page as it loads; each is the original, one boolean away, until the isolated world says `arm`.
// Never: holds data, decides, or takes an answer for more than one send.
import './fetch';
import './xhr';
import './beacon';
import './socket';
import './open';
import './submit';
import { openChannel } from './channel';

export const gate = openChannel;
