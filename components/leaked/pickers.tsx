// What they knew, picked instead of pasted: items of the record, or kinds without any value.
import { kindKey } from '@/components/labels';
import { useText } from '@/components/text-context';
import { ItemLabel } from '@/components/ui/item-label';
import { useMore } from '@/components/ui/more';
import { type Item, KINDS, type Kind } from '@/utils/core/item';
import { Check } from './check';

function toggled<T>(list: readonly T[], value: T, on: boolean): readonly T[] {
  const others = list.filter((entry) => entry !== value);
  return on ? [...others, value] : others;
}

interface OwnProps {
  readonly items: readonly Item[];
  /** Ids. */
  readonly picked: readonly string[];
  readonly onChange: (picked: readonly string[]) => void;
}

export function OwnItems({ items, picked, onChange }: OwnProps) {
  const text = useText();
  const { shown, more } = useMore(items, 12);
  return (
    <fieldset class="stack tight">
      <legend>{text('leaked_pick')}</legend>
      <div class="checks">
        {shown.map(({ id, kind, mask }) => (
          <Check key={id} checked={picked.includes(id)} onChange={(on) => onChange(toggled(picked, id, on))}>
            <ItemLabel kind={kind} mask={mask} />
          </Check>
        ))}
      </div>
      {more}
    </fieldset>
  );
}

interface KindProps {
  readonly kinds: readonly Kind[];
  readonly onChange: (kinds: readonly Kind[]) => void;
}

export function KindPicker({ kinds, onChange }: KindProps) {
  const text = useText();
  return (
    <details>
      <summary>{text('leaked_kinds')}</summary>
      <fieldset class="stack tight">
        <legend class="small soft">{text('leaked_kinds_hint')}</legend>
        <div class="checks">
          {KINDS.map((kind) => (
            <Check key={kind} checked={kinds.includes(kind)} onChange={(on) => onChange(toggled(kinds, kind, on))}>
              {text(kindKey(kind))}
            </Check>
          ))}
        </div>
      </fieldset>
    </details>
  );
}
