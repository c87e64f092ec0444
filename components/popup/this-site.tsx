// The site in front of the person: its name, its verdict with reasons, the trust switch.
import { useText } from '@/components/text-context';
import { LevelChip } from '@/components/ui/level-chip';
import { ReasonList } from '@/components/ui/reason-list';
import { Switch } from '@/components/ui/switch';
import { Untrusted } from '@/components/ui/untrusted';
import type { MessageKey } from '@/utils/core/text';
import type { Verdict } from '@/utils/core/trust/verdict';
import type { TabView } from '@/utils/messages/protocol';
import type { SiteActions } from './actions';
import { Blind } from './blind';

interface Props extends SiteActions {
  readonly view: TabView;
  readonly trusted: boolean;
  /** ms since the epoch */
  readonly pausedUntil: number;
}

export function ThisSite({ view, trusted, pausedUntil, onTrust, onMute, onGrant, onResume }: Props) {
  const text = useText();
  const { site, verdict, blind } = view;
  return (
    <section class="stack tight" aria-labelledby="site">
      <div class="row apart">
        <h1 id="site" class="site">
          {site ? <Untrusted value={site} /> : text('popup_no_site')}
        </h1>
        {verdict && blind === null && !(trusted && verdict.level === 'unknown') && <LevelChip level={verdict.level} />}
      </div>
      {blind !== null && (
        <Blind
          why={blind}
          pausedUntil={pausedUntil}
          onGrant={onGrant}
          onResume={onResume}
          onUnmute={() => onMute(false)}
        />
      )}
      {blind === null && verdict && (
        <div class="soft small">
          <ReasonList reasons={verdict.reasons} limit={3} />
        </div>
      )}
      {view.incognito && blind === null && <p class="small">{text('popup_private')}</p>}
      {site && (blind === null || blind === 'paused') && (
        <div class="trust">
          <Switch checked={trusted} onChange={onTrust}>
            {text('popup_trust_switch')}
            <span class="explain">{text(explanationFor(trusted, verdict))}</span>
          </Switch>
        </div>
      )}
    </section>
  );
}

/** A site on the list is still asked about where the way to it gives reasons for doubt. */
function explanationFor(trusted: boolean, verdict: Verdict | null): MessageKey {
  if (!trusted) return 'popup_trust_off';
  return verdict === null || verdict.level === 'trusted' ? 'popup_trust_on' : 'popup_trust_doubt';
}
