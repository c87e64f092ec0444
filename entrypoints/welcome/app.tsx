// Wires the welcome: the host permission, the settings, and the end of it.
import { useEffect, useState } from 'preact/hooks';
import { sourceOf } from '@/components/hooks/source';
import { useObservable } from '@/components/hooks/use-observable';
import { type Access, WelcomePage } from '@/components/welcome/welcome-page';
import type { Settings } from '@/utils/core/settings';
import { sendFromPages } from '@/utils/messages/send';
import { browser } from '@/utils/platform/browser';
import { readSettings, watchSettings } from '@/utils/platform/settings';

const EVERYWHERE = { origins: ['<all_urls>'] };

export function App() {
  const [access, setAccess] = useState<Access | null>(null);
  const [done, setDone] = useState(false);
  const [failed, setFailed] = useState(false);
  const settings = useObservable(() => sourceOf(readSettings, watchSettings));
  useEffect(() => {
    const look = () => browser.permissions.contains(EVERYWHERE).then((yes) => setAccess(yes ? 'yes' : 'no'));
    look();
    browser.permissions.onAdded.addListener(look);
    return () => browser.permissions.onAdded.removeListener(look);
  }, []);
  const change = async (changes: Partial<Settings>): Promise<boolean> => {
    const ok = await sendFromPages('change', { settings: changes }).then(
      () => true,
      () => false,
    );
    setFailed(!ok);
    return ok;
  };
  const grant = () =>
    browser.permissions.request(EVERYWHERE).then(
      (yes) => setAccess(yes ? 'yes' : 'refused'),
      () => setAccess('refused'),
    );
  if (!settings.value || access === null) return null;
  return (
    <WelcomePage
      settings={settings.value}
      access={access}
      done={done}
      failed={failed}
      onGrant={grant}
      onChange={change}
      onDone={() => change({ welcomed: true }).then(setDone)}
    />
  );
}
