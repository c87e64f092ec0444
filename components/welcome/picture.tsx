// The one picture: an item goes to a site, and the record gets a line.
import { useText } from '@/components/text-context';

export function Picture() {
  const text = useText();
  return (
    <svg class="picture" viewBox="0 0 440 196" role="img" aria-label={text('welcome_picture')}>
      <g class="panel">
        <rect x="2" y="8" width="142" height="104" rx="12" />
        <rect x="296" y="8" width="142" height="104" rx="12" />
      </g>
      <text class="name" x="18" y="38">
        {text('welcome_picture_item')}
      </text>
      <rect class="field" x="18" y="54" width="110" height="36" rx="6" />
      <text class="mono" x="30" y="77">
        •••• 4242
      </text>
      <text class="name" x="312" y="38">
        {text('welcome_picture_site')}
      </text>
      <path class="store" d="M324 54h86l10 16h-106zM326 70v26h82V70" />
      <path class="trace" d="M154 72H286M276 63l10 9-10 9" />
      <circle class="origin" cx="220" cy="72" r="9" />
      <path class="trace faint" d="M220 86v44" />
      <rect class="record" x="92" y="134" width="256" height="60" rx="12" />
      <text class="name" x="110" y="159">
        {text('welcome_picture_record')}
      </text>
      <text class="mono small" x="110" y="181">
        •••• 4242 → shop.example
      </text>
    </svg>
  );
}
