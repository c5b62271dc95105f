import type { Text } from './text.ts';

/** How a field is entered; the console has one control for each. */
export type Widget =
  | 'text'
  | 'textarea'
  | 'number'
  | 'select'
  | 'datetime'
  | 'duration'
  | 'person-picker'
  | 'live-picker'
  | 'image'
  | 'images';

/** What a field tells besides its type: it travels into the JSON Schema, and from there into forms, CLI and docs. */
export interface FieldMeta {
  label: Text;
  /** One sentence under the field: the rule in the user's words. */
  help?: Text;
  widget?: Widget;
  /** Heading that the field stands under. */
  group?: Text;
  /** The field matters, and shows, only while another one has one of these values. */
  showWhen?: { field: string; in: readonly (string | number | boolean)[] };
  unit?: 'minute' | 'second' | 'byte';
  /** Characters counted as code points, which is what JSON Schema's word of the same name means. */
  maxLength?: number;
  minLength?: number;
  /** Bytes of UTF-8. */
  maxBytes?: number;
  /** Labels of the values of an enumeration. */
  options?: Readonly<Record<string, Text>>;
  /** Shown with its help and never entered: whoever gives it all the same is refused. JSON Schema's word. */
  readOnly?: boolean;
  /** To be masked, and never shown again: for settings of a connection only, since inputs are logged as given. */
  secret?: boolean;
}

declare module 'zod' {
  interface GlobalMeta extends Partial<FieldMeta> {}
}
