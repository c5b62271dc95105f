import { componentsMarkdown } from '@livebus/component-kit';
import { catalogue } from '@livebus/wecom-live';
import { coverageMarkdown } from 'wecom-emulator';

export interface GeneratedFile {
  /** From the root of the repository. */
  path: string;
  content(): string | Promise<string>;
}

/** Every file that is committed and made by code: `npm run docs` writes them, a test asserts that they are up to date. */
export const generatedFiles: readonly GeneratedFile[] = [
  { path: 'docs/reference/components.md', content: () => componentsMarkdown(catalogue) },
  { path: 'docs/reference/emulator-coverage.md', content: coverageMarkdown },
];
