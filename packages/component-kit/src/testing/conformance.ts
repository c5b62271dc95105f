import type { Component } from '../component.ts';
import { checkDescription } from './check-description.ts';
import { checkFiles } from './check-files.ts';
import { checkSchemas } from './check-schemas.ts';

export interface Conformance {
  catalogue: readonly Component[];
  /** Where each component has its file, named after the last part of its id, with its test beside it; ends in a slash. */
  componentsFolder: URL;
  /** Every page of the vendor that may be named: those of the endpoints that client and emulator know. Any https page when absent. */
  pages?: readonly string[];
}

export type ConformanceRule =
  | 'unique-id'
  | 'file-in-catalogue'
  | 'component-has-file'
  | 'test-beside'
  | 'both-languages'
  | 'docs-page'
  | 'irreversible-stated'
  | 'intent-and-recover'
  | 'rows-in-output'
  | 'converts'
  | 'round-trip'
  | 'refuses-unknown'
  | 'label'
  | 'widget'
  | 'options'
  | 'show-when'
  | 'limit-kept'
  | 'no-secret';

/** Something that a component lacks. */
export interface Complaint {
  /** Its id; the file's name where a file has no component. */
  component: string;
  rule: ConformanceRule;
  /** What is wrong and what to do about it. */
  message: string;
}

/** Finds everything that keeps a catalogue from being form, REST operation, command and page by itself. */
export function checkConformance({ catalogue, componentsFolder, pages }: Conformance): Complaint[] {
  return [
    ...checkFiles(catalogue, componentsFolder),
    ...catalogue.flatMap((component) =>
      [...checkDescription(component, pages), ...checkSchemas(component)].map((found) => ({
        component: component.id,
        ...found,
      })),
    ),
  ];
}
