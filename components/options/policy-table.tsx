// What happens, by kind and by how far the site is trusted: a native select in every cell, and an example in words.
import { useEffect, useRef, useState } from 'preact/hooks';
import { kindKey, levelKey } from '@/components/labels';
import { useText } from '@/components/text-context';
import { LevelChip } from '@/components/ui/level-chip';
import { Status, useStatus } from '@/components/ui/status';
import { KINDS, type Kind, RETENTION } from '@/utils/core/item';
import type { Settings } from '@/utils/core/settings';
import type { MessageKey } from '@/utils/core/text';
import { type Action, defaultPolicy, withChanges } from '@/utils/core/trust/policy';
import type { Level } from '@/utils/core/trust/verdict';
import type { OptionsActions } from './actions';
import { ACTIONS, isChanged, LEVELS, withCell } from './policy-changes';

type Cell = readonly [Kind, Level];

export function PolicyTable({ settings, actions }: { readonly settings: Settings; readonly actions: OptionsActions }) {
  const text = useText();
  const { said, attempt } = useStatus();
  const [[kind, level], setCell] = useState<Cell>(['national-id', 'unknown']);
  const policy = withChanges(defaultPolicy(), settings.policy);
  // Two quick changes: the second builds on the first before it has come back from the settings.
  const latest = useRef(settings.policy);
  useEffect(() => {
    latest.current = settings.policy;
  }, [settings.policy]);
  const example = text(`options_example_${policy[kind][level]}` as MessageKey, {
    kind: text(kindKey(kind)),
    site: text(`options_example_site_${level}` as MessageKey),
  });
  const set = (of: Cell, action: Action) => {
    setCell(of);
    latest.current = withCell(latest.current, ...of, action);
    void attempt(() => actions.change({ policy: latest.current }));
  };
  const reset = () =>
    attempt(() => actions.change({ policy: {} }), {
      message: text('options_policy_was_reset'),
      undo: () => attempt(() => actions.change({ policy: settings.policy })),
    });
  return (
    <div class="stack loose">
      <p class="measure">{text('options_policy_intro')}</p>
      <div class="card stack">
        <dl class="meanings">
          {ACTIONS.map((action) => (
            <div key={action}>
              <dt>{text(`options_action_${action}` as MessageKey)}</dt>
              <dd class="soft">{text(`options_meaning_${action}` as MessageKey)}</dd>
            </div>
          ))}
        </dl>
        <p class="example" aria-live="polite">
          {example} {text(`options_kept_${RETENTION[kind]}`)}
        </p>
        <table class="policy">
          <thead>
            <tr>
              <th scope="col">{text('options_policy_kind')}</th>
              {LEVELS.map((name) => (
                <th key={name} scope="col">
                  <LevelChip level={name} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {KINDS.map((name) => (
              <tr key={name}>
                <th scope="row">{text(kindKey(name))}</th>
                {LEVELS.map((of) => (
                  <td key={of}>
                    <ActionSelect
                      cell={[name, of]}
                      value={policy[name][of]}
                      changed={isChanged(settings.policy, name, of)}
                      onFocus={setCell}
                      onChange={set}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <div class="row">
          <button type="button" disabled={Object.keys(settings.policy).length === 0} onClick={reset}>
            {text('options_policy_reset')}
          </button>
          <Status said={said} />
        </div>
      </div>
    </div>
  );
}

interface SelectProps {
  readonly cell: Cell;
  readonly value: Action;
  readonly changed: boolean;
  readonly onFocus: (cell: Cell) => void;
  readonly onChange: (cell: Cell, action: Action) => void;
}

function ActionSelect({ cell, value, changed, onFocus, onChange }: SelectProps) {
  const text = useText();
  const [kind, level] = cell;
  return (
    <label class="cell">
      <span class="level">{text(levelKey(level))}</span>
      <select
        class={changed ? 'changed' : undefined}
        aria-label={text('options_policy_cell', { kind: text(kindKey(kind)), level: text(levelKey(level)) })}
        value={value}
        onFocus={() => onFocus(cell)}
        onChange={(event) => onChange(cell, event.currentTarget.value as Action)}
      >
        {ACTIONS.map((action) => (
          <option key={action} value={action}>
            {text(`options_action_${action}` as MessageKey)}
          </option>
        ))}
      </select>
    </label>
  );
}
