import { Field } from './field.tsx';

interface SelectFieldProps<Option extends string> {
  label: string;
  options: readonly Option[];
  texts: Record<Option, string>;
  value: Option;
  onChange(value: Option): void;
}

/** One of a few, each with its text. */
export function SelectField<Option extends string>({
  label,
  options,
  texts,
  value,
  onChange,
}: SelectFieldProps<Option>) {
  return (
    <Field label={label}>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option === event.target.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {texts[option]}
          </option>
        ))}
      </select>
    </Field>
  );
}
