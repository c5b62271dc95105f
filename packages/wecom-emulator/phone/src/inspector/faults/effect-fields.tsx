import { Field } from '../../parts/field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { CALL_KINDS, CALLBACK_KINDS, type FaultDraft, MOMENTS } from './fault-draft.ts';

interface EffectFieldsProps {
  draft: FaultDraft;
  change(part: Partial<FaultDraft>): void;
}

/** What goes wrong, with the fields that this effect has. */
export function EffectFields({ draft, change }: EffectFieldsProps) {
  const { faults: words } = useTexts();
  if (draft.on === 'callback') {
    return (
      <>
        <SelectField
          label={words.kind}
          options={CALLBACK_KINDS}
          texts={words.kinds}
          value={draft.callbackKind}
          onChange={(callbackKind) => change({ callbackKind })}
        />
        {draft.callbackKind === 'late' && <DelayField draft={draft} change={change} />}
      </>
    );
  }
  return (
    <>
      <SelectField
        label={words.kind}
        options={CALL_KINDS}
        texts={words.kinds}
        value={draft.callKind}
        onChange={(callKind) => change({ callKind })}
      />
      {draft.callKind === 'delay' ? (
        <DelayField draft={draft} change={change} />
      ) : (
        <SelectField
          label={words.when}
          options={MOMENTS}
          texts={words.whens}
          value={draft.when}
          onChange={(when) => change({ when })}
        />
      )}
      {draft.callKind === 'errcode' && (
        <Field label={words.code}>
          <input
            type="number"
            required
            value={draft.errcode}
            onChange={(event) => change({ errcode: event.target.value })}
          />
        </Field>
      )}
    </>
  );
}

function DelayField({ draft, change }: EffectFieldsProps) {
  const { faults: words } = useTexts();
  return (
    <Field label={words.ms}>
      <input type="number" min={0} required value={draft.ms} onChange={(event) => change({ ms: event.target.value })} />
    </Field>
  );
}
