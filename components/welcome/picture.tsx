// The one picture: an item goes to a site, and the record gets a line.
import { useText } from '@/components/text-context';

export function Picture() {
  const text = useText();
  return (
    <svg class="picture" viewBox="0 0 560 200" role="img" aria-label={text('welcome_picture')}>
      <g class="panel">
        <rect x="8" y="24" width="168" height="112" rx="12" />
        <rect x="384" y="24" width="168" height="112" rx="12" />
      </g>
      <rect class="field" x="28" y="70" width="128" height="34" rx="6" />
      <text class="mono" x="40" y="92">•••• 4242</text>
      <text class="name" x="28" y="55">{text('welcome_picture_item')}</text>
      <path class="store" d="M420 66h96l8 18h-112zM424 84v32h88V84" />
      <text class="name" x="404" y="55">{text('welcome_picture_site')}</text>
      <path class="trace" d="M184 80H372M362 71l10 9-10 9" />
      <circle class="origin" cx="280" cy="80" r="9" />
      <path class="trace faint" d="M280 92v40" />
      <rect class="record" x="152" y="134" width="256" height="58" rx="12" />
      <text class="name" x="172" y="158">{text('welcome_picture_record')}</text>
      <text class="mono small" x="172" y="179">•••• 4242 → shop.example</text>
    </svg>
  );
}
