import { type FormEvent, useState } from 'react';
import { useApi } from '../../emulator/emulator-context.ts';
import { useCommand } from '../../emulator/use-command.ts';
import { Button } from '../../parts/button.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { Field } from '../../parts/field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { EffectFields } from './effect-fields.tsx';
import { emptyDraft, type FaultDraft, toRule } from './fault-draft.ts';
import { presetNames, presets } from './presets.ts';

const TARGETS = ['call', 'callback'] as const;

export function FaultForm() {
  const { faults: words } = useTexts();
  const api = useApi();
  const command = useCommand();
  const [draft, setDraft] = useState(emptyDraft);
  const change = (part: Partial<FaultDraft>) => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void command.run(() => api.addFault(toRule(draft)));
  };
  return (
    <form className="fault-form" onSubmit={submit}>
      <fieldset className="fault-presets">
        <legend>{words.presets}</legend>
        {presetNames.map((name) => (
          <Button key={name} size="small" onClick={() => setDraft(presets[name])}>
            {words.presetNames[name]}
          </Button>
        ))}
      </fieldset>
      <div className="fault-fields">
        <SelectField
          label={words.on}
          options={TARGETS}
          texts={words.ons}
          value={draft.on}
          onChange={(on) => change({ on, target: '' })}
        />
        <Field label={draft.on === 'call' ? words.path : words.event}>
          <input
            value={draft.target}
            placeholder={draft.on === 'call' ? 'living/create' : 'living_status_change'}
            onChange={(event) => change({ target: event.target.value })}
          />
        </Field>
        <EffectFields draft={draft} change={change} />
        <Field label={words.skip}>
          <input
            type="number"
            min={0}
            required
            value={draft.skip}
            onChange={(event) => change({ skip: event.target.value })}
          />
        </Field>
        <Field label={words.times}>
          <input
            type="number"
            min={1}
            value={draft.times}
            onChange={(event) => change({ times: event.target.value })}
          />
        </Field>
      </div>
      <FailureNote command={command} />
      <div>
        <Button type="submit" look="blue" disabled={command.busy}>
          {words.submit}
        </Button>
      </div>
    </form>
  );
}
