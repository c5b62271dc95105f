import { readdirSync } from 'node:fs';
import type { Component } from '../component.ts';
import type { Complaint } from './conformance.ts';

const fileOf = (id: string) => `${id.slice(id.lastIndexOf('.') + 1)}.ts`;

/** File, test, catalogue and id belong together. */
export function checkFiles(catalogue: readonly Pick<Component, 'id'>[], folder: URL): Complaint[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const ids = catalogue.map(({ id }) => id);
  const complaints: Complaint[] = [];
  for (const [index, id] of ids.entries()) {
    const file = fileOf(id);
    const twin = ids.find((other, position) => position < index && fileOf(other) === file);
    if (twin !== undefined) {
      const message = `${twin} ends in the same part: give one of them another id and file.`;
      complaints.push({ component: id, rule: 'unique-id', message });
    } else if (!files.includes(file)) {
      const message = `There is no ${file} in the components' folder: name the file after the last part of the id.`;
      complaints.push({ component: id, rule: 'component-has-file', message });
    } else if (!files.includes(file.replace(/ts$/, 'test.ts'))) {
      const message = `${file} has no test: write ${file.replace(/ts$/, 'test.ts')} beside it.`;
      complaints.push({ component: id, rule: 'test-beside', message });
    }
  }
  for (const file of files.filter((name) => !name.endsWith('.test.ts'))) {
    if (ids.some((id) => fileOf(id) === file)) continue;
    const message = 'No component of the catalogue has this file: add its line to the catalogue.';
    complaints.push({ component: file, rule: 'file-in-catalogue', message });
  }
  return complaints;
}
